/**
 * Google Business Profile: replies to reviews, and updates, in the Profile Manager.
 *
 * Written from what is publicly known of its page. The same replies can be written in a panel of Google Search and Maps;
 * to guard those the extension would have to see every search, so it does not: docs/guides/running-it.md says how a school
 * keeps its staff to the Profile Manager.
 */

import { type Adapter, accessibleName, DIALOG, type FoundAttachment, type Identity } from "../content/adapter";

const EDITABLE = ["textarea", '[role="textbox"][contenteditable="true"]'];
const REPLIES = ["reply", "response", "ateb", "ymateb"].flatMap((word) =>
  ["aria-label", "placeholder"].flatMap((name) => EDITABLE.map((box) => `${box}[${name}*="${word}" i]`)),
);
const UPDATES = EDITABLE.flatMap((box) => ['[role="dialog"]', "dialog"].map((dialog) => `${dialog} ${box}`));
/** One review, with whoever wrote it and the profile that it is about. */
const REVIEW = '[role="listitem"], li, article, [role="article"]';
const PROFILE = 'a[href*="/n/"], a[href*="/l/"]';
const PUBLISHES =
  /^(Reply|Post reply|Update reply|Post|Publish|Submit|Send|Save|Update|Ateb|Postio( ateb)?|Cyhoeddi|Anfon|Cadw|Diweddaru)$/i;
const UPDATE = /\b(update|offer|event|diweddariad|cynnig|digwyddiad)\b/i;

interface Profile {
  name: string;
  id: string;
}

function profilesIn(part: ParentNode): Profile[] {
  return [...part.querySelectorAll<HTMLAnchorElement>(PROFILE)].flatMap((link) => {
    const id = /\/(?:n|l)\/(\d+)(?:\/|$)/.exec(link.pathname)?.[1];
    const name = accessibleName(link);
    return id && name ? [{ id, name }] : [];
  });
}

/** The names of one profile, where all these links lead to one. Its number and its name say nothing about each other. */
function identityOf(profiles: readonly Profile[]): Identity | null {
  const [id, ...others] = new Set(profiles.map((profile) => profile.id));
  if (id === undefined || others.length > 0) return null;
  const names = [...new Set(profiles.map((profile) => profile.name)), id];
  return { names, excludes: () => true };
}

/** The profile whose page this is, by the number in its address. */
function profileOfPage(page: Document): Identity | null {
  const id = /\/(?:n|l)\/(\d+)(?:\/|$)/.exec(page.location.pathname)?.[1];
  const all = profilesIn(page);
  if (id === undefined) return identityOf(all);
  const names = all.filter((profile) => profile.id === id).map((profile) => profile.name);
  const isNumber = (name: string): boolean => /^\d+$/.test(name);
  return { names: [...new Set(names), id], excludes: (known) => names.length > 0 || isNumber(known) };
}

/** The profile that a review in the list is about, or that the dialog says it answers for. */
function handle(page: Document, scope: Element | null): Identity | null {
  const review = scope?.closest(DIALOG) ?? scope?.closest(REVIEW);
  return (review && identityOf(profilesIn(review))) ?? profileOfPage(page);
}

/** Google asks for everything at one address: so the second lock closes while a reply is being written, and no longer. */
function isWriting(page: Document): boolean {
  const boxes = page.querySelectorAll<HTMLElement>([...REPLIES, ...UPDATES].join(", "));
  return [...boxes].some((box) => (box instanceof HTMLTextAreaElement ? box.value : box.textContent)?.trim());
}

const googleBusiness: Adapter = {
  platform: "google_business",
  name: "Google Business Profile",
  hosts: ["business.google.com"],
  publishRequest: { methods: ["post"], path: "(/u/[0-9]+)?/_/[A-Za-z0-9]+/data/batchexecute", shared: true },
  locks: isWriting,
  composer: [...REPLIES, ...UPDATES].join(", "),
  otherBoxes:
    '[role="search"] *, [role="combobox"], [aria-label*="search" i], [aria-label*="message" i], [aria-label*="neges" i], input',
  postButton: [{ selector: `:is(${DIALOG}, form, ${REVIEW}) :is(button, [role="button"])`, name: PUBLISHES }],
  fields: (_, box) => [box],
  handle,
  isReply: (scope, box) => {
    const dialog = scope.closest(DIALOG);
    const title =
      dialog?.getAttribute("aria-label") ?? dialog?.querySelector("h1, h2, [role=heading]")?.textContent ?? "";
    return !UPDATE.test(`${title} ${box.getAttribute("aria-label") ?? ""}`);
  },
  attachments: (scope) =>
    [...scope.querySelectorAll<HTMLImageElement>('img[src^="blob:"], img[src^="data:"]')].map(
      (image): FoundAttachment => ({ kind: "image", source: image.src, alt: image.alt.trim() || null, tagged: false }),
    ),
  postsByKey: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey),
  // Google gives replies no address of their own.
  permalinks: () => [],
};

export default googleBusiness;
