/** The panel: shows where the draft stands, and passes on what the author decides. */

import type { PutBack } from "../core/drafts";
import { isOrphaned, send } from "../core/messages";
import type { Corner } from "../core/spot";
import type { AttachmentView, FromPanel, PanelView, ToPanel } from "../core/view";
import { describe, shownHandle, type Tone } from "../core/words";
import { onConnect } from "./channel";
import { button, byId, el, update } from "./dom";
import { awaitedPictures, draftList, notPutBack } from "./drafts";
import { emergency } from "./emergency";
import { findingCard } from "./findings";
import { showFit } from "./fit";
import { movable } from "./moving";
import { type Declaration, pictures } from "./pictures";
import { unlessPressing } from "./pressing";
import { onAsk, opinionCard, showAsk } from "./second_opinion";
import { keepThumbnail } from "./thumbnails";
import { wrong } from "./wrong";

const SYMBOLS: Record<Tone, string> = { good: "✓", busy: "…", advice: "i", wait: "?", stop: "!" };

let tell: (message: FromPanel) => void = () => undefined;
let shown: PanelView | null = null;
let turn = 0;

/** Shows at once what the author did, and tells the page's side of it. */
function act(done: Partial<PanelView>, message: FromPanel): void {
  if (!shown) return;
  turn += 1;
  tell({ ...message, turn });
  show({ ...shown, ...done });
}

function declare(source: string, change: (people: AttachmentView["people"]) => Declaration): void {
  const declared = shown?.attachments.find((attachment) => attachment.source === source);
  if (!shown || !declared) return;
  const declaration = change(declared.people);
  const attachments = shown.attachments.map((a) => (a === declared ? { ...a, ...declaration } : a));
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
  const asking = shown.asking.composer === view.asking.composer ? shown.asking : view.asking;
  show({ ...view, expanded: shown.expanded, asking, attachments });
}

onConnect<FromPanel, ToPanel>((say) => {
  tell = (message) => say({ composer: shown?.asking.composer ?? 0, ...message });
  tell({ type: "ready" });
  void send("standing", {}).then(showFit);
  return (message) => {
    if (message.type === "view") unlessPressing(() => hear(message.view, message.turn));
    else if (message.type === "thumbnail") {
      keepThumbnail(message.source, message.picture);
      redraw();
    } else if (message.type === "moved") announce(movedWords(message.corner));
    else byId("toggle").focus();
  };
});

function apply(finding: string): void {
  tell({ type: "apply", finding });
}

function show(view: PanelView): void {
  if (JSON.stringify(view) === JSON.stringify(shown)) return;
  const before = shown;
  shown = view;
  // News stands at the top; nobody who is writing a note is moved away from it.
  if (before?.phase !== view.phase && !document.activeElement?.matches("input, textarea")) scrollTo(0, 0);
  draw(view);
}

function putBack({ text, attachments }: PutBack): void {
  tell({ type: "put_back", text, attachments });
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
  update(byId("findings"), ...view.findings.map((one) => findingCard("li", one, apply, wrong(one, view, redraw))));
  update(byId("choices"), ...choices(view));
  update(
    byId("opinion"),
    opinionCard(
      view,
      () => tell({ type: "withdraw" }),
      (proposal) => tell({ type: "take_wording", proposal }),
    ),
  );
  update(byId("drafts"), draftList(view, putBack, redraw), awaitedPictures(view), notPutBack(view));
  update(byId("pictures"), ...pictures(view, declare, redraw));
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

function choices(view: PanelView): HTMLElement[] {
  if (view.phase === "cannot_be_checked" && view.problem?.kind === "signed_out") {
    const connect = button("Connect…", "connect", () => void send("openOptions", {}), "primary");
    return [el("div", { class: "actions" }, connect)];
  }
  if (view.phase === "switched_off") {
    const open = button("Open “Check a draft”", "open-drafts", () => void send("openDrafts", {}), "primary");
    return [el("div", { class: "actions" }, open)];
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

movable(byId("toggle"), (message) => tell(message));
byId("move").addEventListener("click", () => tell({ type: "move" }));
byId("toggle").addEventListener("click", () => {
  expand(!shown?.expanded);
});

onAsk((asked, composer) =>
  act({ asking: { composer, busy: true, problem: null } }, { type: "ask", ...asked, composer }),
);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  expand(false);
  tell({ type: "leave" });
});

new ResizeObserver(() =>
  tell({ type: "size", height: document.documentElement.getBoundingClientRect().height }),
).observe(document.documentElement);
if (isOrphaned()) byId("panel").hidden = true;
