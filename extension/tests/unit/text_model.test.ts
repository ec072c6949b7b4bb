import { describe, expect, it } from "vitest";
import { buildText, locate, type Token } from "../../src/core/text_model";

const open: Token = { kind: "open" };
const close: Token = { kind: "close" };
const br: Token = { kind: "break" };
let node = 0;
const text = (value: string): Token => ({ kind: "text", value, node: node++ });
const block = (...inside: Token[]): Token[] => [open, ...inside, close];
const built = (...tokens: Token[]): string => buildText(tokens).text;

describe("the text of a composer", () => {
  it.each<[string, Token[], string]>([
    ["nothing", [], ""],
    ["one line", block(text("one")), "one"],
    ["blocks are lines", [...block(text("one")), ...block(text("two"))], "one\ntwo"],
    ["wrappers add nothing", block(...block(...block(text("one"))), ...block(...block(text("two")))), "one\ntwo"],
    ["an empty block is a blank line", [...block(text("a")), ...block(br), ...block(text("b"))], "a\n\nb"],
    ["an empty composer holds one propped-up block", block(...block(br)), ""],
    ["a break in a line", block(text("a"), br, text("b")), "a\nb"],
    ["a break that only props a line open", block(text("a"), br), "a"],
    ["two breaks at the end are one line feed", block(text("a"), br, br), "a\n"],
    ["Draft.js doubles a last soft line feed", block(text("a\n\n")), "a\n"],
    ["soft line feeds inside", block(text("a\n"), text("b")), "a\nb"],
    [
      "spans of one line",
      block(text("Well done "), text("@hollins"), text(" \u{1F469}‍\u{1F467}")),
      "Well done @hollins \u{1F469}‍\u{1F467}",
    ],
    ["a block with nothing in it", [...block(text("a")), ...block(), ...block(text("b"))], "a\nb"],
    ["blank lines at the end", [...block(text("a")), ...block(br), ...block(br)], "a\n\n"],
    ["spaces are kept", block(text("  a  b ")), "  a  b "],
    ["text beside blocks", [text("a"), ...block(text("b")), text("c")], "a\nb\nc"],
  ])("%s", (_, tokens, expected) => {
    expect(built(...tokens)).toBe(expected);
  });
});

describe("the place of a span", () => {
  const model = buildText([
    ...block({ kind: "text", value: "Hi \u{1F600} ", node: 0 }, { kind: "text", value: "Amira", node: 1 }),
    ...block({ kind: "text", value: "bye", node: 2 }),
  ]);

  it("is counted in UTF-16 units", () => {
    expect(model.text.slice(6, 11)).toBe("Amira");
    expect(locate(model, 6, 11)).toEqual({ from: { node: 1, offset: 0 }, to: { node: 1, offset: 5 } });
  });

  it("may run over several nodes and lines", () => {
    expect(locate(model, 3, 14)).toEqual({ from: { node: 0, offset: 3 }, to: { node: 2, offset: 2 } });
  });

  it("is nowhere when it lies outside the text, is empty, or is only a line's end", () => {
    expect(locate(model, 10, 99)).toBeNull();
    expect(locate(model, 4, 4)).toBeNull();
    expect(locate(model, 11, 12)).toBeNull();
  });
});
