/** Tells the service what was published; what it could not be told waits and is told later. */

import type { Publication } from "../core/api";
import { service } from "./service";
import { local } from "./storage";

/** Kept until the service has been told. */
export async function keepPublication(publication: Publication): Promise<void> {
  await local.set({ unreported: [...((await local.get("unreported")) ?? []), publication] });
}

/** Reports what waits; true when nothing is left. What the service refuses (already told) is not kept for ever. */
export async function reportPublications(): Promise<boolean> {
  for (const publication of (await local.get("unreported")) ?? []) {
    const answer = await service.publish(publication);
    if (!answer.ok && answer.problem.kind !== "refused") return false;
    const left = (await local.get("unreported")) ?? [];
    await local.set({ unreported: left.filter((p) => p.release !== publication.release) });
  }
  return true;
}
