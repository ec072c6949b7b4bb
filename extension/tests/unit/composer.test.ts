import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ACCOUNT, opinion } from "./builders";

const send = vi.hoisted(() => vi.fn());

vi.mock("../../src/core/messages", () => ({ send, Orphaned: class extends Error {} }));
vi.mock("../../src/content/marks", () => ({ show: () => undefined }));

import { Composer } from "../../src/content/composer";

/** An official account's composer whose box has gone, so that nothing of a page is needed to read it. */
function composer(): Composer {
  const made = new Composer({ isConnected: false } as HTMLElement, {} as never, () => undefined);
  made.dispatch({ type: "account", account: ACCOUNT });
  return made;
}

/** Its pictures are read until the test lets them be. */
function withPictures(asked: Composer): (error?: Error) => void {
  let settle: (error?: Error) => void = () => undefined;
  asked.attachments.settled = () =>
    new Promise((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve());
    });
  return (error) => settle(error);
}

beforeEach(() => {
  vi.stubGlobal("document", { addEventListener: () => undefined, removeEventListener: () => undefined });
  vi.stubGlobal("MutationObserver", class {});
  send.mockReset();
});

afterEach(() => vi.unstubAllGlobals());

describe("asking for a second opinion", () => {
  it("is over once there is an answer", async () => {
    const asked = composer();
    send.mockResolvedValue({ ok: true, value: opinion({ state: "approved" }) });
    await asked.ask("All right?", null);
    expect(asked.asking).toMatchObject({ busy: false, problem: null });
    expect(asked.state.opinion?.state).toBe("approved");
  });

  it("says whether it is urgent, which it is only when the author says so", async () => {
    const asked = composer();
    send.mockResolvedValue({ ok: true, value: opinion({ state: "asked", urgent: true }) });
    await asked.ask("We close at ten.", null, true);
    await asked.ask("All right?", null);
    expect(send.mock.calls.filter(([kind]) => kind === "ask").map(([, sent]) => sent.urgent)).toEqual([true, false]);
  });

  it.each(["personal", { ...ACCOUNT, id: "other" }] as const)(
    "sends nothing, and says so, when the account changes while pictures are read (%o)",
    async (account) => {
      const asked = composer();
      const settle = withPictures(asked);
      const asking = asked.ask("All right?", null);
      asked.dispatch({ type: "account", account });
      settle();
      await asking;
      expect(send).not.toHaveBeenCalled();
      expect(asked.asking).toMatchObject({ busy: false, problem: expect.stringContaining("account") });
    },
  );

  it("is over as well when something breaks, and can be tried again", async () => {
    const asked = composer();
    const settle = withPictures(asked);
    const asking = asked.ask("All right?", null);
    settle(new Error("broken"));
    await expect(asking).rejects.toThrow("broken");
    expect(asked.asking).toMatchObject({ busy: false, problem: expect.any(String) });
  });

  it("is told apart by composer", () => {
    expect(composer().asking.composer).not.toBe(composer().asking.composer);
  });
});
