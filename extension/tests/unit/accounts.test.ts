import { beforeEach, describe, expect, it, vi } from "vitest";
import { Accounts } from "../../src/content/accounts";
import type { Adapter, Identity } from "../../src/content/adapter";
import type { Account } from "../../src/core/api";
import { send } from "../../src/core/messages";

vi.mock("../../src/core/messages", () => ({ send: vi.fn(() => Promise.resolve(null)) }));
vi.stubGlobal("document", {});

const SCHOOL = { id: "yt", platform: "youtube", handle: "AlderBankPrimary", host: "www.youtube.com" } as Account;
const SCOPE = {} as Element;

function told(identity: () => string | Identity | null, otherNames: Record<string, string[]> = {}): Accounts {
  const accounts = new Accounts({ handle: identity } as unknown as Adapter);
  accounts.learn({ accounts: [SCHOOL], otherNames, armed: false, off: null, selectors: null });
  return accounts;
}

/** Numbers and words are names of two kinds. */
function numberOrWord(...names: string[]): Identity {
  const isNumber = (name: string): boolean => /^\d+$/.test(name);
  return { names, excludes: (known) => names.some((name) => isNumber(name) === isNumber(known)) };
}

describe("an account", () => {
  beforeEach(() => void vi.mocked(send).mockClear());

  it("is official by its handle in any case of letters, and anyone's own by any other", () => {
    expect(told(() => "alderbankPRIMARY").of(SCOPE)).toBe(SCHOOL);
    expect(told(() => "jo_at_home").of(SCOPE)).toBe("personal");
  });

  it("is official by any of its names", () => {
    expect(told(() => numberOrWord("4711", "AlderBankPrimary")).of(SCOPE)).toBe(SCHOOL);
  });

  it("is nobody's own by a name of another kind", () => {
    expect(told(() => numberOrWord("4711")).of(SCOPE)).toBe("unknown");
    expect(told(() => numberOrWord("4711"), { yt: ["0815"] }).of(SCOPE)).toBe("personal");
  });

  it("cannot be told where the page does not say, or the adapter stumbles over it", () => {
    vi.spyOn(console, "error").mockReturnValueOnce();
    const stumbles = told(() => {
      throw new TypeError("no such part");
    });
    expect(told(() => null).of(SCOPE)).toBe("unknown");
    expect(stumbles.of(SCOPE)).toBe("unknown");
  });

  it("is what the author said where it cannot be told, and only there", () => {
    let shown: string | null = null;
    const accounts = told(() => shown);
    accounts.answer = "personal";
    expect(accounts.of(SCOPE)).toBe("personal");
    shown = "AlderBankPrimary";
    expect(accounts.of(SCOPE)).toBe(SCHOOL);
  });

  it("is known by what stood beside its handle, once the page showed both for whoever is signed in", () => {
    let shown = numberOrWord("4711", "AlderBankPrimary");
    const accounts = told(() => shown);
    accounts.of(SCOPE);
    expect(send).not.toHaveBeenCalled();
    accounts.of(null);
    expect(send).toHaveBeenCalledWith("otherNames", { account: "yt", names: ["4711", "AlderBankPrimary"] });
    shown = numberOrWord("4711");
    expect(accounts.of(SCOPE)).toBe(SCHOOL);
  });
});
