import { describe, expect, it } from "vitest";
import type { Draft } from "../../src/core/api";
import {
  type Circumstances,
  type EmergencyRelease,
  isOffered,
  LEAST_FAILURES,
  LONGEST_REASON,
  MOST_WAITING,
  objectionTo,
  objectionToReason,
} from "../../src/core/emergency";

const DAY = 24 * 60 * 60_000;
const NOW = 1_700_000_000_000;
const closed: Draft = { account: "x", text: "Closed: snow.", reply: false, category: null, attachments: [] };
const outage: Circumstances = {
  allowed: true,
  connected: true,
  sessionAge: DAY,
  failures: LEAST_FAILURES,
  heldBefore: false,
  waiting: [],
  sinceLast: null,
};

function posted(more: Partial<EmergencyRelease> = {}): EmergencyRelease {
  const person = { id: "p", name: "Jo Marsh" };
  const service = "https://gatepost.example";
  const about = { reference: "r", draft: closed, digest: "d", reason: "Heavy snow", person, service };
  return { ...about, at: NOW - 60_000, posted: true, url: null, refused: null, ...more };
}

describe("an emergency release", () => {
  it("is open in an outage where the policy allows it", () => {
    expect(isOffered(outage)).toBe(true);
    expect(objectionTo(closed, outage)).toBeNull();
  });

  it.each([
    ["the policy does not allow it", { allowed: false }],
    ["nobody is connected", { connected: false }],
    ["the session was heard of more than a week ago", { sessionAge: 7 * DAY + 1 }],
    ["it may be a passing trouble", { failures: LEAST_FAILURES - 1 }],
  ])("is not spoken of while %s", (_, change: Partial<Circumstances>) => {
    expect(isOffered({ ...outage, ...change })).toBe(false);
    expect(objectionTo(closed, { ...outage, ...change })).not.toBeNull();
  });

  it("is not open to what the service has held", () => {
    expect(objectionTo(closed, { ...outage, heldBefore: true })).toContain("already said");
  });

  it("is for words alone", () => {
    const attachment = {
      kind: "image",
      alt: null,
      people: [],
      shows_people: false,
      tagged: false,
      credit: null,
    } as const;
    const pictured = { ...closed, attachments: [{ ...attachment, people: [], sha256: null }] };
    expect(objectionTo(pictured, outage)).toContain("only words");
  });

  it("is given once in ten minutes for an account, also when the last one has been reported", () => {
    for (const sinceLast of [0, 9 * 60_000]) {
      expect(objectionTo(closed, { ...outage, sinceLast })).toContain("ten minutes");
    }
    expect(objectionTo(closed, { ...outage, sinceLast: 10 * 60_000 })).toBeNull();
  });

  it("is given no more when many wait to be reported", () => {
    const waiting = Array.from({ length: MOST_WAITING }, () => posted({ at: NOW - DAY }));
    expect(objectionTo(closed, { ...outage, waiting })).toContain("wait to be reported");
    const refused = waiting.map((one) => ({ ...one, refused: "No such account." }));
    expect(objectionTo(closed, { ...outage, waiting: [...refused, ...waiting.slice(1)] })).toBeNull();
  });

  it.each(["snow", "  ", "— !", "snow!", `a ${"b".repeat(LONGEST_REASON)}`])("takes no reason like %j", (reason) => {
    expect(objectionToReason(reason)).not.toBeNull();
  });

  it.each(["Heavy snow", "ysgol ar gau", "Boiler: broken"])("takes a reason like %j", (reason) => {
    expect(objectionToReason(reason)).toBeNull();
  });
});
