/** Takes up selectors that the service hands on, where they are signed with the key that this build knows. */

import type { Platform } from "../core/api";
import { type Added, isNewer, openEnvelope } from "../core/selectors";
import { service } from "./service";
import { local } from "./storage";

/** 32 bytes as Base64; empty in a build that takes up none. */
declare const SELECTORS_KEY: string;

/** Asks the service for newer selectors; true when there were some. What is wrong or old leaves those that are kept. */
export async function refreshSelectors(): Promise<boolean> {
  if (!SELECTORS_KEY) return false;
  const answer = await service.selectors();
  const set = answer.ok ? await openEnvelope(answer.value, SELECTORS_KEY) : null;
  if (!set || !isNewer(set, (await local.get("selectors")) ?? null)) return false;
  await local.set({ selectors: set });
  return true;
}

/** What is added for a network, and by which version; null while only what is built in counts. */
export async function selectorsFor(platform: Platform): Promise<{ version: number; added: Added } | null> {
  const set = SELECTORS_KEY ? await local.get("selectors") : null;
  const added = set?.networks[platform];
  return set && added ? { version: set.version, added } : null;
}
