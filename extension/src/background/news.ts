/**
 * News of second opinions, live: one stream for all tabs, read only while a tab waits for something.
 *
 * It is asked for by the tabs, again and again, and holds nothing that has to outlive the worker: killed in the middle, it
 * is missed by the tab that waits, which asks anew.
 */

import { isOpinion } from "../core/answers";
import type { SecondOpinion } from "../core/api";
import { EventReader } from "../core/event_stream";
import { isNewer, type Seen } from "../core/following";
import type { Outcome } from "../core/outcome";
import { service } from "./service";

/** The service sends something every few seconds; silent for so long, the connection is gone. */
const SILENCE_MS = 15_000;

type Hear = (opinion: SecondOpinion | null) => void;

/** One stream, and who waits for what by it. */
class Stream {
  private readonly events = new EventReader();
  private readonly waiting = new Map<string, Set<Hear>>();
  private isOver = false;

  /** The request once it changes; null when the stream ends first. */
  changeOf(id: string): Promise<SecondOpinion | null> {
    if (this.isOver) return Promise.resolve(null);
    return new Promise((hear) => this.waiting.set(id, (this.waiting.get(id) ?? new Set()).add(hear)));
  }

  read(piece: string): void {
    for (const { id, event, data } of this.events.read(piece)) {
      lastId = id ?? lastId;
      const opinion: unknown = event === "second_opinion" ? JSON.parse(data) : null;
      if (isOpinion(opinion)) this.tell(opinion.id, opinion);
    }
  }

  end(): void {
    this.isOver = true;
    for (const id of [...this.waiting.keys()]) this.tell(id, null);
  }

  private tell(id: string, opinion: SecondOpinion | null): void {
    for (const hear of this.waiting.get(id) ?? []) hear(opinion);
    this.waiting.delete(id);
  }
}

let current: Promise<Outcome<Stream>> | null = null;
let lastId: string | null = null;

/**
 * Waits until a request is no longer as it was seen: the request as it is now, or null when nothing has happened for as
 * long as the stream lasted.
 */
export async function news(id: string, seen: Seen): Promise<Outcome<SecondOpinion | null>> {
  current ??= open();
  const stream = await current;
  if (!stream.ok) return stream;
  const change = stream.value.changeOf(id);
  // What happened before the stream was there.
  const now = await service.opinion(id);
  if (!now.ok || isNewer(now.value, seen)) return now;
  return { ok: true, value: await change };
}

async function open(): Promise<Outcome<Stream>> {
  const silence = new Silence();
  const answer = await service.events(lastId, silence.signal);
  if (!answer.ok) {
    silence.over();
    current = null;
    return answer;
  }
  const stream = new Stream();
  void listen(answer.value, stream, silence).finally(() => {
    silence.over();
    current = null;
    stream.end();
  });
  return { ok: true, value: stream };
}

async function listen(body: ReadableStream<Uint8Array>, stream: Stream, silence: Silence): Promise<void> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      silence.broken();
      stream.read(decoder.decode(value, { stream: true }));
    }
  } catch {
    // Cut off, or not what was expected: whoever waits asks anew.
  }
}

/** Gives a connection up on which nothing has been heard for too long. */
class Silence {
  private readonly controller = new AbortController();
  private timer = this.start();

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  broken(): void {
    this.over();
    this.timer = this.start();
  }

  over(): void {
    clearTimeout(this.timer);
  }

  private start(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.controller.abort(), SILENCE_MS);
  }
}
