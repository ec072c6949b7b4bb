import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SecondOpinion } from "../../src/core/api";
import { EventReader } from "../../src/core/event_stream";
import { Following, LIVE_MS, questionAfter } from "../../src/core/following";
import type { Outcome } from "../../src/core/outcome";
import { opinion } from "./builders";

const asked = opinion();
const approved = opinion({ state: "approved" });
const busy = { ok: false, problem: { kind: "unreachable", detail: "" } } as const;

/** A service whose streams last 25 seconds, or are not to be had. */
class Service {
  now: SecondOpinion = asked;
  streams = true;
  visible = true;
  listened = 0;
  questions: number[] = [];
  heard: SecondOpinion[] = [];
  private decided: () => void = () => undefined;

  readonly following = new Following({
    news: () => this.news(),
    question: async () => {
      this.questions.push(Date.now());
      return { ok: true, value: this.now };
    },
    isVisible: () => this.visible,
    heard: (news) => this.heard.push(news),
  });

  decide(): void {
    this.now = approved;
    this.decided();
  }

  private news(): Promise<Outcome<SecondOpinion | null>> {
    if (!this.streams) return Promise.resolve(busy);
    this.listened += 1;
    return new Promise((resolve) => {
      this.decided = () => resolve({ ok: true, value: this.now });
      setTimeout(() => resolve({ ok: true, value: null }), 25_000);
    });
  }
}

describe("following a request", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("hears of a decision by the stream, and asks nothing meanwhile", async () => {
    const service = new Service();
    service.following.follow(asked);
    await vi.advanceTimersByTimeAsync(60_000);
    service.decide();
    await vi.advanceTimersByTimeAsync(0);
    expect(service.heard).toEqual([approved]);
    expect(service.listened).toBe(3);
    expect(service.questions).toEqual([]);
  });

  it("asks ever more seldom when there is no stream", async () => {
    const service = new Service();
    service.streams = false;
    service.following.follow(asked);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(service.questions.length).toBeLessThan(75);
    const [first, second] = service.questions as [number, number];
    expect(second - first).toBe(2000);
    service.decide();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(service.heard).toEqual([approved]);
  });

  it("asks at once when the page is looked at again", async () => {
    const service = new Service();
    service.visible = false;
    service.following.follow(asked);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(service.listened).toBe(0);
    service.visible = true;
    service.decide();
    service.streams = false;
    service.following.shown();
    await vi.advanceTimersByTimeAsync(0);
    expect(service.heard).toEqual([approved]);
  });

  it("takes no stream for somebody who has long gone", async () => {
    const service = new Service();
    service.following.follow(asked);
    await vi.advanceTimersByTimeAsync(LIVE_MS + 30_000);
    const listened = service.listened;
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(service.listened).toBe(listened);
    service.following.shown();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(service.listened).toBeGreaterThan(listened);
  });

  it("says nothing more of a request that is no longer followed", async () => {
    const service = new Service();
    service.following.follow(asked);
    service.following.follow(null);
    service.decide();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(service.heard).toEqual([]);
  });

  it("does not begin anew when it is told of the same request again", async () => {
    const service = new Service();
    service.following.follow(asked);
    service.following.follow({ ...asked });
    await vi.advanceTimersByTimeAsync(1000);
    expect(service.listened).toBe(1);
  });

  it("waits a minute at most", () => {
    expect(questionAfter(0)).toBe(2000);
    expect(questionAfter(1000)).toBe(60_000);
  });
});

describe("a stream of events", () => {
  it("is understood wherever it is cut", () => {
    const text = 'retry: 1000\nid: 7\n\n: still here\n\nid: 9\nevent: second_opinion\ndata: {"id":\ndata: "S1"}\n\n';
    for (let cut = 0; cut <= text.length; cut++) {
      const reader = new EventReader();
      const events = [...reader.read(text.slice(0, cut)), ...reader.read(text.slice(cut))];
      expect(events).toEqual([
        { id: "7", event: "message", data: "" },
        { id: null, event: "message", data: "" },
        { id: "9", event: "second_opinion", data: '{"id":\n"S1"}' },
      ]);
    }
  });
});
