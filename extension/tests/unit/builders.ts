import { vi } from "vitest";
import type { Account, Check, Finding, SecondOpinion } from "../../src/core/api";
import { type ComposerEvent, type ComposerState, initial, reduce } from "../../src/core/composer_state";

export const ACCOUNT: Account = { id: "x", platform: "x", handle: "AlderBankPri", host: "x.com" };

export function finding(of: Partial<Finding> = {}): Finding {
  return {
    rule: "consent.name",
    severity: "block",
    title: "This names a child without consent",
    message: "There is no consent.",
    suggestion: "Leave the name out.",
    clauses: [],
    start: 0,
    end: 5,
    quote: "Amira",
    attachment: null,
    replacement: null,
    ...of,
  };
}

export function check(of: Partial<Check> = {}): Check {
  const verdict = of.verdict ?? "clear";
  return {
    id: "C1",
    digest: "d1",
    verdict,
    held: verdict !== "clear" && verdict !== "advise",
    checked_at: "2026-11-21T09:00:00Z",
    findings: [],
    policy: { title: "Model policy", version: "1" },
    second_opinion: null,
    ...of,
  };
}

export function opinion(of: Partial<SecondOpinion> = {}): SecondOpinion {
  return {
    id: "S1",
    state: "asked",
    digest: "d1",
    note: "",
    asked_at: "",
    revision: 1,
    leader: null,
    urgent: false,
    closes_at: null,
    decision: null,
    claim: null,
    first_approval: null,
    comments: [],
    proposal: null,
    moves: 0,
    ...of,
  };
}

/** The state after these events, from a composer of the official account with the content "one". */
export function stateAfter(...events: ComposerEvent[]): ComposerState {
  const start: ComposerEvent[] = [
    { type: "account", account: ACCOUNT },
    { type: "edited", content: "one" },
  ];
  return [...start, ...events].reduce(reduce, initial);
}

/** The browser's storage, empty; like the browser's it answers a moment later, with a copy. */
export function storageAreas(): void {
  const area = () => {
    const values: Record<string, unknown> = {};
    return {
      get: async (key: string) => structuredClone(key in values ? { [key]: values[key] } : {}),
      set: async (changed: Record<string, unknown>) => void Object.assign(values, structuredClone(changed)),
      remove: async (keys: string[]) => {
        for (const key of keys) delete values[key];
      },
    };
  };
  vi.stubGlobal("chrome", { storage: { local: area(), session: area() } });
}
