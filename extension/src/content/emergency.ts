/** The way out of an outage: leave to post without a check, for which the author has given a reason (docs/adr/0009). */

import type { Asking } from "./release";

/** Asks for leave without a check. What is let through, and how often, is for the worker to say. */
export function withoutCheck(reason: string): Asking {
  return (composer, draft) => composer.tell("emergency", { draft, reason });
}
