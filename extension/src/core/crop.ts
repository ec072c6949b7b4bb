/** Cutting away the edges of a picture. Places are shares of its width and height, from 0 to 1. */

/** How much is cut away from each side. */
export interface Crop {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export const WHOLE: Crop = { left: 0, top: 0, right: 0, bottom: 0 };
/** So much is left at least, in each direction. */
const LEAST = 0.05;

/** What is left between two corners. A mere click cuts nothing away. */
export function cropBetween(one: Point, other: Point): Crop {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)].map(share) as [number, number];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)].map(share) as [number, number];
  if (right - left < LEAST || bottom - top < LEAST) return WHOLE;
  return { left, top, right: 1 - right, bottom: 1 - bottom };
}

/** The crop with one side set; the side across gives way where nothing would be left. */
export function withSide(crop: Crop, side: keyof Crop, cut: number): Crop {
  const across = ({ left: "right", right: "left", top: "bottom", bottom: "top" } as const)[side];
  const wanted = Math.min(share(cut), 1 - LEAST);
  return { ...crop, [side]: wanted, [across]: Math.min(crop[across], 1 - LEAST - wanted) };
}

/** What is left, in whole pixels of a picture of this size. */
export function pixels(crop: Crop, { width, height }: Size): Point & Size {
  const x = Math.round(crop.left * width);
  const y = Math.round(crop.top * height);
  return {
    x,
    y,
    width: Math.max(1, Math.round((1 - crop.right) * width) - x),
    height: Math.max(1, Math.round((1 - crop.bottom) * height) - y),
  };
}

/** The size, made smaller where its longer side has more pixels than this. */
export function fitted({ width, height }: Size, longest: number): Size {
  const factor = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}
