import { describe, expect, it } from "vitest";
import { type Look, linesOf, remember, type SiteCheck, summaryOf } from "../../src/core/site_check";

const WHOLE: SiteCheck = {
  platform: "x",
  network: "X",
  version: "0.1.0",
  selectors: null,
  official: true,
  connected: true,
  composer: "found",
  post_button: "found",
  attachments: "found",
  publish_request: "answered",
  second_lock: "closed",
};

describe("the site check", () => {
  it("says in one sentence that everything was found", () => {
    expect(summaryOf(WHOLE)).toBe("Everything was found.");
    expect(linesOf(WHOLE).every(({ tone, next }) => tone === "good" && next === "")).toBe(true);
  });

  it("says what to do about each part that was not found", () => {
    const missing = { ...WHOLE, composer: "missing", post_button: "missing", attachments: "missing" } as const;
    const lines = linesOf({ ...missing, publish_request: "stopped", second_lock: "open" });
    expect(lines.filter(({ next }) => next === "").map(({ part }) => part)).toEqual(["Official account"]);
  });

  it("names the parts that are still to be seen", () => {
    expect(summaryOf({ ...WHOLE, attachments: "missing" })).toBe("Still to be seen: pictures and videos.");
  });

  it("says that a page has changed where only names are left", () => {
    expect(summaryOf({ ...WHOLE, post_button: "generic" })).toContain("X has changed its page");
  });

  it("looks at nothing on anyone's own account", () => {
    const own = { ...WHOLE, official: false, composer: "not_looked_for", publish_request: "not_seen" } as const;
    expect(linesOf(own).map(({ state }) => state)).toEqual(["No"]);
  });

  it("keeps each change once, and no more than a hundred", () => {
    let looks: Look[] = [];
    for (let after = 0; after < 300; after++) {
      const check = { ...WHOLE, second_lock: after % 2 === 0 ? "closed" : "open" } as const;
      looks = remember(looks, { after, check });
      looks = remember(looks, { after, check });
    }
    expect(looks).toHaveLength(100);
    expect(looks.at(-1)?.after).toBe(299);
  });
});
