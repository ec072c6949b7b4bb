/** Keeps what is under a finger or a key where it is until the press is over. */

let pressing = false;
let waiting: (() => void) | null = null;

/** Does this now, or once the press that is under way has reached its control; of several only the newest. */
export function unlessPressing(work: () => void): void {
  if (pressing) waiting = work;
  else work();
}

function begin(): void {
  pressing = true;
}

/** The click comes after the release, in the same turn. */
function end(): void {
  setTimeout(() => {
    pressing = false;
    const work = waiting;
    waiting = null;
    work?.();
  });
}

addEventListener("pointerdown", begin, true);
addEventListener("pointerup", end, true);
addEventListener("pointercancel", end, true);
// A release over a scroll bar is not told.
addEventListener("pointermove", (event) => event.buttons === 0 && pressing && end(), true);
addEventListener("keydown", (event) => (event.key === " " || event.key === "Enter") && begin(), true);
addEventListener("keyup", end, true);
addEventListener("blur", end);
