/** Mastodon, on whatever host the school's account lives. Written from its public source. */

import type { Adapter, FoundAttachment } from "../content/adapter";

const POST_BUTTON = [
  { selector: "form button", name: /^(Post|Publish!?|Toot!?|Reply|Update|Save changes)$/ },
  { selector: 'form button[type="submit"]' },
];

interface InitialState {
  meta?: { me?: string };
  accounts?: Record<string, { acct?: string } | undefined>;
}

/** The state the page was served with holds an access token too: the handle alone is taken out of it. */
function signedInHandle(page: Document): string | null {
  try {
    const { meta, accounts } = JSON.parse(page.getElementById("initial-state")?.textContent ?? "{}") as InitialState;
    return (meta?.me && accounts?.[meta.me]?.acct) || null;
  } catch {
    return null;
  }
}

/** Uploads are shown as backgrounds; an upload's description stands in its label where the page gives it. */
function attachment(element: HTMLElement): FoundAttachment {
  const isMedia = element instanceof HTMLImageElement || element instanceof HTMLVideoElement;
  const source = isMedia ? element.src : (/url\(["']?(.*?)["']?\)/.exec(element.style.backgroundImage)?.[1] ?? "");
  const alt = element.getAttribute("alt") ?? element.getAttribute("aria-label") ?? element.getAttribute("title") ?? "";
  return {
    kind: element instanceof HTMLVideoElement ? "video" : "image",
    source,
    alt: alt.trim() || null,
    tagged: false,
  };
}

const mastodon: Adapter = {
  platform: "mastodon",
  name: "Mastodon",
  hosts: [],
  // New posts and edits; not favourites and boosts, which are POSTs below the same path.
  publishRequest: { methods: ["post", "put"], path: "/api/v1/statuses(/[0-9]+)?" },
  composer: "form textarea",
  otherBoxes: '[role="dialog"] textarea, textarea#description, [role="search"] *, input',
  postButton: POST_BUTTON,
  fields: (scope, box) => [
    ...[...scope.querySelectorAll<HTMLInputElement>('input[type="text"]')].filter((i) => !i.disabled && i.value !== ""),
    box,
  ],
  handle: (page) => signedInHandle(page),
  isReply: (scope) => scope.querySelector('a[href*="/@"]') !== null,
  attachments: (scope) =>
    [...scope.querySelectorAll<HTMLElement>('[style*="background-image"], img[src^="blob:"], video')].map(attachment),
  postsByKey: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey || event.altKey),
  personPath: /^\/@([^/]+)$/,
  postPath: /^\/@([^/]+)\/\d+$/,
  permalinks: (page, handle) =>
    [...page.querySelectorAll<HTMLAnchorElement>(`a[href*="/@${CSS.escape(handle)}/"]`)]
      .map((link) => link.href)
      .filter((href) => /\/@[^/]+\/\d+$/.test(href)),
};

export default mastodon;
