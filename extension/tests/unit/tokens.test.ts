import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const kept = vi.hoisted(() => ({ local: {} as Record<string, unknown>, passing: {} as Record<string, unknown> }));

function area(values: Record<string, unknown>) {
  return {
    get: async (key: string) => values[key] ?? null,
    set: async (changed: Record<string, unknown>) => void Object.assign(values, changed),
    remove: async (key: string) => void delete values[key],
  };
}

vi.mock("../../src/background/storage", () => ({ local: area(kept.local), passing: area(kept.passing) }));

import { accessToken } from "../../src/background/tokens";

const GRANT = { access_token: "access-2", expires_in: 900, refresh_token: "refresh-2" };
const asked = vi.fn();

function answers(status: number, body: string): void {
  asked.mockImplementation(async () => new Response(body, { status }));
}

beforeEach(() => {
  vi.stubGlobal("fetch", asked);
  vi.stubGlobal("DEFAULT_SERVICE", "https://gatepost.example");
  asked.mockReset();
  kept.local.refreshToken = "refresh-1";
  delete kept.passing.accessToken;
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("renewing a token", () => {
  it("takes up the new pair", async () => {
    answers(200, JSON.stringify(GRANT));
    expect(await accessToken()).toEqual({ ok: true, value: "access-2" });
    expect(kept.local.refreshToken).toBe("refresh-2");
  });

  it("ends the connection when the service says that it has ended", async () => {
    answers(400, JSON.stringify({ error: "invalid_grant" }));
    expect(await accessToken()).toMatchObject({ ok: false, problem: { kind: "signed_out" } });
    expect(kept.local.refreshToken).toBeUndefined();
  });

  it.each([
    ["a proxy's page", 403, "<h1>Blocked</h1>"],
    ["a captive portal that asks to sign in", 401, "<h1>Welcome to the library</h1>"],
    ["a page that says it is well", 200, "<h1>Welcome to the library</h1>"],
    ["JSON of something else", 200, '{"status": "up"}'],
    ["too many requests", 429, '{"type": "/problems/too-many-requests", "status": 429}'],
    ["a service that breaks", 500, '{"type": "/problems/broken", "status": 500}'],
  ])("gives nothing up for %s", async (_, status, body) => {
    answers(status, body);
    expect(await accessToken()).toMatchObject({ ok: false, problem: { kind: "unreachable" } });
    expect(kept.local.refreshToken).toBe("refresh-1");
  });

  it("is waited for longer than a draft waits for it, so that a slow service ends no connection", async () => {
    vi.useFakeTimers();
    let answer: (response: Response) => void = () => undefined;
    asked.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    const draft = accessToken();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await draft).toMatchObject({ ok: false, problem: { kind: "timeout" } });
    const next = accessToken();
    answer(new Response(JSON.stringify(GRANT)));
    expect(await next).toEqual({ ok: true, value: "access-2" });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it.each([-1, 1])("does not hang on the computer's clock (%i year)", async (years) => {
    const now = Date.now();
    kept.passing.accessToken = { value: "access-1", expiresAt: now + 900_000 };
    vi.spyOn(Date, "now").mockReturnValue(now + years * 365 * 86_400_000);
    answers(200, JSON.stringify(GRANT));
    const first = await accessToken();
    const token = first.ok ? first.value : "";
    // A token that only the clock takes for valid is refused by the service, and renewed then.
    expect(years > 0 || token === "access-1").toBe(true);
    expect(await accessToken("access-1")).toEqual({ ok: true, value: "access-2" });
    vi.restoreAllMocks();
  });
});
