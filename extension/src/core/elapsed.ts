/**
 * How much time has passed at least, by a clock that may be wrong or be set.
 *
 * Time only adds up. A clock that is put back says nothing of how long it was: it is charged a day each time, so that
 * turning the clock back again and again ends it soon. What happens between two looks is not seen: a clock that is put back
 * to just after the last look costs seconds, whatever time has passed, and one that is put forward counts as time passed.
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

/** @param back what a clock that is put back is charged: a pause is not to end sooner for it. */
export function advanced({ ms, last }: Elapsed, now: number, back = DAY_MS): Elapsed {
  const step = now - last;
  return { ms: ms + (step < -SLACK_MS ? back : Math.max(step, 0)), last: now };
}
