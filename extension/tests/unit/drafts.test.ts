import { describe, expect, it } from "vitest";
import { isDraftList } from "../../src/core/answers";
import type { OwnDraft } from "../../src/core/api";
import { type DraftsView, NO_DRAFTS, whatFits } from "../../src/core/drafts";
import { panelView } from "../../src/core/view";
import { describe as inWords } from "../../src/core/words";
import { check, opinion, stateAfter } from "./builders";

const PICTURE = { kind: "image", alt: null, sha256: "ab".repeat(32), shows_people: false, people: [] } as const;

function draft(of: Partial<OwnDraft> = {}): OwnDraft {
  const rest = { account: "x", reply: false, category: null, attachments: [], second_opinion: opinion() };
  return { text: "Sports day", ...rest, ...of };
}

describe("a draft", () => {
  it("goes back into a composer of its kind", () => {
    expect(whatFits(draft(), false)).toEqual({ possible: true, why: "" });
    expect(whatFits(draft({ reply: true }), true)).toEqual({ possible: true, why: "" });
    expect(whatFits(draft({ reply: true }), false)).toMatchObject({
      possible: false,
      why: expect.stringMatching(/reply/),
    });
    expect(whatFits(draft(), true)).toMatchObject({ possible: false, why: expect.stringMatching(/post of its own/) });
  });

  it("from the console has to be asked about again", () => {
    expect(whatFits(draft({ category: "event" }), false)).toMatchObject({
      possible: true,
      why: expect.stringMatching(/console/),
    });
    const picture = { ...PICTURE, people: [], sha256: null };
    expect(whatFits(draft({ attachments: [picture] }), false).why).toContain("console");
  });

  it("without words has none to put back", () => {
    expect(whatFits(draft({ text: "" }), false).possible).toBe(false);
  });
});

describe("the panel", () => {
  const said = (drafts: Partial<DraftsView>, ...events: Parameters<typeof stateAfter>) => {
    const about = { platform: "X", handle: "AlderBankPri", attachments: [], choices: [], expanded: true };
    return inWords(panelView(stateAfter(...events), { ...about, drafts: { ...NO_DRAFTS, ...drafts } })).headline;
  };
  const empty = { type: "edited", content: null } as const;

  it("names what can be gone on with, the best of it first, and else nothing", () => {
    expect(said({ states: ["changes_requested", "approved"] }, empty)).toBe("Approved: your draft can be posted");
    expect(said({ states: ["asked", "changes_requested"] }, empty)).toBe("A draft of yours came back");
    expect(said({ states: ["asked"] }, empty)).toContain("Guarding");
  });

  it("says that the picture is missing to which the second opinion belongs", () => {
    const held = { type: "checked", content: "one", check: check({ verdict: "second_opinion" }) } as const;
    expect(said({ awaited: [{ ...PICTURE, people: [] }] }, held)).toBe("Held: it lacks its picture");
    expect(said({}, held)).toBe("Held: needs a second opinion");
  });
});

describe("a list of drafts", () => {
  it("is taken for one only when it is", () => {
    const one = draft({ second_opinion: opinion({ digest: "ab".repeat(32) }) });
    expect(isDraftList({ drafts: [one] })).toBe(true);
    for (const other of [null, {}, { drafts: {} }, { drafts: [null] }, { drafts: [{ ...one, text: 1 }] }]) {
      expect(isDraftList(other)).toBe(false);
    }
  });
});
