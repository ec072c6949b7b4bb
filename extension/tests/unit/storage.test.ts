import { beforeEach, describe, expect, it } from "vitest";
import { forgetPanelTokens, isPanelTokenOf, newPanelToken } from "../../src/background/panel_tokens";
import { local, passing } from "../../src/background/storage";
import { storageAreas } from "./builders";

beforeEach(() => storageAreas());

describe("what the worker keeps", () => {
  it("loses neither of two changes at once", async () => {
    await Promise.all([
      local.change("otherNames", (names) => ({ ...names, a: ["Alder Bank"] })),
      local.change("otherNames", (names) => ({ ...names, b: ["Alder Bank PE"] })),
    ]);
    expect(await local.get("otherNames")).toEqual({ a: ["Alder Bank"], b: ["Alder Bank PE"] });
  });

  it("does not bring back what is removed while it is changed", async () => {
    await Promise.all([local.change("recentPeople", () => ({ a: ["p"] })), local.remove("recentPeople")]);
    expect(await local.get("recentPeople")).toBeNull();
  });

  it("carries on after a change that failed", async () => {
    const failed = local.change("otherNames", () => {
      throw new Error("broken");
    });
    await expect(failed).rejects.toThrow("broken");
    await local.change("otherNames", () => ({ a: [] }));
    expect(await local.get("otherNames")).toEqual({ a: [] });
  });
});

describe("the tokens of panels", () => {
  it("are good for both of two panels that open at once", async () => {
    const [first, second] = await Promise.all([newPanelToken(1), newPanelToken(2)]);
    expect([await isPanelTokenOf(1, first), await isPanelTokenOf(2, second)]).toEqual([true, true]);
    expect(await isPanelTokenOf(2, first)).toBe(false);
  });

  it("go with their tab", async () => {
    const [first, second] = [await newPanelToken(1), await newPanelToken(2)];
    await forgetPanelTokens(1);
    expect([await isPanelTokenOf(1, first), await isPanelTokenOf(2, second)]).toEqual([false, true]);
    expect(Object.keys((await passing.get("panelTokens")) ?? {})).toEqual([second]);
  });
});
