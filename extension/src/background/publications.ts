/** Tells the service what was published; what it could not be told waits and is told later. */

import type { Publication } from "../core/api";
import { service } from "./service";
import { local } from "./storage";

export async function reportPublication(publication: Publication): Promise<void> {
  await local.set({ unreported: [...((await local.get("unreported")) ?? []), publication] });
  await reportWaiting();
}

let reporting: Promise<void> = Promise.resolve();

/** Reports everything that waits, one round at a time, so that nothing is reported twice. */
export function reportWaiting(): Promise<void> {
  reporting = reporting.then(reportAll, reportAll);
  return reporting;
}

/** What the service refuses (already told, expired) is not kept for ever. */
async function reportAll(): Promise<void> {
  for (const publication of (await local.get("unreported")) ?? []) {
    const answer = await service.publish(publication);
    if (!answer.ok && answer.problem.kind !== "refused") return;
    const left = (await local.get("unreported")) ?? [];
    await local.set({ unreported: left.filter((p) => p.release !== publication.release) });
  }
}
