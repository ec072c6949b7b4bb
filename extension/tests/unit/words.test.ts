import { describe, expect, it } from "vitest";
import type { OpinionState } from "../../src/core/api";
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

  it("counts what must be put right, and leaves out mere suggestions", () => {
    const findings = [finding(), finding({ severity: "advise" })];
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

describe("retries", () => {
  it("come soon at first and then every five seconds at most", () => {
    expect([0, 1, 2, 3, 4, 50].map((attempt) => backoff(attempt))).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
  });

  it("wait as long as the service asks, within reason", () => {
    expect(backoff(0, { kind: "unreachable", detail: "", retryAfter: 20 })).toBe(20_000);
    expect(backoff(0, { kind: "unreachable", detail: "", retryAfter: 9999 })).toBe(60_000);
  });
});
