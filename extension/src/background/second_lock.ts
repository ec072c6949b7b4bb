/**
 * The second lock: the browser itself refuses the publish request of a tab in which an official account is active.
 *
 * It holds when a script fails, the page has changed, or the worker sleeps. The rules are the state: one for each tab,
 * with the tab's number as the rule's. They name no resource types, because `sendBeacon` slips by a list of them.
 */

import adapters from "gatepost:adapters";
import type { Account } from "../core/api";

/** How long a lock may stay open for one post, should the page never say that it is done. */
const OPEN_MS = 20_000;

const reopened = new Map<number, ReturnType<typeof setTimeout>>();

/** Closes the lock of a tab, for every official account of the site that the tab shows. */
export async function close(tab: number, accounts: readonly Account[]): Promise<void> {
  clearTimeout(reopened.get(tab));
  reopened.delete(tab);
  const account = accounts[0];
  const adapter = adapters.find((a) => a.platform === account?.platform);
  if (!account || !adapter) return open(tab);
  const { methods, path } = adapter.publishRequest;
  await chrome.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [tab],
    addRules: [
      {
        id: tab,
        priority: 1,
        action: { type: "block" as chrome.declarativeNetRequest.RuleActionType },
        condition: {
          regexFilter: `^https://${account.host.replaceAll(".", "\\.")}${path}(\\?.*)?$`,
          requestMethods: methods as chrome.declarativeNetRequest.RequestMethod[],
          tabIds: [tab],
        },
      },
    ],
  });
}

export async function open(tab: number): Promise<void> {
  await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: [tab] });
}

/** Opens the lock for one released post; it closes again when told so, or after a while by itself. */
export async function openForRelease(tab: number, accounts: readonly Account[]): Promise<void> {
  await open(tab);
  clearTimeout(reopened.get(tab));
  reopened.set(
    tab,
    setTimeout(() => void close(tab, accounts), OPEN_MS),
  );
}

export async function isClosed(tab: number): Promise<boolean> {
  return (await chrome.declarativeNetRequest.getSessionRules({ ruleIds: [tab] })).length > 0;
}

/** Opens every lock: nobody is connected any more. */
export async function openAll(): Promise<void> {
  const rules = await chrome.declarativeNetRequest.getSessionRules();
  await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map((rule) => rule.id) });
}
