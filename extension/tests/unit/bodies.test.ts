import { describe, expect, it } from "vitest";
import { isRefusal, textsIn } from "../../src/page/bodies";

const TEXTS = ["Sports day", "Bring a hat"];

describe("the texts in the body of a request", () => {
  it("are found however deep, in their order, in every form that a page sends", () => {
    const writes = JSON.stringify({ repo: "did", writes: TEXTS.map((text) => ({ value: { text, langs: ["en"] } })) });
    expect(textsIn(writes, ["text"])).toEqual(TEXTS);
    expect(textsIn(new TextEncoder().encode(writes), ["text"])).toEqual(TEXTS);
    expect(textsIn(new TextEncoder().encode(writes).buffer, ["text"])).toEqual(TEXTS);
    expect(textsIn(JSON.stringify({ variables: { tweet_text: "Sports day" }, text: "no" }), ["tweet_text"])).toEqual([
      "Sports day",
    ]);
    expect(textsIn("caption=Sports+day&other=1", ["caption"])).toEqual(["Sports day"]);
    expect(textsIn(new URLSearchParams({ caption: "Sports day" }), ["caption"])).toEqual(["Sports day"]);
    const form = new FormData();
    form.set("caption", "Sports day");
    expect(textsIn(form, ["caption"])).toEqual(["Sports day"]);
  });

  it("may be empty, which is not the same as there being none", () => {
    expect(textsIn('{"text": ""}', ["text"])).toEqual([""]);
    for (const body of [null, undefined, "", "{}", "[1]", '{"text": 1}', "what is it", new ReadableStream(), 7]) {
      expect(textsIn(body, ["text"])).toBeNull();
    }
  });
});

describe("an answer", () => {
  const isRefused = (answer: unknown): boolean =>
    isRefusal(JSON.stringify(answer), { field: "errors", unless: "rest_id" });

  it("is a refusal when it names errors and no post", () => {
    expect(isRefused({ errors: [{ message: "It is a duplicate. (187)" }], data: {} })).toBe(true);
    expect(isRefused({ errors: [{ message: "A part is missing." }], data: { made: { rest_id: "1" } } })).toBe(false);
    for (const answer of [{ data: { rest_id: "1" } }, { errors: [], data: {} }, {}])
      expect(isRefused(answer)).toBe(false);
  });
});
