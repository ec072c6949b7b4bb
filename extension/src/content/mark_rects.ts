/** Where marked words are on the window. */

import type { Box } from "../core/spot";
import { copyOf } from "./mirror";
import type { Place } from "./reader";

/** One rectangle a line, in CSS pixels of the window. */
export function rectsOf(place: Place): Box[] {
  if (place.kind === "control") return inControl(place);
  const { startContainer, startOffset, endContainer, endOffset } = place.range;
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return [...range.getClientRects()];
}

let measure: ShadowRoot | null = null;

/** Of a text control's value the browser tells no rectangles: a copy of it does, out of the page's reach. */
function inControl({ element, start, end }: Extract<Place, { kind: "control" }>): Box[] {
  measure ??= document.createElement("div").attachShadow({ mode: "closed" });
  const host = measure.host as HTMLElement;
  host.style.cssText = "all: initial; position: fixed; inset: 0; visibility: hidden; pointer-events: none";
  if (!host.isConnected) document.documentElement.append(host);
  const { copy, marked } = copyOf(element, start, end);
  measure.replaceChildren(copy);
  const rects = [...marked.getClientRects()];
  measure.replaceChildren();
  return rects;
}
