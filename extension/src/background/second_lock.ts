/**
 * The second lock: the browser itself refuses the publish request of a tab in which an official account is active.
 *
 * It holds when a script fails, the page has changed, or the worker sleeps. The rules are the state: one for each tab,
 * with the tab's number as the rule's. A list of resource types would let `sendBeacon` slip by, and no word on them a
 * form that is sent as a page of its own: so they name one type that they leave out.
 *
 * A site's service worker or shared worker asks in the name of no tab, so a closed tab closes that way as well, for all
 * tabs of the site.
 *
 * Where one address serves everything (`named`), the rules cannot tell what publishes: there they stop what carries no
 * name (beacons, forms), and the page's own world asks about the rest (`src/page/requests.ts`).
 */

import adapters from "gatepost:adapters";
import { type Adapter, publishDomains, publishExpression } from "../content/adapter";
import type { Account } from "../core/api";
import { passing } from "./storage";

/** The rule that lets workers publish while any tab's lock is open for a release; no tab has this number. */
const WORKERS = 2 ** 31 - 1;

/** How much longer than its request takes a lock may stay open for one post, should the page never say that it is done. */
const GRACE_MS = 10_000;
const REQUEST_MS = 10_000;

const reopened = new Map<number, ReturnType<typeof setTimeout>>();

/** The worker may have been ended while a lock was open for a post: it closes all the same. */
const resumed = passing.get("reopened").then((open) => {
  for (const [tab, { accounts, posts }] of Object.entries(open ?? {})) closeLater(Number(tab), accounts, posts);
});

/**
 * Closes the lock of a tab, for every official account of the site that the tab shows.
 *
 * @throws when the browser does not take the rule; the tab has no second lock then.
 */
export async function close(tab: number, accounts: readonly Account[]): Promise<void> {
  await forgetRelease(tab);
  const rule = ruleFor(accounts[0], tab, "block", [tab, chrome.tabs.TAB_ID_NONE]);
  if (!rule) return open(tab);
  await chrome.declarativeNetRequest.updateSessionRules({
    removeRuleIds: reopened.size > 0 ? [tab] : [tab, WORKERS],
    addRules: [rule],
  });
}

function adapterOf(account: Account | undefined): Adapter | undefined {
  return adapters.find((adapter) => adapter.platform === account?.platform);
}

function ruleFor(
  account: Account | undefined,
  id: number,
  type: "block" | "allow",
  tabIds: number[],
): chrome.declarativeNetRequest.Rule | null {
  const adapter = adapterOf(account);
  if (!account || !adapter) return null;
  const { methods, named } = adapter.publishRequest;
  const leftOut = named ? ["csp_report", "xmlhttprequest"] : ["csp_report"];
  return {
    id,
    priority: type === "allow" ? 2 : 1,
    action: { type: type as chrome.declarativeNetRequest.RuleActionType },
    condition: {
      requestDomains: publishDomains(adapter, account.host),
      regexFilter: publishExpression(adapter.publishRequest),
      requestMethods: methods as chrome.declarativeNetRequest.RequestMethod[],
      excludedResourceTypes: leftOut as chrome.declarativeNetRequest.ResourceType[],
      tabIds,
    },
  };
}

export async function open(tab: number): Promise<void> {
  await forgetRelease(tab);
  await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: reopened.size > 0 ? [tab] : [tab, WORKERS] });
}

async function forgetRelease(tab: number): Promise<void> {
  await resumed;
  clearTimeout(reopened.get(tab));
  if (!reopened.delete(tab)) return;
  await passing.change("reopened", (open) => {
    const { [tab]: _, ...others } = open ?? {};
    return others;
  });
}

function closeLater(tab: number, accounts: readonly Account[], posts: number): void {
  clearTimeout(reopened.get(tab));
  const takes = adapterOf(accounts[0])?.publishTakes ?? REQUEST_MS;
  reopened.set(
    tab,
    setTimeout(() => void close(tab, accounts), takes * posts + GRACE_MS),
  );
}

/** Opens the lock for a released post, or the posts of a thread; it closes again when told so, or after a while by itself. */
export async function openForRelease(tab: number, accounts: readonly Account[], posts: number): Promise<void> {
  await resumed;
  // Noted before it opens: whatever happens to this worker, somebody closes it.
  await passing.change("reopened", (open) => ({ ...open, [tab]: { accounts: [...accounts], posts } }));
  const workers = ruleFor(accounts[0], WORKERS, "allow", [chrome.tabs.TAB_ID_NONE]);
  await chrome.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [tab, WORKERS],
    addRules: workers ? [workers] : [],
  });
  closeLater(tab, accounts, posts);
}

export async function isClosed(tab: number): Promise<boolean> {
  return (await chrome.declarativeNetRequest.getSessionRules({ ruleIds: [tab] })).length > 0;
}

/** Opens every lock: nobody is connected any more. */
export async function openAll(): Promise<void> {
  const rules = await chrome.declarativeNetRequest.getSessionRules();
  await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map((rule) => rule.id) });
}
