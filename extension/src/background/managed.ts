/** What the school's IT has set for this computer, as the browser hands it over. */

import adapters from "gatepost:adapters";
import type { Account } from "../core/api";
import { heldAccounts, keyOf, type ManagedSettings, readManaged } from "../core/managed";

export async function managed(): Promise<ManagedSettings> {
  return readManaged(await values(), adapters);
}

/** Firefox refuses to answer where nothing is set. */
async function values(): Promise<Record<string, unknown>> {
  try {
    return await chrome.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** The accounts that are held on this computer, given those that the service has named. */
export async function held(connected: readonly Account[]): Promise<Account[]> {
  return heldAccounts(connected, await managed(), adapters);
}

/** What an account's further names are kept under: the same whether anybody is connected or not. */
export function nameKey(account: Account): string {
  return keyOf(account, adapters);
}
