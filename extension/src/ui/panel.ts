/** The panel: shows where the draft stands, and passes on what the author decides. */

import { isOrphaned, send } from "../core/messages";
import type { FromPanel, PanelView, ToPanel } from "../core/view";
import { describe, OPINION_WORDS, SEVERITY_WORDS, type Tone } from "../core/words";
import { button, byId, el, when } from "./dom";
import { pictures } from "./pictures";

const SYMBOLS: Record<Tone, string> = { good: "✓", busy: "…", advice: "i", wait: "?", stop: "!" };

let port: MessagePort | null = null;
let shown = "";

function tell(message: FromPanel): void {
  port?.postMessage(message);
}

/** Only our own content script knows a token that the worker confirms; a page that frames us gets an empty panel. */
window.addEventListener("message", (event: MessageEvent<{ token?: unknown }>) => {
  const [offered] = event.ports;
  const { token } = event.data ?? {};
  if (!offered || typeof token !== "string") return;
  void send("panelVerify", { token }).then((confirmed) => {
    if (!confirmed) return;
    port = offered;
    port.onmessage = ({ data }: MessageEvent<ToPanel>) =>
      data.type === "view" ? show(data.view) : byId("toggle").focus();
    tell({ type: "ready" });
  });
});

function show(view: PanelView): void {
  const state = JSON.stringify(view);
  if (state === shown) return;
  shown = state;
  const words = describe(view);
  // News stands at the top; nobody who is writing a note is moved away from it.
  if (byId("panel").dataset.phase !== view.phase && !document.activeElement?.matches("input, textarea")) scrollTo(0, 0);
  byId("panel").hidden = false;
  byId("panel").dataset.tone = words.tone;
  byId("panel").dataset.phase = view.phase;
  byId("symbol").textContent = SYMBOLS[words.tone];
  byId("headline").textContent = words.headline;
  byId("next").textContent = words.next;
  byId("toggle").setAttribute("aria-expanded", String(view.expanded));
  byId("body").hidden = !view.expanded;
  byId("findings").replaceChildren(...view.findings.map(finding));
  byId("choices").replaceChildren(...choices(view));
  byId("opinion").replaceChildren(...opinion(view));
  byId("policy").textContent = view.policy ?? "";
  pictures(byId("pictures"), view.attachments, tell);
  showAsk(view);
  announce(`${words.headline}. ${words.next}`);
  tell({ type: "size", height: document.documentElement.getBoundingClientRect().height });
}

function announce(text: string): void {
  const live = byId("live");
  // "Checking" comes and goes with every pause in typing: not worth interrupting a reader for.
  if (live.textContent !== text && !text.startsWith("Checking")) live.textContent = text;
}

function finding(shownFinding: PanelView["findings"][number], index: number): HTMLElement {
  const { severity, title, message, suggestion, clauses, quote, applicable, replacement } = shownFinding;
  return el(
    "li",
    {
      class: `finding ${severity}`,
      "data-testid": "finding",
      "data-rule": shownFinding.rule,
      "data-severity": severity,
    },
    el("span", { class: "kind" }, SEVERITY_WORDS[severity]),
    el("h2", {}, title),
    quote !== null && el("p", {}, el("q", {}, quote)),
    el("p", {}, message),
    suggestion !== "" && el("p", { class: "way-out" }, suggestion),
    applicable && el("div", { class: "actions" }, apply(index, replacement ?? "")),
    ...clauses.map((clause) =>
      el(
        "details",
        { "data-testid": "clause" },
        el("summary", {}, `Policy ${clause.ref}: ${clause.title}`),
        el("blockquote", {}, clause.text),
      ),
    ),
  );
}

function apply(index: number, replacement: string): HTMLButtonElement {
  const label = replacement === "" ? "Take it out" : `Change to “${replacement}”`;
  return button(label, "apply", () => tell({ type: "apply", finding: index }));
}

function choices(view: PanelView): HTMLElement[] {
  if (view.phase === "cannot_be_checked" && view.problem?.kind === "signed_out") {
    const connect = button("Connect…", "connect", () => void send("openOptions", {}), "primary");
    return [el("div", { class: "actions" }, connect)];
  }
  if (view.choices.length === 0) return [];
  const official = view.choices.map((account) =>
    button(
      `@${account.handle} (the school)`,
      "choose-official",
      () => tell({ type: "account", choice: account.id }),
      "primary",
    ),
  );
  const own = button("My own account", "choose-personal", () => tell({ type: "account", choice: "personal" }));
  return [el("div", { class: "actions" }, ...official, own)];
}

function opinion(view: PanelView): HTMLElement[] {
  const asked = view.opinion;
  if (!asked || asked.state === "withdrawn") return [];
  const { decision } = asked;
  const revision = asked.revision > 1 ? ` (asked ${asked.revision} times)` : "";
  const waiting = asked.state === "asked";
  return [
    el(
      "div",
      { class: "card", "data-testid": "opinion-card", "data-state": asked.state },
      el("h2", {}, `${OPINION_WORDS[asked.state]}${revision}`),
      view.outdated && el("p", { class: "quiet" }, "This is about your earlier wording."),
      decision && el("p", {}, `${decision.reviewer}, ${when(decision.decided_at)}:`),
      decision && el("blockquote", { "data-testid": "decision-reason" }, decision.reason),
      waiting && el("p", {}, `Your note: ${asked.note}`),
      waiting && el("p", { class: "quiet" }, `Asked ${when(asked.asked_at)}. If you change the draft, ask again.`),
      waiting && button("Withdraw", "withdraw", () => tell({ type: "withdraw" })),
    ),
  ];
}

function showAsk(view: PanelView): void {
  byId("ask").hidden = !view.canAsk;
  byId("ask-label").textContent = view.asksAgain ? "Ask again" : "Ask for a second opinion";
  byId("ask-hint").textContent = askHint(view);
}

function askHint(view: PanelView): string {
  if (view.findings.some((f) => f.severity === "block")) {
    return "Nobody can approve what must be changed, but you can ask for advice.";
  }
  if (view.asksAgain) return "The leader sees what you changed, and your note.";
  const optional = view.phase === "cleared" ? " You need not ask." : "";
  return `A senior leader sees the post exactly as it is, and your note.${optional}`;
}

byId("toggle").addEventListener("click", () => {
  tell({ type: "expand", expanded: byId("toggle").getAttribute("aria-expanded") !== "true" });
});

byId("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const note = byId<HTMLTextAreaElement>("note");
  if (note.value.trim() === "") return;
  tell({ type: "ask", note: note.value.trim() });
  note.value = "";
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  tell({ type: "expand", expanded: false });
  tell({ type: "leave" });
});

new ResizeObserver(() =>
  tell({ type: "size", height: document.documentElement.getBoundingClientRect().height }),
).observe(document.documentElement);
if (isOrphaned()) byId("panel").hidden = true;
