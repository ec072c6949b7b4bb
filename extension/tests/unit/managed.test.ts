import { describe, expect, it } from "vitest";
import type { Account } from "../../src/core/api";
import { heldAccounts, isFloor, type KnownNetwork, type ManagedSettings, readManaged } from "../../src/core/managed";

const NETWORKS: KnownNetwork[] = [
  { platform: "x", name: "X", hosts: ["x.com"] },
  { platform: "youtube", name: "YouTube", hosts: ["www.youtube.com", "studio.youtube.com"] },
  { platform: "mastodon", name: "Mastodon", hosts: [] },
];

const X = "x:AlderBankPri";
const MASTODON = "mastodon: @alderbank@Social.AlderBank.example ";

const read = (values: Record<string, unknown>): ManagedSettings => readManaged(values, NETWORKS);
const held = (connected: Account[], values: Record<string, unknown>): string[] =>
  heldAccounts(connected, read(values), NETWORKS).map(({ id }) => id);

describe("what the school's IT has set", () => {
  it("is nothing where there is no policy: everything is as the author chooses", () => {
    expect(read({})).toEqual({
      inForce: false,
      service: null,
      school: null,
      support: null,
      accounts: [],
      sitesOff: [],
      mayDisconnect: true,
      opensWelcomePage: true,
      problems: [],
    });
  });

  it("is used as it was written, the address without what follows the host", () => {
    const settings = read({
      service: " https://gatepost.alderbank.example/console/ ",
      school: "Alder Bank Primary",
      support: "IT support, extension 204",
      accounts: [X, MASTODON],
      sitesOff: ["youtube"],
      allowDisconnect: false,
      openWelcomePage: false,
    });
    expect(settings.problems).toEqual([]);
    expect(settings.service).toBe("https://gatepost.alderbank.example");
    expect(settings.accounts.map(({ handle, host }) => [handle, host])).toEqual([
      ["AlderBankPri", "x.com"],
      ["alderbank", "social.alderbank.example"],
    ]);
    expect([settings.mayDisconnect, settings.opensWelcomePage, settings.inForce]).toEqual([false, false, true]);
  });

  it.each([
    ["an address that is none", { service: "gatepost" }, "“service” has to be the https address"],
    [
      "an address without encryption",
      { service: "http://gatepost.alderbank.example" },
      "“service” has to be the https",
    ],
    ["an address that is no text", { service: 5 }, "“service” has to be a text"],
    ["a name without letters", { school: "  " }, "“school” has to be a text"],
    ["too long a text", { support: "x".repeat(201) }, "“support” has to be a text of 1 to 200"],
    ["a switch in words", { allowDisconnect: "no" }, "“allowDisconnect” has to be true or false"],
    ["accounts that are no list", { accounts: X }, "“accounts” has to be a list"],
    ["an account that is no text", { accounts: [{ platform: "x" }] }, "Entry 1 of “accounts” has to be a text"],
    ["an account without a platform", { accounts: ["AlderBankPri"] }, "has to begin with a platform"],
    [
      "a network unknown to Gatepost",
      { accounts: [X, "myspace:a"] },
      "Entry 2 of “accounts” has to begin with a platform",
    ],
    ["an account without a handle", { accounts: ["x:"] }, "needs the handle of the account on X"],
    ["an address for a handle", { accounts: ["x:https://x.com/AlderBankPri"] }, "needs the handle"],
    ["too long a handle", { accounts: [`x:${"a".repeat(300)}`] }, "needs the handle"],
    ["a host where there is one only", { accounts: [`${X}@bsky.app`] }, "x:AlderBankPri says it"],
    ["Mastodon without a host", { accounts: ["mastodon:a"] }, "needs the host that the account lives on"],
    ["a host with a port", { accounts: ["mastodon:a@b.example:8443"] }, "needs the host"],
    ["a site unknown to Gatepost", { sitesOff: ["myspace"] }, "Entry 1 of “sitesOff” is no platform"],
    ["a setting unknown to Gatepost", { serviceAdress: "https://a.example" }, "“serviceAdress” is not a setting"],
    [
      "an account on a site that is off",
      { accounts: [X], sitesOff: ["x"] },
      "@AlderBankPri is one of “accounts”, and X one of “sitesOff”",
    ],
  ])("says so about %s, and uses the rest", (_, wrong, said) => {
    const settings = read({ school: "Alder Bank Primary", ...wrong });
    expect(settings.problems).toEqual([expect.stringContaining(said)]);
    if (!("school" in wrong)) expect(settings.school).toBe("Alder Bank Primary");
  });

  it("has an end: of a list without one the first hundred are used", () => {
    const settings = read({ accounts: Array.from({ length: 150 }, (_, at) => `x:a${at}`) });
    expect(settings.accounts).toHaveLength(100);
    expect(settings.problems).toEqual([expect.stringContaining("more than 100 entries")]);
  });
});

describe("the accounts that are held", () => {
  const connected: Account = { id: "x", platform: "x", handle: "alderbankPRI", host: "x.com" };
  const studio: Account = { id: "yt", platform: "youtube", handle: "AlderBank", host: "studio.youtube.com" };

  it("are those of the school's settings while nobody is connected", () => {
    const ids = held([], { accounts: [X, MASTODON] });
    expect(ids).toHaveLength(2);
    expect(ids.every(isFloor)).toBe(true);
  });

  it("are those of the service under its own ids once somebody is, and what the service does not name besides", () => {
    expect(held([connected], { accounts: [X] })).toEqual(["x"]);
    expect(held([studio], { accounts: ["youtube:AlderBank"] })).toEqual(["yt"]);
    expect(held([connected], { accounts: [X, MASTODON] })).toEqual([
      "x",
      "managed:mastodon:social.alderbank.example:alderbank",
    ]);
  });

  it("are none on a site that is switched off", () => {
    expect(held([connected, studio], { sitesOff: ["x"] })).toEqual(["yt"]);
  });
});
