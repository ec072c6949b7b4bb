/** Tells the service what was published; what it could not be told waits and is told later. */

import type { Publication } from "../core/api";
import { serviceOrigin } from "./exchange";
import { service } from "./service";
import { type KeptPublication, local } from "./storage";
import { connection } from "./tokens";

/** Kept until the service has been told. */
export async function keepPublication(publication: Publication): Promise<void> {
  const person = (await local.get("session"))?.person.id ?? null;
  const kept = { ...publication, person, service: await serviceOrigin() };
  await local.change("unreported", (others) => [...(others ?? []), kept]);
}

/**
 * Reports what waits, as far as it is this person's and this service's. True when nothing is left that could be. What the
 * service refuses (already told) is not kept for ever.
 */
export async function reportPublications(): Promise<boolean> {
  const asked = connection();
  const person = (await local.get("session"))?.person.id;
  const origin = await serviceOrigin();
  for (const one of (await local.get("unreported")) ?? []) {
    if (!isOf(one, person, origin)) continue;
    const { release, digest, url, posts } = one;
    const answer = await service.publish({ release, digest, url, ...(posts && { posts }) });
    if (!answer.ok && answer.problem.kind !== "refused") return false;
    // The answer may have been to somebody else.
    if (connection() !== asked) return false;
    await local.change("unreported", (all) => (all ?? []).filter((other) => other.release !== release));
  }
  return true;
}

/** Of one that was kept while nobody was connected, or by an earlier version, it is not known whose it is. */
function isOf(one: Partial<KeptPublication>, person: string | undefined, origin: string): boolean {
  return (one.person ?? person) === person && (one.service ?? origin) === origin;
}
