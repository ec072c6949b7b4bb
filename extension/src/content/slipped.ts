/** The post of the official account that is in view, for somebody who wants to record it. Reads, and touches nothing. */

import type { Account } from "../core/api";
import { cleanAddress } from "../core/comment";
import { type Candidate, type FoundPost, MAX_POST, meant } from "../core/slipped";
import type { Adapter } from "./adapter";
import { read } from "./reader";
import type { Known } from "./site_check";

export const ARTICLE =
  'article, [role="article"], [role="listitem"], li, ytd-backstage-post-renderer, [data-pressable-container]';
/** What a post's words are not in: its head, its buttons, and posts within it. */
const NOT_WORDS = 'button, [role="button"], time, input, textarea, [contenteditable="true"], h1, h2, h3, nav';
const WITHIN = 'article, [role="article"], [role="link"], blockquote';
/** A page is not searched without end. */
export const MOST_PARTS = 2000;

interface Shown extends Candidate {
  link: HTMLAnchorElement;
}

/** Null, and nothing read, unless an official account is in use here and the school has the site switched on. */
export function postInView(adapter: Adapter, { account, off }: Known): FoundPost | null {
  if (typeof account !== "object" || account === null || off) return null;
  const shown = meant(location.href, candidates(adapter, account));
  const own = isOwnPage(adapter, account) ? location.href : "";
  return {
    account: account.id,
    handle: account.handle,
    network: adapter.name,
    address: cleanAddress(own || (shown?.address ?? "")),
    text: shown ? textAround(shown.link).slice(0, MAX_POST) : "",
  };
}

function isOwnPage({ postPath }: Adapter, { handle }: Account): boolean {
  return postPath?.exec(location.pathname)?.[1]?.toLowerCase() === handle.toLowerCase();
}

function candidates(adapter: Adapter, { handle }: Account): Shown[] {
  const wanted = new Set(adapter.permalinks(document, handle).map(cleanAddress));
  return [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
    .filter((link) => wanted.has(cleanAddress(link.href)))
    .map((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      const at = link.querySelector("time")?.getAttribute("datetime") ?? null;
      return { link, address: link.href, inView: bottom > 0 && top < innerHeight, at };
    });
}

/** The longest run of words in the post that its head and its buttons are not in; empty where it cannot be told. */
function textAround(link: HTMLAnchorElement): string {
  const article = link.closest(ARTICLE);
  if (!article) return "";
  let longest = "";
  for (const part of [...article.querySelectorAll<HTMLElement>("div, p, span")].slice(0, MOST_PARTS)) {
    if (part.contains(link) || link.contains(part) || part.querySelector(NOT_WORDS) || part.closest(NOT_WORDS))
      continue;
    if (part.closest(WITHIN) !== article.closest(WITHIN) || part.querySelector(WITHIN)) continue;
    const { text } = read([part]);
    if (text.trim().length > longest.length) longest = text.trim();
  }
  return longest;
}
