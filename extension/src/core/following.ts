/** Following a request for a second opinion: live while the author may be looking, now and then otherwise. */

import type { SecondOpinion } from "./api";
import type { Outcome } from "./outcome";

/** What is known of a request. */
export type Seen = Pick<SecondOpinion, "state" | "revision"> & Partial<Pick<SecondOpinion, "moves">>;

export function isNewer(now: Seen, seen: Seen): boolean {
  return now.state !== seen.state || now.revision !== seen.revision || now.moves !== seen.moves;
}

/** Somebody who looks at a page for longer than this without a decision is served now and then too. */
export const LIVE_MS = 15 * 60_000;
const SOONEST_MS = 2000;
const LATEST_MS = 60_000;

/** Milliseconds until the nth question (from 0): soon at first, then ever more seldom. */
export function questionAfter(attempt: number): number {
  return Math.min(SOONEST_MS * 1.5 ** Math.min(attempt, 20), LATEST_MS);
}

export interface Surroundings {
  /** Waits for news: null when nothing has happened while the stream lasted. */
  news(seen: SecondOpinion): Promise<Outcome<SecondOpinion | null>>;
  /** Asks where a request stands. */
  question(seen: SecondOpinion): Promise<Outcome<SecondOpinion>>;
  isVisible(): boolean;
  heard(opinion: SecondOpinion): void;
}

export class Following {
  private following: SecondOpinion | null = null;
  private attempt = 0;
  private liveUntil = 0;
  private wake: () => void = () => undefined;

  constructor(private readonly around: Surroundings) {}

  /** Follows this request from what is known of it; null: none. */
  follow(opinion: SecondOpinion | null): void {
    const known = this.following;
    if (opinion && known && opinion.id === known.id && !isNewer(opinion, known)) return;
    this.following = opinion;
    this.shown();
    if (opinion) void this.keepUp(opinion);
  }

  /** The page is looked at (again): no more waiting. */
  shown(): void {
    this.attempt = 0;
    this.liveUntil = Date.now() + LIVE_MS;
    this.wake();
  }

  private async keepUp(opinion: SecondOpinion): Promise<void> {
    while (this.following === opinion) {
      const began = Date.now();
      const answer = await this.ask(opinion);
      if (this.following !== opinion) return;
      if (answer.ok && answer.value && isNewer(answer.value, opinion)) {
        this.following = null;
        return this.around.heard(answer.value);
      }
      // A stream that ran out is followed by the next at once, unless streams do not last here.
      const ranOut = answer.ok && answer.value === null && Date.now() - began >= SOONEST_MS;
      if (!ranOut) await this.pause(questionAfter(this.attempt++));
    }
  }

  /** By the stream where there is one, else by a question. */
  private async ask(opinion: SecondOpinion): Promise<Outcome<SecondOpinion | null>> {
    if (this.around.isVisible() && Date.now() < this.liveUntil) {
      const live = await this.around.news(opinion);
      if (live.ok || this.following !== opinion) return live;
    }
    return this.around.question(opinion);
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
