/** The comment that somebody has asked the browser's menu for, as far as the page tells of it. */

import { authorOf, type FoundComment, type Link } from "../core/comment";
import { type Adapter, accessibleName, decoded } from "./adapter";

const COMMENT = 'article, [role="article"], [role="comment"], [role="listitem"], li, ytd-comment-view-model';
/** A comment's own address stands at the time it was written at, or names the comment. */
const OWN_ADDRESS = 'a[href]:has(time), a[href*="comment_id="], a[href*="lc="]';

let place: WeakRef<Element> | null = null;

/** Remembers where the menu was asked for, and nothing of what stands there. */
export function rememberPlace(): void {
  const remember = (event: Event): void => {
    const [target] = event.composedPath();
    place = target instanceof Element ? new WeakRef(target) : null;
  };
  addEventListener("contextmenu", remember, { capture: true, passive: true });
}

/** Who wrote it and where it is found; empty where the page does not tell. */
export function commentAt(adapter: Adapter): FoundComment {
  const comment = place?.deref()?.closest(COMMENT);
  if (!comment) return { author: "", address: "" };
  const links = [...comment.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(
    (link) => link.hostname === location.hostname,
  );
  const told: Link[] = links.map((link) => ({ path: decoded(link.pathname), text: accessibleName(link) }));
  const own = links.find((link) => link.matches(OWN_ADDRESS) || adapter.postPath?.test(link.pathname));
  return {
    author: authorOf(told, adapter.personPath, adapter.postPath),
    address: own?.href ?? "",
  };
}
