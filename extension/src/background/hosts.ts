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
  const had = registered.find(({ id }) => id === ISOLATED)?.matches ?? [];
  // A page that is loaded while none is registered goes unguarded: nothing is done that need not be.
  if (registered.length === 2 && [...had].sort().join() === wanted.join()) return;
  if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: registered.map((s) => s.id) });
  if (wanted.length === 0) return;
  const common = { matches: wanted, runAt: "document_start", allFrames: false, persistAcrossSessions: true } as const;
  await chrome.scripting.registerContentScripts([
    { ...common, id: ISOLATED, js: ["content.js"], css: ["marks.css"] },
    { ...common, id: MAIN, js: ["page.js"], world: "MAIN" },
  ]);
  await guardOpenTabs(wanted.filter((pattern) => !had.includes(pattern)));
}

/**
 * Guards the tabs that were open already. Browsers run scripts on pages that are loaded from then on; and Firefox ends those of
 * an extension that is updated, where Chromium lets them hold on. In a tab that has one, a second one does nothing.
 */
export async function guardOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  for (const { id } of await chrome.tabs.query({ url: [...patterns], discarded: false })) {
    if (id === undefined) continue;
    const script = { target: { tabId: id }, injectImmediately: true };
    // A tab that is just being closed, or shows an error of the browser's, has nothing to guard.
    await Promise.allSettled([
      chrome.scripting.insertCSS({ target: script.target, files: ["marks.css"] }),
      chrome.scripting.executeScript({ ...script, files: ["content.js"] }),
      chrome.scripting.executeScript({ ...script, files: ["page.js"], world: "MAIN" }),
    ]);
  }
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
