/** Instagram on the web. Written from what is publicly known of its page; boxes are found without their names too. */

import { type Adapter, accessibleName, type FoundAttachment } from "../content/adapter";

const CAPTION = [
  '[aria-label^="Write a caption" i]',
  '[role="dialog"] [role="textbox"][contenteditable="true"]:not([aria-label*="comment" i])',
].join(", ");
const COMMENT = [
  'textarea[aria-label*="comment" i]',
  'textarea[placeholder*="comment" i]',
  'article form textarea, [role="dialog"] form textarea:not([aria-label^="Write a caption" i])',
  '[role="textbox"][contenteditable="true"][aria-label*="comment" i]',
].join(", ");
const ALT_TEXT = ["input", "textarea"]
  .flatMap((field) => ["placeholder", "aria-label"].map((name) => `${field}[${name}*="alt text" i]`))
  .join(", ");
const PUBLISHES = /^(Share|Post|Done|Schedule|Update|Rhannu|Postio|Gorffen|Wedi gorffen|Amserlennu|Diweddaru)$/i;
const EDITS = /^(Done|Update|Gorffen|Wedi gorffen|Diweddaru)$/i;
const AVATAR = /^@?([\w.]{1,30})['’]s profile picture$/i;
const PREVIEWS = 'img[src], video, [style*="background-image"]';

/** What was last written about a picture: the page takes these fields away when their section is folded up. */
const descriptions = new Map<string, string>();

function isPicture(element: HTMLElement): boolean {
  return !(element instanceof HTMLImageElement && (AVATAR.test(element.alt) || element.closest("a[href]")));
}

function sourceOf(element: HTMLElement): string {
  if (element instanceof HTMLImageElement) return element.src;
  if (element instanceof HTMLVideoElement) return element.currentSrc || element.src;
  return /url\(["']?(.*?)["']?\)/.exec(element.style.backgroundImage)?.[1] ?? "";
}

/** Each picture has a row of its own where descriptions are written: the smallest part that holds both. */
function rowOf(field: Element, scope: Element): HTMLElement | null {
  for (let row = field.parentElement; row && row !== scope; row = row.parentElement) {
    const found = [...row.querySelectorAll<HTMLElement>(PREVIEWS)].filter(isPicture);
    if (found[0]) return found.length === 1 ? found[0] : null;
  }
  return null;
}

function attachments(scope: Element): FoundAttachment[] {
  if (!scope.querySelector(CAPTION)) return [];
  const rows: HTMLElement[] = [];
  for (const field of scope.querySelectorAll<HTMLInputElement>(ALT_TEXT)) {
    const row = rowOf(field, scope);
    if (!row) continue;
    rows.push(row);
    descriptions.set(sourceOf(row), field.value.trim());
  }
  const shown = [...scope.querySelectorAll<HTMLElement>(PREVIEWS)].filter(isPicture);
  // The rows hold smaller copies of the same pictures; videos have none.
  const elements = rows.length > 0 ? [...rows, ...shown.filter((e) => e instanceof HTMLVideoElement)] : shown;
  const bySource = new Map(elements.map((element) => [sourceOf(element), element]));
  bySource.delete("");
  const tagged = scope.querySelector('[aria-label="Remove tag" i], [alt="Remove tag" i]') !== null;
  return [...bySource].map(([source, element]) => ({
    kind: element instanceof HTMLVideoElement ? "video" : "image",
    source,
    alt: descriptions.get(source) || null,
    tagged,
  }));
}

/** Whose avatar it is, when it stands in a link to the same profile or in none. */
function ownerOf(avatar: HTMLImageElement): string | null {
  const handle = AVATAR.exec(avatar.alt)?.[1] ?? null;
  const href = avatar.closest("a")?.getAttribute("href");
  return handle && (!href || href.toLowerCase() === `/${handle.toLowerCase()}/`) ? handle : null;
}

/** A new post shows whom it is from beside the caption; what is around a comment may be anybody. */
function composerHandle(scope: Element): string | null {
  if (!scope.querySelector(CAPTION)) return null;
  const owners = new Set(
    [...scope.querySelectorAll<HTMLImageElement>("img[alt]")].flatMap((img) => ownerOf(img) ?? []),
  );
  const [only, ...others] = owners;
  return only && others.length === 0 ? only : null;
}

/** The way to one's own profile, beside the page's contents. */
function pageHandle(page: Document): string | null {
  const avatars = [...page.querySelectorAll<HTMLImageElement>('a[href^="/"] img[alt*="profile picture" i]')];
  const beside = avatars.filter((avatar) => !avatar.closest('main, article, [role="main"], [role="dialog"]'));
  const named = beside.find((avatar) => /^(Profile|Proffil)$/i.test(accessibleName(avatar.closest("a") as Element)));
  const owners = new Set((named ? [named] : beside).flatMap((avatar) => ownerOf(avatar) ?? []));
  const [only, ...others] = owners;
  return only && others.length === 0 ? only : null;
}

/** While people are being suggested for a mention, Enter takes one of them. */
function isSuggesting(box: Element): boolean {
  return box.hasAttribute("aria-activedescendant") || box.closest("form")?.querySelector('[role="option"]') != null;
}

const POST = /^(\/[\w.]+)?\/(p|reel)\/[\w-]+\/(c\/\d+\/)?$/;
const PROFILE = /^\/([\w.]{1,30})\/$/;

/** Nearest to the address of a post or comment stands who wrote it, and first. */
function authorOf(link: HTMLAnchorElement): string | null {
  for (let part = link.parentElement; part; part = part.parentElement) {
    const links = [...part.querySelectorAll<HTMLAnchorElement>("a[href]")];
    const profile = links.map(({ pathname }) => PROFILE.exec(pathname)?.[1]).find((handle) => handle !== undefined);
    if (profile) return profile;
  }
  return null;
}

function permalinks(page: Document, handle: string): string[] {
  const isOurs = (name: string | null | undefined): boolean => name?.toLowerCase() === handle.toLowerCase();
  return [...page.querySelectorAll<HTMLAnchorElement>('a[href*="/p/"], a[href*="/reel/"]')]
    .filter((link) => {
      const [, owner] = POST.exec(link.pathname) ?? [];
      return POST.test(link.pathname) && isOurs(owner ? owner.slice(1) : authorOf(link));
    })
    .map((link) => link.href);
}

const instagram: Adapter = {
  platform: "instagram",
  name: "Instagram",
  hosts: ["www.instagram.com"],
  // New posts and reels, edits, and comments where they are not sent as GraphQL, which has one address for everything.
  publishRequest: {
    methods: ["post"],
    path: "/(api/v1/)?(web/)?(media|create|comments)/([0-9_]+/(edit_media|comment|add|update[a-z_]*)|configure[a-z_]*)/?",
  },
  publishTakes: 5 * 60_000,
  publishesUnseen: (box) => !box.matches('[aria-label^="Write a caption" i]') || isEdit(box),
  composer: `${CAPTION}, ${COMMENT}`,
  otherBoxes:
    '[aria-label^="Message" i], [placeholder^="Message" i], [aria-label^="Write a message" i], [placeholder^="Write a message" i], [aria-label*="search" i], [role="search"] *, input',
  // Under every post a button with a picture alone is called "Share" too: it sends the post to somebody.
  postButton: [{ selector: 'button:not(:has(svg)), [role="button"]:not(:has(svg))', name: PUBLISHES }],
  fields: (_, box) => [box],
  handle: (page, scope) => (scope && composerHandle(scope)) ?? pageHandle(page),
  isReply: (_, box) => !box.matches(CAPTION),
  attachments,
  postsByKey: (event) => {
    const box = event.composedPath()[0];
    if (event.key !== "Enter" || event.shiftKey || !(box instanceof Element)) return false;
    return box.closest(COMMENT) !== null && box.closest(CAPTION) === null && !isSuggesting(box);
  },
  personPath: /^\/(?!p\/|reel\/|explore\/)([\w.]+)\/$/,
  permalinks,
};

/** A published post is edited in a dialog that ends with "Done". */
function isEdit(box: HTMLElement): boolean {
  const buttons = box.closest('[role="dialog"]')?.querySelectorAll('button, [role="button"]') ?? [];
  return [...buttons].some((button) => EDITS.test(accessibleName(button)));
}

export default instagram;
