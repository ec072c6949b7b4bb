import { beforeEach, describe, expect, it, vi } from "vitest";
import { storageAreas } from "./builders";

const service = vi.hoisted(() => ({ publish: vi.fn() }));
const connections = vi.hoisted(() => ({ now: 0 }));

vi.mock("../../src/background/service", () => ({ service }));
vi.mock("../../src/background/exchange", () => ({
  serviceOrigin: async () => (await chrome.storage.local.get("service")).service ?? "https://gatepost.example",
}));
vi.mock("../../src/background/tokens", () => ({ connection: () => connections.now }));

import { keepPublication, reportPublications } from "../../src/background/publications";
import { local } from "../../src/background/storage";

const one = { release: "r1", digest: "d1", url: "https://x.com/a/status/1" };
const another = { release: "r2", digest: "d2", url: null };
const TOLD = { ok: true, value: null };
const REFUSED = { ok: false, problem: { kind: "refused", detail: "No such release." } };

async function connects(id: string): Promise<void> {
  await local.set({ session: { person: { id } } as never });
  connections.now += 1;
}

async function waiting(): Promise<string[]> {
  return ((await local.get("unreported")) ?? []).map(({ release }) => release);
}

beforeEach(async () => {
  storageAreas();
  service.publish.mockReset();
  await connects("jo");
});

describe("a publication", () => {
  it("of a thread says which of its posts are out, also after it had to wait", async () => {
    const posts = [
      { place: 1, url: one.url },
      { place: 2, url: null },
    ];
    await keepPublication({ ...one, posts });
    service.publish.mockResolvedValueOnce(TOLD);
    expect(await reportPublications()).toBe(true);
    expect(service.publish).toHaveBeenCalledExactlyOnceWith({ ...one, posts });
  });

  it("waits until the service has been told, and is told just what the service knows", async () => {
    await keepPublication(one);
    service.publish.mockResolvedValueOnce({ ok: false, problem: { kind: "unreachable", detail: "" } });
    expect(await reportPublications()).toBe(false);
    service.publish.mockResolvedValueOnce(TOLD);
    expect(await reportPublications()).toBe(true);
    expect(service.publish).toHaveBeenLastCalledWith(one);
    expect(await waiting()).toEqual([]);
  });

  it("is not told in the name of somebody else, and waits for whose it is", async () => {
    await keepPublication(one);
    await connects("ruth");
    service.publish.mockResolvedValue(REFUSED);
    expect(await reportPublications()).toBe(true);
    expect(service.publish).not.toHaveBeenCalled();
    await connects("jo");
    service.publish.mockResolvedValue(TOLD);
    await reportPublications();
    expect(service.publish).toHaveBeenCalledWith(one);
  });

  it("is not told to another service", async () => {
    await keepPublication(one);
    await local.set({ service: "https://other.example" });
    await reportPublications();
    expect(service.publish).not.toHaveBeenCalled();
    expect(await waiting()).toEqual(["r1"]);
  });

  it("is not given up for an answer to somebody who connected meanwhile", async () => {
    await keepPublication(one);
    service.publish.mockImplementation(async () => {
      await connects("ruth");
      return REFUSED;
    });
    expect(await reportPublications()).toBe(false);
    expect(await waiting()).toEqual(["r1"]);
  });

  it("is kept beside one that was made at the same time, and while others are told", async () => {
    await Promise.all([keepPublication(one), keepPublication(another)]);
    expect((await waiting()).sort()).toEqual(["r1", "r2"]);
    service.publish.mockResolvedValue(TOLD);
    await Promise.all([reportPublications(), keepPublication({ ...another, release: "r3" })]);
    await reportPublications();
    expect(service.publish.mock.calls.map(([{ release }]) => release)).toContain("r3");
    expect(await waiting()).toEqual([]);
  });
});
