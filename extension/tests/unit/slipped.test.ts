import { describe, expect, it } from "vitest";
import { type Candidate, meant, missingFromPost, nextStep } from "../../src/core/slipped";
import { finding } from "./builders";

const BASE = "https://x.com/AlderBankPri";

function post(id: number, of: Partial<Candidate> = {}): Candidate {
  return { address: `${BASE}/status/${id}`, inView: true, at: null, ...of };
}

const idOf = (found: Candidate | null): string | undefined => found?.address.split("/").at(-1);

describe("which post is meant", () => {
  it("is the one whose own page is open, however somebody came to it", () => {
    expect(idOf(meant(`${BASE}/status/2?s=20`, [post(1), post(2, { inView: false })]))).toBe("2");
  });

  it("is the newest in view, though an older one is pinned above it", () => {
    const pinned = post(1, { at: "2026-09-01T08:00:00Z" });
    const shown = [
      pinned,
      post(2, { at: "2026-11-20T08:00:00Z" }),
      post(3, { at: "2026-11-21T08:00:00Z", inView: false }),
    ];
    expect(idOf(meant(BASE, shown))).toBe("2");
  });

  it("is the first where the page does not tell their times, and the newest there is where none is in view", () => {
    expect(idOf(meant(BASE, [post(1), post(2, { at: "2026-11-20T08:00:00Z" })]))).toBe("1");
    expect(idOf(meant(BASE, [post(1, { inView: false }), post(2, { inView: false })]))).toBe("1");
    expect(meant(BASE, [])).toBe(null);
  });
});

describe("recording it", () => {
  it("asks for what is missing", () => {
    expect(missingFromPost({ url: "status/1", text: "Hello" }, false)).toContain("address");
    expect(missingFromPost({ url: BASE, text: " " }, false)).toContain("words");
    expect(missingFromPost({ url: BASE, text: "" }, true)).toBe(null);
  });

  it("says what to do then", () => {
    expect(nextStep({ held: true, findings: [finding()] }).title).toBe("Take it down or edit it now");
    expect(nextStep({ held: false, findings: [] }).title).toBe("Recorded, nothing to do");
    expect(nextStep({ held: false, findings: [finding({ severity: "advise" })] }).title).toContain("may stay");
  });
});
