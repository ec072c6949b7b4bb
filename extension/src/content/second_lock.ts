/** The second lock as a page asks for it: closed or open, and whether the browser lets it be closed at all. */

import { send } from "../core/messages";
import { backoff, type Problem } from "../core/outcome";
import type { Told } from "./accounts";
import type { Adapter } from "./adapter";
import type { Composer } from "./composer";

export const UNLOCKED: Problem = {
  kind: "unlocked",
  detail:
    "Wait a moment, or use Check a draft in Gatepost: this browser does not let Gatepost guard this page fully, so nothing " +
    "is posted from it. It is tried again by itself, and your text is safe here. If this stays, tell your IT support.",
};

/**
 * True while an official account is certain.
 *
 * A composer's own account counts for more than the page's; one lock serves the whole tab, so one official composer
 * closes it for all.
 */
export function isOfficial(composers: readonly Composer[], signedIn: Told): boolean {
  if (composers.some((one) => one.guarded)) return true;
  return typeof signedIn === "object" && !composers.some(({ state }) => state.phase === "inert");
}

/**
 * False while the adapter keeps the lock open. It judges by the text boxes that it knows: what is written in one that was
 * found without it, or is no text, closes the lock all the same.
 */
export function hasToLock(adapter: Adapter, composers: readonly Composer[]): boolean {
  try {
    if (adapter.locks?.(document) ?? true) return true;
    const filled = composers.filter((one) => isUntold(one) || (one.guarded && one.state.content !== null));
    return filled.some((one) => adapter.publishRequest.shared || one.parts.isGeneric);
  } catch (error) {
    console.error("Gatepost could not tell whether anything is written", error);
    return true;
  }
}

/** Something is in it, and the author has yet to say whose it is. */
export function isUntold(composer: Composer): boolean {
  if (composer.state.phase !== "unknown_account") return false;
  try {
    return composer.isWritten;
  } catch {
    // What cannot be read may have anything in it.
    return true;
  }
}

export class SecondLock {
  closed = false;
  /** It is closed for an account that is certain. */
  isOfficial = false;
  private failures = 0;
  private notBefore = 0;

  /** @param changed hears that the browser has begun (true) or ceased (false) to refuse the lock. */
  constructor(private readonly changed: (refused: boolean) => void) {}

  /** The browser refused to close it when last asked: this page has no second lock. */
  get isRefused(): boolean {
    return this.failures > 0;
  }

  /** Has it closed or opened, if it is not so already. @param official it is for an account that is certain. */
  want(closed: boolean, official: boolean): void {
    const isNews = closed !== this.closed || (official && !this.isOfficial);
    if (!isNews || performance.now() < this.notBefore) return;
    this.closed = closed;
    this.isOfficial = official;
    send("lock", { closed, official }).then(
      (answer) => (answer.ok ? this.taken() : this.refused(closed)),
      // The worker may be starting, or this script has outlived it: nothing is known of the lock.
      () => {
        this.closed = !closed;
        this.isOfficial = false;
      },
    );
  }

  /** Closes it after a post that it was opened for, if it is to be closed. */
  async again(closed: boolean): Promise<void> {
    const answer = await send("lock", { closed, official: closed }).catch(() => null);
    if (answer && !answer.ok) this.refused(closed);
  }

  private taken(): void {
    if (!this.isRefused) return;
    this.failures = 0;
    this.changed(false);
  }

  private refused(closed: boolean): void {
    this.closed = !closed;
    this.notBefore = performance.now() + backoff(this.failures);
    this.failures += 1;
    if (this.failures === 1) this.changed(true);
  }
}
