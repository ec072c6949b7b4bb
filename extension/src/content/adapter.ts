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
  /** True where a comment may be from somebody else than the page is signed in as: then only this adapter can say who. */
  namesCommenter?: boolean;
  /** Goes on to a further step of the same composer, which need not show its text box any more; publishes nothing. */
  nextButton?: Target[];
  /** On a network whose composer takes several posts that are published together. */
  thread?: ThreadComposer;
  /** Text boxes that belong to the same post or thread, in the order they are read (content warning, post, poll answers). */
  fields(scope: Element, box: HTMLElement): HTMLElement[];
  /**
   * Whom this composer posts as, or else whom the page is signed in as; null if neither can be told. A handle alone
   * (without @) where the page shows it.
   */
  handle(page: Document, scope: Element | null): string | Identity | null;
  isReply(scope: Element, box: HTMLElement): boolean;
  attachments(scope: Element): FoundAttachment[];
  /** True when this key, in the composer, makes the site post. */
  postsByKey(event: KeyboardEvent): boolean;
  /** Path of a person's page, and of a post or comment: the first group of each is the handle. Told of reported comments. */
  personPath?: RegExp;
  postPath?: RegExp;
  /** Addresses of the posts of this account that the page shows. */
  permalinks(page: Document, handle: string): string[];
}

export interface ThreadComposer {
  /** The main text boxes of all posts that are published together with the one in this box, in their order. */
  boxes(box: HTMLElement): HTMLElement[];
  /** Adds a text box for one more post. */
  add: Target[];
  /** What the Post button is called while there are several. */
  all: RegExp;
  /** Names of the fields, anywhere in the body of a request that publishes, that hold the text of a post. */
  texts: string[];
  /** Where what is refused is answered with 200 too: the field that says so, and one that only the answer to a taken post has. */
  refusal?: { field: string; unless: string };
}

/** The request that publishes. */
export interface PublishRequest {
  methods: ("post" | "put")[];
  /** A regular expression in RE2 syntax, without anchors, of some 100 characters at most. A query may follow it. */
  path: string;
  /** Where it goes when that is not the page's own host: domains, and all below them. */
  domains?: string[];
  /** Whatever the site asks for goes to this address too, so that an answer from there says nothing by itself. */
  shared?: boolean;
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

/** An account by the names that a page shows for it, where one handle does not say it all. */
export interface Identity {
  /** It is an official account when one of these is that account's name, in any case of letters. */
  names: readonly string[];
  /** Whether the account with this name must be another one. Names of two kinds say nothing about each other. */
  excludes(name: string): boolean;
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

/** The hosts on which an account may publish: all of its network's, or the one it was registered with. */
export function hostsOf({ hosts }: { readonly hosts: readonly string[] }, host: string): string[] {
  return hosts.length > 0 ? [...hosts] : [host];
}

/** The domains, with all below them, that whatever publishes for an account on this host is sent to. */
export function publishDomains(adapter: Adapter, host: string): string[] {
  return adapter.publishRequest.domains ?? hostsOf(adapter, host);
}

/**
 * A regular expression, in RE2 syntax, for the address of whatever publishes; its domains are told beside it. Chromium takes
 * no more than 2 kB of one, and a class of nearly all letters takes much of that.
 */
export function publishExpression({ path }: PublishRequest): string {
  return `^https://[a-z0-9.:-]+${path}(\\?|$)`;
}

/** Whether a request at this address may publish for an account on this host, as the browser's rules judge it. */
export function isPublishAddress(adapter: Adapter, host: string, address: string): boolean {
  const { hostname } = new URL(address);
  const isThere = publishDomains(adapter, host).some((domain) => `.${hostname}`.endsWith(`.${domain}`));
  return isThere && new RegExp(publishExpression(adapter.publishRequest)).test(address);
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
const POST = 'article, [role="article"]';

/** The smallest part of the page that holds the text box and a Post (or Next) button: the composer; null if there is none. */
export function scopeOf(box: Element, adapter: Adapter): Element | null {
  const buttons = [...adapter.postButton, ...(adapter.nextButton ?? [])];
  for (let element = box.parentElement; element && element !== document.body; element = element.parentElement) {
    if (buttonIn(element, box, buttons)) return element;
    if (element.matches(DIALOG)) return null;
  }
  return null;
}

/** As `scopeOf`, for the main text boxes of all posts of a thread. */
export function scopeOfAll(boxes: readonly Element[], adapter: Adapter): Element | null {
  const scopes = boxes.map((box) => scopeOf(box, adapter));
  let scope = scopes.find((one) => one !== null) ?? null;
  while (scope && !boxes.every((box) => scope?.contains(box))) scope = scope.parentElement;
  return scope;
}

/**
 * The first of these buttons, for a text box, in this part of the page. What is in another dialog, or in a post that the
 * text box is not in, belongs to another box.
 */
export function buttonIn(scope: Element, box: Element, buttons: readonly Target[]): HTMLElement | null {
  const dialog = box.closest(DIALOG);
  const isBeside = (button: Element): boolean =>
    button.closest(DIALOG) === dialog && (button.closest(POST)?.contains(box) ?? true);
  return findTargets(scope, buttons).find(isBeside) ?? null;
}
