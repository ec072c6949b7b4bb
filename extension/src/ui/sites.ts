/** Which sites Gatepost may look after, as the browser has it, and the buttons that ask for those it may not. */

import networks from "gatepost:networks";
import { hostsOf } from "../content/adapter";
import type { Account } from "../core/api";
import type { KnownNetwork } from "../core/managed";
import type { Status } from "../core/messages";
import { button, byId, el } from "./dom";

/** The popup is for a glance: it has no list of sites. */
export const isOptionsPage = document.body.classList.contains("options");

const patternOf = (host: string): string => `https://${host}/*`;

/** The sites of an account, as match patterns. */
export function sitesOf(account: Account): string[] {
  const network = networks.find(({ platform }) => platform === account.platform);
  return (network ? hostsOf(network, account.host) : [account.host]).map(patternOf);
}

export function allowed(origins: string[]): Promise<boolean> {
  return chrome.permissions.contains({ origins });
}

/** A button that asks the browser for these sites; `then` runs once they are allowed. */
export function ask(origins: string[], label: string, testid: string, then: () => Promise<void>): HTMLButtonElement {
  const request = async (): Promise<void> => {
    if (await chrome.permissions.request({ origins })) await then();
  };
  return button(label, testid, () => void request(), "primary");
}

/** Shows every site with how it stands; `changed` runs once one has been allowed. */
export async function showSites(status: Status, changed: () => Promise<void>): Promise<void> {
  if (!isOptionsPage) return;
  byId("sites").replaceChildren(...(await Promise.all(networks.map((network) => row(network, status, changed)))));
}

async function row(network: KnownNetwork, status: Status, changed: () => Promise<void>): Promise<HTMLElement> {
  const accounts = status.accounts.filter(({ platform }) => platform === network.platform);
  const hosts = network.hosts.length > 0 ? network.hosts : [...new Set(accounts.map(({ host }) => host))];
  const origins = hosts.map(patternOf);
  const isLeft = status.managed.sitesOff.includes(network.platform);
  const isMissing = !isLeft && hosts.length > 0 && !(await allowed(origins));
  return el(
    "li",
    { "data-testid": `site-${network.platform}` },
    el("span", {}, network.name, hosts.length > 0 && el("span", { class: "quiet" }, ` ${hosts.join(", ")}`)),
    el("span", { class: "tag" }, stateOf(isLeft, hosts.length > 0, isMissing)),
    isMissing && accounts.length > 0 && el("span", { class: "warning" }, "Posts here are not checked."),
    isMissing && ask(origins, `Allow ${network.name}`, `allow-site-${network.platform}`, changed),
  );
}

function stateOf(isLeft: boolean, hasHosts: boolean, isMissing: boolean): string {
  if (isLeft) return "left alone, as your school has set";
  if (!hasHosts) return "no account of your school";
  return isMissing ? "not allowed" : "allowed";
}
