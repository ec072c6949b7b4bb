/** Puts a suggested wording into the composer, the way the author's own typing would get there. */

import type { Place } from "./reader";

/** Rich editors take up the selection a moment after they hear that it changed. */
const SETTLE_MS = 30;
/** An editor that is busy may put its own selection back: tried again, and then left alone. */
const TRIES = 4;

export async function replaceAt(place: Place, replacement: string): Promise<void> {
  place.element.focus();
  if (place.kind === "control") {
    place.element.setSelectionRange(place.start, place.end);
    insert(replacement);
    return;
  }
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await select(place.range);
    if (isSelected(place.range)) {
      insert(replacement);
      return;
    }
  }
}

/** Deprecated, and the only way that every editor and its undo take for typing. */
export function insert(text: string): void {
  document.execCommand("insertText", false, text);
}

export async function select({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Promise<void> {
  const heard = new Promise((resolve) => {
    document.addEventListener("selectionchange", resolve, { once: true });
    setTimeout(resolve, 10 * SETTLE_MS);
  });
  selectionIn(startContainer)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  await heard;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}

/** A shadow tree has a selection of its own in Chromium, and none in other browsers. */
function selectionIn(node: Node): Selection | null {
  const tree = node.getRootNode() as { getSelection?: () => Selection | null };
  return tree.getSelection?.() ?? getSelection();
}

function isSelected(range: StaticRange): boolean {
  const selection = selectionIn(range.startContainer);
  return (
    selection?.anchorNode === range.startContainer &&
    selection.anchorOffset === range.startOffset &&
    selection.focusNode === range.endContainer &&
    selection.focusOffset === range.endOffset
  );
}
