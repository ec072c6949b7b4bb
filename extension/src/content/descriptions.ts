/** Descriptions of pictures that a site takes in a text box of their own and then keeps to itself. */

import type { FoundAttachment } from "./adapter";
import { isTextControl } from "./reader";

export class Descriptions {
  /** What was typed, by the address of the picture that it was typed beside. */
  private readonly typed = new Map<string, string>();
  /** Where a picture is shown by another address in the composer than beside its description. */
  private readonly shownAs = new Map<string, string>();
  /** The pictures that a composer showed when it was last looked at. */
  private readonly seen = new WeakMap<Element, readonly string[]>();
  private listening = false;

  /** @param editors selects the text boxes that take descriptions. */
  constructor(private readonly editors: string) {}

  /**
   * The pictures of a composer, with what was typed as their descriptions while it was official.
   *
   * A picture that was cropped keeps its description under its new address; one that was taken out loses it. What was
   * typed beside a picture that the composer does not show goes to the first that has no description: it is published
   * with one of them, and has to be read.
   */
  describe(scope: Element, found: readonly FoundAttachment[]): FoundAttachment[] {
    this.listen();
    const sources = found.map((one) => one.source);
    this.follow(this.seen.get(scope) ?? [], sources);
    this.seen.set(scope, sources);
    for (const address of [...this.typed.keys()].filter((one) => !sources.includes(one))) {
      const free = found.find((one) => one.alt === null && !this.typed.has(one.source));
      if (free) this.move(address, free.source);
    }
    return found.map((one) => ({ ...one, alt: (this.typed.get(one.source) ?? one.alt ?? "").trim() || null }));
  }

  private follow(before: readonly string[], now: readonly string[]): void {
    before.forEach((address, index) => {
      const next = now[index];
      if (now.includes(address) || !this.typed.has(address)) return;
      if (now.length === before.length && next !== undefined && !before.includes(next)) this.move(address, next);
      else this.typed.delete(address);
    });
  }

  private move(from: string, to: string): void {
    this.typed.set(to, this.typed.get(from) ?? "");
    this.typed.delete(from);
    this.shownAs.set(from, to);
  }

  private listen(): void {
    if (this.listening) return;
    this.listening = true;
    for (const type of ["focusin", "input", "change"]) {
      window.addEventListener(type, (event) => this.take(event.composedPath()[0]), { capture: true });
    }
  }

  private take(target: EventTarget | undefined): void {
    if (!(target instanceof HTMLElement) || !target.matches(this.editors)) return;
    const address = pictureBeside(target);
    const text = isTextControl(target) ? target.value : (target.textContent ?? "");
    if (text === "" && !this.typed.has(this.shownAs.get(address) ?? address)) return;
    this.typed.set(this.shownAs.get(address) ?? address, text);
  }
}

/** What is written in the description's own text box beside this picture, or else as its `alt`. */
export function describedBeside(media: Element): string | null {
  const field = media
    .closest('figure, [role="group"], [role="listitem"]')
    ?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      ':is(input, textarea):is([aria-label*="alt" i], [aria-label*="description" i], [aria-label*="disgrifiad" i])',
    );
  return (field?.value || media.getAttribute("alt") || "").trim() || null;
}

function pictureBeside(editor: HTMLElement): string {
  for (let element = editor.parentElement; element; element = element.parentElement) {
    const picture = element.querySelector<HTMLImageElement | HTMLVideoElement>("img[src], video[src]");
    if (picture) return picture.src;
  }
  return "";
}
