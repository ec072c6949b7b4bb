import { describe, expect, test } from "vitest";
import { type Progress, practiceAddress, statesOf, stepNow } from "../../src/core/first_run";

const NEW: Progress = { service: "", reachable: false, connected: false, missing: [] };
const ADDRESSED: Progress = { ...NEW, service: "https://gatepost.alderbank.example", reachable: true };
const CONNECTED: Progress = { ...ADDRESSED, connected: true, missing: ["https://x.com/*"] };

describe("the first run", () => {
  test.each([
    ["begins with the address", NEW, "address"],
    ["asks for permission to reach an address that is set", { ...ADDRESSED, reachable: false }, "address"],
    ["goes on to signing in", ADDRESSED, "signIn"],
    ["goes on to the sites", CONNECTED, "sites"],
    ["is done where all sites are allowed", { ...CONNECTED, missing: [] }, null],
    ["goes back to signing in when the connection has ended", { ...CONNECTED, connected: false }, "signIn"],
  ])("%s", (_, progress, step) => {
    expect(stepNow(statesOf(progress))).toBe(step);
  });

  test("has the steps before it done and those after it to come", () => {
    expect(statesOf(ADDRESSED)).toEqual({ address: "done", signIn: "now", sites: "later" });
    expect(statesOf({ ...CONNECTED, missing: [] })).toEqual({ address: "done", signIn: "done", sites: "done" });
  });

  test("is not done by allowing sites before anybody has signed in", () => {
    expect(statesOf({ ...ADDRESSED, missing: [] }).sites).toBe("later");
  });

  test("ends at the school's own course", () => {
    expect(practiceAddress("https://gatepost.alderbank.example")).toBe("https://gatepost.alderbank.example/practice");
  });
});
