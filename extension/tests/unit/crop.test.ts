import { expect, test } from "vitest";
import { cropBetween, fitted, pixels, WHOLE, withSide } from "../../src/core/crop";

test("a box drawn from any corner to the one across keeps what is in it", () => {
  const kept = { x: 20, y: 10, width: 60, height: 50 };
  const [one, other] = [
    { x: 0.2, y: 0.1 },
    { x: 0.8, y: 0.6 },
  ];
  expect(pixels(cropBetween(one, other), { width: 100, height: 100 })).toEqual(kept);
  expect(pixels(cropBetween({ x: 0.8, y: 0.1 }, { x: 0.2, y: 0.6 }), { width: 100, height: 100 })).toEqual(kept);
});

test("a click cuts nothing away, and a box that leaves the picture ends at its edge", () => {
  expect(cropBetween({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 })).toEqual(WHOLE);
  expect(cropBetween({ x: 0.5, y: -3 }, { x: 7, y: 1 })).toEqual({ left: 0.5, top: 0, right: 0, bottom: 0 });
});

test("a side gives way to the one across, so that something is always left", () => {
  const crop = withSide(withSide(WHOLE, "left", 0.6), "right", 0.9);
  expect(crop.right).toBeCloseTo(0.9);
  expect(crop.left).toBeCloseTo(0.05);
  expect(withSide(WHOLE, "top", 1).top).toBeCloseTo(0.95);
  expect(pixels(withSide(WHOLE, "top", 1), { width: 3, height: 3 }).height).toBeGreaterThan(0);
});

test("a picture is made smaller where it is too large, and never larger", () => {
  expect(fitted({ width: 3200, height: 1000 }, 1600)).toEqual({ width: 1600, height: 500 });
  expect(fitted({ width: 10, height: 20 }, 1600)).toEqual({ width: 10, height: 20 });
  expect(fitted({ width: 5000, height: 1 }, 1600)).toEqual({ width: 1600, height: 1 });
});
