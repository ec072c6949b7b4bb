/** Which hosts an account lives on, and content scripts for sites whose address is known only from the school's accounts (Mastodon). */

import adapters from "gatepost:adapters";
import { hostsOf } from "../content/adapter";
import type { Account } from "../core/api";

const ISOLATED = "account-hosts";
const MAIN = "account-hosts-main";

/** True when an account may publish on this host. */
export function livesOn(account: Account, host: string): boolean {
  const adapter = adapters.find(({ platform }) => platform === account.platform);
  return (adapter ? hostsOf(adapter, account.host) : [account.host]).includes(host);
}

/** Origins, as match patterns, that the author has to allow before the accounts on them can be guarded. */
export function patternsFor(accounts: readonly Account[]): string[] {
  const flexible = new Set(adapters.filter((a) => a.hosts.length === 0).map((a) => a.platform));
  return [...new Set(accounts.filter((a) => flexible.has(a.platform)).map((a) => `https://${a.host}/*`))].sort();
}

/** Guards the hosts of these accounts, as far as they are allowed and the manifest does not do it already. */
export async function watchAccountHosts(accounts: readonly Account[]): Promise<void> {
  const wanted = await allowedBeside(accounts);
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [ISOLATED, MAIN] });
  if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: registered.map((s) => s.id) });
  if (wanted.length === 0) return;
  const common = { matches: wanted, runAt: "document_start", allFrames: false, persistAcrossSessions: true } as const;
  await chrome.scripting.registerContentScripts([
    { ...common, id: ISOLATED, js: ["content.js"], css: ["marks.css"] },
    { ...common, id: MAIN, js: ["page.js"], world: "MAIN" },
  ]);
}

/** Every host on which Gatepost's scripts run, as match patterns. */
export async function guardedPatterns(accounts: readonly Account[]): Promise<string[]> {
  return [...inManifest(), ...(await allowedBeside(accounts))];
}

function inManifest(): Set<string> {
  return new Set(chrome.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []));
}

/** Hosts of these accounts that the author has allowed, and the manifest does not name. */
async function allowedBeside(accounts: readonly Account[]): Promise<string[]> {
  const known = inManifest();
  const found: string[] = [];
  for (const pattern of patternsFor(accounts)) {
    if (!known.has(pattern) && (await chrome.permissions.contains({ origins: [pattern] }))) found.push(pattern);
  }
  return found;
}
