/** Tells whether the site accepted a post, and at what address, from what any script on the page may see. */

import { ANSWERED } from "../page/requests";
import { type Adapter, isPublishAddress } from "./adapter";

const DEADLINE_MS = 10_000;
/** A box that stays empty this long after the press was emptied for good. */
const STAYS_MS = 1000;
const ADDRESS_MS = 2000;
/** A site that accepted a post empties or closes its composer within this. */
const EMPTIED_MS = 3000;
const STEP_MS = 100;
/** What a press sets off begins within this. */
const UPON_MS = 2000;

/** What was seen of the publish request: taken, refused, lost on its way there or back, or nothing in time. */
type Seen = "taken" | "refused" | "lost" | "nothing";

export class PublishWatch {
  private readonly since = performance.now();
  private readonly known: Set<string>;
  private readonly named: Promise<Seen> | null;

  constructor(
    private readonly adapter: Adapter,
    private readonly handle: string,
    private readonly box: HTMLElement,
    private readonly isEmptied: () => boolean,
  ) {
    this.known = new Set(adapter.permalinks(document, handle));
    this.named = adapter.publishRequest.named ? this.namedAnswer() : null;
  }

  /**
   * True once the publish request was answered well, or when the composer was emptied and no answer can be seen. False
   * only when it was seen to be refused, null when that is not known: on a slow line it may be out all the same.
   */
  async accepted(): Promise<boolean | null> {
    const unseen = this.adapter.publishesUnseen?.(this.box) ?? false;
    const answering = this.named ?? this.answered();
    const emptied = async (): Promise<Seen> => ((await this.emptied(DEADLINE_MS, STAYS_MS)) ? "taken" : "nothing");
    const seen = await (unseen ? Promise.race([answering, emptied()]) : answering);
    if (seen === "lost") return null;
    if (seen === "nothing") return this.isEmptied() || null;
    const { shared } = this.adapter.publishRequest;
    // Whoever names requests answers 200 to everything, also to what it refuses: the composer says which it was.
    if (shared || (this.named && seen === "taken")) return this.emptied(EMPTIED_MS, 0);
    return seen === "taken";
  }

  /** The address of the new post, if the page shows it soon. */
  async url(): Promise<string | null> {
    for (const start = performance.now(); performance.now() - start < ADDRESS_MS; await pause(STEP_MS)) {
      const found = this.adapter.permalinks(document, this.handle).find((address) => !this.known.has(address));
      if (found) return found;
    }
    return null;
  }

  /** Resolves once the composer has stayed empty for so long; null when it is not emptied in time. */
  private async emptied(within: number, stays: number): Promise<true | null> {
    const start = performance.now();
    for (let since = start; performance.now() - start < within; await pause(STEP_MS)) {
      if (!this.isEmptied()) since = performance.now();
      else if (performance.now() - since >= stays) return true;
    }
    return null;
  }

  /** What the page's own world says of the request that it asked about. Listened for before Post is pressed. */
  private namedAnswer(): Promise<Seen> {
    return new Promise((resolve) => {
      const deadline = setTimeout(() => resolve("nothing"), this.adapter.publishTakes ?? DEADLINE_MS);
      const hear = ({ detail }: CustomEvent<number>): void => {
        clearTimeout(deadline);
        resolve(seenIn(detail));
      };
      window.addEventListener(ANSWERED, hear as EventListener, { once: true });
    });
  }

  private answered(): Promise<Seen> {
    return new Promise((resolve) => {
      const finish = (seen: Seen): void => {
        observer.disconnect();
        clearTimeout(deadline);
        resolve(seen);
      };
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
          if (entry.startTime < this.since || !isPublishAddress(this.adapter, location.hostname, entry.name)) continue;
          finish(seenIn(entry.responseStatus));
        }
      });
      const deadline = setTimeout(() => finish("nothing"), this.adapter.publishTakes ?? DEADLINE_MS);
      observer.observe({ type: "resource" });
    });
  }
}

/** Of a server error nobody can say what became of the request (RFC 9110, section 15.6): a gateway may have passed it on. */
function seenIn(status: number): Seen {
  if (status === 0 || status >= 500) return "lost";
  return status >= 200 && status < 300 ? "taken" : "refused";
}

/** Calls back whenever a publish request of the page got no answer at all, as when the second lock stopped it. */
export function watchBlocked(adapter: Adapter, blocked: () => void): void {
  const { named, shared } = adapter.publishRequest;
  // A named request that was stopped never left the page: the guard knows of it.
  if (named) return;
  let pressed = Number.NEGATIVE_INFINITY;
  window.addEventListener("click", () => (pressed = performance.now()), { capture: true });
  // Where everything goes to one address, only what follows upon a press may have been meant to publish.
  const isMeant = ({ startTime }: PerformanceEntry): boolean =>
    !shared || (startTime >= pressed && startTime - pressed < UPON_MS);
  new PerformanceObserver((list) => {
    const stopped = (list.getEntries() as PerformanceResourceTiming[]).filter(
      (entry) =>
        entry.responseStatus === 0 && isMeant(entry) && isPublishAddress(adapter, location.hostname, entry.name),
    );
    if (stopped.length > 0) blocked();
  }).observe({ type: "resource" });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
