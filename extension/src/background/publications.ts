/** Tells the service what was published; what it could not be told waits and is told later. */

import { service } from "./service";
import { local, type Publication } from "./storage";

export async function reportPublication(publication: Publication): Promise<void> {
  await local.set({ unreported: [...((await local.get("unreported")) ?? []), publication] });
  await reportWaiting();
}

/** Reports everything that waits. What the service refuses (already told, expired) is not kept for ever. */
export async function reportWaiting(): Promise<void> {
  for (const publication of (await local.get("unreported")) ?? []) {
    const answer = await service.publish(publication);
    if (!answer.ok && answer.problem.kind !== "refused") return;
    const left = (await local.get("unreported")) ?? [];
    await local.set({ unreported: left.filter((p) => p.release !== publication.release) });
  }
}
