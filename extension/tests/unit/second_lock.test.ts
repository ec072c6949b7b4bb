import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import x from "../../src/adapters/x";
import type { Account } from "../../src/core/api";

const passing = vi.hoisted(() => ({}) as Record<string, unknown>);

vi.mock("gatepost:adapters", () => ({ default: [x] }));
vi.mock("../../src/background/storage", () => ({
  passing: {
    get: async (key: string) => passing[key] ?? null,
    change: async (key: string, to: (was: unknown) => unknown) => {
      passing[key] = to(passing[key] ?? null);
    },
  },
}));

const TAB = 7;
const account: Account = { id: "x", platform: "x", handle: "AlderBankPri", host: "x.com" };
const rules = { updateSessionRules: vi.fn(), getSessionRules: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal("chrome", { declarativeNetRequest: rules, tabs: { TAB_ID_NONE: -1 } });
  rules.updateSessionRules.mockReset();
  for (const key of Object.keys(passing)) delete passing[key];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function closed(): boolean {
  return rules.updateSessionRules.mock.calls.some(([change]) =>
    change.addRules?.some(({ id }: { id: number }) => id === TAB),
  );
}

describe("the second lock", () => {
  it("that is open for a post closes by itself", async () => {
    const lock = await import("../../src/background/second_lock");
    await lock.openForRelease(TAB, [account], 1);
    expect(closed()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(closed()).toBe(true);
    expect(passing.reopened).toEqual({});
  });

  it("stays open for as long as the posts of a thread may take, and closes by itself all the same", async () => {
    const lock = await import("../../src/background/second_lock");
    await lock.openForRelease(TAB, [account], 5);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(closed()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(closed()).toBe(true);
  });

  it("that was open when the worker was ended closes once there is a worker again", async () => {
    passing.reopened = { [TAB]: { accounts: [account], posts: 1 } };
    await import("../../src/background/second_lock");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(closed()).toBe(true);
  });

  it("that the browser refuses is a failure of whoever wants it closed", async () => {
    rules.updateSessionRules.mockRejectedValue(new Error("the regular expression is too long"));
    const lock = await import("../../src/background/second_lock");
    await expect(lock.close(TAB, [account])).rejects.toThrow("too long");
  });
});
