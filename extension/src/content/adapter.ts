/** What one network's page looks like. Each adapter is one file in `src/adapters`, found by the build. */

import type { Platform } from "../core/api";

export interface Adapter {
  /** The service's word for the network. */
  platform: Platform;
  /** The name people know it by. */
  name: string;
  /** Hosts the network has, all of them open to each of its accounts; none when every account names its own (Mastodon). */
  hosts: string[];
  publishRequest: PublishRequest;
  /** How long the request may take from the press, in milliseconds, where it waits for an upload; ten seconds if left out. */
  publishTakes?: number;
  /** True for text boxes whose publish request cannot be told by its address: being emptied says that it was accepted. */
  publishesUnseen?(box: HTMLElement): boolean;
  /** False while the page keeps drafts by the request that publishes: the second lock would stop those too. */
  locks?(page: Document): boolean;
  /** The main text box of a composer. */
  composer: string;
  /** Text boxes that publish nothing under the account's name: search, private messages, descriptions. */
  otherBoxes: string;
  postButton: Target[];
  /** Goes on to a further step of the same composer, which need not show its text box any more; publishes nothing. */
  nextButton?: Target[];
  /** Text boxes that belong to the same post, in the order they are read (content warning, post, poll answers). */
  fields(scope: Element, box: HTMLElement): HTMLElement[];
  /**
   * The handle (without @) that this composer posts as, or else the one the page is signed in with; null if neither can
   * be told. Several where the network has several kinds of name for one account and the page shows more than one.
   */
  handle(page: Document, scope: Element | null): string | readonly string[] | null;
  /** Whether two names are of one kind, so that they belong to two accounts when they differ; always, if left out. */
  sameKind?(one: string, other: string): boolean;
  isReply(scope: Element, box: HTMLElement): boolean;
  attachments(scope: Element): FoundAttachment[];
  /** True when this key, in the composer, makes the site post. */
  postsByKey(event: KeyboardEvent): boolean;
  /** Addresses of the posts of this account that the page shows. */
  permalinks(page: Document, handle: string): string[];
}

/** The request that publishes. */
export interface PublishRequest {
  methods: ("post" | "put")[];
  /** A regular expression in RE2 syntax, without anchors. */
  path: string;
  /**
   * For a site that asks for everything at this one path: how a request there says what it does. The browser's rules see
   * neither headers nor bodies, so the page's own world asks about those that publish (`src/page/requests.ts`).
   */
  named?: {
    /** The header that names the operation. */
    header: string;
    /** The field of the body that names it, where the header is left out. */
    field: string;
    /** Names of the operations that publish. One that has no name is taken to publish. */
    publishes: RegExp;
  };
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

export const DIALOG = 'dialog, [role="dialog"]';

/** The smallest part of the page that holds the text box and a Post (or Next) button: the composer; null if there is none. */
export function scopeOf(box: Element, adapter: Adapter): Element | null {
  const buttons = [...adapter.postButton, ...(adapter.nextButton ?? [])];
  for (let element = box.parentElement; element && element !== document.body; element = element.parentElement) {
    if (buttonIn(element, box, buttons)) return element;
    if (element.matches(DIALOG)) return null;
  }
  return null;
}

/** The first of these buttons, for a text box, in this part of the page. What is in another dialog belongs to another box. */
export function buttonIn(scope: Element, box: Element, buttons: readonly Target[]): HTMLElement | null {
  const dialog = box.closest(DIALOG);
  return findTargets(scope, buttons).find((button) => button.closest(DIALOG) === dialog) ?? null;
}
