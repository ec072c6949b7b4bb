/** The background worker: the only part that talks to the service. It sleeps often and keeps nothing in memory. */

import type { Account, Platform } from "../core/api";
import type { ContentMessages, Handler, Kind, Messages, PageMessages, Request } from "../core/messages";
import { livesOn, watchAccountHosts } from "./hosts";
import { reportPublication, reportWaiting } from "./publications";
import * as lock from "./second_lock";
import { service } from "./service";
import { accounts, connect, disconnect, refreshWhenOld, setService, status } from "./session";
import { keepFromContentScripts, local, passing } from "./storage";
import { random } from "./tokens";

const NOT_REGISTERED = {
  ok: false,
  problem: { kind: "refused", detail: "This account is not one of your school's official accounts." },
} as const;

const contentHandlers: { [K in keyof ContentMessages]: Handler<K> } = {
  async hello({ platform }, sender) {
    const here = await accountsOf(sender, platform);
    const otherNames = (await local.get("otherNames")) ?? {};
    return { accounts: here, otherNames, armed: await lock.isClosed(tabOf(sender)) };
  },
  check: async ({ draft }, sender) =>
    (await isOfficial(draft.account, sender)) ? service.check(draft) : NOT_REGISTERED,
  ask: async ({ draft, note, previous, leader }, sender) =>
    (await isOfficial(draft.account, sender)) ? service.ask(draft, note, previous, leader) : NOT_REGISTERED,
  opinion: ({ id }) => service.opinion(id),
  withdraw: ({ id }) => service.withdraw(id),
  async release({ draft }, sender) {
    if (!(await isOfficial(draft.account, sender))) return NOT_REGISTERED;
    const answer = await service.release(draft);
    if (answer.ok) await lock.openForRelease(tabOf(sender), await accountsOf(sender));
    return answer;
  },
  async published({ release, digest, url }, sender) {
    await lock.close(tabOf(sender), await accountsOf(sender));
    await reportPublication({ release, digest, url });
    return null;
  },
  async lock({ closed }, sender) {
    await (closed ? lock.close(tabOf(sender), await accountsOf(sender)) : lock.open(tabOf(sender)));
    // Only now is it certain that an official account is in use: nothing goes out because of anyone's own.
    if (closed) void refreshWhenOld().then(reportWaiting);
    return null;
  },
  async otherNames({ account, names }, sender) {
    if (!(await isOfficial(account, sender))) return null;
    await local.set({ otherNames: { ...(await local.get("otherNames")), [account]: names } });
    return null;
  },
  async siteReport({ report }) {
    await service.report(report);
    return null;
  },
  async panelToken(_, sender) {
    const token = random();
    await passing.set({ panelTokens: { ...(await passing.get("panelTokens")), [token]: tabOf(sender) } });
    return token;
  },
};

const pageHandlers: { [K in keyof PageMessages]: Handler<K> } = {
  panelVerify: async ({ token }, sender) => (await passing.get("panelTokens"))?.[token] === tabOf(sender),
  async people({ q }) {
    const answer = await service.people(q);
    return answer.ok ? { ok: true, value: answer.value.people } : answer;
  },
  async leaders() {
    const answer = await service.leaders();
    return answer.ok ? { ok: true, value: answer.value.leaders } : answer;
  },
  async status() {
    await refreshWhenOld();
    return status();
  },
  connect: () => connect(),
  disconnect: () => disconnect(),
  setService: ({ origin }) => setService(origin),
  async watchHosts() {
    await watchAccountHosts(await accounts());
    return null;
  },
  async openOptions() {
    await chrome.runtime.openOptionsPage();
    return null;
  },
};

/** The official accounts on the site that a content script speaks for. */
async function accountsOf(sender: chrome.runtime.MessageSender, platform?: Platform): Promise<Account[]> {
  const host = new URL(sender.url ?? "about:blank").hostname;
  return (await accounts()).filter((a) => livesOn(a, host) && (platform === undefined || a.platform === platform));
}

async function isOfficial(account: string, sender: chrome.runtime.MessageSender): Promise<boolean> {
  return (await accountsOf(sender)).some((a) => a.id === account);
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
  Promise.resolve(handle(request, sender)).then(reply, (error: unknown) => {
    console.error("Gatepost could not answer", request.kind, error);
    reply({ ok: false, problem: { kind: "unreachable", detail: "Gatepost met an error of its own." } });
  });
  return true;
});

chrome.runtime.onStartup.addListener(() => void refreshWhenOld());
chrome.tabs.onRemoved.addListener((tab) => void lock.open(tab));
chrome.runtime.onInstalled.addListener((details) => {
  if (details.reason === "install") void chrome.runtime.openOptionsPage();
});
void keepFromContentScripts();
