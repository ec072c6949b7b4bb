import type { Check } from "./api";

/** Why the service gave no usable answer. */
export type ProblemKind =
  /** No connection, a server error, or too many requests: worth trying again. */
  | "unreachable"
  | "timeout"
  /** The author has to connect (again). */
  | "signed_out"
  /** The service understood and said no; `detail` says why, in words for the author. */
  | "refused"
  /** A release was refused because the draft is held; `check` says why. */
  | "held"
  /** The school has switched Gatepost off on this site; `detail` is its reason. */
  | "switched_off"
  /** This script belongs to an extension that was updated or switched off since the page was opened. */
  | "orphaned"
  /** The browser does not take the rule of the second lock on this page. */
  | "unlocked"
  /** The composer holds something that Gatepost cannot check as one post. */
  | "several_posts";

export interface Problem {
  kind: ProblemKind;
  detail: string;
  check?: Check;
  /** Seconds the service asked us to wait. */
  retryAfter?: number;
  /** The service answered that it has been asked too often. */
  busy?: boolean;
  /** The post could go out without a check, in an emergency; or why it could not. */
  emergency?: { objection: string | null };
  /** Why no token was given (RFC 6749, section 5.2). */
  code?: string;
}

export interface Failed {
  ok: false;
  problem: Problem;
}

export type Outcome<T> = { ok: true; value: T } | Failed;

/** Milliseconds to wait before the nth retry (from 0): soon at first, never more than five seconds apart. */
export function backoff(attempt: number, problem?: Problem): number {
  const asked = (problem?.retryAfter ?? 0) * 1000;
  return Math.min(Math.max(500 * 2 ** Math.min(attempt, 4), asked), Math.max(5000, Math.min(asked, 60_000)));
}
