/**
 * Emergency releases: lets a post through without a check while the service cannot be reached, where the school's policy
 * allows it, and reports it when the service is back (docs/adr/0009).
 */

import type { Draft } from "../core/api";
import { digest } from "../core/digest";
import { advanced, begun } from "../core/elapsed";
import {
  type Circumstances,
  type EmergencyRelease,
  isOffered,
  objectionTo,
  objectionToReason,
} from "../core/emergency";
import type { EmergencyReport, Granted } from "../core/messages";
import type { Failed, Outcome, Problem } from "../core/outcome";
import { serviceOrigin } from "./exchange";
import { service } from "./service";
import { local, passing } from "./storage";

/** Contents that the service has held are remembered for as long as the browser runs, the newest of them. */
const MOST_HELD = 200;
/** A page that has not told within this how its post went never will. */
const SETTLED_MS = 2 * 60_000;
/** The last that the service takes (`Moment` in schemas/fields.py); the first is 1970. */
const LATEST_MOMENT = Date.parse("9998-12-31T23:59:59Z");

/** The session was just heard of. */
export async function sessionHeard(): Promise<void> {
  await local.set({ sessionAge: begun(Date.now()) });
}

/** Looks at the clock, and says the age of the session and what to count pauses by. Between two looks nothing is seen. */
export async function lookAtClock(): Promise<{ age: number; elapsed: number }> {
  const now = Date.now();
  const never = { ms: Number.MAX_SAFE_INTEGER, last: now };
  // A session that is heard of meanwhile must not be made old again.
  const [age, elapsed] = await Promise.all([
    local.change("sessionAge", (was) => advanced(was ?? never, now)),
    local.change("elapsed", (was) => advanced(was ?? begun(now), now, 0)),
  ]);
  return { age: age.ms, elapsed: elapsed.ms };
}

/** Follows how asking about a draft went; a failure says whether an emergency release is open. */
export async function followed<T extends { digest: string; held?: boolean }>(
  draft: Draft,
  answer: Outcome<T>,
): Promise<Outcome<T>> {
  if (answer.ok) {
    await heard();
    await remember(answer.value.digest, answer.value.held ?? false);
    return answer;
  }
  if (!isOutage(answer.problem)) {
    await heard();
    if (answer.problem.check) await remember(answer.problem.check.digest, true);
    return answer;
  }
  await passing.change("failures", (failures) => (failures ?? 0) + 1);
  const circumstances = await circumstancesOf(draft, await digest(draft));
  if (!isOffered(circumstances)) return answer;
  return { ok: false, problem: { ...answer.problem, emergency: { objection: objectionTo(draft, circumstances) } } };
}

/** Nobody answered, or nobody who could. 'Too many requests' is an answer. */
function isOutage({ kind, busy }: Problem): boolean {
  return (kind === "unreachable" || kind === "timeout") && !busy;
}

async function heard(): Promise<void> {
  if ((await passing.get("failures")) !== 0) await passing.set({ failures: 0 });
}

async function remember(content: string, isHeld: boolean): Promise<void> {
  const isKnown = ((await passing.get("held")) ?? []).includes(content);
  if (isKnown === isHeld) return;
  // Two composers may hear of their drafts at once: were one lost, what the service has held could go out in an emergency.
  await passing.change("held", (held) => {
    const others = (held ?? []).filter((one) => one !== content);
    return isHeld ? [...others, content].slice(-MOST_HELD) : others;
  });
}

async function circumstancesOf({ account }: Draft, content: string): Promise<Circumstances> {
  const session = await local.get("session");
  const { age, elapsed } = await lookAtClock();
  const last = (await local.get("lastEmergencies"))?.[account];
  return {
    allowed: session?.emergency_release === true,
    connected: (await local.get("refreshToken")) !== null,
    sessionAge: age,
    failures: (await passing.get("failures")) ?? 0,
    heldBefore: ((await passing.get("held")) ?? []).includes(content),
    waiting: (await local.get("emergencies")) ?? [],
    sinceLast: last ? elapsed - last.at : null,
  };
}

/**
 * Leave to post exactly this draft without a check. Asks the service once more first: if it answers, its answer counts.
 */
export async function release(draft: Draft, reason: string): Promise<Outcome<Granted>> {
  const notEnough = objectionToReason(reason);
  if (notEnough) return refused(notEnough, { objection: null });
  const [released, session] = await Promise.all([service.release(draft), service.session()]);
  if (released.ok || !isOutage(released.problem)) return followed(draft, released);
  // A draft that breaks the check makes no outage.
  if (session.ok)
    return refused("Press Post again in a moment: Gatepost can be reached, but could not check this post.");
  if (!isOutage(session.problem)) return session;
  const own = await digest(draft);
  // Of two presses at once, the second is judged by what the first has left.
  return inTurn(async () => {
    const circumstances = await circumstancesOf(draft, own);
    const objection = objectionTo(draft, circumstances);
    if (objection) return refused(objection, isOffered(circumstances) ? { objection } : undefined);
    return { ok: true, value: await grant(draft, own, reason, circumstances.waiting) };
  });
}

function refused(detail: string, emergency?: Problem["emergency"]): Failed {
  return { ok: false, problem: { kind: "refused", detail, ...(emergency && { emergency }) } };
}

/** Kept before anything is posted: whatever happens then, it is reported. */
async function grant(
  draft: Draft,
  content: string,
  reason: string,
  waiting: readonly EmergencyRelease[],
): Promise<Granted> {
  const person = (await local.get("session"))?.person ?? { id: "", name: "" };
  const granted: EmergencyRelease = {
    reference: crypto.randomUUID().replaceAll("-", ""),
    draft,
    digest: content,
    reason: reason.trim(),
    at: Date.now(),
    posted: null,
    url: null,
    person: { id: person.id, name: person.name },
    service: await serviceOrigin(),
    refused: null,
  };
  const last = { reference: granted.reference, at: (await lookAtClock()).elapsed };
  await local.set({
    emergencies: [...waiting, granted],
    lastEmergencies: { ...(await local.get("lastEmergencies")), [draft.account]: last },
  });
  return { id: granted.reference, digest: content, unchecked: true };
}

let turns: Promise<unknown> = Promise.resolve();

/** One step at a time of those that change what is kept, so that no change is lost to another. */
function inTurn<T>(step: () => Promise<T>): Promise<T> {
  const next = turns.then(step);
  turns = next.catch(() => undefined);
  return next;
}

function change(to: (all: EmergencyRelease[]) => EmergencyRelease[]): Promise<void> {
  return inTurn(async () => local.set({ emergencies: to((await local.get("emergencies")) ?? []) }));
}

/** How the page says that it went. What was posted stays so, and what is not known takes nothing away. */
export async function settled({ reference, posted, url, posts }: EmergencyReport): Promise<void> {
  const told = (one: EmergencyRelease): EmergencyRelease =>
    one.reference === reference
      ? {
          ...one,
          posted: one.posted || (posted ?? one.posted),
          url: url ?? one.url,
          ...(posts && { posts }),
        }
      : one;
  await inTurn(async () => {
    const all = ((await local.get("emergencies")) ?? []).map(told);
    await local.set({ emergencies: all });
    if (posted === false && !all.some((one) => one.reference === reference && one.posted)) await forgetLast(reference);
  });
}

/** The site refused it: it stands in nobody's way. */
async function forgetLast(reference: string): Promise<void> {
  const last = Object.entries((await local.get("lastEmergencies")) ?? {});
  await local.set({ lastEmergencies: Object.fromEntries(last.filter(([, one]) => one.reference !== reference)) });
}

/** Reports what waits, as far as it is this person's and this service's. True when nothing is left that could be. */
export async function reportEmergencies(): Promise<boolean> {
  for (const one of await reportable()) {
    const mayYetTell = one.posted === null && Math.abs(Date.now() - one.at) < SETTLED_MS;
    if (!mayYetTell && !(await report(one))) return false;
  }
  return (await reportable()).length === 0;
}

async function reportable(): Promise<EmergencyRelease[]> {
  const person = (await local.get("session"))?.person.id;
  const origin = await serviceOrigin();
  return ((await local.get("emergencies")) ?? []).filter(
    (one) => one.refused === null && one.person.id === person && one.service === origin,
  );
}

/** True when the service has taken it, or refused it for good. */
async function report(one: EmergencyRelease): Promise<boolean> {
  const answer = await service.emergency({
    reference: one.reference,
    draft: one.draft,
    reason: one.reason,
    claimed_at: new Date(Math.min(Math.max(one.at, 0), LATEST_MOMENT)).toISOString(),
    posted: one.posted,
    url: one.url,
    ...(one.posts && { posts: one.posts }),
  });
  if (!answer.ok && answer.problem.kind !== "refused") return false;
  await change((all) =>
    all.flatMap((now) => {
      if (now.reference !== one.reference) return [now];
      if (!answer.ok) return [{ ...now, refused: answer.problem.detail }];
      // What the page has told meanwhile is still to be reported.
      return now.posted === one.posted && now.url === one.url ? [] : [now];
    }),
  );
  return true;
}
