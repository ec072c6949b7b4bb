/** The panel: shows where the draft stands, and passes on what the author decides. */

import { isOrphaned, send } from "../core/messages";
import type { Corner } from "../core/spot";
import type { AttachmentView, FromPanel, PanelView, ToPanel } from "../core/view";
import { describe, SEVERITY_WORDS, shownHandle, type Tone } from "../core/words";
import { button, byId, el, update } from "./dom";
import { emergency } from "./emergency";
import { showFit } from "./fit";
import { movable } from "./moving";
import { pictures } from "./pictures";
import { unlessPressing } from "./pressing";
import { onAsk, opinionCard, showAsk } from "./second_opinion";

const SYMBOLS: Record<Tone, string> = { good: "✓", busy: "…", advice: "i", wait: "?", stop: "!" };

let port: MessagePort | null = null;
let shown: PanelView | null = null;
let turn = 0;

function tell(message: FromPanel): void {
  port?.postMessage(message);
}

/** Shows at once what the author did, and tells the page's side of it. */
function act(done: Partial<PanelView>, message: FromPanel): void {
  if (!shown) return;
  turn += 1;
  tell({ ...message, turn });
  show({ ...shown, ...done });
}

function declare(source: string, declaration: Pick<AttachmentView, "showsPeople" | "people">): void {
  const attachments = (shown?.attachments ?? []).map((a) => (a.source === source ? { ...a, ...declaration } : a));
  act({ attachments }, { type: "declare", source, ...declaration });
}

/** Takes up a view, all but what the author has since decided: news of that is on its way. */
function hear(view: PanelView, heard: number): void {
  if (!shown || heard >= turn) {
    show(view);
    return;
  }
  const declared = new Map(shown.attachments.map((attachment) => [attachment.source, attachment]));
  const attachments = view.attachments.map((attachment) => declared.get(attachment.source) ?? attachment);
  show({ ...view, expanded: shown.expanded, asking: shown.asking, attachments });
}

/** Only our own content script knows a token that the worker confirms; a page that frames us gets an empty panel. */
window.addEventListener("message", (event: MessageEvent<{ token?: unknown }>) => {
  const [offered] = event.ports;
  const { token } = event.data ?? {};
  if (!offered || typeof token !== "string") return;
  void send("panelVerify", { token }).then((confirmed) => {
    if (!confirmed) return;
    port = offered;
    port.onmessage = ({ data }: MessageEvent<ToPanel>) => {
      if (data.type === "view") unlessPressing(() => hear(data.view, data.turn));
      else if (data.type === "moved") announce(movedWords(data.corner));
      else byId("toggle").focus();
    };
    tell({ type: "ready" });
    void send("standing", {}).then(showFit);
  });
});

function show(view: PanelView): void {
  if (JSON.stringify(view) === JSON.stringify(shown)) return;
  const before = shown;
  shown = view;
  // News stands at the top; nobody who is writing a note is moved away from it.
  if (before?.phase !== view.phase && !document.activeElement?.matches("input, textarea")) scrollTo(0, 0);
  draw(view);
}

function redraw(): void {
  if (shown) draw(shown);
}

function draw(view: PanelView): void {
  const focused = document.activeElement;
  const words = describe(view);
  byId("panel").hidden = false;
  byId("panel").dataset.tone = words.tone;
  byId("panel").dataset.phase = view.phase;
  byId("symbol").textContent = SYMBOLS[words.tone];
  byId("headline").textContent = words.headline;
  byId("next").textContent = words.next;
  byId("toggle").setAttribute("aria-expanded", String(view.expanded));
  byId("body").hidden = !view.expanded;
  update(byId("findings"), ...view.findings.map(finding));
  update(byId("choices"), ...choices(view));
  update(
    byId("opinion"),
    opinionCard(view, () => tell({ type: "withdraw" })),
  );
  update(byId("pictures"), ...pictures(view.attachments, declare, redraw));
  showAsk(view);
  update(
    byId("emergency"),
    emergency(view, (reason) => tell({ type: "emergency", reason })),
  );
  keepFocus(focused);
  announce(`${words.headline}. ${words.next}`);
  tell({ type: "size", height: document.documentElement.getBoundingClientRect().height });
}

/** Whoever was at something that is gone stays in the panel, and in the order of its controls. */
function keepFocus(focused: Element | null): void {
  if (!document.hasFocus() || document.activeElement === focused || !(focused instanceof HTMLElement)) return;
  if (focused.isConnected) focused.focus();
  if (document.activeElement !== focused) byId("toggle").focus();
}

function announce(text: string): void {
  const live = byId("live");
  // "Checking" comes and goes with every pause in typing: not worth interrupting a reader for.
  if (live.textContent !== text && !text.startsWith("Checking")) live.textContent = text;
}

function movedWords(corner: Corner | null): string {
  return corner ? `Gatepost is at the ${corner} now.` : "There is room for Gatepost only where it is.";
}

function finding(shownFinding: PanelView["findings"][number]): HTMLElement {
  const { severity, title, message, suggestion, clauses, quote, applicable, replacement } = shownFinding;
  return el(
    "li",
    {
      class: `finding ${severity}`,
      "data-key": shownFinding.key,
      "data-testid": "finding",
      "data-rule": shownFinding.rule,
      "data-severity": severity,
    },
    el("span", { class: "kind" }, SEVERITY_WORDS[severity]),
    el("h2", {}, title),
    quote !== null && el("p", {}, el("q", {}, quote)),
    el("p", {}, message),
    suggestion !== "" && el("p", { class: "way-out" }, suggestion),
    applicable && el("div", { class: "actions" }, apply(shownFinding.key, replacement ?? "")),
    ...clauses.map((clause) =>
      el(
        "details",
        { "data-testid": "clause", "data-key": clause.ref },
        el("summary", {}, `Policy ${clause.ref}: ${clause.title}`),
        el("blockquote", {}, clause.text),
      ),
    ),
  );
}

function apply(finding: string, replacement: string): HTMLButtonElement {
  const label = replacement === "" ? "Take it out" : `Change to “${replacement}”`;
  return button(label, "apply", () => tell({ type: "apply", finding }));
}

function choices(view: PanelView): HTMLElement[] {
  if (view.phase === "cannot_be_checked" && view.problem?.kind === "signed_out") {
    const connect = button("Connect…", "connect", () => void send("openOptions", {}), "primary");
    return [el("div", { class: "actions" }, connect)];
  }
  if (view.choices.length === 0) return [];
  const official = view.choices.map((account) =>
    button(
      `${shownHandle(account.handle)} (the school)`,
      "choose-official",
      () => tell({ type: "account", choice: account.id }),
      "primary",
    ),
  );
  const own = button("My own account", "choose-personal", () => tell({ type: "account", choice: "personal" }));
  return [el("div", { class: "actions" }, ...official, own)];
}

function expand(expanded: boolean): void {
  act({ expanded }, { type: "expand", expanded });
}

movable(byId("toggle"), tell);
byId("move").addEventListener("click", () => tell({ type: "move" }));
byId("toggle").addEventListener("click", () => {
  expand(!shown?.expanded);
});

onAsk((note, leader) => act({ asking: { busy: true, problem: null } }, { type: "ask", note, leader }));

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  expand(false);
  tell({ type: "leave" });
});

new ResizeObserver(() =>
  tell({ type: "size", height: document.documentElement.getBoundingClientRect().height }),
).observe(document.documentElement);
if (isOrphaned()) byId("panel").hidden = true;
