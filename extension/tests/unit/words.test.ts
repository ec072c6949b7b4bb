import { describe, expect, it } from "vitest";
import type { Check, Finding, OpinionState, SecondOpinion, Severity } from "../../src/core/api";
import type { ComposerEvent, Phase } from "../../src/core/composer_state";
import { whatNext } from "../../src/core/opinion_words";
import { backoff, type ProblemKind } from "../../src/core/outcome";
import { panelView } from "../../src/core/view";
import { describe as inWords } from "../../src/core/words";
import { check, finding, opinion, stateAfter } from "./builders";

const about = { platform: "X", handle: "AlderBankPri", attachments: [], choices: [], expanded: true };
const words = (...events: Parameters<typeof stateAfter>) => inWords(panelView(stateAfter(...events), about));

describe("the panel", () => {
  it.each<ProblemKind>(["unreachable", "timeout", "signed_out", "refused", "orphaned"])(
    "says 'cannot be checked, not posted' (%s)",
    (kind) => {
      const said = words({ type: "failed", content: "one", problem: { kind, detail: "Why." } });
      expect(said.headline).toBe("Cannot be checked, not posted");
      expect(said.tone).toBe("stop");
    },
  );

  it("counts what must be put right, and leaves out the rest", () => {
    const findings = [finding(), finding({ severity: "second_opinion" }), finding({ severity: "advise" })];
    const said = words({ type: "checked", content: "one", check: check({ verdict: "block", findings }) });
    expect(said.headline).toBe("Held: 1 thing to put right");
  });

  it("says that an approval has lapsed", () => {
    const lapsed = check({ verdict: "second_opinion", digest: "d2" });
    const said = words(
      { type: "opinion", opinion: opinion({ state: "approved" }) },
      { type: "checked", content: "one", check: lapsed },
    );
    expect(said.headline).toContain("changed since it was approved");
  });

  it("offers to ask again after an edit, but not twice about the same words", () => {
    const held = check({ verdict: "second_opinion" });
    const waiting = stateAfter(
      { type: "checked", content: "one", check: held },
      { type: "opinion", opinion: opinion() },
    );
    expect(panelView(waiting, about).canAsk).toBe(false);
    const changed = stateAfter(
      { type: "opinion", opinion: opinion() },
      { type: "checked", content: "one", check: check({ verdict: "second_opinion", digest: "d2" }) },
    );
    expect(panelView(changed, about)).toMatchObject({ canAsk: true, asksAgain: true, outdated: true });
  });
});

describe("a thread that broke off", () => {
  const now = (...events: Parameters<typeof stateAfter>) =>
    words(
      { type: "checked", content: "one", check: check() },
      { type: "pressed" },
      { type: "clicked" },
      { type: "partly", out: 1, of: 3 },
      ...events,
    );

  it("says how many posts are out, where to look, and what to do with the rest", () => {
    for (const said of [now(), now({ type: "checked", content: "one", check: check() })]) {
      expect(said).toMatchObject({ tone: "stop", headline: "1 of 3 posts is out" });
      expect(said.next).toContain("Look on X");
      expect(said.next).toContain("Take out here what is out already");
    }
    expect(now({ type: "edited", content: null }).next).toContain("as replies");
  });

  it("says as well why the rest is held", () => {
    const said = now({ type: "checked", content: "one", check: check({ verdict: "block", findings: [finding()] }) });
    expect(said.headline).toBe("Held: 1 thing to put right");
    expect(said.next).toContain("1 of 3 certainly");
    expect(said.next).toContain("Change the marked words");
  });
});

describe("a second opinion", () => {
  const held = check({ verdict: "second_opinion" });
  const now = (state: OpinionState, digest = "d1") =>
    panelView(
      stateAfter({ type: "checked", content: "one", check: { ...held, second_opinion: opinion({ state, digest }) } }),
      about,
    );

  it("can be asked for again when an approval of these very words no longer counts", () => {
    expect(now("approved")).toMatchObject({ canAsk: true, asksAgain: true });
    expect(inWords(now("approved")).headline).toBe("Held: the approval no longer counts");
    expect(whatNext(now("approved"))).toContain("Ask again");
  });

  it("is asked for afresh after a refusal, about other words", () => {
    expect(now("refused").canAsk).toBe(false);
    expect(now("refused", "d2")).toMatchObject({ canAsk: true, asksAgain: false });
  });

  it.each<OpinionState>(["asked", "approved", "changes_requested", "refused"])(
    "says what happens next, now and after a change (%s)",
    (state) => {
      const said = [whatNext(now(state)), whatNext(now(state, "d2"))];
      expect(said.every((sentence) => sentence.endsWith("."))).toBe(true);
      expect(said[0]).not.toBe(said[1]);
    },
  );
});

const FINDINGS: Record<string, Finding[]> = {
  nothing: [],
  advice: [finding({ severity: "advise" })],
  "a second opinion": [finding({ severity: "second_opinion" })],
  "words to change": [finding()],
  "something to change": [finding({ start: null, end: null, quote: null }), finding({ severity: "second_opinion" })],
  "an undeclared picture": [
    finding({ rule: "consent.people_undeclared", severity: "second_opinion", start: null, end: null, quote: null }),
  ],
};
const ORDER: Severity[] = ["advise", "second_opinion", "block"];
const checkOf = (found: string, of: Partial<Check> = {}): Check => {
  const findings = FINDINGS[found] ?? [];
  const severities = findings.map((one) => one.severity);
  return check({ verdict: ORDER.findLast((one) => severities.includes(one)) ?? "clear", findings, ...of });
};
const checked = (found: string, of: Partial<Check> = {}): ComposerEvent => ({
  type: "checked",
  content: "one",
  check: checkOf(found, of),
});
const decided = (state: SecondOpinion["state"], digest = "d1"): ComposerEvent => ({
  type: "opinion",
  opinion: opinion({ state, digest }),
});
const failed = (kind: ProblemKind): ComposerEvent => ({
  type: "failed",
  content: "one",
  problem: { kind, detail: "Reload the page." },
});

const LOST: ComposerEvent[] = [{ type: "pressed" }, { type: "clicked" }, { type: "not_accepted", known: false }];

/** What the author does now, for everything that can be: the first words of the next step. */
const WHAT_TO_DO: [string, ComposerEvent[], RegExp][] = [
  ["an account that cannot be told", [{ type: "account", account: "unknown" }], /^Choose the account/],
  ["an empty composer", [{ type: "edited", content: null }], /^Write your post/],
  ["a check under way", [], /^Carry on/],
  ["nothing", [checked("nothing")], /^Press Post/],
  ["advice", [checked("advice")], /^Press Post, or take the suggestion/],
  ["a second opinion", [checked("a second opinion")], /^Ask a senior leader/],
  ["words to change", [checked("words to change")], /^Change the marked words/],
  ["something else to change", [checked("something to change")], /^Put right what must be changed/],
  ["an undeclared picture", [checked("an undeclared picture")], /^Say here who is in it/],
  ["a request", [checked("a second opinion"), decided("asked")], /^Nothing to do now/],
  ["a request about words to change", [checked("words to change"), decided("asked")], /^Nothing to do now/],
  ["changes asked for", [checked("a second opinion"), decided("changes_requested")], /^Change the draft/],
  [
    "changes asked for, words to change",
    [checked("words to change"), decided("changes_requested")],
    /^Change the marked/,
  ],
  ["a refusal", [checked("a second opinion"), decided("refused")], /^Change the draft/],
  ["an approval", [checked("a second opinion", { held: false })], /^Press Post/],
  ["an approval that no longer counts", [checked("a second opinion"), decided("approved")], /^Ask again/],
  ["an approval that lapsed", [decided("approved", "d0"), checked("a second opinion")], /^Ask again/],
  ["a release under way", [checked("nothing"), { type: "pressed" }], /^Wait a moment/],
  [
    "a post the site refused",
    [checked("nothing"), { type: "pressed" }, { type: "clicked" }, { type: "not_accepted", known: true }],
    /^Press Post again/,
  ],
  ["a post that may be out", [checked("nothing"), ...LOST], /^Look whether it is there/],
  ["a post that may be out, checked again", [checked("nothing"), ...LOST, checked("advice")], /^Look whether/],
  [
    "a post that may be out, and whose composer is empty",
    [checked("nothing"), ...LOST, { type: "edited", content: null }],
    /^Look whether .* If it is, record it/,
  ],
  ["a post without a check that may be out", [...LOST, failed("unreachable")], /^Look whether .* X did not say\.$/],
  [
    "something else after a post that may be out",
    [checked("nothing"), ...LOST, { type: "edited", content: "two" }],
    /^Carry on/,
  ],
  [
    "a post that is out",
    [checked("nothing"), { type: "pressed" }, { type: "clicked" }, { type: "accepted" }],
    /^Nothing more to do/,
  ],
  [
    "a post that is out without a check",
    [checked("nothing"), { type: "pressed" }, { type: "clicked" }, { type: "accepted", unchecked: true }],
    /^Nothing more to do/,
  ],
  ["no connection", [failed("unreachable")], /^Wait a moment/],
  ["a slow service", [failed("timeout")], /^Wait a moment/],
  ["nobody connected", [failed("signed_out")], /^Choose Connect/],
  ["a refusal of the service", [failed("refused")], /^Reload the page/],
  ["a script that was left behind", [failed("orphaned")], /^Reload the page/],
  ["a changed page", [{ type: "page_changed", missing: "composer" }], /^Reload the page/],
  [
    "a file that is not seen",
    [{ type: "page_changed", missing: "attachments" }],
    /^Reload the page.*add the file again/,
  ],
];

describe("what do I do now?", () => {
  it.each(WHAT_TO_DO)("is answered first, for %s", (_, events, doing) => {
    const said = words(...events);
    expect(said.next).toMatch(doing);
    expect(said.headline.length).toBeLessThanOrEqual(45);
    expect(said.headline).not.toMatch(/undefined|null/);
    expect(said.next).toMatch(/[.]$/);
  });

  it("has an answer for every phase that the panel shows", () => {
    const phases = WHAT_TO_DO.map(([, events]) => stateAfter(...events).phase);
    const all: Phase[] = [
      "unknown_account",
      "empty",
      "checking",
      "held",
      "cleared",
      "cannot_be_checked",
      "asked",
      "approved",
      "releasing",
      "posted",
      "page_changed",
    ];
    expect(new Set(phases)).toEqual(new Set(all));
  });

  it("is never about the words of an earlier check", () => {
    const before = stateAfter(checked("words to change"), { type: "edited", content: "two" });
    expect(inWords(panelView(before, about)).next).toMatch(/^Carry on/);
  });
});

describe("retries", () => {
  it("come soon at first and then every five seconds at most", () => {
    expect([0, 1, 2, 3, 4, 50].map((attempt) => backoff(attempt))).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
  });

  it("wait as long as the service asks, within reason", () => {
    expect(backoff(0, { kind: "unreachable", detail: "", retryAfter: 20 })).toBe(20_000);
    expect(backoff(0, { kind: "unreachable", detail: "", retryAfter: 9999 })).toBe(60_000);
  });
});
