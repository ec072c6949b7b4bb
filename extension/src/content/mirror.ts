/** Underlines words of a plain text control where the browser cannot highlight its value: lines laid over the page. */

import type { Mark } from "./marks";
import type { TextControl } from "./reader";

const COPIED = [
  "font",
  "letterSpacing",
  "wordSpacing",
  "lineHeight",
  "textIndent",
  "textAlign",
  "textTransform",
  "tabSize",
  "direction",
  "padding",
  "border",
  "boxSizing",
] as const;

export class Mirror {
  private readonly host = document.createElement("div");
  private readonly root = this.host.attachShadow({ mode: "closed" });

  constructor() {
    this.host.setAttribute("aria-hidden", "true");
    this.host.style.cssText = "all: initial; position: fixed; inset: 0; pointer-events: none; z-index: 2147483646";
    document.documentElement.append(this.host);
  }

  show(marks: readonly Mark[]): void {
    this.root.replaceChildren();
    for (const mark of marks) {
      if (mark.place.kind === "control")
        this.underline(mark.place.element, mark.place.start, mark.place.end, mark.severity);
    }
  }

  remove(): void {
    this.host.remove();
  }

  private underline(control: TextControl, start: number, end: number, severity: Mark["severity"]): void {
    const { copy, marked } = copyOf(control, start, end);
    const line = { block: "wavy #c4262e", second_opinion: "double #8a5a00", advise: "dotted #1d5fa8" }[severity];
    marked.style.textDecoration = `underline ${line} 2px`;
    this.root.append(copy);
  }
}

/** The value of a text control, laid over it as it is laid out there, and of that the part [start, end). */
export function copyOf(control: TextControl, start: number, end: number): { copy: HTMLElement; marked: HTMLElement } {
  const copy = document.createElement("div");
  const style = getComputedStyle(control);
  for (const property of COPIED) copy.style[property] = style[property];
  const box = control.getBoundingClientRect();
  Object.assign(copy.style, {
    position: "absolute",
    left: `${box.left}px`,
    top: `${box.top - control.scrollTop}px`,
    width: `${control.clientWidth}px`,
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
    color: "transparent",
    borderColor: "transparent",
  });
  const marked = document.createElement("span");
  marked.append(control.value.slice(start, end));
  copy.append(control.value.slice(0, start), marked, control.value.slice(end));
  return { copy, marked };
}
