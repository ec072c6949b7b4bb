import { describe, expect, it } from "vitest";
import { hasLapsed, initial, isGuarded, previousOpinion, reduce } from "../../src/core/composer_state";
import type { Problem } from "../../src/core/outcome";
import { ACCOUNT, check, opinion, stateAfter } from "./builders";

const gone: Problem = { kind: "unreachable", detail: "" };
const clear = { type: "checked", content: "one", check: check() } as const;
const blocked = { type: "checked", content: "one", check: check({ verdict: "block" }) } as const;
const second = { type: "checked", content: "one", check: check({ verdict: "second_opinion" }) } as const;

describe("a composer whose account is not official", () => {
  it.each(["personal", "unknown"] as const)("keeps nothing of what is written (%s)", (account) => {
    const told = reduce(initial, { type: "account", account });
    const typed = reduce(told, { type: "edited", content: "private words" });
    expect(isGuarded(typed)).toBe(false);
    expect(JSON.stringify(typed)).not.toContain("private words");
  });

  it("forgets the draft when the author changes to her own account", () => {
    expect(JSON.stringify(reduce(stateAfter(clear), { type: "account", account: "personal" }))).not.toContain("one");
  });
});

describe("a composer of an official account", () => {
  it("is being checked after each edit", () => {
    expect(stateAfter().phase).toBe("checking");
    expect(stateAfter(clear, { type: "edited", content: "two" }).phase).toBe("checking");
  });

  it.each([
    ["clear", clear, "cleared"],
    ["block", blocked, "held"],
    ["second_opinion", second, "held"],
  ] as const)("follows the check's word on whether it is held: %s", (_, event, phase) => {
    expect(stateAfter(event).phase).toBe(phase);
  });

  it("holds what could not be checked, and takes up the answer when there is one", () => {
    const failed = stateAfter({ type: "failed", content: "one", problem: gone });
    expect(failed.phase).toBe("cannot_be_checked");
    expect(reduce(failed, clear).phase).toBe("cleared");
  });

  it("ignores an answer about content that has changed since", () => {
    const edited = stateAfter({ type: "edited", content: "two" });
    expect(reduce(edited, clear)).toBe(edited);
    expect(reduce(edited, { type: "failed", content: "one", problem: gone })).toBe(edited);
  });

  it("keeps its findings when told of the same account again", () => {
    expect(reduce(stateAfter(blocked), { type: "account", account: ACCOUNT }).check).not.toBeNull();
  });
});

describe("a second opinion", () => {
  const asked = stateAfter(second, { type: "opinion", opinion: opinion() });

  it("is waited for", () => {
    expect(asked.phase).toBe("asked");
  });

  it("does not release the draft by itself: only the check does", () => {
    const told = reduce(asked, { type: "opinion", opinion: opinion({ state: "approved" }) });
    expect(told.phase).toBe("held");
    const approved = check({ verdict: "second_opinion", held: false, second_opinion: opinion({ state: "approved" }) });
    expect(reduce(told, { type: "checked", content: "one", check: approved }).phase).toBe("approved");
  });

  it("lapses with one changed character, and asking again follows on from it", () => {
    const approved = stateAfter(second, { type: "opinion", opinion: opinion({ state: "approved" }) });
    const changed = reduce(approved, { type: "edited", content: "two" });
    const held = check({ verdict: "second_opinion", digest: "d2" });
    const state = reduce(changed, { type: "checked", content: "two", check: held });
    expect(state.phase).toBe("held");
    expect(hasLapsed(state)).toBe(true);
    expect(previousOpinion(state)).toBe("S1");
  });

  it("starts a new conversation once withdrawn", () => {
    const state = reduce(asked, { type: "opinion", opinion: opinion({ state: "withdrawn" }) });
    expect(state.phase).toBe("held");
    expect(previousOpinion(state)).toBeNull();
  });
});

describe("a release", () => {
  const pressed = stateAfter(clear, { type: "pressed" });

  it("is asked for once, however often Post is pressed", () => {
    expect(pressed.phase).toBe("releasing");
    expect(reduce(pressed, { type: "pressed" })).toBe(pressed);
  });

  it("is not disturbed by a check that was on its way", () => {
    expect(reduce(pressed, clear)).toBe(pressed);
    expect(reduce(pressed, { type: "failed", content: "one", problem: gone })).toBe(pressed);
  });

  it("ends when the content changes", () => {
    expect(reduce(pressed, { type: "edited", content: "two" }).phase).toBe("checking");
  });

  it("shows why it was refused", () => {
    const problem: Problem = { kind: "held", detail: "", check: check({ verdict: "block" }) };
    expect(reduce(pressed, { type: "refused", content: "one", problem }).phase).toBe("held");
    expect(reduce(pressed, { type: "refused", content: "one", problem: gone }).phase).toBe("cannot_be_checked");
  });

  it("takes no edits for new drafts while the site empties its composer", () => {
    const clicked = reduce(pressed, { type: "clicked" });
    expect(reduce(clicked, { type: "edited", content: null })).toBe(clicked);
    const accepted = reduce(clicked, { type: "accepted", unchecked: true });
    expect(accepted.phase).toBe("posted");
    expect(reduce(accepted, { type: "edited", content: "one" }).phase).toBe("posted");
    expect(reduce(accepted, { type: "edited", content: null })).toMatchObject({ phase: "posted", unchecked: true });
    expect(reduce(accepted, { type: "edited", content: "next" })).toMatchObject({
      phase: "checking",
      unchecked: false,
    });
  });

  it("can be asked for again when the site did not accept the post", () => {
    const refused = reduce(reduce(pressed, { type: "clicked" }), { type: "not_accepted", known: true });
    expect(refused).toMatchObject({ phase: "cleared", notAccepted: "refused" });
    expect(reduce(refused, { type: "pressed" }).phase).toBe("releasing");
  });
});

describe("a composer on a site that the school has switched off", () => {
  const off = { type: "site", off: "The page froze" } as const;
  const official = reduce(initial, { type: "account", account: ACCOUNT });

  it("is guarded, and keeps nothing of what is written", () => {
    const state = reduce(reduce(stateAfter(clear), off), { type: "edited", content: "new words" });
    expect(state.phase).toBe("switched_off");
    expect(isGuarded(state)).toBe(true);
    expect(JSON.stringify(state)).not.toMatch(/one|new words/);
  });

  it("cannot be brought to post by a press, a check or a missing part", () => {
    const state = reduce(official, off);
    expect(reduce(state, { type: "pressed" }).phase).toBe("switched_off");
    expect(reduce(state, clear).phase).toBe("switched_off");
    expect(reduce(state, { type: "page_changed", missing: "composer" }).phase).toBe("switched_off");
  });

  it("lets a post that is on its way go first", () => {
    const going = [{ type: "pressed" }, { type: "clicked" }] as const;
    const state = going.reduce(reduce, stateAfter(clear));
    expect(reduce(state, off)).toBe(state);
  });

  it("begins anew when the site is on again", () => {
    expect(reduce(reduce(official, off), { type: "site", off: null }).phase).toBe("empty");
  });

  it("is none on anyone's own account", () => {
    expect(reduce(reduce(initial, { type: "account", account: "personal" }), off).phase).toBe("inert");
  });
});

describe("a thread that broke off", () => {
  const broken = stateAfter(
    { type: "checked", content: "one", check: check() },
    { type: "pressed" },
    { type: "clicked" },
    { type: "partly", out: 1, of: 3 },
  );

  it("is a draft to be checked again, whatever stands there now, and it stays in sight what is out", () => {
    expect(broken).toMatchObject({ phase: "checking", clicked: false, check: null, partly: { out: 1, of: 3 } });
    const rest = reduce(broken, { type: "edited", content: "two" });
    expect(rest).toMatchObject({ phase: "checking", partly: { out: 1, of: 3 } });
    expect(reduce(rest, { type: "edited", content: null })).toMatchObject({
      phase: "empty",
      partly: { out: 1, of: 3 },
    });
  });

  it("is over with the next press, or another post", () => {
    expect(reduce(broken, { type: "pressed" }).partly).toBeNull();
    const gone = reduce(broken, { type: "edited", content: null });
    expect(reduce(gone, { type: "edited", content: "another" }).partly).toBeNull();
  });

  it("is nothing that a composer can say of which Post was not pressed", () => {
    expect(stateAfter({ type: "partly", out: 1, of: 3 }).partly).toBeNull();
  });
});
