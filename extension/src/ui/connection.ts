/** The popup and the options page: who is connected to which service, and what is guarded. */

import adapters from "gatepost:adapters";
import type { Account } from "../core/api";
import { type Status, send } from "../core/messages";
import type { Outcome } from "../core/outcome";
import { button, byId, el } from "./dom";

function show(status: Status): void {
  const form = byId<HTMLFormElement>("connect");
  byId<HTMLInputElement>("service").value ||= status.service;
  form.hidden = status.connected;
  byId("connected").hidden = !status.connected && !status.expired;
  byId("connected").replaceChildren(...details(status));
  if (status.expired) say("Your connection has ended. Connect again: until then, official accounts cannot post.");
  void offerHosts(status.accounts);
}

function details(status: Status): HTMLElement[] {
  const facts: [string, string | null][] = [
    ["Signed in", status.person],
    ["School", status.school],
    ["Service", status.service],
    ["Policy", status.policy],
  ];
  const rows = facts.flatMap(([name, value]) => (value ? [el("dt", {}, name), el("dd", {}, value)] : []));
  const guarded = status.accounts.filter(isGuarded);
  const others = status.accounts.filter((account) => !isGuarded(account));
  return [
    el("dl", { "data-testid": "status" }, ...rows),
    ...accountList("Accounts that are guarded", "accounts", guarded),
    ...(others.length > 0 ? accountList("Accounts that are not guarded here", "other-accounts", others) : []),
    others.length > 0 &&
      el("p", { class: "quiet" }, "Use “Check a draft” in Gatepost's console before you post to these."),
    button("Disconnect", "disconnect", () => void disconnect()),
    el("p", { class: "quiet" }, "Once disconnected, Gatepost no longer checks the school's posts in this browser."),
  ].filter((element): element is HTMLElement => element !== false);
}

/** There is an adapter for the network that the account is on. */
function isGuarded(account: Account): boolean {
  return adapters.some((adapter) => adapter.platform === account.platform);
}

function accountList(title: string, testid: string, accounts: readonly Account[]): HTMLElement[] {
  return [el("h2", {}, title), el("ul", { class: "accounts", "data-testid": testid }, ...accounts.map(accountRow))];
}

function accountRow(account: Account): HTMLElement {
  const row = el("li", { "data-testid": `account-${account.id}` }, `@${account.handle} on ${account.host}`);
  if (isGuarded(account)) void offerPermission(account, row);
  return row;
}

/** Adds a button to the row of an account whose site the author has yet to allow. */
async function offerPermission(account: Account, row: HTMLElement): Promise<void> {
  const wanted = { origins: [origin(account.host)] };
  if (await chrome.permissions.contains(wanted)) return;
  const allow = async (): Promise<void> => {
    if (await chrome.permissions.request(wanted)) show(await send("status", {}));
  };
  row.append(
    " ",
    button("Allow on this site", `allow-${account.id}`, () => void allow(), "primary"),
  );
}

/** Sites that were allowed since the accounts were last read have their scripts put in place. */
async function offerHosts(accounts: readonly Account[]): Promise<void> {
  if (accounts.length > 0) await send("watchHosts", {});
}

function origin(host: string): string {
  return `https://${host}/*`;
}

function say(text: string): void {
  byId("message").textContent = text;
}

async function disconnect(): Promise<void> {
  show(await send("disconnect", {}));
  say("Disconnected.");
}

async function connect(address: string): Promise<Outcome<Status>> {
  const chosen = await send("setService", { origin: address });
  if (!chosen.ok) return chosen;
  return send("connect", {});
}

/** Must run in the same turn as the press: browsers ask for a permission only then. */
async function allowService(address: string): Promise<boolean> {
  try {
    const { protocol, hostname } = new URL(address);
    return await chrome.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  } catch {
    return true;
  }
}

byId("connect").addEventListener("submit", (event) => {
  event.preventDefault();
  const address = byId<HTMLInputElement>("service").value.trim();
  void allowService(address).then(async (allowed) => {
    if (!allowed)
      return say("Gatepost needs your browser's permission to reach that address. Choose Connect to try again.");
    say("Waiting for you to sign in…");
    const answer = await connect(address);
    say(answer.ok ? "" : answer.problem.detail);
    show(answer.ok ? answer.value : await send("status", {}));
  });
});

void send("status", {}).then(show);
