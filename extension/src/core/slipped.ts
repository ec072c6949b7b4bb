/** A post that is out already without Gatepost: which one is meant, what is sent of it, and what to do then. */

import type { Check, SlippedReport } from "./api";
import { cleanAddress } from "./comment";

/** What the page shows of the post in view, for its recorder to look at; empty where it cannot be told. */
export interface FoundPost {
  account: string;
  handle: string;
  network: string;
  address: string;
  text: string;
}

/** A post of the account that the page shows. */
export interface Candidate {
  address: string;
  inView: boolean;
  /** When it was posted, as the page has it (ISO 8601). */
  at: string | null;
}

/** As much as the service takes. */
export const MAX_POST = 70_000;

/** The post whose own page this is; else the newest in view; else the newest there is. Without its times, the first. */
export function meant<T extends Candidate>(here: string, candidates: readonly T[]): T | null {
  const own = candidates.find(({ address }) => cleanAddress(address) === cleanAddress(here));
  if (own) return own;
  const inView = candidates.filter((one) => one.inView);
  const among = inView.length > 0 ? inView : candidates;
  if (among.some(({ at }) => timeOf(at) === null)) return among[0] ?? null;
  return among.reduce<T | null>((best, one) => (best && later(best, one) ? best : one), null);
}

function later(a: Candidate, b: Candidate): boolean {
  return (timeOf(a.at) ?? 0) >= (timeOf(b.at) ?? 0);
}

function timeOf(at: string | null): number | null {
  const time = Date.parse(at ?? "");
  return Number.isNaN(time) ? null : time;
}

/** What keeps a post from being recorded, in words for its recorder; null when nothing does. */
export function missingFromPost(
  { url, text }: Pick<SlippedReport, "url" | "text">,
  isWordless: boolean,
): string | null {
  if (!cleanAddress(url)) return "Give the address of the post, beginning with https://.";
  if (!text.trim() && !isWordless) return "Type or paste the words of the post, or say that it has none.";
  return null;
}

export interface Next {
  title: string;
  /** What to do. */
  todo: string;
}

/** What its recorder is to do about a post that is on record now. */
export function nextStep({ held, findings }: Pick<Check, "held" | "findings">): Next {
  if (held) {
    return {
      title: "Take it down or edit it now",
      todo: "The post is on record, and something in it must not stand. Gatepost cannot change it for you: delete or edit it on the network, then tell your senior leader.",
    };
  }
  if (findings.length > 0) {
    return {
      title: "Recorded. It may stay",
      todo: "Nothing in its words keeps the post from standing. There is something to do better; editing it is up to you.",
    };
  }
  return { title: "Recorded, nothing to do", todo: "Nothing in its words keeps the post from standing." };
}
