/** Moves the panel by its head, with a pointer. Places are those of the screen: the panel's own move with it. */

import type { FromPanel } from "../core/view";

/** Less than this is a press with an unsteady hand. */
const BEGINS_AT = 6;

/** Tells where the head is dragged, and when it is let go; a press that became a drag is none. */
export function movable(head: HTMLElement, tell: (message: FromPanel) => void): void {
  let from: { x: number; y: number } | null = null;
  let dragging = false;
  const end = (): void => {
    from = null;
    if (!dragging) return;
    tell({ type: "drop" });
    // The click that follows in the same turn belongs to the drag.
    setTimeout(() => {
      dragging = false;
    });
  };
  head.addEventListener("pointerdown", ({ button, screenX, screenY, pointerId }) => {
    if (button !== 0) return;
    from = { x: screenX, y: screenY };
    head.setPointerCapture(pointerId);
  });
  head.addEventListener("pointermove", ({ buttons, screenX, screenY }) => {
    if (!from) return;
    // It was let go over the page.
    if (buttons === 0) return end();
    if (!dragging && Math.hypot(screenX - from.x, screenY - from.y) < BEGINS_AT) return;
    if (!dragging) tell({ type: "grab", ...from });
    dragging = true;
    tell({ type: "drag", x: screenX, y: screenY });
  });
  for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) head.addEventListener(type, end);
  head.addEventListener("click", (event) => dragging && event.stopImmediatePropagation(), true);
}
