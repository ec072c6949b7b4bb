/** "Your drafts": what the author has asked about and can go on with; in the panel over an empty composer, and in the popup. */

import type { Account, OwnDraft } from "../core/api";
import { whatFits } from "../core/drafts";
import { send } from "../core/messages";
import { postsOf } from "../core/thread";
import type { PanelView } from "../core/view";
import { count, OPINION_WORDS } from "../core/words";
import { button, byId, el, update, when } from "./dom";

const SHORT = 240;
const FEW_LINES = 8;

interface Loaded {
  /** What the list was loaded for: another account, or other states, and it is loaded anew. */
  key: string;
  drafts: OwnDraft[] | null;
}

let loaded: Loaded = { key: "", drafts: [] };

/**
 * The list over an empty composer.
 *
 * @param redraw called when it has been loaded.
 */
export function draftList(view: PanelView, putBack: (draft: OwnDraft) => void, redraw: () => void): HTMLElement | null {
  const { account, states } = view.drafts;
  if (view.phase !== "empty" || states.length === 0 || account === null) return null;
  const key = JSON.stringify([account, states]);
  if (view.expanded && loaded.key !== key) void load(account, key, redraw);
  if (loaded.key !== key) return null;
  if (!loaded.drafts) return el("p", { class: "quiet" }, "Your drafts cannot be fetched at the moment.");
  const cards = loaded.drafts.map((draft) => draftCard(draft, offer(draft, view, putBack)));
  return cards.length > 0 ? el("section", { "data-testid": "drafts" }, el("h2", {}, "Your drafts"), ...cards) : null;
}

async function load(account: string, key: string, redraw: () => void): Promise<void> {
  loaded = { key, drafts: [] };
  const answer = await send("drafts", { account });
  if (loaded.key !== key) return;
  loaded.drafts = answer.ok ? answer.value : null;
  redraw();
}

function offer(draft: OwnDraft, view: PanelView, putBack: (draft: OwnDraft) => void): HTMLElement[] {
  const { possible, why } = whatFits(draft, view.drafts.isReply);
  const press = (): void => putBack(draft);
  return [
    ...(why ? [el("p", { class: "quiet", "data-testid": "draft-fit" }, why)] : []),
    ...(possible ? [el("div", { class: "actions" }, button("Put back", "put-back", press, "primary"))] : []),
  ];
}

function draftCard(draft: OwnDraft, more: HTMLElement[]): HTMLElement {
  const { second_opinion: opinion, text, attachments } = draft;
  const { decision } = opinion;
  return el(
    "div",
    { class: "card draft", "data-testid": "draft", "data-key": opinion.id, "data-state": opinion.state },
    el("h3", {}, OPINION_WORDS[opinion.state]),
    ...wordsOf(text),
    attachments.length > 0 && el("p", { class: "quiet" }, `With ${count(attachments.length, "picture or video")}.`),
    decision
      ? el("p", {}, `${decision.reviewer}, ${when(decision.decided_at)}: “${decision.reason}”`)
      : el("p", { class: "quiet" }, `Asked ${when(opinion.asked_at)}.`),
    ...more,
  );
}

/** A long text is opened by those who want to read it. */
function wordsOf(text: string): HTMLElement[] {
  const posts = postsOf(text);
  if (posts.length > 1) return [threadOf(posts)];
  const whole = el("blockquote", { "data-testid": "draft-text" }, text === "" ? "Pictures without words" : text);
  if (text.length <= SHORT && text.split("\n").length <= FEW_LINES) return [whole];
  const beginning = `${text.slice(0, SHORT).replaceAll(/\s+/g, " ").trimEnd()}…`;
  return [el("p", {}, beginning), el("details", {}, el("summary", {}, "All of it"), whole)];
}

/** Each post on its own, so that it can be copied into a text box of its own. */
function threadOf(posts: readonly string[]): HTMLElement {
  const shown = posts.map((post) =>
    el("li", {}, el("blockquote", { "data-testid": "draft-text" }, post === "" ? "A picture without words" : post)),
  );
  const summary = el("summary", {}, `A thread of ${posts.length} posts`);
  return el("details", { open: true, "data-testid": "draft-thread" }, summary, el("ol", {}, ...shown));
}

/** Pictures that belong to what was put back and are not there yet. */
export function awaitedPictures({ drafts: { awaited } }: PanelView): HTMLElement | null {
  if (awaited.length === 0) return null;
  const rows = awaited.map(({ kind, alt, people }) => {
    const what = kind === "image" ? "Picture" : "Video";
    const shows = people.length > 0 ? ` It shows ${people.map(({ name }) => name).join(", ")}.` : "";
    return el("li", {}, `${what}${alt ? ` described as “${alt}”` : ", without a description"}.${shows}`);
  });
  return el(
    "div",
    { class: "card", "data-testid": "awaited-pictures" },
    el("h2", {}, `Attach ${rows.length === 1 ? "its picture" : `its ${rows.length} pictures`} again`),
    el(
      "p",
      {},
      "Pictures cannot be put back for you. What you said about them is filled in when you attach the same files.",
    ),
    el("ul", {}, ...rows),
  );
}

/** Said when a page has made something else of the words that were put back. */
export function notPutBack({ drafts, phase }: PanelView): HTMLElement | null {
  if (!drafts.notPutBack || phase === "posted") return null;
  const words =
    phase === "empty"
      ? "This page does not let Gatepost write into it. Mark the words above, copy them, and paste them into your post."
      : "This page did not take the draft as it was. Compare it before you post; where it differs, the second opinion does not count.";
  return el("p", { class: "card", role: "alert", "data-testid": "not-put-back" }, words);
}

/** The list in the popup: what there is, and where to go on with it. Nothing is fetched until somebody wants to see it. */
export function offerDrafts(section: HTMLDetailsElement, accounts: readonly Account[]): void {
  section.hidden = false;
  section.ontoggle = () => {
    if (section.open) void showDrafts(accounts);
  };
}

async function showDrafts(accounts: readonly Account[]): Promise<void> {
  const answer = await send("drafts", { account: null });
  const none = answer.ok ? "None of yours waits, was approved or came back." : "They cannot be fetched at the moment.";
  const drafts = answer.ok ? answer.value : [];
  const cards = drafts.map((draft) => draftCard(draft, wayOn(draft, accounts)));
  update(byId("draft-list"), ...(cards.length > 0 ? cards : [el("p", { class: "quiet", role: "status" }, none)]));
}

function wayOn(draft: OwnDraft, accounts: readonly Account[]): HTMLElement[] {
  const account = accounts.find(({ id }) => id === draft.account);
  if (!account) return [];
  const link = el(
    "a",
    { href: `https://${account.host}/`, target: "_blank", rel: "noreferrer" },
    `Open ${account.host}`,
  );
  const words = ` as @${account.handle} and begin a ${draft.reply ? "reply" : "post"}: the panel offers to put it back.`;
  return [el("p", { class: "quiet" }, link, words)];
}
