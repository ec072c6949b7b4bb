/** Tells whether the site accepted a post, and at what address, from what any script on the page may see. */

import { type Adapter, publishPattern } from "./adapter";
import { read } from "./reader";

const DEADLINE_MS = 10_000;
const ADDRESS_MS = 2000;
const STEP_MS = 100;

export class PublishWatch {
  private readonly since = performance.now();
  private readonly known: Set<string>;
  private readonly pattern: RegExp;

  constructor(
    private readonly adapter: Adapter,
    private readonly handle: string,
    private readonly box: () => HTMLElement,
  ) {
    this.known = new Set(adapter.permalinks(document, handle));
    this.pattern = new RegExp(publishPattern(adapter, location.hostname));
  }

  /** True once the publish request was answered well, or when the composer was emptied and no answer can be seen. */
  async accepted(): Promise<boolean> {
    const answered = await this.answered();
    if (answered !== null) return answered;
    return !this.box().isConnected || read([this.box()]).text.trim() === "";
  }

  /** The address of the new post, if the page shows it soon. */
  async url(): Promise<string | null> {
    for (const start = performance.now(); performance.now() - start < ADDRESS_MS; await pause(STEP_MS)) {
      const found = this.adapter.permalinks(document, this.handle).find((address) => !this.known.has(address));
      if (found) return found;
    }
    return null;
  }

  private answered(): Promise<boolean | null> {
    return new Promise((resolve) => {
      const finish = (accepted: boolean | null): void => {
        observer.disconnect();
        clearTimeout(deadline);
        resolve(accepted);
      };
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
          if (entry.startTime < this.since || !this.pattern.test(entry.name)) continue;
          finish(entry.responseStatus >= 200 && entry.responseStatus < 300);
        }
      });
      const deadline = setTimeout(() => finish(null), DEADLINE_MS);
      observer.observe({ type: "resource" });
    });
  }
}

/** Calls back whenever a publish request of the page got no answer at all, as when the second lock stopped it. */
export function watchBlocked(adapter: Adapter, blocked: () => void): void {
  const pattern = new RegExp(publishPattern(adapter, location.hostname));
  new PerformanceObserver((list) => {
    const stopped = (list.getEntries() as PerformanceResourceTiming[]).filter(
      (entry) => entry.responseStatus === 0 && pattern.test(entry.name),
    );
    if (stopped.length > 0) blocked();
  }).observe({ type: "resource" });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
