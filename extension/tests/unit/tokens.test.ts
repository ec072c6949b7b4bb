import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const kept = vi.hoisted(() => ({ local: {} as Record<string, unknown>, passing: {} as Record<string, unknown> }));

function area(values: Record<string, unknown>) {
  return {
    get: async (key: string) => values[key] ?? null,
    set: async (changed: Record<string, unknown>) => void Object.assign(values, changed),
    remove: async (...keys: string[]) => keys.forEach((key) => void delete values[key]),
  };
}

vi.mock("../../src/background/storage", () => ({ local: area(kept.local), passing: area(kept.passing) }));

import { accessToken, signIn, signOut } from "../../src/background/tokens";

const GRANT = { access_token: "access-2", expires_in: 900, refresh_token: "refresh-2" };
const SERVICE = "https://gatepost.example";
const OTHER = "https://other.example";
const ACCESS = { ok: true, value: { value: "access-2", origin: SERVICE } };
const asked = vi.fn();

function answers(status: number, body: string): void {
  asked.mockImplementation(async () => new Response(body, { status }));
}

beforeEach(() => {
  vi.stubGlobal("fetch", asked);
  vi.stubGlobal("DEFAULT_SERVICE", SERVICE);
  asked.mockReset();
  kept.local.refreshToken = "refresh-1";
  for (const key of ["service", "grantedBy"]) delete kept.local[key];
  delete kept.passing.accessToken;
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("renewing a token", () => {
  it("takes up the new pair", async () => {
    answers(200, JSON.stringify(GRANT));
    expect(await accessToken()).toEqual(ACCESS);
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
    expect(await next).toEqual(ACCESS);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it.each([-1, 1])("does not hang on the computer's clock (%i year)", async (years) => {
    const now = Date.now();
    kept.passing.accessToken = { value: "access-1", origin: SERVICE, expiresAt: now + 900_000 };
    vi.spyOn(Date, "now").mockReturnValue(now + years * 365 * 86_400_000);
    answers(200, JSON.stringify(GRANT));
    const first = await accessToken();
    const token = first.ok ? first.value.value : "";
    // A token that only the clock takes for valid is refused by the service, and renewed then.
    expect(years > 0 || token === "access-1").toBe(true);
    expect(await accessToken("access-1")).toEqual(ACCESS);
    vi.restoreAllMocks();
  });
});

describe("a renewal that is under way", () => {
  let renewed: (response: Response) => void = () => undefined;
  let draft: ReturnType<typeof accessToken>;

  /** The renewal is not answered until the test does so; nothing else is ever answered, but for what is given. */
  async function begins(others: Record<string, unknown> = {}): Promise<void> {
    asked.mockImplementation((url: URL, { body }: { body: URLSearchParams }) => {
      if (body.get("grant_type") === "refresh_token") return new Promise((resolve) => (renewed = resolve));
      const answer = others[url.pathname];
      return answer ? Promise.resolve(new Response(JSON.stringify(answer))) : Promise.reject(new TypeError("away"));
    });
    draft = accessToken();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  }

  function sent(): [string, string][] {
    return asked.mock.calls.map(([url, { body }]) => [String(url), body.get("refresh_token") ?? body.get("token")]);
  }

  it("does not undo a disconnect, and gives back what it was granted", async () => {
    await begins();
    await signOut();
    renewed(new Response(JSON.stringify(GRANT)));
    expect(await draft).toMatchObject({ ok: false, problem: { kind: "signed_out" } });
    expect(kept).toEqual({ local: {}, passing: {} });
    expect(sent().at(-1)).toEqual([`${SERVICE}/oauth/revoke`, "refresh-2"]);
  });

  it("sends nothing of one service to the next", async () => {
    await begins();
    await signOut();
    kept.local.service = OTHER;
    renewed(new Response(JSON.stringify(GRANT)));
    await draft;
    expect((await accessToken()).ok).toBe(false);
    expect(sent().filter(([url]) => url.startsWith(OTHER))).toEqual([]);
  });

  it.each([
    ["succeeds", 200, JSON.stringify(GRANT)],
    ["is refused", 400, JSON.stringify({ error: "invalid_grant" })],
  ])("leaves alone who has signed in meanwhile when it %s", async (_, status, body) => {
    await begins({ "/oauth/token": { ...GRANT, access_token: "theirs", refresh_token: "refresh-of-another" } });
    await signOut();
    vi.stubGlobal("chrome", {
      identity: {
        getRedirectURL: () => "https://id.example/gatepost",
        launchWebAuthFlow: async ({ url }: { url: string }) =>
          `https://id.example/gatepost?code=c&state=${new URL(url).searchParams.get("state")}`,
      },
    });
    expect((await signIn(SERVICE)).ok).toBe(true);
    renewed(new Response(body, { status }));
    expect((await draft).ok).toBe(false);
    expect(kept.local.refreshToken).toBe("refresh-of-another");
    expect(await accessToken()).toEqual({ ok: true, value: { value: "theirs", origin: SERVICE } });
  });
});

describe("a token", () => {
  it("is sent to no other service than the one that gave it", async () => {
    answers(200, JSON.stringify(GRANT));
    await accessToken();
    kept.local.service = OTHER;
    asked.mockClear();
    expect(await accessToken()).toMatchObject({ ok: false, problem: { kind: "signed_out" } });
    expect(asked).not.toHaveBeenCalled();
  });
});
