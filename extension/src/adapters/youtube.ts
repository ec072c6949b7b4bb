/**
 * YouTube: posts and comments of a channel, and in Studio titles and descriptions of its videos and replies to comments.
 *
 * Written from what is publicly known of its pages; element names and ids have been the same for years. A channel is known
 * by its handle, and in Studio by its id alone.
 */

import { type Adapter, accessibleName, decoded, type FoundAttachment } from "../content/adapter";

const EDITABLE = '[contenteditable="true"], [contenteditable="plaintext-only"]';
const TITLE = '#title-textarea :is([contenteditable="true"]), [contenteditable="true"][aria-label^="Add a title" i]';
const DESCRIPTION =
  '#description-textarea :is([contenteditable="true"]), [contenteditable="true"][aria-label^="Tell viewers" i]';
const WRITTEN_BACK = ["comment", "reply", "sylw", "ateb"]
  .map((word) => `:is(${EDITABLE}, textarea)[aria-label*="${word}" i]`)
  .join(", ");
const BOX = `#contenteditable-root:is(${EDITABLE}), :is(ytcp-commentbox, ytcp-comment-box) :is(${EDITABLE}, textarea)`;
const POST_DIALOG = "ytd-backstage-post-dialog-renderer";
const PUBLISHES = [
  "Post|Comment|Reply|Save|Publish|Schedule|Update",
  "Postio|Sylw|Rhoi sylw|Ateb|Cadw|Cyhoeddi|Amserlennu|Diweddaru",
].join("|");
const OWN_CHANNEL = /^(Your channel|View your channel|View channel on YouTube|Eich sianel|Gweld eich sianel)$/i;
const CHANNEL_ID = /^UC[\w-]{22}$/i;
const HANDLE = /^@([\p{L}\p{N}._·-]{3,30})$/u;

/** The handle or channel id that an address of a channel holds. */
function nameIn(path: string): string | null {
  const [, name = ""] = /^\/(?:channel\/)?([^/]+)/.exec(decoded(path)) ?? [];
  return HANDLE.exec(name)?.[1] ?? (CHANNEL_ID.test(name) ? name : null);
}

/** Comments show whom they will be from; a channel's posts are written on its own page alone. */
function composerNames(page: Document, scope: Element): string[] {
  const box = scope.closest("ytd-commentbox, ytcp-commentbox, ytcp-comment-box") ?? scope;
  const shown = [...box.querySelectorAll("#author-thumbnail img[alt], #author-text")].flatMap((element) => {
    const text = (element.getAttribute("alt") ?? element.textContent ?? "").trim();
    return HANDLE.exec(text)?.[1] ?? [];
  });
  const [only, ...others] = new Set(shown);
  if (only) return others.length === 0 ? [only] : [];
  const own = scope.closest(POST_DIALOG) || scope.querySelector(POST_DIALOG);
  return (own && [nameIn(page.location.pathname) ?? []].flat()) || [];
}

/** Names beside a link to one's own channel, in the guide or in the menu of accounts. */
function pageNames(page: Document): string[] {
  const links = page.querySelectorAll<HTMLAnchorElement>('a[href^="/@"], a[href*="/channel/UC"]');
  const own = [...links].filter((a) => OWN_CHANNEL.test(a.title.trim() || accessibleName(a)));
  const menu = page.querySelector("ytd-active-account-header-renderer #channel-handle")?.textContent?.trim() ?? "";
  const studio = page.location.hostname.startsWith("studio.") ? studioId(page) : null;
  const names = [HANDLE.exec(menu)?.[1], ...own.map((a) => nameIn(a.pathname)), studio];
  return [...new Set(names.filter((name) => typeof name === "string"))];
}

const configured = new WeakMap<Document, string>();

/** Studio's configuration holds keys too: the id alone is taken out of it. */
function studioId(page: Document): string | null {
  const known = configured.get(page) ?? nameIn(page.location.pathname);
  if (known) return known;
  for (const { textContent } of page.scripts) {
    const id = /"CHANNEL_ID"\s*:\s*"(UC[\w-]{22})"/.exec(textContent ?? "")?.[1];
    if (!id) continue;
    configured.set(page, id);
    return id;
  }
  return null;
}

function isReply(scope: Element, box: HTMLElement): boolean {
  if (box.closest(POST_DIALOG) || box.matches(TITLE)) return false;
  if (box.matches(WRITTEN_BACK) || box instanceof HTMLTextAreaElement) return true;
  // The box of an edit may have no name: a post of the channel is edited outside any thread of comments.
  return !scope.closest("ytd-backstage-post-renderer") || scope.closest("ytd-comment-thread-renderer") !== null;
}

/** The title and the description in Studio; with a post the answers of its poll. */
function fields(scope: Element, box: HTMLElement): HTMLElement[] {
  if (box.matches(TITLE)) return [box, ...scope.querySelectorAll<HTMLElement>(DESCRIPTION)];
  const post = box.closest(POST_DIALOG);
  const answers = post?.querySelectorAll<HTMLInputElement>('textarea, input[type="text"]') ?? [];
  return [box, ...[...answers].filter((answer) => answer.value !== "")];
}

function attachments(scope: Element): FoundAttachment[] {
  const images = [...scope.querySelectorAll<HTMLImageElement>('img[src^="blob:"], img[src^="data:"]')];
  const pictures = new Set(images.filter((img) => !img.closest("#author-thumbnail")).map((img) => img.src));
  // A video is known by the address it will have, which Studio shows from the start of the upload.
  const video = scope.querySelector(TITLE) && scope.querySelector<HTMLAnchorElement>('a[href^="https://youtu.be/"]');
  const found: FoundAttachment[] = video ? [{ kind: "video", source: video.href, alt: null, tagged: false }] : [];
  return found.concat([...pictures].map((source) => ({ kind: "image", source, alt: null, tagged: false })));
}

/** What was written is followed by its address; nearest to that stands who wrote it. */
function isBy(link: HTMLAnchorElement, handle: string): boolean {
  for (let part = link.parentElement; part; part = part.parentElement) {
    const author = part.querySelector<HTMLAnchorElement>('a[href^="/@"], a[href^="/channel/UC"]');
    if (author) return nameIn(author.pathname)?.toLowerCase() === handle.toLowerCase();
  }
  return false;
}

const youtube: Adapter = {
  platform: "youtube",
  name: "YouTube",
  hosts: ["www.youtube.com", "studio.youtube.com"],
  publishRequest: {
    methods: ["post"],
    path: "/youtubei/v1/(video_manager/metadata_update|(backstage|comment)/(create|update|edit)_[a-z_]+)",
  },
  /** While a video is being uploaded, Studio keeps what is written as a draft by the request that publishes it. */
  locks: (page) => page.querySelector("ytcp-uploads-dialog") === null,
  composer: `${TITLE}, ${WRITTEN_BACK}, ${BOX}`,
  otherBoxes: '[role="search"] *, input, [role="combobox"], yt-live-chat-renderer *',
  postButton: [
    { selector: "ytcp-uploads-dialog #done-button :is(button, [role=button])" },
    { selector: ":is(ytd-commentbox, ytcp-commentbox, ytcp-comment-box) #submit-button :is(button, [role=button])" },
    { selector: 'button, [role="button"]', name: new RegExp(`^(${PUBLISHES})$`, "i") },
  ],
  fields,
  handle: (page, scope) => {
    const own = scope ? composerNames(page, scope) : [];
    const names = own.length > 0 ? own : pageNames(page);
    const excludes = (known: string): boolean => names.some((name) => CHANNEL_ID.test(name) === CHANNEL_ID.test(known));
    return names.length > 0 ? { names, excludes } : null;
  },
  isReply,
  attachments,
  postsByKey: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey),
  personPath: /^\/(?:@|channel\/)([^/]+)$/,
  permalinks: (page, handle) => [
    ...[...page.querySelectorAll<HTMLAnchorElement>('a[href^="/post/"], a[href*="&lc="]')]
      .filter((link) => isBy(link, handle))
      .map((link) => link.href),
    ...[...page.querySelectorAll<HTMLAnchorElement>('ytcp-video-share-dialog a[href^="https://youtu.be/"]')].map(
      (link) => link.href,
    ),
  ],
};

export default youtube;
