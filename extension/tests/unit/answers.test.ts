import { describe, expect, it } from "vitest";
import { isCheck, isOpinion, isRelease, isSession } from "../../src/core/answers";

const CHECK = { id: "C1", digest: "a".repeat(64), verdict: "clear", held: false, findings: [] };
const RELEASE = { id: "R1", digest: "a".repeat(64), expires_at: "2026-11-21T09:02:00Z" };
const OPINION = { id: "S1", state: "asked", digest: "a".repeat(64) };
const SESSION = {
  person: { id: "P1", name: "Jo Marsh", roles: ["author"] },
  school: { name: "Alder Bank" },
  policy: { title: "Model policy", version: "1" },
  accounts: [{ id: "x", platform: "x", handle: "AlderBankPri", host: "x.com" }],
};

describe("an answer of the service", () => {
  it("is taken for a check or a release when it is one", () => {
    expect(isCheck(CHECK)).toBe(true);
    expect(isCheck({ ...CHECK, verdict: "block", held: true })).toBe(true);
    expect(isRelease(RELEASE)).toBe(true);
    expect(isCheck({ ...CHECK, second_opinion: OPINION })).toBe(true);
    expect(isOpinion(OPINION)).toBe(true);
    expect(isSession(SESSION)).toBe(true);
    expect(isSession({ ...SESSION, accounts: [] })).toBe(true);
  });

  it.each([null, undefined, [], {}, "yes", { ...SESSION, accounts: undefined }, { ...SESSION, accounts: [{}] }])(
    "is no session: %j",
    (answer) => {
      expect(isSession(answer)).toBe(false);
    },
  );

  it.each([null, [], {}, "asked", { ...OPINION, digest: null }])("is no second opinion: %j", (answer) => {
    expect(isOpinion(answer)).toBe(false);
    expect(isCheck({ ...CHECK, second_opinion: answer })).toBe(answer === null);
  });

  it.each([
    null,
    undefined,
    [],
    {},
    "clear",
    7,
    { ...CHECK, held: "false" },
    { ...CHECK, digest: "A" },
    { ...CHECK, findings: null },
    { ...CHECK, findings: [null] },
    { ...CHECK, verdict: "block" },
  ])("is no check: %j", (answer) => {
    expect(isCheck(answer)).toBe(false);
  });

  it.each([null, undefined, [], {}, "yes", { ...RELEASE, digest: null }])("is no release: %j", (answer) => {
    expect(isRelease(answer)).toBe(false);
  });
});
