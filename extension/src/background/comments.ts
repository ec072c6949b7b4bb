/** Reporting comments: the entry in the browser's menu, and what it gathers for the page that asks before it sends. */

import adapters from "gatepost:adapters";
import type { Adapter } from "../content/adapter";
import type { CommentReceipt, CommentReport, Platform } from "../core/api";
import { cleanAddress, type FoundComment, type Gathered, MAX_TEXT, type Words } from "../core/comment";
import { COMMENT_AT } from "../core/messages";
import type { Outcome } from "../core/outcome";
import { guardedPatterns } from "./hosts";
import { managed } from "./managed";
import { service } from "./service";
import { accounts, isConnected } from "./session";
import { local, passing } from "./storage";
import { random } from "./tokens";

const MENU = "report-comment";
const TITLE = "Report this comment to Gatepost";
/** A page that is busy is not waited for: its reporter can type what it would have told. */
const PATIENCE_MS = 1000;
/** Reports that were begun and not sent; the oldest are forgotten. */
const MOST_BEGUN = 5;
const WINDOW = { type: "popup", width: 620, height: 820 } as const;
const NOTHING: FoundComment = { author: "", address: "" };

let offering: Promise<void> = Promise.resolve();

/** Puts the entry into the menu while somebody is connected, on the networks' pages alone. One round at a time. */
export function offerReporting(): Promise<void> {
  offering = offering.then(offer, offer);
  return offering;
}

async function offer(): Promise<void> {
  await chrome.contextMenus.removeAll();
  if (!(await local.get("session"))) await passing.remove("reports");
  if (!(await isConnected())) return;
  const { sitesOff } = await managed();
  const everywhere = await guardedPatterns(await accounts());
  const documentUrlPatterns = everywhere.filter((pattern) => !isOff(pattern, sitesOff));
  // An entry without any pattern would be on every page there is.
  if (documentUrlPatterns.length === 0) return;
  chrome.contextMenus.create(
    { id: MENU, title: TITLE, contexts: ["page", "selection", "link", "image", "video"], documentUrlPatterns },
    () => void chrome.runtime.lastError,
  );
}

function isOff(pattern: string, sitesOff: readonly Platform[]): boolean {
  const adapter = adapterOf(pattern.replace("*", ""));
  return adapter !== undefined && sitesOff.includes(adapter.platform);
}

/** Of any other host that is guarded, it is the one of networks whose accounts name their host themselves. */
function adapterOf(address: string): Adapter | undefined {
  const { hostname } = new URL(address);
  return adapters.find(({ hosts }) => hosts.includes(hostname)) ?? adapters.find(({ hosts }) => hosts.length === 0);
}

/** Opens the page that asks first. No picture is taken here. */
export async function beginReport(info: chrome.contextMenus.OnClickData, tab?: chrome.tabs.Tab): Promise<void> {
  if (info.menuItemId !== MENU || tab?.id === undefined) return;
  const page = info.pageUrl ?? "";
  const adapter = adapterOf(page);
  if (!adapter) return;
  // The page's script hears of clicks in the page itself, and not of those in its frames.
  const { author, address } = info.frameId ? NOTHING : await foundIn(tab.id);
  const id = random();
  const gathered: Gathered = {
    platform: adapter.platform,
    text: (info.selectionText ?? "").trim().slice(0, MAX_TEXT),
    author,
    address: cleanAddress(address) || cleanAddress(page),
    tab: tab.id,
  };
  await passing.change("reports", (reports) => withNewest(reports, id, gathered));
  // The address of a window stays in the browser's history: nothing but a random name is in it.
  await chrome.windows.create({ url: `${chrome.runtime.getURL("comment.html")}#${id}`, ...WINDOW });
}

async function foundIn(tab: number): Promise<FoundComment> {
  const late = new Promise<FoundComment>((resolve) => setTimeout(() => resolve(NOTHING), PATIENCE_MS));
  const asked = chrome.tabs.sendMessage(tab, { kind: COMMENT_AT }, { frameId: 0 }) as Promise<FoundComment | undefined>;
  return Promise.race([asked.then((found) => found ?? NOTHING).catch(() => NOTHING), late]);
}

/** A report that was begun; null where it was sent, or is too old. */
export async function begun(id: string): Promise<Gathered | null> {
  return (await passing.get("reports"))?.[id] ?? null;
}

/** Keeps what its reporter has typed, should the window be reloaded. */
export async function keepWords(id: string, words: Words): Promise<null> {
  await passing.change("reports", (reports) => {
    const known = reports?.[id];
    return known ? withNewest(reports, id, { ...known, ...words }) : (reports ?? {});
  });
  return null;
}

async function forget(id: string): Promise<void> {
  await passing.change("reports", (reports) => {
    const { [id]: _, ...others } = reports ?? {};
    return others;
  });
}

export async function sendReport(id: string, report: CommentReport): Promise<Outcome<CommentReceipt>> {
  const answer = await service.reportComment(report);
  if (answer.ok) await forget(id);
  return answer;
}

function withNewest(
  reports: Record<string, Gathered> | null,
  id: string,
  gathered: Gathered,
): Record<string, Gathered> {
  const { [id]: _, ...others } = reports ?? {};
  return Object.fromEntries(Object.entries({ ...others, [id]: gathered }).slice(-MOST_BEGUN));
}
