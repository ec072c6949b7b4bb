/**
 * How much time has passed at least, by a clock that may be wrong or be set.
 *
 * Time only adds up. A clock that is put back says nothing of how long it was: it is charged a day each time, so that no
 * setting of the clock makes anything last for many times longer than it should.
 */

export interface Elapsed {
  /** Milliseconds so far. */
  ms: number;
  /** What the clock said when it was last looked at. */
  last: number;
}

/** Clocks are put right by this much all the time. */
const SLACK_MS = 2 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

export function begun(now: number): Elapsed {
  return { ms: 0, last: now };
}

export function advanced({ ms, last }: Elapsed, now: number): Elapsed {
  const step = now - last;
  return { ms: ms + (step < -SLACK_MS ? DAY_MS : Math.max(step, 0)), last: now };
}
