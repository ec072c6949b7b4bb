/**
 * Pictures and videos that a composer shows, told without the adapter: by how large they stand in it.
 *
 * Where they come from says little: a site may show what was chosen on this computer from memory, from the address that it
 * was uploaded to, or painted on a canvas.
 */

import { DIALOG, type FoundAttachment } from "./adapter";

/** Portraits and icons are no larger than this each way, in CSS pixels. */
const LARGEST_PORTRAIT = 64;
/** The longer side, in pixels, of the copy that stands for what a canvas shows. */
const COPY = 96;
const MEDIA = 'img, video, canvas, [style*="url("]';
/** Not in a post that is answered; in one that is quoted, or the preview of a link. */
const POST = 'article, [role="article"]';
const QUOTED = 'a[href], [role="link"], [role="listbox"], blockquote';

/** @param isGeneric the composer itself was found without the adapter, so that its parts may stand apart. */
export function genericAttachments(scope: Element, isGeneric: boolean): FoundAttachment[] {
  const whole = scope.closest(DIALOG) ?? scope;
  const part = isGeneric ? whole : scope;
  const isShown = (one: HTMLElement, source: string): boolean => {
    if (!isOutside(one, POST, scope)) return false;
    const isVideo = one instanceof HTMLVideoElement;
    if (isVideo ? isGeneric : source.startsWith("blob:")) return true;
    if (!part.contains(one) || !isLarge(one)) return false;
    return source.startsWith("data:") || isOutside(one, QUOTED, scope);
  };
  const found = [...whole.querySelectorAll<HTMLElement>(MEDIA)].flatMap((one): FoundAttachment[] => {
    const source = sourceOf(one);
    if (source === "" || !isShown(one, source)) return [];
    const alt = (one.getAttribute("alt") ?? one.getAttribute("aria-label") ?? "").trim() || null;
    return [{ kind: one instanceof HTMLVideoElement ? "video" : "image", source, alt, tagged: false }];
  });
  return [...new Map(found.map((one) => [one.source, one])).values()];
}

/** True where it stands in no such part of the page, or in one that the composer is in as well. */
function isOutside(media: Element, parts: string, scope: Element): boolean {
  return media.closest(parts)?.contains(scope) ?? true;
}

function isLarge(media: HTMLElement): boolean {
  const { width, height } = media.getBoundingClientRect();
  return width > LARGEST_PORTRAIT && height > LARGEST_PORTRAIT && media.checkVisibility();
}

/** An address, or what stands for one; nothing where no picture is shown. */
function sourceOf(media: HTMLElement): string {
  if (media instanceof HTMLImageElement) return media.currentSrc || media.src;
  if (media instanceof HTMLVideoElement) return media.currentSrc || media.src || nameOf(media);
  if (media instanceof HTMLCanvasElement) return copyOf(media);
  return /url\("((?:[^"\\]|\\.)*)"\)/.exec(getComputedStyle(media).backgroundImage)?.[1] ?? "";
}

/** What it shows, made small: another picture in the same place has to be another one to whoever approved this one. */
function copyOf(canvas: HTMLCanvasElement): string {
  const scale = Math.min(1, COPY / Math.max(canvas.width, canvas.height, 1));
  const copy = document.createElement("canvas");
  copy.width = Math.ceil(canvas.width * scale);
  copy.height = Math.ceil(canvas.height * scale);
  try {
    copy.getContext("2d")?.drawImage(canvas, 0, 0, copy.width, copy.height);
    return copy.toDataURL();
  } catch {
    // Painted with what the browser lets nobody read.
    return nameOf(canvas);
  }
}

const names = new WeakMap<Element, string>();
let named = 0;

/** Stands for something that has no address. */
function nameOf(media: Element): string {
  const name = names.get(media) ?? `${media.localName}:${++named}`;
  names.set(media, name);
  return name;
}
