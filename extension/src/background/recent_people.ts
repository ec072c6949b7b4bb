/** Whom the author declared last, to be offered first the next time: ids alone, by account. */

import type { Person } from "../core/api";
import type { Outcome } from "../core/outcome";
import { service } from "./service";
import { local } from "./storage";

const KEPT = 8;

/** @param account which official account of the author's, in words of the caller's own. */
export async function recentPeople(account: string, add: readonly string[]): Promise<Outcome<Person[]>> {
  if (add.length > 0) {
    await local.change("recentPeople", (kept) => {
      const newest = new Set([...add, ...(kept?.[account] ?? [])]);
      return { ...kept, [account]: [...newest].slice(0, KEPT) };
    });
  }
  const ids = (await local.get("recentPeople"))?.[account] ?? [];
  if (ids.length === 0) return { ok: true, value: [] };
  const answer = await service.people({ ids });
  return answer.ok ? { ok: true, value: answer.value.people } : answer;
}
