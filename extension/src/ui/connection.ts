/** The popup and the options page: who is connected to which service, and what is guarded. */

import networks from "gatepost:networks";
import type { Account, SiteOff } from "../core/api";
import { practiceAddress } from "../core/first_run";
import { isFloor } from "../core/managed";
import { type Status, send } from "../core/messages";
import { shownHandle } from "../core/words";
import { allowService, connect } from "./connecting";
import { button, byId, el } from "./dom";
import { offerDrafts } from "./drafts";
import { showManaged } from "./managed";
import { allowed, isOptionsPage, showSites, sitesOf } from "./sites";
import { unreported } from "./unreported";

declare const VERSION: string;

async function show(status: Status): Promise<void> {
  showForm(status);
  const hasNothing = status.accounts.length === 0 && status.emergencies.length === 0;
  byId("connected").hidden = !status.connected && !status.expired && hasNothing;
  byId("connected").replaceChildren(...(await details(status)));
  if (status.expired) say("Your connection has ended. Connect again: until then, official accounts cannot post.");
  showManaged(status.managed);
  const drafts = document.querySelector<HTMLDetailsElement>("#drafts");
  if (drafts && status.connected) offerDrafts(drafts, status.accounts);
  else if (drafts) drafts.hidden = true;
  await showSites(status, refresh);
  // Sites that were allowed since the accounts were last read have their scripts put in place.
  if (status.accounts.length > 0) await send("watchHosts", {});
}

/** Where the school has set the address, there is no field for it. */
function showForm({ connected, service, managed }: Status): void {
  const field = byId<HTMLInputElement>("service");
  const fixed = managed.service !== null;
  byId<HTMLFormElement>("connect").hidden = connected;
  byId("service-field").hidden = fixed;
  field.disabled = fixed;
  field.value = fixed ? service : field.value || service;
  byId("service-fixed").hidden = !fixed;
  byId("service-fixed-address").textContent = service;
}

async function details(status: Status): Promise<HTMLElement[]> {
  const { connected, managed } = status;
  const facts: [string, string | null][] = [
    ["Signed in", status.person],
    ["School", status.school ?? managed.school],
    ["Service", managed.service ? `${status.service} (set by your school)` : status.service],
    ["Policy", status.policy],
  ];
  const rows = facts.flatMap(([name, value]) => (value ? [el("dt", {}, name), el("dd", {}, value)] : []));
  const others = status.accounts.filter((account) => !isGuarded(account));
  const shown = [
    ...unreported(status),
    el("dl", { "data-testid": "status" }, ...rows),
    ...(await accountList("Accounts that are guarded", "accounts", status.accounts.filter(isGuarded), status.sitesOff)),
    ...(others.length > 0
      ? await accountList("Accounts that are not guarded here", "other-accounts", others, status.sitesOff)
      : []),
    others.length > 0 &&
      el("p", { class: "quiet" }, "Use “Check a draft” in Gatepost's console before you post to these."),
    !connected &&
      el(
        "p",
        { "data-testid": "connect-first" },
        "Connect first: until then nobody can post from these in this browser.",
      ),
    connected && practice(status),
    ...(connected || status.expired ? disconnection(status) : []),
  ];
  return shown.filter((element): element is HTMLElement => element !== false);
}

function practice({ service }: Status): HTMLElement {
  const link = { href: practiceAddress(service), target: "_blank", rel: "noreferrer", "data-testid": "practise" };
  return el("p", {}, el("a", link, "Practise with eight drafts"), ", with nothing published.");
}

function disconnection({ managed }: Status): HTMLElement[] {
  if (!managed.mayDisconnect) {
    return [el("p", { class: "quiet" }, "Your school has set that Gatepost stays connected on this computer.")];
  }
  const then =
    managed.accounts.length > 0
      ? "Once disconnected, nobody can post from the school's accounts in this browser until somebody connects."
      : "Once disconnected, Gatepost no longer checks the school's posts in this browser.";
  return [button("Disconnect", "disconnect", () => void disconnect()), el("p", { class: "quiet" }, then)];
}

/** There is an adapter for the network that the account is on. */
function isGuarded(account: Account): boolean {
  return networks.some((network) => network.platform === account.platform);
}

async function accountList(
  title: string,
  testid: string,
  accounts: readonly Account[],
  off: readonly SiteOff[],
): Promise<HTMLElement[]> {
  const rows = await Promise.all(accounts.map((account) => accountRow(account, off)));
  return [el("h2", {}, title), el("ul", { class: "rows", "data-testid": testid }, ...rows)];
}

async function accountRow(account: Account, sitesOff: readonly SiteOff[]): Promise<HTMLElement> {
  const off = sitesOff.find(({ platform }) => platform === account.platform);
  const isOpen = isGuarded(account) && !(await allowed(sitesOf(account)));
  return el(
    "li",
    { "data-testid": `account-${account.id}` },
    el("span", {}, `${shownHandle(account.handle)} on ${account.host}`),
    isFloor(account.id) && el("span", { class: "tag" }, "set by your school"),
    off && el("span", { class: "warning" }, `Nothing can be posted here: switched off by your school (${off.reason})`),
    isOpen && el("span", { class: "warning" }, "Not checked: its site is not allowed"),
  );
}

async function refresh(): Promise<void> {
  await show(await send("status", {}));
}

function say(text: string): void {
  byId("message").textContent = text;
}

async function disconnect(): Promise<void> {
  await show(await send("disconnect", {}));
  say("Disconnected.");
}

byId("connect").addEventListener("submit", (event) => {
  event.preventDefault();
  const address = byId<HTMLInputElement>("service").value.trim();
  void allowService(address).then(async (isAllowed) => {
    if (!isAllowed)
      return say("Gatepost needs your browser's permission to reach that address. Choose Connect to try again.");
    say("Waiting for you to sign in…");
    const answer = await connect(byId<HTMLInputElement>("service").disabled ? null : address);
    say(answer.ok ? "" : answer.problem.detail);
    await show(answer.ok ? answer.value : await send("status", {}));
  });
});

for (const element of document.querySelectorAll("[data-version]")) element.textContent = VERSION;
if (isOptionsPage) {
  byId("extension-id").textContent = chrome.runtime.id;
  byId("redirect").textContent = chrome.identity.getRedirectURL("gatepost");
} else byId("open-options").addEventListener("click", () => void send("openOptions", {}));
void refresh();
