import { describe, expect, it } from "vitest";
import { isFindingReceipt } from "../../src/core/answers";
import { keyed, panelView } from "../../src/core/view";
import { check, finding, stateAfter } from "./builders";

const about = { platform: "X", handle: "AlderBankPri", attachments: [], choices: [], expanded: true };

describe("'Was this wrong?'", () => {
  const twice = [finding(), finding({ start: 20, end: 25 }), finding({ rule: "tone.hostile", quote: "you lot" })];
  const found = check({ verdict: "block", findings: twice });
  const checked = stateAfter({ type: "checked", content: "one", check: found });

  it("names the check and the finding's place in it, however many are like it", () => {
    const view = panelView(checked, about);
    expect(view.reportable).toEqual({
      check: "C1",
      numbers: Object.fromEntries(keyed(twice).map(({ key }, index) => [key, index + 1])),
    });
  });

  it("is not offered where there is no check to name", () => {
    expect(panelView(stateAfter(), about).reportable).toBe(null);
  });

  it("takes no other answer for a receipt", () => {
    expect(isFindingReceipt({ id: "a", reported_at: "2026-11-21T09:00:00Z", note: "" })).toBe(true);
    expect([null, {}, { id: "a" }, "<html>"].some(isFindingReceipt)).toBe(false);
  });
});
