/** Whether the author has drafts to go on with on an account. Their words stay in the extension's own pages until they are put back. */

import type { OpinionState } from "../core/api";
import { send } from "../core/messages";

/** Looked up again after this long; what the author does here is known at once. */
const FRESH_MS = 60_000;

export class WaitingDrafts {
  private states: readonly OpinionState[] = [];
  private account: string | null = null;
  private askedAt = Number.NEGATIVE_INFINITY;

  /** @param changed called when there are others than before. */
  constructor(private readonly changed: () => void) {}

  /** Where each of them stands, as far as is known; looks them up when that was long ago. */
  of(account: string): readonly OpinionState[] {
    const isFresh = this.account === account && performance.now() - this.askedAt < FRESH_MS;
    if (!isFresh) void this.look(account);
    return this.account === account ? this.states : [];
  }

  /** Something was asked, withdrawn or posted. */
  forget(): void {
    this.askedAt = Number.NEGATIVE_INFINITY;
  }

  private async look(account: string): Promise<void> {
    if (this.account !== account) this.states = [];
    this.account = account;
    this.askedAt = performance.now();
    const states = await send("draftStates", { account }).catch(() => null);
    if (states === null || this.account !== account || String(states) === String(this.states)) return;
    this.states = states;
    this.changed();
  }
}
