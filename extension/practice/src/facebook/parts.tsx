/** Small parts of the practice page. */

import React from "react";

/** The site plays its buttons with other elements. */
export function Button(props: {
  label: string;
  disabled?: boolean;
  kind?: string;
  text?: string;
  onPress: () => void;
}) {
  const press = (): void => {
    if (!props.disabled) props.onPress();
  };
  return (
    <div
      role="button"
      tabIndex={props.disabled ? -1 : 0}
      className={`button ${props.kind ?? ""}`}
      aria-label={props.label}
      aria-disabled={props.disabled}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        press();
      }}
    >
      {props.text ?? props.label}
    </div>
  );
}

export function Avatar({ initials, other = false }: { initials: string; other?: boolean }) {
  return (
    <span className={other ? "avatar other" : "avatar"} aria-hidden="true">
      {initials}
    </span>
  );
}

export function Dialog({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: React.ReactNode;
}) {
  return (
    <div className="veil">
      <div role="dialog" aria-label={label} aria-modal="true">
        <header>
          <h2>{label}</h2>
          <Button label="Close" text="×" kind="round" onPress={onClose} />
        </header>
        {children}
      </div>
    </div>
  );
}
