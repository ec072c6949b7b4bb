/** What the feed and the dialog of new posts on the page like Instagram's have in common. */

import React from "react";

export interface Media {
  source: string;
  alt: string;
}

export const personal = new URLSearchParams(location.search).get("me") === "personal";
export const me = personal ? "jo_at_home" : "alderbankprimary";

export async function send(path: string, body: object): Promise<{ id: string }> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ handle: me, ...body }),
  });
  if (!response.ok) throw new Error(`The practice network answered ${response.status}.`);
  return (await response.json()) as { id: string };
}

export function said(reason: unknown): string {
  return reason instanceof TypeError ? "Something went wrong. Please try again." : String(reason);
}

/** What the site makes its buttons of. */
export function Button(props: { children: React.ReactNode; onPress: () => void; quiet?: boolean; label?: string }) {
  return (
    <div
      role="button"
      tabIndex={0}
      aria-label={props.label}
      className={props.quiet ? "quiet" : "press"}
      onClick={props.onPress}
      onKeyDown={(event) => event.key === "Enter" && props.onPress()}
    >
      {props.children}
    </div>
  );
}

export function Avatar({ handle }: { handle: string }) {
  // biome-ignore lint/a11y/noRedundantAlt: the site says so, and the adapter tells by it whose it is
  return <img className="avatar" src="/practice/instagram-avatar.svg" alt={`${handle}'s profile picture`} />;
}

export function Icon({ name }: { name: string }) {
  return (
    <svg aria-label={name} role="img" viewBox="0 0 24 24" width="24" height="24">
      <title>{name}</title>
      <path d="M4 12h16M12 4v16" stroke="currentColor" strokeWidth="2" fill="none" />
    </svg>
  );
}
