import { describe, expect, it } from "vitest";
import {
  type Box,
  beside,
  bestCorner,
  CORNERS,
  HEAD,
  nearestCorner,
  nextCorner,
  overlap,
  type Surroundings,
  spotBetween,
  spotIn,
  spotOver,
} from "../../src/core/spot";

const wide = { width: 1200, height: 800 };
const panel = { width: 368, height: 500 };
const around = (window: { width: number; height: number }, ...free: Box[]): Surroundings => ({
  window,
  free,
  composer: null,
});
const best = (surroundings: Surroundings) => spotIn(bestCorner(panel, surroundings, []), panel, surroundings);

describe("the panel's place", () => {
  it("is the bottom right corner when nothing is in the way", () => {
    expect(best(around(wide))).toMatchObject({ left: 820, top: 288, corner: "bottom right" });
  });

  it.each([
    ["at the bottom", { left: 900, top: 700, width: 80, height: 36 }],
    ["at the top", { left: 900, top: 40, width: 80, height: 36 }],
    ["in the middle", { left: 30, top: 400, width: 80, height: 36 }],
  ])("never covers Post %s, nor the box, in any corner", (_, post) => {
    const box = { left: 20, top: 200, width: 600, height: 120 };
    for (const window of [wide, { width: 640, height: 400 }, { width: 320, height: 640 }]) {
      for (const corner of CORNERS) {
        const spot = spotIn(corner, panel, around(window, post, box));
        expect(overlap(spot, post) + overlap(spot, box)).toBe(0);
      }
    }
  });

  it("leaves the composer free where there is room", () => {
    const composer = { left: 700, top: 300, width: 480, height: 480 };
    expect(overlap(best({ ...around(wide), composer }), composer)).toBe(0);
  });

  it("stays the author's choice, or else what it was, until there is no room to read there", () => {
    const post = { left: 40, top: 640, width: 80, height: 36 };
    expect(bestCorner(panel, around(wide, post), ["top left", "top right"])).toBe("top left");
    expect(bestCorner(panel, around(wide, post), [null, "top right"])).toBe("top right");
    expect(bestCorner(panel, around(wide, post), ["bottom left", "top right"])).toBe("top right");
  });

  it("is one after the other, clockwise, leaving out those without room", () => {
    const post = { left: 40, top: 640, width: 80, height: 36 };
    expect(nextCorner("bottom right", panel, around(wide))).toBe("bottom left");
    expect(nextCorner("bottom right", panel, around(wide, post))).toBe("top left");
    expect(nextCorner("top left", panel, around(wide, { left: 300, top: 100, width: 700, height: 650 }))).toBe(
      "top left",
    );
  });

  it("is the corner nearest to where it was dropped", () => {
    expect(nearestCorner({ left: 100, top: 90, width: 368, height: 300 }, wide)).toBe("top left");
    expect(nearestCorner({ left: 700, top: 600, width: 368, height: 44 }, wide)).toBe("bottom right");
  });

  it("fits a narrow window, its head between what must stay free when no corner has room", () => {
    const window = { width: 320, height: 480 };
    const [post, box] = [
      { left: 200, top: 20, width: 100, height: 36 },
      { left: 10, top: 120, width: 300, height: 340 },
    ];
    const head = { width: 316, height: HEAD };
    expect(CORNERS.every((corner) => spotIn(corner, head, around(window, post, box)).height < HEAD)).toBe(true);
    const spot = spotBetween(head, around(window, post, box));
    expect([overlap(spot, post), overlap(spot, box), spot.height]).toEqual([0, 0, HEAD]);
    expect(spot.left).toBeGreaterThanOrEqual(0);
    expect(spot.left + spot.width).toBeLessThanOrEqual(window.width);
  });

  it("is over the page, but not over Post, once the author has come to it", () => {
    const post = { left: 200, top: 420, width: 100, height: 36 };
    const spot = spotOver(panel, { width: 320, height: 480 }, post);
    expect(overlap(spot, post)).toBe(0);
    expect(spot.height).toBeGreaterThan(200);
  });
});

describe("the card's place", () => {
  const card = { width: 320, height: 200 };
  const words = { left: 500, top: 300, width: 60, height: 20 };

  it("is under the words, or over them where there is more room", () => {
    expect(beside(words, card, wide, null)).toEqual({ left: 500, top: 328, width: 320, height: 200 });
    expect(beside({ ...words, top: 700 }, card, wide, null)).toMatchObject({ top: 492, height: 200 });
  });

  it("is shown whole beside Post where Post stands right under the words", () => {
    const post = { left: 560, top: 200, width: 80, height: 36 };
    const spot = beside({ ...words, top: 160 }, card, wide, post);
    expect(spot.height).toBe(card.height);
    expect(overlap(spot, post)).toBe(0);
  });

  it("never covers Post, nor leaves the window", () => {
    const post = { left: 600, top: 360, width: 80, height: 36 };
    for (const at of [words, { ...words, top: 420 }, { ...words, left: 1190 }]) {
      const spot = beside(at, card, wide, post);
      expect(overlap(spot, post)).toBe(0);
      expect(overlap(spot, at)).toBe(0);
      expect(spot.left + spot.width).toBeLessThanOrEqual(wide.width);
    }
  });
});
