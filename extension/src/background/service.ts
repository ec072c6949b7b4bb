/** The service's API, one function a resource. */

import {
  isCheck,
  isDraftList,
  isFindingReceipt,
  isOpinion,
  isReceipt,
  isRelease,
  isSession,
  isSlippedPost,
} from "../core/answers";
import type {
  Check,
  CommentReceipt,
  CommentReport,
  Draft,
  EmergencyReleaseReport,
  FindingReceipt,
  FindingReport,
  FoundPeople,
  Leader,
  OwnDraft,
  PeopleSearch,
  Publication,
  Release,
  SecondOpinion,
  Session,
  SiteReport,
  SlippedPost,
  SlippedReport,
} from "../core/api";
import type { Messages, PeopleAsked } from "../core/messages";
import type { Outcome } from "../core/outcome";
import { exchange, NOT_GATEPOST, openStream } from "./exchange";
import type { AccessToken } from "./storage";
import { accessToken } from "./tokens";

/** A picture takes a while over a school's line; browsers end a worker that waits for half a minute. */
const PICTURE_MS = 25_000;

function call<T>(method: "GET" | "POST", path: string, body?: unknown, deadline?: number): Promise<Outcome<T>> {
  return withToken((token) => send<T>(method, path, token, body, deadline));
}

/** Asks with a token, and once more with a new one when the service does not take it. */
async function withToken<T>(ask: (token: AccessToken) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const token = await accessToken();
  if (!token.ok) return token;
  const answer = await ask(token.value);
  if (answer.ok || answer.problem.kind !== "signed_out") return answer;
  const renewed = await accessToken(token.value.value);
  return renewed.ok ? ask(renewed.value) : renewed;
}

function send<T>(
  method: "GET" | "POST",
  path: string,
  token: AccessToken,
  body: unknown,
  deadline?: number,
): Promise<Outcome<T>> {
  const headers: Record<string, string> = { Authorization: `Bearer ${token.value}`, Accept: "application/json" };
  if (body === undefined) return exchange<T>(token.origin, path, { method, headers });
  headers["Content-Type"] = "application/json";
  return exchange<T>(token.origin, path, { method, headers, body: JSON.stringify(body) }, deadline);
}

/** The answer where it is what was asked for; anything else holds the draft like no answer at all. */
async function expecting<T>(is: (answer: unknown) => answer is T, asked: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const answer = await asked;
  const understood = answer.ok ? is(answer.value) : answer.problem.check === undefined || isCheck(answer.problem.check);
  if (understood) return answer;
  return { ok: false, problem: { kind: "unreachable", detail: NOT_GATEPOST } };
}

const opinionPath = (id: string): string => `/v1/second-opinions/${encodeURIComponent(id)}`;

export const service = {
  selectors: (): Promise<Outcome<unknown>> => call("GET", "/v1/selectors"),
  session: (): Promise<Outcome<Session>> => expecting(isSession, call("GET", "/v1/session")),
  check: (draft: Draft): Promise<Outcome<Check>> => expecting(isCheck, call("POST", "/v1/checks", { draft })),
  // Field by field, as the message has its kind with it and the service takes nothing that it does not know.
  ask: ({ draft, note, previous, leader, urgent }: Messages["ask"]["send"]): Promise<Outcome<SecondOpinion>> =>
    expecting(isOpinion, call("POST", "/v1/second-opinions", { draft, note, previous, leader, urgent })),
  drafts: (account: string | null): Promise<Outcome<{ drafts: OwnDraft[] }>> =>
    expecting(
      isDraftList,
      call("GET", `/v1/second-opinions${account === null ? "" : `?${new URLSearchParams({ account })}`}`),
    ),
  reportFinding: (report: FindingReport): Promise<Outcome<FindingReceipt>> =>
    expecting(isFindingReceipt, call("POST", "/v1/finding-reports", report)),
  leaders: (): Promise<Outcome<{ leaders: Leader[] }>> => call("GET", "/v1/second-opinions/leaders"),
  opinion: (id: string): Promise<Outcome<SecondOpinion>> => expecting(isOpinion, call("GET", opinionPath(id))),
  /** What changes of the author's requests, from the event after `lastId` on. */
  events: (lastId: string | null, signal: AbortSignal): Promise<Outcome<ReadableStream<Uint8Array>>> =>
    withToken((token) => {
      const headers: Record<string, string> = { Authorization: `Bearer ${token.value}`, Accept: "text/event-stream" };
      if (lastId !== null) headers["Last-Event-ID"] = lastId;
      return openStream(token.origin, "/v1/second-opinions/events", { headers, signal });
    }),
  withdraw: (id: string): Promise<Outcome<SecondOpinion>> =>
    expecting(isOpinion, call("POST", `${opinionPath(id)}/withdrawal`)),
  takeWording: (id: string, proposal: string): Promise<Outcome<SecondOpinion>> =>
    expecting(isOpinion, call("POST", `${opinionPath(id)}/wordings/${encodeURIComponent(proposal)}/take`)),
  release: (draft: Draft): Promise<Outcome<Release>> => expecting(isRelease, call("POST", "/v1/releases", { draft })),
  publish: (publication: Publication): Promise<Outcome<unknown>> => call("POST", "/v1/publications", publication),
  recordSlipped: (report: SlippedReport): Promise<Outcome<SlippedPost>> =>
    expecting(isSlippedPost, call("POST", "/v1/publications/slipped", report)),
  emergency: (report: EmergencyReleaseReport): Promise<Outcome<unknown>> =>
    call("POST", "/v1/emergency-releases", report),
  people: (asked: PeopleAsked): Promise<Outcome<FoundPeople>> => call("POST", "/v1/people/search", peopleSearch(asked)),
  reportComment: (report: CommentReport): Promise<Outcome<CommentReceipt>> =>
    expecting(isReceipt, call("POST", "/v1/comment-reports", report, PICTURE_MS)),
  report: (report: SiteReport): Promise<Outcome<unknown>> => call("POST", "/v1/site-reports", report),
};

/** A body, as names in an address would stand in the log of every proxy. */
function peopleSearch(asked: PeopleAsked): PeopleSearch {
  if ("className" in asked) return { class_name: asked.className };
  if ("ids" in asked) return { ids: asked.ids };
  return { q: asked.q, limit: 12 };
}
