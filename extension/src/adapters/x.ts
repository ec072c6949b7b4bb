/** X. Written from what is publicly known of its page; class names are never used, because they change daily. */

import { type Adapter, accessibleName, DIALOG, type FoundAttachment, findTargets } from "../content/adapter";

const AVATAR = "UserAvatar-Container-";
const POST_BUTTON = [
  { selector: 'button, [role="button"]', name: /^(Post|Post all|Reply)$/ },
  { selector: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]' },
];
const BOX = '[role="textbox"][contenteditable="true"][data-testid^="tweetTextarea_"]';
const MEDIA = '[data-testid="attachments"]';

/** The avatar in the composer belongs to whoever it posts as; those of quoted posts and suggestions do not count. */
function composerHandle(scope: Element): string | null {
  const handles = [...scope.querySelectorAll(`[data-testid^="${AVATAR}"]`)]
    .filter((avatar) => !avatar.closest('article, [role="listbox"], [role="link"]'))
    .map((avatar) => (avatar.getAttribute("data-testid") ?? "").slice(AVATAR.length));
  const [only, ...others] = new Set(handles);
  return only && others.length === 0 ? only : null;
}

function pageHandle(page: Document): string | null {
  const switcher = page.querySelector(
    '[data-testid="SideNav_AccountSwitcher_Button"], button[aria-label="Account menu"]',
  );
  return /@(\w{1,15})/.exec(switcher?.textContent ?? "")?.[1] ?? null;
}

function image(element: HTMLImageElement): FoundAttachment {
  return { kind: "image", source: element.src, alt: element.alt.trim() || null, tagged: false };
}

/** The boxes of a thread are numbered, and every composer begins anew with 0; one in a dialog has nothing to do with others. */
function threadOf(box: HTMLElement): HTMLElement[] {
  const dialog = box.closest(DIALOG);
  const tree = box.getRootNode() as Document | ShadowRoot;
  const boxes = [...(dialog ?? tree).querySelectorAll<HTMLElement>(BOX)].filter(
    (one) => one.closest(DIALOG) === dialog,
  );
  const at = boxes.indexOf(box);
  const isFirst = (one: HTMLElement): boolean => one.getAttribute("data-testid") === "tweetTextarea_0";
  const from = boxes.findLastIndex((one, i) => i <= at && isFirst(one));
  const to = boxes.findIndex((one, i) => i > at && isFirst(one));
  return boxes.slice(Math.max(from, 0), to < 0 ? undefined : to);
}

const x: Adapter = {
  platform: "x",
  name: "X",
  hosts: ["x.com"],
  publishRequest: {
    methods: ["post"],
    path: "/i/api/graphql/[^/]+/(CreateTweet|CreateNoteTweet|CreateScheduledTweet)",
  },
  thread: {
    boxes: threadOf,
    add: [{ selector: '[data-testid="addButton"]' }, { selector: 'button, [role="button"]', name: /^Add post$/ }],
    all: /^Post all$/i,
    texts: ["tweet_text"],
    refusal: { field: "errors", unless: "rest_id" },
  },
  composer: BOX,
  otherBoxes:
    '[data-testid="SearchBox_Search_Input"], [data-testid^="dmComposer"], [role="search"] *, [role="combobox"]:not([data-testid])',
  postButton: POST_BUTTON,
  fields: (scope) => [
    ...scope.querySelectorAll<HTMLElement>(
      '[role="textbox"][contenteditable="true"], input[name^="Choice"], input[name^="choice"]',
    ),
  ],
  handle: (page, scope) => (scope && composerHandle(scope)) ?? pageHandle(page),
  isReply: (scope, box) =>
    /reply/i.test(box.getAttribute("aria-label") ?? "") ||
    findTargets(scope, POST_BUTTON).some((button) => accessibleName(button) === "Reply") ||
    scope.querySelector('article[data-testid="tweet"]') !== null,
  attachments: (scope) => [
    ...[...scope.querySelectorAll<HTMLImageElement>(`${MEDIA} img[src]`)].map(image),
    ...[...scope.querySelectorAll<HTMLVideoElement>(`${MEDIA} video`)].map(
      (video): FoundAttachment => ({ kind: "video", source: video.currentSrc || video.src, alt: null, tagged: false }),
    ),
  ],
  postsByKey: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey),
  personPath: /^\/(\w{1,15})$/,
  postPath: /^\/(\w{1,15})\/status\/\d+$/,
  permalinks: (page, handle) =>
    [...page.querySelectorAll<HTMLAnchorElement>('a[href*="/status/"]')]
      .map((link) => link.href)
      .filter((href) => new RegExp(`^https://x\\.com/${handle}/status/\\d+$`, "i").test(href)),
};

export default x;
