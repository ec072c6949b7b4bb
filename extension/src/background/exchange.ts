/** One HTTP exchange with the service: a deadline, and every way to fail told apart. */

import type { ProblemDetails } from "../core/api";
import type { Failed, Outcome, Problem } from "../core/outcome";
import { local } from "./storage";

export const DEADLINE_MS = 8000;

declare const DEFAULT_SERVICE: string;

/** The service's origin: what the author chose, or else what this build was made for; empty when neither. */
export async function serviceOrigin(): Promise<string> {
  return (await local.get("service")) ?? DEFAULT_SERVICE;
}

export const TOO_LATE: Failed = {
  ok: false,
  problem: { kind: "timeout", detail: "Gatepost took too long to answer." },
};

/**
 * Sends one request; the answer's JSON (null for an empty one), or why there is none.
 *
 * @param origin of the service that gave what the request carries.
 */
export async function exchange<T>(
  origin: string,
  path: string,
  init: RequestInit,
  deadline = DEADLINE_MS,
): Promise<Outcome<T>> {
  return reach(origin, path, { ...init, signal: AbortSignal.timeout(deadline) }, async (response) => {
    const body = await response.text();
    return (body ? JSON.parse(body) : null) as T;
  });
}

/** Opens a stream, which `init.signal` ends; its bytes as they come. */
export function openStream(
  origin: string,
  path: string,
  init: RequestInit,
): Promise<Outcome<ReadableStream<Uint8Array>>> {
  return reach(origin, path, init, (response) => {
    if (!response.body) throw new TypeError("a stream has a body");
    return response.body;
  });
}

async function reach<T>(
  origin: string,
  path: string,
  init: RequestInit,
  take: (response: Response) => T | Promise<T>,
): Promise<Outcome<T>> {
  try {
    const response = await fetch(new URL(path, origin), {
      ...init,
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    if (response.ok) return { ok: true, value: await take(response) };
    return { ok: false, problem: problemOf(response, await response.text()) };
  } catch (error) {
    const late = error instanceof DOMException && error.name === "TimeoutError";
    return late ? TOO_LATE : { ok: false, problem: { kind: "unreachable", detail: "Gatepost could not be reached." } };
  }
}

export const NOT_GATEPOST = "What answered was not Gatepost as we know it.";

function problemOf(response: Response, text: string): Problem {
  const body = parse(text);
  const detail = body.detail ?? body.title ?? "";
  const { error } = body as { error?: unknown };
  if (typeof error === "string") return { kind: "refused", detail: detail || "Gatepost refused.", code: error };
  // A proxy, a filter or a captive portal has pages of its own for every status.
  if (typeof body.type !== "string" && response.status < 500) return { kind: "unreachable", detail: NOT_GATEPOST };
  if (response.status === 401) return { kind: "signed_out", detail: "Your connection to Gatepost has ended." };
  if (response.status === 409 && body.check) return { kind: "held", detail, check: body.check };
  if (response.status === 429 || response.status >= 500) {
    const retryAfter = Number(response.headers.get("retry-after")) || 0;
    const busy = response.status === 429;
    return { kind: "unreachable", detail: "Gatepost is not answering at the moment.", retryAfter, busy };
  }
  return { kind: "refused", detail: detail || `Gatepost refused (${response.status}).` };
}

function parse(text: string): Partial<ProblemDetails> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<ProblemDetails>;
  } catch {
    return {};
  }
}
