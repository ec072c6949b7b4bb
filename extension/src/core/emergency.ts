/** Emergency releases: when a post may go out without a check, as a pure function (docs/adr/0009). */

import type { Draft } from "./api";
import type { PostOut } from "./thread";

export const LONGEST_REASON = 300;
const LEAST_WORDS = 2;
/** Unanswered attempts in a row before the way out is offered. */
export const LEAST_FAILURES = 3;
const SESSION_LASTS_MS = 7 * 24 * 60 * 60_000;
const PAUSE_MS = 10 * 60_000;
export const MOST_WAITING = 12;

/** One post that was let through without a check, until the service has heard of it. */
export interface EmergencyRelease {
  /** Its own id: reported twice it is one. */
  reference: string;
  draft: Draft;
  digest: string;
  reason: string;
  /** By this computer's clock. */
  at: number;
  /** False only when the site was seen to refuse it; null while it is not known. */
  posted: boolean | null;
  url: string | null;
  /** Of a thread, the posts that are out; left out for a single post. */
  posts?: PostOut[];
  /** Who posted it, and whose service is to hear of it. */
  person: { id: string; name: string };
  service: string;
  /** Why the service does not take the report; it is kept all the same. */
  refused: string | null;
}

/** The last that was let through on an account, until the site is seen to refuse it. */
export interface LastRelease {
  reference: string;
  /** By the time that only adds up (`Local.elapsed`), in milliseconds. */
  at: number;
}

/** What is known in the browser when the service cannot be reached. */
export interface Circumstances {
  /** The switch in the newest session that is known. */
  allowed: boolean;
  connected: boolean;
  /** How long ago the session was heard of, in milliseconds. */
  sessionAge: number;
  /** Attempts in a row that got no answer. */
  failures: number;
  /** The service has said of this very content that it is held. */
  heldBefore: boolean;
  /** What still has to be reported. */
  waiting: readonly EmergencyRelease[];
  /** How long ago the last one was let through on the draft's account, in milliseconds; null when none was. */
  sinceLast: number | null;
}

/** Whether anything is said of an emergency at all. */
export function isOffered({ allowed, connected, sessionAge, failures }: Circumstances): boolean {
  return allowed && connected && sessionAge <= SESSION_LASTS_MS && failures >= LEAST_FAILURES;
}

/** Why this draft may not go out without a check, in words for the author; null when it may. */
export function objectionTo(draft: Draft, circumstances: Circumstances): string | null {
  const { heldBefore, waiting, sinceLast } = circumstances;
  if (!isOffered(circumstances)) return "Wait for Gatepost: posting without a check is not open to you now.";
  if (heldBefore)
    return "Wait for Gatepost, or change the post: it has already said that this one may not go out as it stands.";
  if (draft.attachments.length > 0) return "Take the pictures out: only words can be posted without a check.";
  if (waiting.filter(({ refused }) => refused === null).length >= MOST_WAITING)
    return `Wait for Gatepost: ${MOST_WAITING} such posts wait to be reported, and no more can be made.`;
  return sinceLast !== null && sinceLast < PAUSE_MS
    ? "Wait before you post another, and look whether the last one is out: it was let through less than ten minutes ago."
    : null;
}

/** What is wrong with a reason; null when it will do. */
export function objectionToReason(reason: string): string | null {
  const words = reason.match(/[\p{L}\p{N}_]+/gu) ?? [];
  if (words.length < LEAST_WORDS) return "Say in at least two words what has happened.";
  return reason.length > LONGEST_REASON ? `Keep it under ${LONGEST_REASON} characters.` : null;
}
