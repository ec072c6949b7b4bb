import { describe, expect, it } from "vitest";
import { advanced, begun } from "../../src/core/elapsed";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function passed(...looks: number[]): number {
  return looks.reduce((age, look) => advanced(age, look), begun(1_000_000_000_000)).ms;
}

describe("time by a clock that may be wrong", () => {
  const start = 1_000_000_000_000;

  it("adds up what passes", () => {
    expect(passed(start + HOUR, start + 3 * HOUR)).toBe(3 * HOUR);
  });

  it("takes no notice of small corrections", () => {
    expect(passed(start + HOUR, start + HOUR - 60_000)).toBe(HOUR);
  });

  it("charges a day for each time that the clock is put back", () => {
    expect(passed(start + HOUR, start, start + HOUR, start)).toBe(2 * DAY + 2 * HOUR);
  });

  it("charges nothing where a pause would end by it", () => {
    expect(advanced({ ms: HOUR, last: start }, start - DAY, 0)).toEqual({ ms: HOUR, last: start - DAY });
  });

  it("never gets less, whatever the clock says", () => {
    expect(passed(start - 400 * DAY)).toBe(DAY);
    expect(passed(start + 400 * DAY, start)).toBe(401 * DAY);
  });
});
