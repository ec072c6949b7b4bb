/**
 * LinkedIn. Written from what is publicly known of its page, which it serves in two forms: one in which most names are
 * semantic, and one in which only roles, accessible names and a few marks are. In the second the composer of posts is in
 * a shadow tree. There is no LinkedIn in Welsh.
 */

import { type Adapter, accessibleName, decoded, type FoundAttachment, type Identity } from "../content/adapter";
import { Descriptions } from "../content/descriptions";

const COMPOSER =
  '[role="textbox"][contenteditable="true"][aria-label^="Text editor for creating"], ' +
  '[data-test-ql-editor-contenteditable="true"]';
const DIALOG = '[role="dialog"]';
/** A link to a page or a member, and which one it is. */
const PERSON = 'a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"], a[href*="/in/"]';
const WHOSE = /\/(company|school|showcase|in)\/([^/?#]+)/;
const POST = '[role="listitem"], [role="article"], article';
/** What is drawn at least this wide, in pixels, is a picture of the post and not somebody's portrait. */
const PICTURE_WIDTH = 160;
const descriptions = new Descriptions(`${DIALOG} textarea`);

/** The page, and the shadow trees that it keeps its older parts in. */
function trees(page: Document): (Document | ShadowRoot)[] {
  const hosts = page.querySelectorAll('#interop-outlet, [data-testid="interop-shadowdom"]');
  return [page, ...[...hosts].flatMap((host) => host.shadowRoot ?? [])];
}

/** Each piece of text in an element, but for what is being written. */
function* textsOf(element: Element): Generator<string> {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = (walker.currentNode as Text).data.trim();
    if (text && !walker.currentNode.parentElement?.closest(COMPOSER)) yield text;
  }
}

/** Who is who: for each name that leads to a page or a member, the last parts of the addresses that it leads to. */
interface People {
  pages: Map<string, Set<string>>;
  members: Map<string, Set<string>>;
}

function peopleOn(page: Document): People {
  const people: People = { pages: new Map(), members: new Map() };
  const add = (to: Map<string, Set<string>>, name: string, id: string): void => {
    to.set(name, (to.get(name) ?? new Set()).add(id));
  };
  for (const link of page.querySelectorAll<HTMLAnchorElement>(PERSON)) {
    const [, kind, id] = WHOSE.exec(link.href) ?? [];
    if (id === undefined) continue;
    for (const name of textsOf(link)) add(kind === "in" ? people.members : people.pages, name, decoded(id));
  }
  for (const portrait of page.querySelectorAll<HTMLImageElement>("nav img[alt], header img[alt]")) {
    if (portrait.alt.trim())
      people.members.set(portrait.alt.trim(), people.members.get(portrait.alt.trim()) ?? new Set());
  }
  return people;
}

/** The last part of an address that LinkedIn offers for a page of this name. */
function addressOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function pageIdentity(people: People, name: string | null, id: string | null): Identity {
  const names = new Set(name === null ? [] : [name]);
  for (const [one, ids] of people.pages) if (id !== null && ids.has(id)) names.add(one);
  const ids = new Set([
    ...(id === null ? [] : [id]),
    ...[...names].flatMap((one) => [...(people.pages.get(one) ?? [])]),
  ]);
  // A page known by its number or its name alone may have been registered by another part of its address.
  const isCertain = [...ids].some((one) => !/^\d+$/.test(one));
  return {
    names: [...ids, ...names, ...[...names].map(addressOf)],
    excludes: () => isCertain,
  };
}

function memberIdentity(people: People, name: string | null): Identity {
  return { names: name === null ? [] : [name, ...(people.members.get(name) ?? [])], excludes: () => true };
}

function identityNamed(people: People, name: string): Identity {
  return people.members.has(name) && !people.pages.has(name)
    ? memberIdentity(people, name)
    : pageIdentity(people, name, null);
}

/** The dialog's heading is whom it posts as; where it says something else, somebody known who is named in it. */
function posterIn(dialog: Element, people: People): Identity | null {
  const tree = dialog.getRootNode() as Document | ShadowRoot;
  const heading = tree.getElementById(dialog.getAttribute("aria-labelledby") ?? "");
  const title = heading?.querySelector("button") ?? null;
  const named = title === null ? undefined : (textsOf(title).next().value ?? undefined);
  const known = [...textsOf(dialog)].find((text) => people.pages.has(text) || people.members.has(text));
  const name = named ?? known;
  return name === undefined ? null : identityNamed(people, name);
}

/** Whom each comment was last seen to be written as: the newer page says so only until something is written. */
const commenters = new WeakMap<Element, string | null>();

function placeholderOf(box: Element): string | null {
  const said = box.matches("[aria-placeholder], [data-placeholder]") ? box : box.querySelector("[data-placeholder]");
  return said?.getAttribute("aria-placeholder") ?? said?.getAttribute("data-placeholder") ?? null;
}

/** The portrait on the button that changes whom the author comments on this post as. */
function portraitBeside(box: Element): string | null {
  for (let element = box.parentElement; element; element = element.parentElement) {
    const button = element.querySelector('button[aria-label^="Open menu for switching identity"]');
    if (button) return button.querySelector("img")?.alt.trim() ?? null;
  }
  return null;
}

function commenterAt(scope: Element, people: People, admin: string | null): Identity {
  const box = scope.matches(COMPOSER) ? scope : (scope.querySelector(COMPOSER) ?? scope);
  const placeholder = placeholderOf(box);
  if (placeholder !== null) commenters.set(box, /\bas (.+?)\s*(…|\.\.\.)?$/.exec(placeholder)?.[1] ?? null);
  const portrait = portraitBeside(box) ?? "";
  const shown = [...people.pages.keys()].find((name) => name.length > 2 && portrait.includes(name));
  const said = commenters.get(box) ?? undefined;
  const name = placeholder === null ? (shown ?? said) : (said ?? shown);
  if (name !== undefined) return pageIdentity(people, name, null);
  return admin !== null ? pageIdentity(people, null, admin) : memberIdentity(people, null);
}

function handle(page: Document, scope: Element | null): Identity | null {
  const people = peopleOn(page);
  const admin = /^\/(?:company|school|showcase)\/([^/]+)\/admin(\/|$)/.exec(page.location.pathname)?.[1] ?? null;
  if (scope === null) return admin !== null ? pageIdentity(people, null, admin) : memberIdentity(people, null);
  const dialog = scope.closest("form") ? null : scope.closest(DIALOG);
  return dialog ? posterIn(dialog, people) : commenterAt(scope, people, admin);
}

/** True for a link in a post of somebody else's. The notice of one's own post stands in none. */
function isOfAnother(link: Element, own: ReadonlySet<string>): boolean {
  const author = link.closest(POST)?.querySelector<HTMLAnchorElement>(PERSON);
  const [, kind, id] = WHOSE.exec(author?.href ?? "") ?? [];
  return id !== undefined && (kind === "in" || !own.has(decoded(id).toLowerCase()));
}

/** Addresses of posts do not say whose they are. */
function permalinks(page: Document, handle: string): string[] {
  const own = new Set(pageIdentity(peopleOn(page), handle, handle).names.map((name) => name.toLowerCase()));
  return trees(page)
    .flatMap((tree) => [...tree.querySelectorAll<HTMLAnchorElement>('a[href*="/feed/update/urn:li:"]')])
    .filter((link) => /^View (post|comment)/i.test(accessibleName(link)) && !isOfAnother(link, own))
    .map((link) => link.href)
    .filter((href) => /^https:\/\/www\.linkedin\.com\/feed\/update\/urn:li:\w+:\d+/.test(href));
}

function attachments(scope: Element): FoundAttachment[] {
  const media = [...scope.querySelectorAll<HTMLImageElement | HTMLVideoElement>("img[src], video[src]")];
  const found = media
    .filter((one) => /^(blob|data):/.test(one.src) || one.clientWidth >= PICTURE_WIDTH)
    .filter((one) => !one.closest('button, [role="textbox"]'))
    .map(
      (one): FoundAttachment => ({
        kind: one instanceof HTMLVideoElement ? "video" : "image",
        source: one.src,
        alt: one.getAttribute("alt")?.trim() || null,
        tagged: false,
      }),
    );
  return scope.closest(DIALOG) ? descriptions.describe(scope, found) : found;
}

const linkedin: Adapter = {
  platform: "linkedin",
  name: "LinkedIn",
  hosts: ["www.linkedin.com"],
  // Posts, scheduled ones and edits share one query. Comments go one of two ways, and neither is the one of reactions.
  publishRequest: {
    methods: ["post"],
    path: "/(voyager/api|flagship-web)/.*(DashShares|normShares|NormComments|feed/comments|(create|update)Comment)([&./].*)?",
  },
  composer: COMPOSER,
  otherBoxes: 'input, textarea, [role="combobox"], [aria-label^="Write a message"], [aria-label^="Article editor"]',
  namesCommenter: true,
  postButton: [
    { selector: `${DIALOG} button:not([aria-label])`, name: /^(Post|Schedule)$/ },
    { selector: `${DIALOG}:has(${COMPOSER}) button:not([aria-label])`, name: /^Save$/ },
    { selector: 'form button:not([aria-label]), button[type="submit"]', name: /^(Comment|Reply|Post|Save changes)$/ },
    { selector: `form:has(${COMPOSER}) button[type="submit"]` },
  ],
  fields: (_, box) => [box],
  handle,
  isReply: (_, box) => box.closest("form") !== null || /comment/i.test(box.getAttribute("aria-label") ?? ""),
  attachments,
  postsByKey: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey),
  personPath: /^\/(?:in|company|school)\/([^/]+)\/?$/,
  permalinks,
};

export default linkedin;
