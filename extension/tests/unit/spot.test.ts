import { describe, expect, it } from "vitest";
import { bestSpot, overlap } from "../../src/core/spot";

const wide = { width: 1200, height: 800 };
const panel = { width: 368, height: 500 };

describe("the panel's place", () => {
  it("is the bottom right corner when nothing is in the way", () => {
    expect(bestSpot(wide, panel, null, null)).toMatchObject({ left: 820, top: 288 });
  });

  it.each([
    [{ left: 900, top: 700, width: 80, height: 36 }],
    [{ left: 900, top: 40, width: 80, height: 36 }],
    [{ left: 30, top: 400, width: 80, height: 36 }],
  ])("never covers the Post button (%j)", (post) => {
    for (const window of [wide, { width: 320, height: 640 }, { width: 360, height: 420 }]) {
      expect(overlap(bestSpot(window, panel, post, null), post)).toBe(0);
    }
  });

  it("leaves the composer free where there is room", () => {
    const composer = { left: 700, top: 300, width: 480, height: 480 };
    expect(overlap(bestSpot(wide, panel, null, composer), composer)).toBe(0);
  });

  it("fits a narrow window", () => {
    const spot = bestSpot({ width: 320, height: 640 }, panel, { left: 220, top: 300, width: 80, height: 36 }, null);
    expect(spot.left).toBeGreaterThanOrEqual(0);
    expect(spot.left + spot.width).toBeLessThanOrEqual(320);
  });
});
