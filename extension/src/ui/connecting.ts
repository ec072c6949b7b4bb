/** Connecting to the school's Gatepost, for every page that offers it. */

import { type Status, send } from "../core/messages";
import type { Outcome } from "../core/outcome";

/** The service's host, as a match pattern; null for what is no address. */
export function serviceOrigins(address: string): string[] | null {
  try {
    const { protocol, hostname } = new URL(address);
    return [`${protocol}//${hostname}/*`];
  } catch {
    return null;
  }
}

/** Must run in the same turn as the press: browsers ask for a permission only then. */
export async function allowService(address: string): Promise<boolean> {
  const origins = serviceOrigins(address);
  if (!origins) return true;
  try {
    return await chrome.permissions.request({ origins });
  } catch {
    return true;
  }
}

/** Signs in to the service at this address; null where it is set and nobody may change it. */
export async function connect(address: string | null): Promise<Outcome<Status>> {
  if (address !== null) {
    const chosen = await send("setService", { origin: address });
    if (!chosen.ok) return chosen;
  }
  return send("connect", {});
}
