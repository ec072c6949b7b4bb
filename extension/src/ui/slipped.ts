/** Records a post that is out already without Gatepost: shows what would be sent, sends it, and says what to do. */

import type { SlippedPost } from "../core/api";
import { MAX_ADDRESS } from "../core/comment";
import { POST_IN_VIEW, send } from "../core/messages";
import type { Problem } from "../core/outcome";
import { type FoundPost, MAX_POST, missingFromPost, nextStep } from "../core/slipped";
import { keyed, shownFinding } from "../core/view";
import { shownHandle } from "../core/words";
import { byId } from "./dom";
import { findingCard } from "./findings";

const SECTIONS = ["gone", "post", "done"] as const;

const tab = Number(new URL(location.href).searchParams.get("tab"));
const text = byId<HTMLTextAreaElement>("text");
const address = byId<HTMLInputElement>("address");
const reply = byId<HTMLInputElement>("reply");
const wordless = byId<HTMLInputElement>("wordless");
let found: FoundPost | null = null;
let sending = false;

function show(section: (typeof SECTIONS)[number]): void {
  for (const one of SECTIONS) byId(one).hidden = one !== section;
  say("");
  byId(section).querySelector("h2")?.focus();
}

function say(words: string): void {
  byId("message").textContent = words;
}

async function begin(): Promise<void> {
  text.maxLength = MAX_POST;
  address.maxLength = MAX_ADDRESS;
  const asked = chrome.tabs.sendMessage(tab, { kind: POST_IN_VIEW }, { frameId: 0 }) as Promise<FoundPost | null>;
  found = await asked.catch(() => null);
  if (!found) return show("gone");
  byId("whose").textContent = `${shownHandle(found.handle)} on ${found.network}`;
  address.value = found.address;
  text.value = found.text;
  show("post");
  if (!found.address)
    say("The page does not tell which post you mean. Open the post itself and copy its address here.");
}

async function record(): Promise<void> {
  if (!found || sending) return;
  const report = { account: found.account, text: text.value, url: address.value.trim(), reply: reply.checked };
  const missing = missingFromPost(report, wordless.checked);
  if (missing) return say(missing);
  sending = true;
  say("Recording…");
  const answer = await send("recordSlipped", { report }).catch(() => null);
  sending = false;
  if (answer?.ok) done(answer.value);
  else say(notRecorded(answer?.problem));
}

function notRecorded(problem?: Problem): string {
  const kept = "Everything you have written is still here.";
  if (!problem) return "Not recorded: Gatepost was updated meanwhile. Copy what you have written, then begin again.";
  if (problem.kind === "signed_out")
    return `Not recorded: connect Gatepost again with its button in the browser's bar, then press Record again. ${kept}`;
  if (problem.kind === "refused") return `Not recorded: ${problem.detail} ${kept}`;
  return `Not recorded: ${problem.detail} Press Record again in a while. ${kept}`;
}

function done({ check }: SlippedPost): void {
  const { title, todo } = nextStep(check);
  byId("next").textContent = title;
  byId("done").dataset.tone = check.held ? "stop" : "good";
  byId("todo").textContent = todo;
  byId("found").replaceChildren(
    ...keyed(check.findings).map((one) =>
      findingCard("li", { ...shownFinding(one), applicable: false }, () => undefined),
    ),
  );
  show("done");
}

byId("post-form").addEventListener("submit", (event) => {
  event.preventDefault();
  void record();
});
byId("close").addEventListener("click", () => window.close());

void begin();
