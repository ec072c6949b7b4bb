import { describe, expect, it, vi } from "vitest";

vi.mock("../../src/core/messages", () => ({ send: vi.fn() }));

import { isNewer } from "../../src/core/following";
import { lookedAtBy } from "../../src/ui/conversation";
import { opinion } from "./builders";

const UNTIL = Date.parse("2026-11-20T09:10:00Z");
const claimed = opinion({ claim: { reviewer: "Helen Ashcroft", until: "2026-11-20T09:10:00Z" } });

describe("who is looking at it", () => {
  it("is named for as long as that is believed", () => {
    expect(lookedAtBy(claimed, UNTIL - 1)).toBe("Helen Ashcroft");
    expect(lookedAtBy(claimed, UNTIL)).toBeNull();
    expect(lookedAtBy(opinion(), UNTIL)).toBeNull();
  });
});

describe("news of a request", () => {
  it("is also that something was said or done", () => {
    expect(isNewer(opinion({ moves: 2 }), opinion({ moves: 1 }))).toBe(true);
    expect(isNewer(opinion({ moves: 2 }), opinion({ moves: 2 }))).toBe(false);
  });
});
