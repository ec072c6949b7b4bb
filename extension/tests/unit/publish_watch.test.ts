import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import facebook from "../../src/adapters/facebook";
import google from "../../src/adapters/google_business";
import x from "../../src/adapters/x";
import type { Adapter } from "../../src/content/adapter";
import { PublishWatch } from "../../src/content/publish_watch";
import { ANSWERED } from "../../src/page/requests";

const ADDRESSES = new Map([
  [x, "https://x.com/i/api/graphql/abc/CreateTweet"],
  [google, "https://business.google.com/_/Posts/data/batchexecute"],
]);
const page = new EventTarget();
let see: (address: string, status: number) => void;
let isEmptied: boolean;

class Observer {
  constructor(told: (list: { getEntries(): unknown[] }) => void) {
    see = (name, responseStatus) =>
      told({ getEntries: () => [{ name, startTime: performance.now(), responseStatus }] });
  }
  observe(): void {}
  disconnect(): void {}
}

/** What is told of a press on a site whose answer is this; null for none that is seen. */
async function told(adapter: Adapter, status: number | null): Promise<boolean | null> {
  const address = ADDRESSES.get(adapter);
  vi.stubGlobal("location", { hostname: new URL(address ?? "https://www.facebook.com").hostname });
  const quiet = { ...adapter, permalinks: () => [] };
  const accepted = new PublishWatch(quiet, "AlderBankPri", {} as HTMLElement, () => isEmptied).accepted();
  if (status !== null && address) see(address, status);
  else if (status !== null) page.dispatchEvent(new CustomEvent(ANSWERED, { detail: status }));
  await vi.advanceTimersByTimeAsync(20_000);
  return accepted;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", {});
  vi.stubGlobal("PerformanceObserver", Observer);
  isEmptied = false;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("what a page tells of a press", () => {
  it.each([400, 403, 429])("is a refusal only when one was seen: %i", async (status) => {
    expect(await told(x, status)).toBe(false);
    expect(await told(facebook, status)).toBe(false);
  });

  it("is not known without an answer from the site itself, while the text stands there", async () => {
    for (const adapter of [x, facebook, google]) {
      for (const status of [null, 0, 500, 502, 504]) expect(await told(adapter, status)).toBeNull();
    }
  });

  it("is not known when a site that answers 200 to everything leaves the text where it is", async () => {
    expect(await told(facebook, 200)).toBeNull();
    for (const status of [200, 500]) expect(await told(google, status)).toBeNull();
  });

  it("is that it is out when it was answered well, or when the text is gone and no answer can be seen", async () => {
    expect(await told(x, 200)).toBe(true);
    isEmptied = true;
    for (const adapter of [x, facebook, google]) {
      for (const status of [null, 200]) expect(await told(adapter, status)).toBe(true);
    }
  });

  it("is not that it is out because the text is gone when the connection was lost", async () => {
    isEmptied = true;
    for (const status of [0, 502]) expect(await told(x, status)).toBeNull();
  });
});
