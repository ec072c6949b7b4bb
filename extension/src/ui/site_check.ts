/** The site check: asks a page's content script which parts it finds, over and over, and shows it. */

import { SITE_CHECK } from "../core/messages";
import {
  type CheckLine,
  type CheckTone,
  type Look,
  linesOf,
  remember,
  type SiteCheck,
  summaryOf,
} from "../core/site_check";
import { byId, el } from "./dom";

const SYMBOLS: Record<CheckTone, string> = { good: "✓", changed: "i", wait: "…", stop: "!" };
const EVERY_MS = 500;

const tab = Number(new URL(location.href).searchParams.get("tab"));
const began = Date.now();
let looks: Look[] = [];

async function ask(): Promise<SiteCheck | null> {
  try {
    return ((await chrome.tabs.sendMessage(tab, { kind: SITE_CHECK })) as SiteCheck | undefined) ?? null;
  } catch {
    return null;
  }
}

async function look(): Promise<void> {
  const check = await ask();
  if (!check) {
    say("The page does not answer. Reload it, or close this window and choose “Check this site” there again.");
    return;
  }
  const before = looks.length;
  looks = remember(looks, { after: Math.round((Date.now() - began) / 1000), check });
  if (looks.length !== before || byId("parts").childElementCount === 0) show(check);
}

function show(check: SiteCheck): void {
  byId("title").textContent = `Check ${check.network}`;
  byId("parts").replaceChildren(...linesOf(check).map(row));
  byId<HTMLButtonElement>("export").disabled = false;
  say(summaryOf(check));
}

function say(text: string): void {
  const summary = byId("summary");
  if (summary.textContent !== text) summary.textContent = text;
}

function row({ part, tone, state, next }: CheckLine): HTMLElement {
  return el(
    "li",
    { "data-tone": tone, "data-testid": part.toLowerCase().replaceAll(" ", "-") },
    el("span", { class: "symbol", "aria-hidden": "true" }, SYMBOLS[tone]),
    el("p", {}, el("strong", {}, part), state),
    next !== "" && el("p", { class: "quiet" }, next),
  );
}

/** What was seen, as a file. There is no room in it for anything that was written. */
function exported(): string {
  const taken = new Date(began).toISOString();
  return JSON.stringify({ taken, browser: navigator.userAgent, looks }, null, 2);
}

byId("export").addEventListener("click", () => {
  const address = URL.createObjectURL(new Blob([exported()], { type: "application/json" }));
  const day = new Date(began).toISOString().slice(0, 10);
  const name = `gatepost-site-check-${looks.at(-1)?.check.platform ?? "site"}-${day}.json`;
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
});

async function keepLooking(): Promise<void> {
  await look();
  setTimeout(() => void keepLooking(), EVERY_MS);
}

void keepLooking();
