/** Which composer's text box a part of the page belongs to. */

import { type Adapter, scopeOf } from "./adapter";

/** The main text box that this text box, field or Post button belongs to; null if there is none. */
export function boxAt(element: Element, adapter: Adapter): HTMLElement | null {
  // A composer may be in a shadow tree of the page: its parts are all in the same one.
  const tree = element.getRootNode() as Document | ShadowRoot;
  const boxes = [...tree.querySelectorAll<HTMLElement>(adapter.composer)].filter(
    (box) => !box.matches(adapter.otherBoxes),
  );
  return boxes.find((box) => box.contains(element)) ?? innermost(boxes, element, adapter);
}

/** A box without a Post button of its own, as long as it is empty, reaches out to where another one's is. */
function innermost(boxes: readonly HTMLElement[], element: Element, adapter: Adapter): HTMLElement | null {
  let nearest: { box: HTMLElement; scope: Element } | null = null;
  for (const box of boxes) {
    const scope = scopeOf(box, adapter);
    if (!scope?.contains(element)) continue;
    if (!nearest || (scope !== nearest.scope && nearest.scope.contains(scope))) nearest = { box, scope };
  }
  return nearest?.box ?? null;
}

/** Something to write in, beside a Post button, that is no composer we know. */
export function looksLikeComposer(element: Element, adapter: Adapter): boolean {
  if (!isTextBox(element) || element.closest(adapter.otherBoxes)) return false;
  const scope = scopeOf(element, adapter);
  return scope !== null && scope.querySelector(adapter.composer) === null;
}

function isTextBox(element: Element): boolean {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}
