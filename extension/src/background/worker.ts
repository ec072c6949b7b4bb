/** The background worker: the only part that talks to the service. It sleeps often and keeps nothing in memory. */

import type { Account, Draft, Platform } from "../core/api";
import { isFloor } from "../core/managed";
import type { ContentMessages, Granted, Handler, Kind, Messages, PageMessages, Request } from "../core/messages";
import type { Failed, Outcome } from "../core/outcome";
import { isCorner } from "../core/spot";
import { postsOf } from "../core/thread";
import { beginReport, begun, keepWords, offerReporting, sendReport } from "./comments";
import * as emergencies from "./emergencies";
import { serviceOrigin } from "./exchange";
import { guardedPatterns, guardOpenTabs, livesOn, watchAccountHosts } from "./hosts";
import { managed, nameKey } from "./managed";
import { news } from "./news";
import { forgetPanelTokens, isPanelTokenOf, newPanelToken } from "./panel_tokens";
import { keepPublication } from "./publications";
import { recentPeople } from "./recent_people";
import { isWaiting, listenForAlarm, report } from "./reports";
import * as lock from "./second_lock";
import { selectorsFor } from "./selectors";
import { service } from "./service";
import {
  accounts,
  connect,
  disconnect,
  followManaged,
  isConnected,
  managedChanged,
  refreshWhenOld,
  setService,
  sitesOff,
  status,
} from "./session";
import { keepFromContentScripts, local } from "./storage";
import { refusal, SIGNED_OUT } from "./tokens";

const NOT_REGISTERED = refusal("This account is not one of your school's official accounts.");
const NOT_KNOWN = refusal(
  "Your school's IT has set this account on this computer, but Gatepost does not know it. Ask your IT lead to register it.",
);

const contentHandlers: { [K in keyof ContentMessages]: Handler<K> } = {
  async hello({ platform }, sender) {
    const here = await accountsOf(sender, platform);
    const known = (await local.get("otherNames")) ?? {};
    const otherNames = Object.fromEntries(here.map((account) => [account.id, known[nameKey(account)] ?? []]));
    return {
      accounts: here,
      otherNames,
      armed: await lock.isClosed(tabOf(sender)),
      off: await offReason(platform),
      selectors: await selectorsFor(platform),
    };
  },
  check: async ({ draft }, sender) =>
    (await objection(draft.account, sender)) ?? asked(emergencies.followed(draft, await service.check(draft))),
  ask: async (asked, sender) => (await objection(asked.draft.account, sender)) ?? service.ask(asked),
  opinion: ({ id }) => service.opinion(id),
  async draftStates({ account }, sender) {
    if (await objection(account, sender)) return [];
    const answer = await service.drafts(account);
    return answer.ok ? answer.value.drafts.map((draft) => draft.second_opinion.state) : [];
  },
  news: ({ id, seen }) => news(id, seen),
  withdraw: ({ id }) => service.withdraw(id),
  takeWording: ({ id, proposal }) => service.takeWording(id, proposal),
  async release({ draft }, sender) {
    const objected = await objection(draft.account, sender);
    return objected ?? letThrough(draft, asked(emergencies.followed(draft, await service.release(draft))), sender);
  },
  async emergency({ draft, reason }, sender) {
    const objected = await objection(draft.account, sender);
    return objected ?? letThrough(draft, emergencies.release(draft, reason), sender);
  },
  async emergencySettled({ reference, posted, url, posts }, sender) {
    await lock.close(tabOf(sender), await accountsOf(sender)).catch(() => undefined);
    await emergencies.settled({ reference, posted, url, ...(posts && { posts }) });
    void report();
    return null;
  },
  async published({ release, digest, url, posts }, sender) {
    // What was published is told, whatever becomes of the lock.
    await lock.close(tabOf(sender), await accountsOf(sender)).catch(() => undefined);
    await keepPublication({ release, digest, url, ...(posts && { posts }) });
    await report();
    return null;
  },
  async lock({ closed, official }, sender) {
    try {
      await (closed ? lock.close(tabOf(sender), await accountsOf(sender)) : lock.open(tabOf(sender)));
    } catch (error) {
      console.error("Gatepost could not close the second lock", error);
      return { ok: false, problem: { kind: "unlocked", detail: "The browser does not take the second lock's rule." } };
    }
    // Only now is it certain that an official account is in use: nothing goes out because of anyone's own.
    if (official) void emergencies.lookAtClock().then(refreshWhenOld).then(report);
    return { ok: true, value: null };
  },
  async stillHere() {
    await refreshWhenOld();
    return null;
  },
  async otherNames({ account, names }, sender) {
    const found = (await accountsOf(sender)).find(({ id }) => id === account);
    if (found) await local.change("otherNames", (known) => ({ ...known, [nameKey(found)]: names }));
    return null;
  },
  async siteReport({ report }) {
    await service.report(report.account && isFloor(report.account) ? { ...report, account: null } : report);
    return null;
  },
  async panelCorner({ corner }, sender) {
    const { hostname } = new URL(sender.url ?? "about:blank");
    if (!isCorner(corner)) return (await local.get("panelCorners"))?.[hostname] ?? null;
    await local.change("panelCorners", (kept) => ({ ...kept, [hostname]: corner }));
    return corner;
  },
  panelToken: (_, sender) => newPanelToken(tabOf(sender)),
};

const pageHandlers: { [K in keyof PageMessages]: Handler<K> } = {
  panelVerify: ({ token }, sender) => isPanelTokenOf(tabOf(sender), token),
  standing: () => local.get("session"),
  people: (asked) => service.people(asked),
  recentPeople: ({ account, add }) => recentPeople(account, add),
  async drafts({ account }) {
    const answer = await service.drafts(account);
    return answer.ok ? { ok: true, value: answer.value.drafts } : answer;
  },
  async leaders() {
    const answer = await service.leaders();
    return answer.ok ? { ok: true, value: answer.value.leaders } : answer;
  },
  async status() {
    await refreshWhenOld();
    return status();
  },
  async connect() {
    const connected = await connect();
    if (connected.ok) void report();
    return connected;
  },
  disconnect: () => disconnect(),
  setService: ({ origin }) => setService(origin),
  async watchHosts() {
    await watchAccountHosts(await accounts());
    await offerReporting();
    return null;
  },
  commentBegun: ({ id }) => begun(id),
  commentWords: ({ id, words }) => keepWords(id, words),
  commentReport: ({ id, report }) => sendReport(id, report),
  recordSlipped: ({ report }) => service.recordSlipped(report),
  reportFinding: ({ report }) => service.reportFinding(report),
  async openDrafts() {
    await chrome.tabs.create({ url: new URL("/drafts", await serviceOrigin()).href });
    return null;
  },
  async openRequest({ id }) {
    const page = new URL(`/second-opinions/${encodeURIComponent(id)}`, await serviceOrigin());
    await chrome.tabs.create({ url: page.href });
    return null;
  },
  async openOptions() {
    await chrome.runtime.openOptionsPage();
    return null;
  },
};

/** Has the second lock open for what was let through. */
async function letThrough(
  { text }: Draft,
  asking: Promise<Outcome<Granted>>,
  sender: chrome.runtime.MessageSender,
): Promise<Outcome<Granted>> {
  const answer = await asking;
  if (answer.ok) await lock.openForRelease(tabOf(sender), await accountsOf(sender), postsOf(text).length);
  return answer;
}

/** Where the service answers, it can hear what waits to be told. */
async function asked<T>(asking: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const answer = await asking;
  if (answer.ok && (await isWaiting())) void report();
  return answer;
}

/** The official accounts on the site that a content script speaks for. */
async function accountsOf(sender: chrome.runtime.MessageSender, platform?: Platform): Promise<Account[]> {
  const host = new URL(sender.url ?? "about:blank").hostname;
  return (await accounts()).filter((a) => livesOn(a, host) && (platform === undefined || a.platform === platform));
}

/** Why the school has switched a network off; null while it is on. */
async function offReason(platform: Platform): Promise<string | null> {
  return (await sitesOff()).find((site) => site.platform === platform)?.reason ?? null;
}

/** Why the service is not asked about a draft on this account; null when it is. */
async function objection(account: string, sender: chrome.runtime.MessageSender): Promise<Failed | null> {
  const official = (await accountsOf(sender)).find(({ id }) => id === account);
  if (!official) return NOT_REGISTERED;
  const off = await offReason(official.platform);
  if (off !== null) return { ok: false, problem: { kind: "switched_off", detail: off } };
  if (!isFloor(account)) return null;
  return (await isConnected()) ? NOT_KNOWN : SIGNED_OUT;
}

function tabOf(sender: chrome.runtime.MessageSender): number {
  return sender.tab?.id ?? -1;
}

function handle<K extends Kind>(request: Request<K>, sender: chrome.runtime.MessageSender): unknown {
  const isOwnPage = sender.url?.startsWith(chrome.runtime.getURL("")) ?? false;
  const table = (isOwnPage ? pageHandlers : contentHandlers) as { [key in Kind]?: Handler<key> };
  const handler = table[request.kind] as
    | ((r: { kind: K } & Messages[K]["send"], s: typeof sender) => unknown)
    | undefined;
  return handler?.(request, sender);
}

chrome.runtime.onMessage.addListener((request, sender, reply) => {
  if (sender.id !== chrome.runtime.id) return false;
  ready
    .then(() => handle(request, sender))
    .then(reply, (error: unknown) => {
      console.error("Gatepost could not answer", request.kind, error);
      reply({ ok: false, problem: { kind: "unreachable", detail: "Gatepost met an error of its own." } });
    });
  return true;
});

/** What the school's IT has set comes before anything else. */
const ready = followManaged().catch((error: unknown) => console.error("Gatepost could not follow its policy", error));

chrome.runtime.onStartup.addListener(() => void ready.then(started));
/** The browser was opened. */
async function started(): Promise<void> {
  await managedChanged();
  await emergencies.lookAtClock();
  await refreshWhenOld();
  await report();
}
listenForAlarm();
chrome.storage.onChanged.addListener((changes, area) => {
  if (area === "managed") void managedChanged().then(offerReporting);
  if (area === "local" && ("session" in changes || "refreshToken" in changes)) void offerReporting();
});
chrome.contextMenus.onClicked.addListener((info, tab) => void beginReport(info, tab));
chrome.tabs.onRemoved.addListener((tab) => {
  void lock.open(tab);
  void forgetPanelTokens(tab);
});
chrome.runtime.onInstalled.addListener((details) => {
  void offerReporting();
  void ready.then(managedChanged).then(async () => guardOpenTabs(await guardedPatterns(await accounts())));
  if (details.reason === "install") void openWelcome();
});
async function openWelcome(): Promise<void> {
  if ((await managed()).opensWelcomePage) await chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
}

void keepFromContentScripts();
