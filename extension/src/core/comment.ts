/** A comment that somebody reports: what is sent of it, and how its page's address and its author's name are read. */

import type { CommentReport, Platform } from "./api";

/** What the worker knows of a comment before its reporter has looked at it. */
export interface Gathered {
  platform: Platform;
  text: string;
  author: string;
  address: string;
  /** The tab that shows the page, for a picture of it. */
  tab: number;
}

/** What a reporter types. */
export type Words = Pick<CommentReport, "text" | "author" | "address">;

/** What the page's content script can tell of the comment that was clicked, as it stands there; empty where it cannot. */
export interface FoundComment {
  author: string;
  address: string;
}

/** As much as the service takes. */
export const MAX_TEXT = 10_000;
export const MAX_AUTHOR = 200;
export const MAX_ADDRESS = 2000;

/** Parameters that say how somebody came to a page, and often who they are. */
const TRACKERS = new RegExp(
  `^(${[
    "utm_.*|mc_[a-z]+|[a-z]*clid|_ga|_gl",
    "igsh|igshid|img_index|mibextid|rdid|share_url|sfnsn|wtsid|__cft__.*|__tn__|__xts__.*|eid|paipv|notif_id|notif_t|refid|_rdr",
    "ref|ref_src|ref_url|cxt|xmt|slof",
    "si|pp|feature|ab_channel",
    "trk|trackingid|lipi|mid(token|sig)|otptoken|rcm",
  ].join("|")})$`,
  "i",
);
/** What is a tracker on X alone: elsewhere `t` is a place in a video. */
const TRACKERS_ON_X = /^(s|t|cn)$/;

/** The address without what only says who opened it and from where; empty for what is no page of the web. */
export function cleanAddress(address: string): string {
  const url = parse(address);
  if (!url) return "";
  url.username = "";
  url.password = "";
  const onX = /(^|\.)(x|twitter)\.com$/.test(url.hostname);
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKERS.test(name) || (onX && TRACKERS_ON_X.test(name))) url.searchParams.delete(name);
  }
  // A text fragment holds words of the page.
  const [place = "", ...words] = url.hash.split(":~:");
  if (words.length > 0) url.hash = place === "#" ? "" : place;
  if (url.href.length > MAX_ADDRESS) url.search = url.hash = "";
  return url.href.length > MAX_ADDRESS ? url.origin : url.href;
}

function parse(address: string): URL | null {
  try {
    const url = new URL(address.trim());
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}

export interface Link {
  /** Path of its address. */
  path: string;
  text: string;
}

/**
 * Who wrote a comment: "Jo Marsh (@jo_marsh)", or as much as is known. Told by the first link in it that leads to a person;
 * where there is none, by the address of the comment itself. Both expressions give the handle as their first group.
 */
export function authorOf(links: readonly Link[], personPath?: RegExp, postPath?: RegExp): string {
  const handle = firstHandle(links, personPath) ?? firstHandle(links, postPath);
  if (!handle) return "";
  const own = links.filter(({ path }) => personPath?.exec(path)?.[1] === handle);
  const name = own.map(({ text }) => oneLine(text)).find((text) => text !== "" && !text.includes(handle));
  return (name ? `${name} (@${handle})` : `@${handle}`).slice(0, MAX_AUTHOR);
}

function firstHandle(links: readonly Link[], expression?: RegExp): string | undefined {
  return links.map(({ path }) => expression?.exec(path)?.[1]).find(Boolean);
}

/** What keeps a report from being sent, in words for its reporter; null when nothing does. */
export function missingFrom(words: Words, withPicture: boolean): string | null {
  if (!words.text.trim() && !withPicture) return "Type the words of the comment, or take a picture of the page.";
  if (!cleanAddress(words.address)) return "Give the address of the page, beginning with https://.";
  return null;
}

/** A text on one line, and no longer than the service takes. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
