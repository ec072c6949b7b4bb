/** Whom the author declared last, to be offered first the next time: ids alone, by account. */

import type { Person } from "../core/api";
import type { Outcome } from "../core/outcome";
import { service } from "./service";
import { local } from "./storage";

const KEPT = 8;

/** @param account which official account of the author's, in words of the caller's own. */
export async function recentPeople(account: string, add: readonly string[]): Promise<Outcome<Person[]>> {
  const kept = (await local.get("recentPeople")) ?? {};
  const ids = [...new Set([...add, ...(kept[account] ?? [])])].slice(0, KEPT);
  if (add.length > 0) await local.set({ recentPeople: { ...kept, [account]: ids } });
  if (ids.length === 0) return { ok: true, value: [] };
  const answer = await service.people({ ids });
  return answer.ok ? { ok: true, value: answer.value.people } : answer;
}
