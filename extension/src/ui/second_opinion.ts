/** The second opinion in the panel: asking for one, where it stands with the leader's words, and what happens next. */

import type { Leader, SecondOpinion } from "../core/api";
import { send } from "../core/messages";
import { whatNext } from "../core/opinion_words";
import type { FromPanel, PanelView } from "../core/view";
import { OPINION_WORDS } from "../core/words";
import { conversation } from "./conversation";
import { button, byId, el, update, when } from "./dom";

/** Leaders come and go seldom: asked for anew after this long. */
const FRESH_MS = 5 * 60_000;

/** Who can be asked; null while that is not known, and then any of them is. */
let leaders: Leader[] | null = null;
let askedAt = Number.NEGATIVE_INFINITY;
/** Notes that are on their way, by the composers that they were sent from: each stays in the box until it has arrived. */
const sent = new Map<number, string>();
/** The composer that is shown, by its number. */
let composer = 0;
/** The request that the choice of a leader was made for; of a new one the leader is proposed who was asked before. */
let proposedFor: string | null = null;

/** Where the request stands; nothing when there is none. */
export function opinionCard(
  view: PanelView,
  withdraw: () => void,
  takeWording: (proposal: string) => void,
): HTMLElement | null {
  const asked = view.opinion;
  if (!asked || asked.state === "withdrawn" || asked.state === "published") return null;
  const { decision } = asked;
  const revision = asked.revision > 1 ? ` (asked ${asked.revision} times)` : "";
  const waiting = asked.state === "asked";
  return el(
    "div",
    { class: "card", "data-testid": "opinion-card", "data-state": asked.state },
    el("h2", {}, `${OPINION_WORDS[asked.state]}${revision}`),
    view.outdated && el("p", { class: "quiet" }, "This is about your earlier wording."),
    decision && el("p", {}, `${decision.reviewer}, ${when(decision.decided_at)}:`),
    decision && el("blockquote", { "data-testid": "decision-reason" }, decision.reason),
    waiting && asked.urgent && el("p", {}, el("strong", {}, "Urgent: all senior leaders were told at once.")),
    waiting && el("p", { "data-testid": "asked-of" }, askedOf(asked)),
    waiting && el("p", {}, `Your note: ${asked.note}`),
    ...conversation(asked, takeWording),
    waiting && asked.closes_at && el("p", { class: "quiet" }, `Unanswered, it closes ${when(asked.closes_at)}.`),
    el("p", { class: "quiet", "data-testid": "opinion-next" }, whatNext(view)),
    waiting && button("Withdraw", "withdraw", withdraw),
  );
}

function askedOf({ leader, asked_at }: SecondOpinion): string {
  const others = leader ? "; any other senior leader can answer too" : "";
  return `Asked of ${leader?.name ?? "any senior leader"}, ${when(asked_at)}${others}.`;
}

/** The form in which to ask, as it fits where the draft stands. */
export function showAsk(view: PanelView): void {
  // Nobody who is writing a note loses it to a check that is made meanwhile.
  if (view.phase !== "checking") byId("ask").hidden = !view.canAsk && !view.asking.busy;
  byId("ask-label").textContent = view.asksAgain ? "Ask again" : "Ask for a second opinion";
  byId("ask-hint").textContent = askHint(view);
  showSending(view);
  if (view.canAsk && view.expanded) void learnLeaders(view);
  showLeaders(view);
}

function askHint(view: PanelView): string {
  if (view.findings.some((f) => f.severity === "block")) {
    return "Nobody can approve what must be changed, but you can ask for advice.";
  }
  if (view.asksAgain) return "The leader sees what you changed, and your note.";
  const optional = view.phase === "cleared" ? " You need not ask." : "";
  return `A senior leader sees the post exactly as it is, and your note.${optional}`;
}

function showSending({ asking }: PanelView): void {
  const note = byId<HTMLTextAreaElement>("note");
  composer = asking.composer;
  const own = sent.get(composer);
  if (own !== undefined && !asking.busy) {
    sent.delete(composer);
    // Another may have been begun meanwhile.
    if (!asking.problem && note.value.trim() === own) {
      note.value = "";
      byId<HTMLInputElement>("urgent").checked = false;
    }
  }
  note.readOnly = asking.busy;
  const ask = byId<HTMLButtonElement>("ask-button");
  ask.textContent = asking.busy ? "Asking…" : "Ask";
  ask.setAttribute("aria-disabled", String(asking.busy));
  byId("ask-problem").textContent = asking.problem
    ? `It has not been sent. ${asking.problem} Your note is still here.`
    : "";
}

async function learnLeaders(view: PanelView): Promise<void> {
  if (performance.now() - askedAt < FRESH_MS) return;
  askedAt = performance.now();
  const answer = await send("leaders", {});
  if (answer.ok) leaders = answer.value;
  else askedAt = Number.NEGATIVE_INFINITY;
  showLeaders(view);
}

function showLeaders(view: PanelView): void {
  const none = leaders?.length === 0;
  byId("no-leader").hidden = !none;
  byId("asking").hidden = none;
  byId("leader-choice").hidden = !leaders || none;
  if (!leaders || none) return;
  const select = byId<HTMLSelectElement>("leader");
  const any = el("option", { value: "", "data-key": "any" }, "Any senior leader");
  const named = leaders.map(({ id, name }) => el("option", { value: id, "data-key": id }, name));
  update(select, any, ...named);
  const request = view.opinion?.id ?? null;
  if (request === proposedFor) return;
  proposedFor = request;
  const before = view.opinion?.leader?.id ?? "";
  select.value = leaders.some(({ id }) => id === before) ? before : "";
}

/** What is asked: the note, the leader whom the author chose, if any, and whether it is urgent. */
export type Asked = Pick<Extract<FromPanel, { type: "ask" }>, "note" | "leader" | "urgent">;

/** Calls back with what is asked and the composer that it is asked from. */
export function onAsk(ask: (asked: Asked, composer: number) => void): void {
  byId("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    const note = byId<HTMLTextAreaElement>("note").value.trim();
    if (note === "" || sent.has(composer)) return;
    sent.set(composer, note);
    const urgent = byId<HTMLInputElement>("urgent").checked;
    ask({ note, leader: byId<HTMLSelectElement>("leader").value || null, urgent }, composer);
  });
}
