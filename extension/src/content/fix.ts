/** Puts a suggested wording into the composer, the way the author's own typing would get there. */

import type { Place } from "./reader";

/** Rich editors take up the selection a moment after it was set. */
const SETTLE_MS = 30;

export async function replaceAt(place: Place, replacement: string): Promise<void> {
  place.element.focus();
  if (place.kind === "control") {
    place.element.setSelectionRange(place.start, place.end);
  } else {
    const { startContainer, startOffset, endContainer, endOffset } = place.range;
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  }
  // Deprecated, and the only way that every editor and its undo take for typing.
  document.execCommand("insertText", false, replacement);
}
