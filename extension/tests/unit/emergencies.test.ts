import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "../../src/core/api";
import { digest } from "../../src/core/digest";
import type { Outcome, Problem } from "../../src/core/outcome";

const kept = vi.hoisted(() => ({ local: {} as Record<string, unknown>, passing: {} as Record<string, unknown> }));
const service = vi.hoisted(() => ({ release: vi.fn(), session: vi.fn(), emergency: vi.fn() }));

function area(values: Record<string, unknown>) {
  return {
    get: async (key: string) => values[key] ?? null,
    set: async (changed: Record<string, unknown>) => void Object.assign(values, changed),
    remove: async (key: string) => void delete values[key],
    change: async (key: string, to: (was: unknown) => unknown) => {
      values[key] = to(values[key] ?? null);
      return values[key];
    },
  };
}

vi.mock("../../src/background/storage", () => ({ local: area(kept.local), passing: area(kept.passing) }));
vi.mock("../../src/background/service", () => ({ service }));
vi.mock("../../src/background/exchange", () => ({ serviceOrigin: async () => "https://gatepost.example" }));

import {
  followed,
  lookAtClock,
  release,
  reportEmergencies,
  sessionHeard,
  settled,
} from "../../src/background/emergencies";

const closed: Draft = { account: "x", text: "Closed: snow.", reply: false, category: null, attachments: [] };
const REASON = "Heavy snow";

function failing(kind: Problem["kind"], more: Partial<Problem> = {}): Outcome<never> {
  return { ok: false, problem: { kind, detail: "", ...more } };
}

/** The service is away: it has been tried as often as it takes. */
async function outage(): Promise<void> {
  for (let i = 0; i < 3; i++) await followed(closed, failing("unreachable"));
  service.release.mockResolvedValue(failing("unreachable"));
  service.session.mockResolvedValue(failing("timeout"));
}

function referenceOf(granted: Outcome<{ id: string }>): string {
  return granted.ok ? granted.value.id : "";
}

function waiting(): { reference: string; refused: string | null; posted: boolean | null }[] {
  return (kept.local.emergencies ?? []) as ReturnType<typeof waiting>;
}

beforeEach(async () => {
  for (const values of Object.values(kept)) for (const key of Object.keys(values)) delete values[key];
  for (const asked of Object.values(service)) asked.mockReset();
  kept.local.session = { emergency_release: true, person: { id: "p", name: "Jo Marsh" } };
  kept.local.refreshToken = "refresh";
  await sessionHeard();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("an outage", () => {
  it("is taken for one after three attempts without an answer", async () => {
    for (const attempt of [1, 2, 3]) {
      const answer = await followed(closed, failing("unreachable"));
      expect(answer.ok ? "" : answer.problem.emergency).toEqual(attempt < 3 ? undefined : { objection: null });
    }
  });

  it("opens nothing for what the service held in two composers at once", async () => {
    const other = { ...closed, text: "Open again." };
    const drafts = [closed, other];
    const digests = await Promise.all(drafts.map(digest));
    const held = digests.map((one) => ({ ok: true, value: { digest: one, held: true } }) as const);
    await Promise.all(drafts.map((draft, at) => followed(draft, held[at] as (typeof held)[number])));
    await outage();
    for (const draft of drafts) expect((await release(draft, REASON)).ok).toBe(false);
  });

  it.each([
    ["an answer", { ok: true, value: { digest: "d", held: false } } as Outcome<{ digest: string }>],
    ["a refusal", failing("refused")],
    ["too many requests", failing("unreachable", { busy: true })],
    ["being signed out", failing("signed_out")],
  ])("is over with %s", async (_, answer) => {
    await outage();
    await followed(closed, answer);
    expect(await followed(closed, failing("unreachable"))).toEqual(failing("unreachable"));
  });
});

describe("how long ago the session was heard of", () => {
  it("begins anew when it is heard of while the clock is looked at", async () => {
    delete kept.local.sessionAge;
    await Promise.all([lookAtClock(), sessionHeard()]);
    expect((await lookAtClock()).age).toBeLessThan(60_000);
  });
});

describe("leave without a check", () => {
  beforeEach(outage);

  it("is kept before it is given, with the reason", async () => {
    const answer = await release(closed, ` ${REASON} `);
    expect(answer).toMatchObject({ ok: true, value: { unchecked: true } });
    expect(waiting()).toMatchObject([{ draft: closed, reason: REASON, posted: null, person: { name: "Jo Marsh" } }]);
  });

  it("is a release like any other when the service answers after all", async () => {
    service.release.mockResolvedValue({ ok: true, value: { id: "r", digest: "d" } });
    expect(await release(closed, REASON)).toEqual({ ok: true, value: { id: "r", digest: "d" } });
    expect(waiting()).toEqual([]);
  });

  it.each([
    ["the service holds the draft", failing("held")],
    ["the service refuses", failing("refused")],
    ["the author is signed out", failing("signed_out")],
  ])("is not given when %s", async (_, answer) => {
    service.release.mockResolvedValue(answer);
    expect((await release(closed, REASON)).ok).toBe(false);
    expect(waiting()).toEqual([]);
  });

  it("is not given for a draft that alone gets no answer", async () => {
    service.session.mockResolvedValue({ ok: true, value: {} });
    expect((await release(closed, REASON)).ok).toBe(false);
    expect(waiting()).toEqual([]);
  });

  it("is not given without a reason, or for what was held before", async () => {
    expect(await release(closed, "snow")).toMatchObject({ ok: false, problem: { emergency: { objection: null } } });
    kept.passing.held = [await digest(closed)];
    expect((await release(closed, REASON)).ok).toBe(false);
    expect(waiting()).toEqual([]);
  });

  it("is given once when it is asked for twice at once", async () => {
    const answers = await Promise.all([release(closed, REASON), release({ ...closed, text: "Closed." }, REASON)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(waiting()).toHaveLength(1);
  });

  it("is given anew, as another one, when the site was seen to refuse the post", async () => {
    const first = await release(closed, REASON);
    await settled({ reference: referenceOf(first), posted: false, url: null });
    const second = await release(closed, REASON);
    expect(waiting().map(({ reference, posted }) => [reference, posted])).toEqual([
      [referenceOf(first), false],
      [referenceOf(second), null],
    ]);
    expect(referenceOf(second)).not.toBe(referenceOf(first));
    await settled({ reference: referenceOf(first), posted: false, url: null });
    expect((await release(closed, REASON)).ok).toBe(false);
  });

  it("is not given again while it is not known whether the site took the post", async () => {
    await settled({ reference: referenceOf(await release(closed, REASON)), posted: null, url: null });
    expect((await release({ ...closed, text: "Closed." }, REASON)).ok).toBe(false);
  });

  it("is given once in ten minutes, though the first was reported meanwhile and the clock put back", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await settled({ reference: referenceOf(await release(closed, REASON)), posted: true, url: null });
    service.emergency.mockResolvedValue({ ok: true, value: null });
    expect(await reportEmergencies()).toBe(true);
    expect(waiting()).toEqual([]);
    const other = { ...closed, text: "Closed." };
    for (const step of [0, 9 * 60_000, -24 * 60 * 60_000, 30_000]) {
      vi.setSystemTime(Date.now() + step);
      expect((await release(other, REASON)).ok).toBe(false);
    }
    expect((await release({ ...other, account: "fb" }, REASON)).ok).toBe(true);
    vi.setSystemTime(Date.now() + 60_000);
    expect((await release(other, REASON)).ok).toBe(true);
  });
});

describe("the report", () => {
  async function posted(): Promise<string> {
    await outage();
    const reference = referenceOf(await release(closed, REASON));
    await settled({ reference, posted: true, url: "https://x.com/a/status/1" });
    return reference;
  }

  it("is made once the service takes it, and then it is forgotten", async () => {
    const reference = await posted();
    service.emergency.mockResolvedValueOnce(failing("unreachable"));
    expect(await reportEmergencies()).toBe(false);
    expect(waiting()).toHaveLength(1);
    service.emergency.mockResolvedValue({ ok: true, value: null });
    expect(await reportEmergencies()).toBe(true);
    expect(service.emergency).toHaveBeenLastCalledWith(
      expect.objectContaining({ reference, reason: REASON, posted: true, draft: closed }),
    );
    expect(waiting()).toEqual([]);
  });

  it("is made again when the page tells, while it is on its way, that the post is out", async () => {
    await outage();
    const reference = referenceOf(await release(closed, REASON));
    await settled({ reference, posted: false, url: null });
    service.emergency.mockImplementationOnce(async () => {
      await settled({ reference, posted: true, url: "https://x.com/a/status/1" });
      return { ok: true, value: null };
    });
    expect(await reportEmergencies()).toBe(false);
    service.emergency.mockResolvedValue({ ok: true, value: null });
    expect(await reportEmergencies()).toBe(true);
    expect(service.emergency.mock.calls.map(([told]) => [told.posted, told.url])).toEqual([
      [false, null],
      [true, "https://x.com/a/status/1"],
    ]);
  });

  it("says that it is out once that was known", async () => {
    const reference = await posted();
    for (const told of [null, false]) await settled({ reference, posted: told, url: null });
    expect(waiting()).toMatchObject([{ posted: true, url: "https://x.com/a/status/1" }]);
    expect((await release({ ...closed, text: "Closed." }, REASON)).ok).toBe(false);
  });

  it("says of a thread which of its posts are out", async () => {
    await outage();
    const reference = referenceOf(await release(closed, REASON));
    const posts = [{ place: 1, url: null }];
    await settled({ reference, posted: true, url: null, posts });
    await settled({ reference, posted: null, url: null });
    service.emergency.mockResolvedValue({ ok: true, value: null });
    expect(await reportEmergencies()).toBe(true);
    expect(service.emergency).toHaveBeenLastCalledWith(expect.objectContaining({ posted: true, posts }));
  });

  it("waits for the page to tell how it went", async () => {
    await outage();
    await release(closed, REASON);
    expect(await reportEmergencies()).toBe(false);
    expect(service.emergency).not.toHaveBeenCalled();
  });

  it("is kept, and not made again, when the service refuses it", async () => {
    await posted();
    service.emergency.mockResolvedValue({ ok: false, problem: { kind: "refused", detail: "No such account." } });
    expect(await reportEmergencies()).toBe(true);
    expect(waiting()).toMatchObject([{ refused: "No such account." }]);
    await reportEmergencies();
    expect(service.emergency).toHaveBeenCalledTimes(1);
  });

  it("is never made in somebody else's name", async () => {
    await posted();
    kept.local.session = { emergency_release: true, person: { id: "q", name: "Ruth Calder" } };
    await reportEmergencies();
    expect(service.emergency).not.toHaveBeenCalled();
    expect(waiting()).toHaveLength(1);
  });
});
