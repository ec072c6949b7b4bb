/** Where the panel goes: in a corner of the window, never over the Post button or the box that is being typed in. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const CORNERS = ["bottom right", "top right", "top left", "bottom left"] as const;
export type Corner = (typeof CORNERS)[number];

export function isCorner(value: unknown): value is Corner {
  return CORNERS.includes(value as Corner);
}

const MARGIN = 12;
const GAP = 8;
/** The panel's head alone. */
export const HEAD = 44;
/** Less than this is too little to read in, and no panel opens there by itself. */
export const ROOM_ENOUGH = 150;
/** What is more than this is worth less than a composer that is left free. */
const COMFORT = 300;
/** A long panel scrolls rather than fill the window. */
const SHARE = 0.7;
const LEAST_ROOM = 280;
/** How much of a window that has no room for it the panel takes while the author is in it. */
const SHARE_OVER = 0.6;

type Size = Pick<Box, "width" | "height">;

/** What is in the window, in its CSS pixels. */
export interface Surroundings {
  window: Size;
  /** What is never covered: the Post button, and the box that is being typed in. */
  free: readonly Box[];
  /** What is left free where there is room. */
  composer: Box | null;
}

export interface Spot extends Box {
  corner: Corner;
}

/** The panel in this corner, cut down to where it covers nothing; its height is what there is room for. */
export function spotIn(corner: Corner, wanted: Size, { window, free }: Surroundings): Spot {
  const width = Math.min(wanted.width, window.width - 2 * MARGIN);
  const most = Math.min(Math.max(LEAST_ROOM, window.height * SHARE), window.height - 2 * MARGIN);
  const left = corner.endsWith("right") ? window.width - MARGIN - width : MARGIN;
  const beside = free.filter((box) => box.left < left + width + GAP && box.left + box.width > left - GAP);
  const atTop = corner.startsWith("top");
  const room = beside.reduce((least, box) => {
    if (box.top + box.height <= 0 || box.top >= window.height) return least;
    const until = atTop ? box.top - GAP - MARGIN : window.height - MARGIN - (box.top + box.height + GAP);
    return Math.min(least, until);
  }, most);
  const height = Math.max(0, Math.min(wanted.height, room));
  return { corner, left, top: atTop ? MARGIN : window.height - MARGIN - height, width, height };
}

/**
 * The corner for a panel that may grow to `wanted`: the author's own choice, or else the one it is in, as long as there is
 * room to read there; else the one that has most of it for what it covers of the composer.
 */
export function bestCorner(wanted: Size, around: Surroundings, liked: readonly (Corner | null)[]): Corner {
  const spots = new Map(CORNERS.map((corner) => [corner, spotIn(corner, wanted, around)]));
  const enough = Math.min(wanted.height, ROOM_ENOUGH);
  const kept = liked.find((corner) => corner !== null && (spots.get(corner)?.height ?? 0) >= enough);
  if (kept) return kept;
  const worth = (spot: Spot): number => Math.min(spot.height, COMFORT) * spot.width - cover(spot, around.composer);
  const fits = (spot: Spot): boolean => spot.height >= enough;
  const ranked = [...spots.values()].sort((a, b) => Number(fits(b)) - Number(fits(a)) || worth(b) - worth(a));
  return (ranked[0] as Spot).corner;
}

/** Where the author has come to the panel and no corner has room: over the page, but never over the Post button. */
export function spotOver(wanted: Size, window: Size, post: Box | null): Spot {
  const most = { ...wanted, height: Math.min(wanted.height, window.height * SHARE_OVER) };
  const around = { window, free: post ? [post] : [], composer: null };
  return spotIn(bestCorner(most, around, []), most, around);
}

/** The head alone, between what must stay free, where not even that has room in a corner. */
export function spotBetween(wanted: Size, { window, free }: Surroundings): Spot {
  const width = Math.min(wanted.width, window.width - 2 * MARGIN);
  const edges = [{ top: 0, height: MARGIN - GAP }, ...free, { top: window.height - MARGIN + GAP, height: 0 }];
  const sorted = edges.sort((a, b) => a.top - b.top);
  let widest = { top: MARGIN, height: 0 };
  let bottom = 0;
  for (const edge of sorted) {
    const room = edge.top - GAP - (bottom + GAP);
    if (room > widest.height) widest = { top: bottom + GAP, height: room };
    bottom = Math.max(bottom, edge.top + edge.height);
  }
  const height = Math.min(HEAD, wanted.height);
  const over = free[0] ? spotOver({ width, height }, window, free[0]) : null;
  if (widest.height < height && over) return over;
  return { corner: "bottom right", left: window.width - MARGIN - width, top: widest.top, width, height };
}

/** The next corner, clockwise, in which there is room for the panel; the same one where there is no other. */
export function nextCorner(from: Corner, wanted: Size, around: Surroundings): Corner {
  const clockwise: readonly Corner[] = ["bottom right", "bottom left", "top left", "top right"];
  const start = clockwise.indexOf(from);
  const others = [1, 2, 3].map((step) => clockwise[(start + step) % 4] as Corner);
  const enough = Math.min(wanted.height, ROOM_ENOUGH);
  return others.find((corner) => spotIn(corner, wanted, around).height >= enough) ?? from;
}

/** The corner that a panel was dropped at. */
export function nearestCorner(panel: Box, window: Size): Corner {
  const down = panel.top + panel.height / 2 > window.height / 2 ? "bottom" : "top";
  const across = panel.left + panel.width / 2 > window.width / 2 ? "right" : "left";
  return `${down} ${across}`;
}

/** A card at some words: under them or over them, beside the Post button where that would be in the way. */
export function beside(words: Box, wanted: Size, window: Size, post: Box | null): Box {
  const width = Math.min(wanted.width, window.width - 2 * MARGIN);
  const furthest = window.width - MARGIN - width;
  const at = Math.max(MARGIN, Math.min(words.left, furthest));
  const asides = post ? [post.left - GAP - width, post.left + post.width + GAP] : [];
  const columns = [at, ...asides.filter((left) => left >= MARGIN && left <= furthest)];
  const spots = columns.flatMap((left) => underAndOver(words, { ...wanted, width }, left, window, post));
  const tallest = Math.max(...spots.map((spot) => spot.height));
  return spots.find((spot) => spot.height === tallest) as Box;
}

/** Under some words and over them, from `left`, as high as there is room without covering the Post button. */
function underAndOver(words: Box, wanted: Size, left: number, window: Size, post: Box | null): [Box, Box] {
  const { width } = wanted;
  const blocks = post && post.left < left + width && post.left + post.width > left ? post : null;
  const end = words.top + words.height;
  const floor = blocks && blocks.top >= end ? blocks.top - GAP : window.height - MARGIN;
  const ceiling = blocks && blocks.top + blocks.height <= words.top ? blocks.top + blocks.height + GAP : MARGIN;
  const under = Math.max(0, Math.min(wanted.height, floor - end - GAP));
  const over = Math.max(0, Math.min(wanted.height, words.top - GAP - ceiling));
  return [
    { left, width, top: end + GAP, height: under },
    { left, width, top: words.top - GAP - over, height: over },
  ];
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
