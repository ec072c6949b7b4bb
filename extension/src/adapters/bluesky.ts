/** Bluesky. Written from the public source of its app. */

import { type Adapter, accessibleName, decoded, type FoundAttachment, findTargets } from "../content/adapter";
import { Descriptions } from "../content/descriptions";

const COMPOSER = '[data-testid="composePostView"]';
const POST_BUTTON = [
  {
    selector: `${COMPOSER} button, [role="dialog"] button`,
    name: /^(Publish (posts?|reply|replies)|Post|Post All|Reply|Cyhoeddi (postiad|postiadau|ateb|atebion)|Postio|Postio[’']r Cyfan|Ateb)$/,
  },
  { selector: '[data-testid="composerPublishBtn"]' },
];
const BOXES = '[contenteditable="true"], textarea';
const PICTURES = '[data-testid="selectedPhotosView"] img[src]';
const descriptions = new Descriptions(`[role="dialog"] textarea:not(${COMPOSER} *)`);

interface Stored {
  session?: {
    currentAccount?: { did?: string; handle?: string };
    accounts?: { did?: string; handle?: string }[];
  };
}

/** The app keeps its access tokens in the same place: the handle alone is taken out of it. */
function storedHandle(): string | null {
  try {
    const { session } = JSON.parse(localStorage.getItem("BSKY_STORAGE") ?? "{}") as Stored;
    const did = session?.currentAccount?.did;
    const account = session?.accounts?.find((one) => one.did === did && did !== undefined);
    return account?.handle ?? session?.currentAccount?.handle ?? null;
  } catch {
    return null;
  }
}

/** Whose profile the app's own menu leads to; null where that is told by a number, or nobody is signed in. */
function menuHandle(page: Document): string | null {
  const link = page.querySelector<HTMLAnchorElement>(
    'a[href^="/profile/"][aria-label="Profile"], a[href^="/profile/"][aria-label="Proffil"]',
  );
  const name = decoded(/^\/profile\/([^/?#]+)$/.exec(link?.getAttribute("href") ?? "")?.[1] ?? "did:");
  return name.startsWith("did:") ? null : name;
}

/** All tabs share what is stored. While a tab has yet to take up another tab's change of account, neither is certain. */
function handle(page: Document): string | null {
  const stored = storedHandle();
  const shown = menuHandle(page);
  return shown !== null && shown.toLowerCase() !== stored?.toLowerCase() ? null : stored;
}

const bluesky: Adapter = {
  platform: "bluesky",
  name: "Bluesky",
  hosts: ["bsky.app"],
  // Posts are written in a batch; `createRecord` is left free, because it is how likes, reposts and follows are sent.
  publishRequest: {
    methods: ["post"],
    path: "/xrpc/com\\.atproto\\.repo\\.applyWrites",
    domains: ["bsky.social", "host.bsky.network"],
  },
  // One batch carries all posts of a thread.
  thread: {
    boxes: (box) => [...(box.closest(COMPOSER)?.querySelectorAll<HTMLElement>(BOXES) ?? [])],
    add: [{ selector: "button", name: /^(Add another post to thread|Ychwanegu postiad arall at yr edefyn)$/ }],
    all: /^(Publish (posts|replies)|Post All|Cyhoeddi (postiadau|atebion)|Postio[’']r Cyfan)$/,
    texts: ["text"],
  },
  composer: `${COMPOSER} [contenteditable="true"], ${COMPOSER} textarea`,
  otherBoxes: `input, [role="search"] *, [role="dialog"] textarea:not(${COMPOSER} *), [aria-label="Write a message"]`,
  postButton: POST_BUTTON,
  fields: (scope) => [...scope.querySelectorAll<HTMLElement>(BOXES)],
  handle,
  isReply: (scope) =>
    findTargets(scope, POST_BUTTON).some((button) => /repl|ateb/i.test(accessibleName(button))) ||
    scope.querySelector('[data-placeholder="Write your reply"]') !== null,
  attachments: (scope) =>
    descriptions.describe(
      scope,
      [...scope.querySelectorAll<HTMLImageElement | HTMLVideoElement>(`${PICTURES}, video[src]`)].map(
        (media): FoundAttachment => ({
          kind: media instanceof HTMLVideoElement ? "video" : "image",
          source: media.src,
          alt: media.getAttribute("alt")?.trim() || null,
          tagged: false,
        }),
      ),
    ),
  postsByKey: (event) => (event.key === "Enter" || event.code === "Enter") && (event.ctrlKey || event.metaKey),
  personPath: /^\/profile\/([^/]+)$/,
  postPath: /^\/profile\/([^/]+)\/post\/[a-z0-9]+$/,
  permalinks: (page, account) =>
    [...page.querySelectorAll<HTMLAnchorElement>('a[href*="/post/"]')]
      .map((link) => link.href)
      .filter((href) => {
        const [, name, rest] = /^https:\/\/bsky\.app\/profile\/([^/]+)\/post\/([a-z0-9]+)$/.exec(href) ?? [];
        return rest !== undefined && name?.toLowerCase() === account.toLowerCase();
      }),
};

export default bluesky;
