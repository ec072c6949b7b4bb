/** Puts a whole text into an empty composer, as if the author had pasted or typed it. */

import { postsOf } from "../core/thread";
import { PASTE, PASTES } from "../page/paste";
import { insert, select } from "./fix";
import { isTextControl, read as readBoxes } from "./reader";

/** Editors draw what they have taken up a moment later. */
const TAKEN_UP_MS = 1500;
const LOOK_MS = 25;

/** A composer that may have several posts. */
interface ThreadBoxes {
  boxes(): HTMLElement[];
  /** The page's own button for one more post; null where there is none. */
  add(): HTMLElement | null;
  /** What all of it holds. */
  read(): string;
}

/** As `putBack`, for the posts of a thread: each goes into a text box of its own. */
export async function putBackThread(text: string, { boxes, add, read }: ThreadBoxes): Promise<boolean> {
  const posts = postsOf(text);
  const [first, ...others] = boxes();
  if (!first || others.length > 0) return false;
  if (posts.length === 1) return putBack(first, text, read);
  for (const [place, post] of posts.entries()) {
    if (place > 0) (await appears(() => usable(add())))?.click();
    const box = await appears(() => boxes()[place] ?? null);
    if (box && place > 0) await enter(box);
    const holds = (): string => (box?.isConnected ? readBoxes([box]).text : "");
    if (!box || (post !== "" && !(await putBack(box, post, holds)))) return false;
  }
  return becomes(read, text);
}

/** Nobody has been in a box that was only just made: rich editors take nothing up before they know of the selection. */
async function enter(box: HTMLElement): Promise<void> {
  box.focus();
  if (isTextControl(box)) return;
  await select(new StaticRange({ startContainer: box, startOffset: 0, endContainer: box, endOffset: 0 }));
}

function usable(button: HTMLElement | null): HTMLElement | null {
  return button?.matches(':disabled, [aria-disabled="true"]') ? null : button;
}

async function appears(look: () => HTMLElement | null): Promise<HTMLElement | null> {
  await becomes(() => String(look() !== null), "true");
  return look();
}

/**
 * True when the box then holds exactly this text. Never writes over anything.
 *
 * @param read what the composer holds.
 */
export async function putBack(box: HTMLElement, text: string, read: () => string): Promise<boolean> {
  if (read() !== "" || text === "") return false;
  box.focus();
  // Of what is typed all at once, rich editors make one line, and Draft.js breaks when it is empty: they take a paste.
  if (isTextControl(box) || !paste(box, text)) insert(text);
  if (await becomes(read, text)) return true;
  // Others leave empty lines out of what is pasted, and take all of it when it is typed.
  if (isTextControl(box) || words(read()) !== words(text)) return false;
  const all = new StaticRange({
    startContainer: box,
    startOffset: 0,
    endContainer: box,
    endOffset: box.childNodes.length,
  });
  await select(all);
  // Meanwhile the author may have typed.
  if (words(read()) !== words(text)) return false;
  insert(text);
  return becomes(read, text);
}

/** A paste of ours is under way. */
let pasting = false;

/** True when the editor takes the paste. It is made in the page's own world (`src/page/paste.ts`). */
function paste(box: HTMLElement, text: string): boolean {
  pasting = true;
  try {
    return !box.dispatchEvent(
      new CustomEvent(PASTE, { detail: text, bubbles: true, cancelable: true, composed: true }),
    );
  } finally {
    pasting = false;
  }
}

/** Says of each paste there whether it is ours. */
export function answerForPastes(): void {
  const answer = (event: Event): void => {
    if (!pasting) event.preventDefault();
  };
  window.addEventListener(PASTES, answer, { capture: true });
}

function words(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** Whether what is read becomes this text within the time that editors need. */
export async function becomes(read: () => string, text: string): Promise<boolean> {
  for (const until = performance.now() + TAKEN_UP_MS; performance.now() < until; ) {
    if (read() === text) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return false;
}
