/** Where the panel goes: in a corner of the window, never over the Post button. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const MARGIN = 12;
const GAP = 8;
const SMALLEST = 44;
const ROOM_ENOUGH = 200;
/** A long panel scrolls rather than fill the window. */
const SHARE = 0.7;
const LEAST_ROOM = 280;

type Size = Pick<Box, "width" | "height">;

/**
 * The corner where a panel of the wanted size covers least of the composer, cut down where it would cover `post`.
 *
 * All in CSS pixels of the window.
 */
export function bestSpot(window: Size, wanted: Size, post: Box | null, composer: Box | null): Box {
  const width = Math.min(wanted.width, window.width - 2 * MARGIN);
  const height = Math.min(wanted.height, Math.max(LEAST_ROOM, window.height * SHARE), window.height - 2 * MARGIN);
  const right = window.width - MARGIN - width;
  const bottom = window.height - MARGIN - height;
  const corners = [
    { left: right, top: bottom },
    { left: right, top: MARGIN },
    { left: MARGIN, top: bottom },
    { left: MARGIN, top: MARGIN },
  ].map((corner) => ({ ...corner, width, height }));
  const free = corners.filter((corner) => !post || overlap(corner, post) === 0);
  const ranked = free.sort((a, b) => cover(a, composer) - cover(b, composer));
  return ranked[0] ?? squeezed(window, { width, height }, post as Box, composer);
}

/** Above or below the Post button: where there is room enough, the side that covers less of the composer. */
function squeezed(window: Size, wanted: Size, post: Box, composer: Box | null): Box {
  const { width } = wanted;
  const left = window.width - MARGIN - width;
  const under = post.top + post.height + GAP;
  const below = { left, width, top: under, height: Math.min(wanted.height, window.height - MARGIN - under) };
  const above = { left, width, top: MARGIN, height: Math.min(wanted.height, post.top - GAP - MARGIN) };
  const [first, second] = [below, above].sort((a, b) => b.height - a.height) as [Box, Box];
  const chosen = second.height >= ROOM_ENOUGH && cover(second, composer) < cover(first, composer) ? second : first;
  return { ...chosen, height: Math.max(chosen.height, SMALLEST) };
}

function cover(panel: Box, composer: Box | null): number {
  return composer ? overlap(panel, composer) : 0;
}

/** The area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}
