import { describe, expect, it } from "vitest";
import examples from "../../../tests/contracts/digest_examples.json";
import type { Draft } from "../../src/core/api";
import { canonical, digest } from "../../src/core/digest";

describe("the digest of a draft", () => {
  it.each(examples)("is the one the service gives ($digest)", async ({ draft, digest: expected }) => {
    expect(await digest(draft as Draft)).toBe(expected);
  });

  it("does not depend on the order in which people were declared", () => {
    const [two] = examples.filter((example) => (example.draft.attachments[0]?.people.length ?? 0) === 2);
    const draft = structuredClone(two?.draft) as Draft;
    const before = canonical(draft);
    draft.attachments[0]?.people.reverse();
    expect(canonical(draft)).toBe(before);
  });
});
