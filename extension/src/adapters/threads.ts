/** Threads. Written from what is publicly known of its page; class names are never used, because they change daily. */

import { type Adapter, DIALOG, type FoundAttachment, scopeOf } from "../content/adapter";
import { describedBeside } from "../content/descriptions";

const BOX = '[role="textbox"][contenteditable="true"]';
const POST_BUTTON = [
  { selector: '[role="button"], button', name: /^(Post|Post all|Schedule|Postio|Amserlennu)$/ },
  {
    selector: '[role="dialog"]:is([aria-label*="edit" i], [aria-label*="golygu" i]) :is([role="button"], button)',
    name: /^(Done|Save|Save changes|Update|Cadw|Wedi gorffen)$/,
  },
];
/** One post of somebody's in the feed, or above the reply that is being written. */
const POST = "[data-pressable-container]";
const ORIGIN = "https://www.threads.com";

function handleIn(link: HTMLAnchorElement): string | null {
  return /^\/@([\w.]+)\/?$/.exec(new URL(link.href, ORIGIN).pathname)?.[1] ?? null;
}

/** The whole dialog, where the composer is in one: whose it is may stand outside the part that holds box and button. */
function whole(scope: Element): Element {
  return scope.closest('[role="dialog"]') ?? scope;
}

/** Whose picture stands beside the text box; those of posts that are answered or quoted do not count. */
function composerHandle(scope: Element): string | null {
  const handles = [...whole(scope).querySelectorAll<HTMLImageElement>("img[alt]")]
    .filter((picture) => !picture.closest(POST))
    .map((picture) => /^([\w.]+)['’]s profile picture$|^Llun proffil ([\w.]+)$/.exec(picture.alt))
    .map((found) => found?.[1] ?? found?.[2]);
  const [only, ...others] = new Set(handles.filter((one) => one !== undefined));
  return only && others.length === 0 ? only : null;
}

/** The way to one's own profile is the only link in the page's own bar that leads to anybody's. */
function pageHandle(page: Document): string | null {
  const marked = page.querySelectorAll<HTMLAnchorElement>(
    'a[href*="/@"]:is([aria-label="Profile"], [aria-label="Proffil"]), a[href*="/@"]:has(svg:is([aria-label="Profile"], [aria-label="Proffil"]))',
  );
  const own = marked.length > 0 ? marked : page.querySelectorAll<HTMLAnchorElement>('[role="navigation"] a, nav a');
  const [only, ...others] = new Set([...own].map(handleIn).filter((handle) => handle !== null));
  return only && others.length === 0 ? only : null;
}

function media(scope: Element): FoundAttachment[] {
  return [...whole(scope).querySelectorAll<HTMLImageElement | HTMLVideoElement>('img[src^="blob:"], video')]
    .filter((element) => !element.closest(`${POST}, ${BOX}`))
    .map((element) => ({
      kind: element instanceof HTMLVideoElement ? "video" : "image",
      source: element.currentSrc || element.src,
      alt: describedBeside(element),
      tagged: false,
    }));
}

function labelsOf(box: Element): string {
  return `${box.getAttribute("aria-placeholder") ?? ""} ${box.getAttribute("aria-label") ?? ""}`.trim();
}

/** Posts of a thread share a Post button; in a dialog nothing else is written. */
function threadOf(box: HTMLElement): HTMLElement[] {
  const dialog = box.closest(DIALOG);
  const scope = scopeOf(box, threads);
  const boxes = [...((dialog ?? scope)?.querySelectorAll<HTMLElement>(threads.composer) ?? [])];
  return boxes.filter(
    (one) => !one.matches(threads.otherBoxes) && (dialog !== null || scopeOf(one, threads) === scope),
  );
}

const threads: Adapter = {
  platform: "threads",
  name: "Threads",
  hosts: ["www.threads.com"],
  publishRequest: {
    methods: ["post"],
    path: "/api/v1/(media|text_feed)/([0-9_]+/)?(configure|create|publish|schedule|edit)[a-z_]*/?",
  },
  composer: `${BOX}:is([aria-label*="new post" i], [aria-placeholder]), [role="dialog"] ${BOX}`,
  otherBoxes: [
    '[role="textbox"]:is([aria-label*="message" i], [aria-placeholder*="message" i], [aria-label^="Neges" i])',
    '[role="textbox"]:is([aria-label*="alt text" i], [aria-label*="description" i])',
    '[role="search"] *, [role="grid"] *, input, textarea',
  ].join(", "),
  postButton: POST_BUTTON,
  thread: {
    boxes: threadOf,
    add: [{ selector: '[role="button"], button', name: /^(Add to thread|Ychwanegu at yr edefyn)$/ }],
    all: /^Post all$/i,
    texts: ["caption"],
  },
  fields: (_, box) => threadOf(box),
  handle: (page, scope) => (scope && composerHandle(scope)) ?? pageHandle(page),
  isReply: (_, box) => /^(Reply|Ateb)/i.test(labelsOf(box)),
  attachments: media,
  postsByKey: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey),
  personPath: /^\/@([^/]+)$/,
  postPath: /^\/@([^/]+)\/post\/[\w-]+$/,
  permalinks: (page, handle) =>
    [...page.querySelectorAll<HTMLAnchorElement>('a[href*="/post/"]')]
      .map((link) => new URL(link.href, ORIGIN))
      .filter(({ origin, pathname }) => {
        const [, who, shortcode] = /^\/@([\w.]+)\/post\/([\w-]+)\/?$/.exec(pathname) ?? [];
        return origin === ORIGIN && shortcode !== undefined && who?.toLowerCase() === handle.toLowerCase();
      })
      .map(({ pathname }) => `${ORIGIN}${pathname}`),
};

export default threads;
