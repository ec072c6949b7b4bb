import { beforeEach, describe, expect, it, vi } from "vitest";

const page = vi.hoisted(() => new Map<string, Record<string, unknown>>());
const submit = vi.hoisted(() => ({ now: (_: { preventDefault: () => void }): void => undefined }));

vi.mock("../../src/core/messages", () => ({ send: vi.fn() }));
vi.mock("../../src/ui/dom", () => ({
  byId: (id: string) => {
    if (!page.has(id)) {
      const addEventListener = (_: string, heard: typeof submit.now) => {
        submit.now = heard;
      };
      page.set(id, { value: "", checked: false, setAttribute: () => undefined, addEventListener });
    }
    return page.get(id);
  },
}));

import { type Asking, panelView } from "../../src/core/view";
import { byId } from "../../src/ui/dom";
import { onAsk, showAsk } from "../../src/ui/second_opinion";
import { check, stateAfter } from "./builders";

const held = stateAfter({ type: "checked", content: "one", check: check({ verdict: "block" }) });
const asked = vi.fn();
const note = (): HTMLTextAreaElement => byId<HTMLTextAreaElement>("note");

function shows(composer: number, of: Partial<Asking> = {}): void {
  const asking = { composer, busy: false, problem: null, ...of };
  const about = { platform: "X", handle: "AlderBankPri", attachments: [], choices: [], expanded: false, asking };
  showAsk(panelView(held, about));
}

/** The author asks from a composer, as the panel then shows it. */
function asks(composer: number, words: string): void {
  shows(composer);
  note().value = words;
  submit.now({ preventDefault: () => undefined });
  shows(composer, { busy: true });
}

onAsk((...all) => asked(...all));
let first = 0;
let second = 0;

beforeEach(() => {
  [first, second] = [second + 1, second + 2];
  note().value = "";
  asked.mockReset();
});

describe("the note for a second opinion", () => {
  it("is cleared once it has arrived", () => {
    asks(first, "All right?");
    expect(asked).toHaveBeenCalledWith({ note: "All right?", leader: null, urgent: false }, first);
    shows(first);
    expect(note().value).toBe("");
  });

  it("stays when it could not be sent, and can be sent again", () => {
    asks(first, "All right?");
    shows(first, { problem: "Gatepost could not be reached." });
    expect(note().value).toBe("All right?");
    expect(byId("ask-problem").textContent).toContain("could not be reached");
    asks(first, "All right?");
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("stays when the author goes to another composer before there is an answer", () => {
    asks(first, "All right?");
    shows(second);
    expect(note().value).toBe("All right?");
    shows(first, { problem: "Gatepost could not be reached." });
    expect(note().value).toBe("All right?");
    expect(byId("ask-problem").textContent).toContain("could not be reached");
  });

  it("that was begun elsewhere meanwhile is not cleared", () => {
    asks(first, "All right?");
    shows(second);
    note().value = "And this one?";
    shows(first);
    expect(note().value).toBe("And this one?");
  });
});
