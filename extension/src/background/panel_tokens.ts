/** By which a panel's page knows that the tab that it is in was given it by us. */

import { passing } from "./storage";
import { random } from "./tokens";

export async function newPanelToken(tab: number): Promise<string> {
  const token = random();
  await passing.change("panelTokens", (tokens) => ({ ...tokens, [token]: tab }));
  return token;
}

export async function isPanelTokenOf(tab: number, token: string): Promise<boolean> {
  return (await passing.get("panelTokens"))?.[token] === tab;
}

/** The tab was closed. */
export async function forgetPanelTokens(tab: number): Promise<void> {
  await passing.change("panelTokens", (tokens) =>
    Object.fromEntries(Object.entries(tokens ?? {}).filter(([, owner]) => owner !== tab)),
  );
}
