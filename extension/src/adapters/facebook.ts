/** Facebook, for pages. Written from what is publicly known of its page; class names are never used, because they change daily. */

import { type Adapter, accessibleName, type FoundAttachment, type Identity } from "../content/adapter";
import { describedBeside } from "../content/descriptions";

const BOX = '[role="textbox"][contenteditable="true"]';
const POST =
  /^(Post|Post now|Publish|Share|Share now|Schedule|Schedule post|Save|Save changes|Update|Postio|Cyhoeddi|Rhannu|Rhannu nawr|Amserlennu|Cadw|Diweddaru)$/;
const COMMENT = /^(Comment|Post comment|Reply|Answer|Save|Save changes|Update|Sylw|Rhoi sylw|Ateb|Cadw)$/;
const IS_COMMENT = /comment|reply|answer|sylw|ateb/i;

/** "Comment as Alder Bank Primary": who a comment is from, where a page's manager may choose. */
const POSTS_AS = /^(?:.*\s)?(?:as|fel) (.+?)[….]*$/;

const ORIGIN = "https://www.facebook.com";
/** First parts of addresses that are no account's. */
const PLACES =
  /^(groups|events|watch|marketplace|pages|reel|photo|stories|messages|notifications|help|me|share|gaming)$/;

interface SignedIn {
  id: string;
  name: string;
}

const identities = new WeakMap<Document, { scripts: number; identity: SignedIn | null }>();

/**
 * Who the page was served to. The same scripts hold tokens, so one object of flat values is cut out of them and nothing
 * else is looked at. Changing over to another account serves another page.
 */
function identityOf(page: Document): SignedIn | null {
  const scripts = page.querySelectorAll('script[type="application/json"]');
  const known = identities.get(page);
  if (known && (known.identity || known.scripts === scripts.length)) return known.identity;
  let identity: SignedIn | null = null;
  for (const { textContent } of scripts) {
    const found = /"CurrentUserInitialData",\s*\[\],\s*(\{[^{}]*\})/.exec(textContent ?? "");
    identity ??= found ? parse(found[1] ?? "") : null;
  }
  identities.set(page, { scripts: scripts.length, identity });
  return identity;
}

function parse(json: string): SignedIn | null {
  try {
    const { USER_ID, NAME } = JSON.parse(json) as { USER_ID?: string; NAME?: string };
    return USER_ID && USER_ID !== "0" && NAME ? { id: USER_ID, name: NAME } : null;
  } catch {
    return null;
  }
}

/** The short name (or number) in the address of an account's own page. */
function handleIn(href: string): string | null {
  const url = new URL(href, ORIGIN);
  if (url.origin !== ORIGIN) return null;
  if (url.pathname === "/profile.php") return url.searchParams.get("id");
  const [, first = "", ...rest] = url.pathname.split("/");
  return /^[\w.]+$/.test(first) && rest.join("") === "" && !PLACES.test(first) && !first.endsWith(".php")
    ? first
    : null;
}

/** The number is served with the page; the short name stands in the link to one's own page, beside the feed. */
function pageHandles(page: Document, { id, name }: SignedIn): Identity | null {
  const own = [...page.querySelectorAll<HTMLAnchorElement>("a[href]")]
    .filter((link) => isNamed(link, name) && !link.closest('article, [role="article"], [role="feed"], form'))
    .map((link) => handleIn(link.href))
    .filter((handle) => handle !== null);
  const [only, ...others] = new Set(own.filter((handle) => handle !== id));
  if (others.length > 0 || own.length === 0) return null;
  return { names: only ? [only, id] : [id], excludes: () => true };
}

function isNamed(link: HTMLAnchorElement, name: string): boolean {
  const label = accessibleName(link);
  return label === name || label === `${name}'s timeline` || label === `${name}’s timeline`;
}

function labelOf(box: Element): string {
  return `${box.getAttribute("aria-label") ?? ""} ${box.getAttribute("aria-placeholder") ?? ""}`.trim();
}

/** Who the composer says it posts as: its name alone, where it says so. */
function composerName(scope: Element): string | null {
  const label = scope.querySelector(BOX)?.getAttribute("aria-label") ?? "";
  return IS_COMMENT.test(label) ? (POSTS_AS.exec(label)?.[1] ?? null) : null;
}

/** What Facebook's own machine says of a picture is not the author's. */
function described(media: Element): string | null {
  const alt = describedBeside(media);
  return alt?.startsWith("May be ") ? null : alt;
}

/** Pictures of the post: not those of people and emoji, nor of a post that is answered or shared. */
function media(scope: Element): FoundAttachment[] {
  // A new post has its dialog to itself; a comment may stand in the dialog of the post that it answers.
  const whole = scope.closest("form") ? scope : (scope.closest('[role="dialog"]') ?? scope);
  const found = whole.querySelectorAll<HTMLImageElement | HTMLVideoElement>(
    'img[src^="blob:"], img[src*="scontent"], video',
  );
  return [...found]
    .filter((element) => !element.closest(`article, [role="article"], ${BOX}`))
    .map((element) => ({
      kind: element instanceof HTMLVideoElement ? "video" : "image",
      source: element.currentSrc || element.src,
      alt: described(element),
      tagged: false,
    }));
}

function handle(page: Document, scope: Element | null): Identity | null {
  const identity = identityOf(page);
  if (!identity) return null;
  const name = scope && composerName(scope);
  // Somebody else than the page is signed in as, told by a name alone: nobody can say which account that is.
  return name && name !== identity.name ? null : pageHandles(page, identity);
}

const facebook: Adapter = {
  platform: "facebook",
  name: "Facebook",
  hosts: ["www.facebook.com"],
  publishRequest: {
    methods: ["post"],
    path: "/api/graphql(batch)?/?",
    named: {
      header: "x-fb-friendly-name",
      field: "fb_api_req_friendly_name",
      publishes:
        /^Composer\w*Mutation$|(Create|Edit|Publish|Schedule|Reschedule|Share)\w*(Comment|Story|Stories|Post|Reel|Reply|Video|Album)\w*Mutation$|(Comment|Story|Stories|Post|Reel|Reply|Video|Album)(Create|Edit|Publish|Schedule|Reschedule|Share)\w*Mutation$/,
    },
  },
  composer: [
    `[role="dialog"] ${BOX}`,
    `form ${BOX}`,
    `${BOX}:is([aria-label*="comment" i], [aria-label*="reply" i], [aria-label*="on your mind" i], [aria-label*="sylw" i])`,
  ].join(", "),
  otherBoxes: [
    '[role="textbox"]:is([aria-label*="message" i], [aria-label^="Write to" i], [aria-label^="Neges" i], [aria-label="Aa"])',
    '[role="textbox"]:is([aria-placeholder="Aa"], [aria-label*="alt text" i], [aria-label*="alternative text" i])',
    '[aria-label^="Thread composer" i] *, [aria-label^="Conversation with" i] *, [role="search"] *',
    "input, textarea",
  ].join(", "),
  namesCommenter: true,
  postButton: [
    { selector: '[role="dialog"] [role="button"], [role="dialog"] button', name: POST },
    { selector: 'form [role="button"][aria-label], form button', name: COMMENT },
    { selector: '[id="focused-state-composer-submit"] [role="button"]' },
  ],
  nextButton: [{ selector: '[role="dialog"] [role="button"], [role="dialog"] button', name: /^(Next|Nesaf)$/ }],
  fields: (_, box) => [box],
  handle,
  isReply: (_, box) => IS_COMMENT.test(labelOf(box)),
  attachments: media,
  postsByKey: (event) => {
    if (event.key !== "Enter") return false;
    if (event.ctrlKey || event.metaKey) return true;
    const box = event.target instanceof Element ? event.target.closest(BOX) : null;
    // Enter sends a comment, unless it takes one of the names that are being offered.
    return (
      box !== null && !event.shiftKey && IS_COMMENT.test(labelOf(box)) && !box.hasAttribute("aria-activedescendant")
    );
  },
  personPath: /^\/(?!profile\.php|photo|watch|groups)(?:people\/[^/]+\/)?([\w.]+)\/?$/,
  permalinks: (page, handle) =>
    [...page.querySelectorAll<HTMLAnchorElement>("a[href]")]
      .map((link) => permalink(link.href, handle))
      .filter((address) => address !== null),
};

/** The address of one of this account's posts, without what follows the reader about in it; null for any other. */
function permalink(href: string, handle: string): string | null {
  const { origin, pathname, searchParams } = new URL(href, ORIGIN);
  if (origin !== ORIGIN) return null;
  const [, first = "", kind = "", id = ""] = pathname.split("/");
  if (first.toLowerCase() === handle.toLowerCase() && /^(posts|videos|photos)$/.test(kind) && id) {
    return `${ORIGIN}${pathname}`;
  }
  const story = searchParams.get("story_fbid");
  if (pathname === "/permalink.php" && story && searchParams.get("id") === handle) {
    return `${ORIGIN}${pathname}?${new URLSearchParams({ story_fbid: story, id: handle })}`;
  }
  return null;
}

export default facebook;
