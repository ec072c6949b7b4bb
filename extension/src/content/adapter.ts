/** What one network's page looks like. Each adapter is one file in `src/adapters`, found by the build. */

import type { Platform } from "../core/api";

export interface Adapter {
  /** The service's word for the network. */
  platform: Platform;
  /** The name people know it by. */
  name: string;
  /** Hosts the network has; none when every account names its own (Mastodon). */
  hosts: string[];
  /**
   * The request that publishes. `path` is a regular expression in RE2 syntax, without anchors; where it names a query,
   * more may follow. `hosts` are where it goes when that is not the page's own host: a name, or `*.` and a domain.
   */
  publishRequest: { methods: ("post" | "put")[]; path: string; hosts?: string[] };
  /** The main text box of a composer. */
  composer: string;
  /** Text boxes that publish nothing under the account's name: search, private messages, descriptions. */
  otherBoxes: string;
  postButton: Target[];
  /** Text boxes that belong to the same post, in the order they are read (content warning, post, poll answers). */
  fields(scope: Element, box: HTMLElement): HTMLElement[];
  /** The handle (without @) that this composer posts as, or else the one the page is signed in with; null if neither can be told. */
  handle(page: Document, scope: Element | null): string | Identity | null;
  isReply(scope: Element, box: HTMLElement): boolean;
  attachments(scope: Element): FoundAttachment[];
  /** True when this key, in the composer, makes the site post. */
  postsByKey(event: KeyboardEvent): boolean;
  /** Addresses of the posts of this account that the page shows. */
  permalinks(page: Document, handle: string): string[];
}

/** Whom a composer posts as, on a network that shows it by other names than the handle (LinkedIn). */
export interface Identity {
  /** The account is official when its handle is one of these. */
  names: string[];
  /** True when nobody's handle can be missing here: the account is not official when its handle is none of these. */
  certain: boolean;
}

/** Elements by selector, and by accessible name where the selector alone would fit others too. */
export interface Target {
  selector: string;
  name?: RegExp;
}

export interface FoundAttachment {
  kind: "image" | "video";
  /** Address of its preview on the page. */
  source: string;
  alt: string | null;
  tagged: boolean;
}

/** A part of an address as it is read by people; as it is where it is no such thing. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A regular expression, in RE2 syntax, for the address of whatever publishes for an account on this host. */
export function publishPattern({ publishRequest: { path, hosts } }: Adapter, host: string): string {
  const names = (hosts ?? [host]).map((name) => name.replaceAll(".", "\\.").replace(/^\*/, "[^/]+"));
  return `^https://(${names.join("|")})${path}([?&./].*)?$`;
}

/** The accessible name as far as it is needed here: a label, or the text. */
export function accessibleName(element: Element): string {
  return (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
}

export function matchesTarget(element: Element, targets: readonly Target[]): boolean {
  return targets.some((t) => element.matches(t.selector) && (!t.name || t.name.test(accessibleName(element))));
}

export function findTargets(scope: ParentNode, targets: readonly Target[]): HTMLElement[] {
  const found = targets.flatMap((t) =>
    [...scope.querySelectorAll<HTMLElement>(t.selector)].filter((e) => !t.name || t.name.test(accessibleName(e))),
  );
  return [...new Set(found)];
}

/** The smallest part of the page that holds the text box and a Post button: the composer; null if there is none. */
export function scopeOf(box: Element, adapter: Adapter): Element | null {
  for (let element = box.parentElement; element && element !== document.body; element = element.parentElement) {
    if (findTargets(element, adapter.postButton).length > 0) return element;
    if (element.matches('dialog, [role="dialog"]')) return null;
  }
  return null;
}
