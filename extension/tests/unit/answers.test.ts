import { describe, expect, it } from "vitest";
import { isCheck, isRelease } from "../../src/core/answers";

const CHECK = { id: "C1", digest: "a".repeat(64), verdict: "clear", held: false, findings: [] };
const RELEASE = { id: "R1", digest: "a".repeat(64), expires_at: "2026-11-21T09:02:00Z" };

describe("an answer of the service", () => {
  it("is taken for a check or a release when it is one", () => {
    expect(isCheck(CHECK)).toBe(true);
    expect(isCheck({ ...CHECK, verdict: "block", held: true })).toBe(true);
    expect(isRelease(RELEASE)).toBe(true);
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
