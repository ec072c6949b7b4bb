import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const fix = vi.hoisted(() => ({ insert: vi.fn(), select: vi.fn() }));

vi.mock("../../src/content/fix", () => fix);
vi.mock("../../src/content/reader", () => ({ isTextControl: () => false }));

import { putBack } from "../../src/content/put_back";

const TEXT = "Sports day\n\nBring water";
/** An editor that leaves empty lines out of what is pasted. */
let held = "";
const box = {
  focus: () => undefined,
  childNodes: [],
  dispatchEvent: () => {
    held = TEXT.replace("\n\n", "\n");
    return false;
  },
} as unknown as HTMLElement;

beforeEach(() => {
  held = "";
  vi.useFakeTimers();
  vi.stubGlobal("StaticRange", class {});
  vi.stubGlobal("ClipboardEvent", class {});
  vi.stubGlobal(
    "DataTransfer",
    class {
      setData = () => undefined;
    },
  );
  fix.select.mockReset();
  fix.insert.mockReset();
  fix.insert.mockImplementation((text: string) => {
    held = text;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function puttingBack(): Promise<boolean> {
  const putting = putBack(box, TEXT, () => held);
  await vi.advanceTimersByTimeAsync(10_000);
  return putting;
}

describe("a draft that is put back", () => {
  it("is typed anew where the editor left out empty lines", async () => {
    expect(await puttingBack()).toBe(true);
    expect(held).toBe(TEXT);
  });

  it("never writes over what the author types while it is selected", async () => {
    fix.select.mockImplementation(async () => {
      held += " and a hat";
    });
    expect(await puttingBack()).toBe(false);
    expect(held).toContain("and a hat");
    expect(fix.insert).not.toHaveBeenCalled();
  });
});
