import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Adapter } from "../../src/content/adapter";
import { Doorway } from "../../src/content/doorway";
import type { Account } from "../../src/core/api";
import { type ComposerEvent, type ComposerState, initial, isGuarded, reduce } from "../../src/core/composer_state";
import { send } from "../../src/core/messages";

const SCHOOL = { id: "school", platform: "x", handle: "AlderBankPri", host: "x.com" } as Account;

/** One composer of a page, as far as the doorway asks for it. */
interface Box {
  isConnected: boolean;
  account: Account | "personal" | "unknown";
  isGeneric: boolean;
  isStrange: boolean;
  isWritten: boolean;
  content: string | null;
  stumbles: boolean;
}

const page = vi.hoisted(() => ({
  asked: [] as unknown[],
  say: (_: unknown): void => undefined,
  /** What the composers were asked to do, by their numbers. */
  done: [] as [string, number][],
  numbered: 0,
}));

vi.mock("../../src/core/messages", () => ({ send: vi.fn(() => Promise.resolve({ ok: true })) }));
vi.mock("../../src/content/boxes", () => ({
  boxAt: (element: unknown) => element,
  boxesWith: (box: unknown) => [box],
  firstBox: () => null,
}));
vi.mock("../../src/content/mark_card", () => ({
  MarkCard: class {
    update(): void {}
  },
}));
vi.mock("../../src/content/panel_host", () => ({
  PanelHost: class {
    constructor(say: (message: unknown) => void) {
      page.say = say;
    }
    show(view: { phase: string; expanded: boolean }): void {
      page.asked.push([view.phase, view.expanded]);
    }
    hide(): void {}
    place(): void {}
  },
}));
vi.mock("../../src/content/waiting_drafts", () => ({
  WaitingDrafts: class {
    of(): [] {
      return [];
    }
    forget(): void {}
  },
}));
vi.mock("../../src/content/further_step", () => ({
  FurtherStep: class {
    look(): void {}
    isNext(): boolean {
      return false;
    }
    isOf(): boolean {
      return false;
    }
  },
}));
vi.mock("../../src/content/composer", () => ({
  Composer: class {
    state: ComposerState = initial;
    attachments = { awaited: () => [] };
    asking = { composer: ++page.numbered };
    standing = [];
    found = [];
    constructor(
      readonly box: Box,
      _adapter: Adapter,
      private readonly changed: (composer: unknown) => void,
    ) {}
    get scope(): Box {
      return this.box;
    }
    get parts(): Pick<Box, "isGeneric" | "isStrange"> & { readGenerically: [] } {
      return { ...this.box, readGenerically: [] };
    }
    get isWritten(): boolean {
      return this.box.isWritten;
    }
    get guarded(): boolean {
      return isGuarded(this.state);
    }
    get mayGoOn(): boolean {
      return false;
    }
    dispatch(event: ComposerEvent): void {
      this.state = reduce(this.state, event);
      this.changed(this);
    }
    assign(account: Account | "personal" | "unknown"): void {
      this.dispatch({ type: "account", account });
    }
    refresh(): void {
      if (this.box.stumbles) throw new TypeError("no such part");
      if (this.guarded) this.dispatch({ type: "edited", content: this.box.content });
    }
    async recheck(): Promise<void> {}
    async ask(): Promise<void> {
      page.done.push(["ask", this.asking.composer]);
    }
    async withdraw(): Promise<void> {
      page.done.push(["withdraw", this.asking.composer]);
    }
  },
}));
vi.stubGlobal("document", {});
vi.stubGlobal("VERSION", "0.1.0");

function box(how: Partial<Box>): Box & HTMLElement {
  const none = { isGeneric: false, isStrange: false, isWritten: false, content: null, stumbles: false };
  const element = { isConnected: true, account: "unknown", ...none, closest: () => null, matches: () => false, ...how };
  return element as unknown as Box & HTMLElement;
}

/** The doorway of a page whose composers say themselves whose they are; nothing else on it does. */
function doorway(how: Partial<Adapter> = {}): Doorway {
  const handle = (_: Document, scope: Element | null): string | null => {
    const account = (scope as unknown as Box | null)?.account ?? "unknown";
    return account === "unknown" ? null : account === "personal" ? "jo_at_home" : account.handle;
  };
  const adapter = { platform: "x", name: "X", publishRequest: {}, postButton: [], handle, ...how };
  const made = new Doorway(adapter as unknown as Adapter);
  made.learn({ accounts: [SCHOOL], otherNames: {}, armed: false, off: null, selectors: null });
  return made;
}

/** What the second lock was last told. */
function lock(): unknown {
  const last = vi.mocked(send).mock.calls.findLast(([kind]) => kind === "lock");
  return last?.[1];
}

beforeEach(() => {
  vi.mocked(send).mockClear();
  page.asked = [];
  page.done = [];
  page.numbered = 0;
});

describe("what the author does in the panel", () => {
  it("is done to the composer that it showed, though the author has gone on to another one", () => {
    const at = doorway();
    for (const content of ["first", "second"]) at.touched(box({ account: SCHOOL, content }));
    page.say({ type: "withdraw", composer: 1 });
    page.say({ type: "ask", note: "All right?", leader: null, urgent: false, composer: 1 });
    page.say({ type: "withdraw", composer: 2 });
    expect(page.done).toEqual([
      ["ask", 1],
      ["withdraw", 2],
    ]);
  });
});

describe("on a changed page whose account cannot be told", () => {
  it("holds Post beside a text box that the adapter knows, written in or not, and asks whose it is", () => {
    const known = box({ isGeneric: true });
    const at = doorway();
    expect(at.decide(known)).toBe("hold");
    at.pressed(known);
    expect(page.asked.at(-1)).toEqual(["unknown_account", true]);
  });

  it("holds Post beside a stranger's text box that is written in, and asks whose it is", () => {
    const strange = box({ isGeneric: true, isStrange: true, isWritten: true });
    const at = doorway();
    expect(at.decide(strange)).toBe("hold");
    at.pressed(strange);
    expect(page.asked.at(-1)).toEqual(["unknown_account", true]);
    expect(vi.mocked(send).mock.calls).toEqual([]);
  });

  it("closes the second lock for what is written, and asks when the page tries to publish it unseen", () => {
    const known = box({ isWritten: true });
    const at = doorway();
    at.touched(known);
    expect(lock()).toEqual({ closed: true, official: false });
    at.blocked();
    expect(page.asked.at(-1)).toEqual(["unknown_account", true]);
    known.account = SCHOOL;
    at.look(false);
    expect(lock()).toEqual({ closed: true, official: true });
    known.account = "personal";
    at.look(false);
    expect(lock()).toEqual({ closed: false, official: false });
  });

  it("leaves the second lock open while nothing is written", () => {
    doorway().touched(box({}));
    expect(lock()).toBeUndefined();
  });

  it("leaves a stranger's text box alone while nothing is in it", () => {
    expect(doorway().decide(box({ isGeneric: true, isStrange: true }))).toBe("pass");
  });

  it("leaves anyone's own account alone", () => {
    const own = box({ account: "personal", isGeneric: true, isStrange: true, isWritten: true });
    expect(doorway().decide(own)).toBe("pass");
  });
});

describe("the second lock", () => {
  it("closes for what is written in a text box that the adapter, which keeps it open, does not know", () => {
    const at = doorway({ locks: () => false });
    at.decide(box({ account: SCHOOL, isGeneric: true, isStrange: true, content: "words" }));
    at.look(false);
    expect(lock()).toEqual({ closed: true, official: true });
  });

  it("stays as the adapter has it for text boxes that it knows, unless everything goes to one address", () => {
    const drafts = doorway({ locks: () => false });
    drafts.touched(box({ account: SCHOOL, content: "words" }));
    expect(lock()).toBeUndefined();
    const shared = doorway({ locks: () => false, publishRequest: { methods: ["post"], path: "/all", shared: true } });
    shared.touched(box({ account: SCHOOL, content: "a picture" }));
    expect(lock()).toEqual({ closed: true, official: true });
  });

  it("closes where the adapter stumbles over whether anything is written", () => {
    vi.spyOn(console, "error").mockReturnValueOnce();
    const at = doorway({
      locks: () => {
        throw new TypeError("no such part");
      },
    });
    at.touched(box({ account: SCHOOL }));
    expect(lock()).toEqual({ closed: true, official: true });
  });

  it("closes although a composer cannot be read, which is held as a changed page", () => {
    const said = vi.spyOn(console, "error").mockReturnValue();
    const broken = box({ account: SCHOOL, stumbles: true });
    const at = doorway();
    at.decide(broken);
    at.look(false);
    expect(lock()).toEqual({ closed: true, official: true });
    expect(at.decide(broken)).toBe("hold");
    expect(vi.mocked(send).mock.calls.filter(([kind]) => kind === "siteReport")).toHaveLength(1);
    said.mockRestore();
  });
});
