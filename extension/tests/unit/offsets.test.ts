import { describe, expect, it } from "vitest";
import { carry, joinFields } from "../../src/core/offsets";

describe("a marked span, carried over an edit", () => {
  const before = "Well done Amira today";
  const name = { start: 10, end: 15 };

  it.each([
    ["before it", "Very well done Amira today", "Amira"],
    ["after it", "Well done Amira today, all", "Amira"],
    ["nowhere", before, "Amira"],
    ["of a line before it", "Well done\n\n Amira today", "Amira"],
  ])("moves with an edit %s", (_, after, words) => {
    const span = carry(before, after, name);
    expect(span && after.slice(span.start, span.end)).toBe(words);
  });

  it.each(["Well done Amra today", "Well done today", "", "Well done Amixra today"])(
    "is dropped when touched: %j",
    (after) => {
      expect(carry(before, after, name)).toBeNull();
    },
  );
});

describe("a post of several fields", () => {
  it("is read in order, and each field's start is known", () => {
    expect(joinFields(["News", "Hello", ""])).toMatchObject({ text: "News\nHello\n", starts: [0, 5, 11] });
  });
});
