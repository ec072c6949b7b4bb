/**
 * Reporting a comment: asks first whether the page shows what must not be kept, shows what would be sent, and sends it. No
 * picture is taken before somebody presses for one, and none at all where one must not be kept.
 */

import type { CommentReport } from "../core/api";
import { type Gathered, MAX_ADDRESS, MAX_AUTHOR, MAX_TEXT, missingFrom, oneLine, type Words } from "../core/comment";
import { send } from "../core/messages";
import type { Problem } from "../core/outcome";
import { byId } from "./dom";
import { Picture } from "./picture";

const SECTIONS = ["gone", "question", "withheld", "report", "done"] as const;
type Section = (typeof SECTIONS)[number];

const id = location.hash.slice(1);
const text = byId<HTMLTextAreaElement>("text");
const author = byId<HTMLInputElement>("author");
const address = byId<HTMLInputElement>("address");
const withheldText = byId<HTMLTextAreaElement>("withheld-text");
const withheldAddress = byId<HTMLInputElement>("withheld-address");
let gathered: Gathered | null = null;
/** What was last tried: the same is sent again under the same id, so that it is kept once. */
let tried: { content: string; id: string } | null = null;
let sending = false;
let changed = false;

const picture = new Picture(say);

function show(section: Section): void {
  for (const one of SECTIONS) byId(one).hidden = one !== section;
  say("");
  byId(section).querySelector("h2")?.focus();
}

function say(words: string): void {
  byId("message").textContent = words;
}

async function begin(): Promise<void> {
  for (const field of [text, withheldText]) field.maxLength = MAX_TEXT;
  for (const field of [address, withheldAddress]) field.maxLength = MAX_ADDRESS;
  author.maxLength = MAX_AUTHOR;
  gathered = await send("commentBegun", { id });
  if (!gathered) return show("gone");
  text.value = gathered.text;
  author.value = gathered.author;
  address.value = withheldAddress.value = gathered.address;
  show("question");
}

function words(): Words {
  return { text: text.value, author: oneLine(author.value), address: address.value.trim() };
}

async function sendReport(content: Omit<CommentReport, "id" | "platform">): Promise<void> {
  if (!gathered || sending) return;
  sending = true;
  say("Sending…");
  const key = JSON.stringify(content);
  if (tried?.content !== key) tried = { content: key, id: newId() };
  const answer = await send("commentReport", {
    id,
    report: { id: tried.id, platform: gathered.platform, ...content },
  }).catch(() => null);
  sending = false;
  if (!answer?.ok) return say(notSent(answer?.problem));
  changed = false;
  byId("told").textContent = content.withheld
    ? "Gatepost has told the safeguarding lead. Tell them yourself as well, now."
    : "Gatepost has told the school's moderators. You can close this window.";
  byId("hash").textContent = `Kept under the hash ${answer.value.sha256}.`;
  show("done");
}

function notSent(problem?: Problem): string {
  const kept = "Everything you have written is still here.";
  if (!problem)
    return `Not sent: Gatepost was updated meanwhile. Copy what you have written, then report the comment again.`;
  if (problem.kind === "signed_out")
    return `Not sent: connect Gatepost again with its button in the browser's bar, then send the report again. ${kept}`;
  if (problem.kind === "refused") return `Not sent: ${problem.detail} ${kept}`;
  return `Not sent: ${problem.detail} Send it again in a while. ${kept}`;
}

function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

byId("must-not").addEventListener("click", () => {
  picture.drop();
  show("withheld");
});
byId("may").addEventListener("click", () => show("report"));
for (const back of document.querySelectorAll('[data-testid="back"]')) {
  back.addEventListener("click", () => show("question"));
}
byId("take").addEventListener("click", () => {
  changed = true;
  if (gathered) void picture.take(gathered);
});
byId("report-form").addEventListener("input", () => {
  changed = true;
  void send("commentWords", { id, words: words() });
});
byId("tell-form").addEventListener("input", () => {
  changed = true;
});
byId("report-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const missing = missingFrom(words(), picture.isThere);
  if (missing) return say(missing);
  void picture.encoded().then((encoded) => sendReport({ ...words(), picture: encoded, withheld: false }));
});
byId("tell-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const [told, where] = [withheldText.value, withheldAddress.value.trim()];
  void sendReport({ text: told, author: "", address: where, picture: null, withheld: true });
});
byId("close").addEventListener("click", () => window.close());
// Whoever closes the window by mistake is asked first.
addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});

void begin();
