/** Composers of several steps: after Next the text box may be gone, and the Post button of a later step belongs to it still. */

import { type Adapter, DIALOG, findTargets, matchesTarget } from "./adapter";
import type { Composer } from "./composer";

/** Between two steps a site may show nothing for this long. */
const BETWEEN_MS = 1500;

export class FurtherStep {
  private ahead: Composer | null = null;
  private seen = 0;

  constructor(private readonly adapter: Adapter) {}

  /** True for a button that only goes on to a further step. */
  isNext(element: Element): boolean {
    return matchesTarget(element, this.adapter.nextButton ?? []);
  }

  /** The author goes on with this composer. */
  enter(composer: Composer): void {
    this.ahead = composer;
    this.seen = performance.now();
  }

  isOf(composer: Composer): boolean {
    return this.ahead === composer;
  }

  /** The composer that this Post button of a further step belongs to. */
  composerAt(element: Element): Composer | null {
    this.look();
    return this.ahead?.furtherStep?.contains(element) ? this.ahead : null;
  }

  /** Looks where the author is now: in a further step, back at the text box, or out of it all. */
  look(): void {
    const { ahead } = this;
    if (!ahead) return;
    const dialogs = [...document.querySelectorAll(DIALOG)];
    const step = dialogs.find((one) => !this.hasBox(one) && findTargets(one, this.adapter.postButton).length > 0);
    if (step && ahead.state.phase !== "posted") {
      ahead.furtherStep = step;
      this.seen = performance.now();
    } else if (!ahead.state.clicked && (dialogs.some((one) => this.hasBox(one)) || this.isOver())) {
      this.ahead = null;
      if (ahead.box.isConnected) ahead.furtherStep = null;
    }
  }

  private isOver(): boolean {
    return this.ahead?.state.phase === "posted" || performance.now() - this.seen > BETWEEN_MS;
  }

  /** A text box that is only kept for the way back does not count. */
  private hasBox(dialog: Element): boolean {
    return [...dialog.querySelectorAll<HTMLElement>(this.adapter.composer)].some(
      (box) =>
        !box.matches(this.adapter.otherBoxes) &&
        box.checkVisibility() &&
        box.closest('[aria-hidden="true"], [inert], [hidden]') === null,
    );
  }
}
