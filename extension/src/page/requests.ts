/**
 * Asks before the page sends a request that publishes, where the browser's own rules cannot tell whether it may.
 *
 * Two kinds of sites need that. One sends everything to one address (`named`): there it is asked by the name that each
 * request gives itself, and nothing else of it is read. Another publishes the posts of a thread one request after the
 * other (`thread`): there nothing is looked at until a released thread is on its way, and then the texts in each.
 *
 * It sees `fetch` and `XMLHttpRequest` of this page's own world. Those of the site's workers and frames it does not see,
 * and a page that set out to get around it could: it is there for a page that has changed, not for one that fights.
 * Beacons and forms are stopped by the browser's rule (`src/background/second_lock.ts`).
 */

import { type Adapter, isPublishAddress, type PublishRequest, type ThreadComposer } from "../content/adapter";
import type { Answered, Sent } from "../core/thread";
import { isRefusal, textsIn } from "./bodies";

export const ASKED = "gatepost-request";
export const ANSWERED = "gatepost-answered";
/** A released thread is on its way: whoever hears it says so by preventing the default, and asks from then on. */
export const THREAD_BEGINS = "gatepost-thread";
export const THREAD_ENDS = "gatepost-thread-ends";
export const POSTS_ASKED = "gatepost-posts";
export const POSTS_ANSWERED = "gatepost-posts-answered";

/** Unprocessable content: what an answer of 200 that is a refusal is told as. */
const REFUSED = 422;

const { dispatchEvent } = EventTarget.prototype;
const Question = CustomEvent;

/** What of a request is looked at. */
interface Asked {
  method: string;
  url: string;
  name: string | null;
}

/** Hears of the answer to a request: its status (0: there was none), and its body, to be asked for at once. */
type Hear = (status: number, body: () => Promise<string>) => void | Promise<void>;
/** What is said of a request: it is none of ours, or it may not go out, or who hears of its answer. */
type Judgement = "pass" | "refuse" | Hear;
type Judge = (asked: Asked, body: unknown) => Judgement;

export function guardRequests(adapter: Adapter, named: NonNullable<PublishRequest["named"]>): void {
  guard(named.header, (asked, body) => {
    if (!isAtAddress(adapter, asked)) return "pass";
    const told = asked.name ?? fieldOf(body, named.field);
    if (told !== null && !named.publishes.test(told)) return "pass";
    return ask(ASKED) ? (status) => tell(ANSWERED, status) : "refuse";
  });
}

export function guardThreads(adapter: Adapter, thread: ThreadComposer): void {
  let isOnItsWay = false;
  let number = 0;
  window.addEventListener(THREAD_BEGINS, (event) => {
    isOnItsWay = true;
    event.preventDefault();
  });
  window.addEventListener(THREAD_ENDS, () => {
    isOnItsWay = false;
  });
  guard("", (asked, body) => {
    if (!isOnItsWay || !isAtAddress(adapter, asked)) return "pass";
    number += 1;
    const sent: Sent = { number, texts: textsIn(body, thread.texts) };
    if (!ask(POSTS_ASKED, JSON.stringify(sent))) return "refuse";
    return async (status, answer) => {
      const answered: Answered = { number: sent.number, status: await statusSaid(thread, status, answer) };
      tell(POSTS_ANSWERED, JSON.stringify(answered));
    };
  });
}

/** The status of an answer; one of a refusal where its body says that it is one. */
async function statusSaid({ refusal }: ThreadComposer, status: number, body: () => Promise<string>): Promise<number> {
  if (!refusal || status < 200 || status >= 300) return status;
  try {
    return isRefusal(await body(), refusal) ? REFUSED : status;
  } catch {
    return status;
  }
}

function isAtAddress(adapter: Adapter, { method, url }: Asked): boolean {
  if (!adapter.publishRequest.methods.some((one) => one === method.toLowerCase())) return false;
  try {
    const whole = new URL(url, document.baseURI).href;
    return isPublishAddress(adapter, location.hostname, whole.replace(/#.*$/s, ""));
  } catch {
    // What is no address at all the page's own call will say.
    return false;
  }
}

/** False when the guard says no; where there is no guard, nothing is asked of anybody. */
function ask(question: string, detail: string | null = null): boolean {
  return dispatchEvent.call(window, new Question(question, { cancelable: true, detail }));
}

function tell(event: string, detail: number | string): void {
  dispatchEvent.call(window, new Question(event, { detail }));
}

function guard(header: string, judge: Judge): void {
  guardFetch(header, judge);
  guardXhr(header, judge);
}

function guardFetch(header: string, judge: Judge): void {
  const { fetch } = window;
  window.fetch = (...given: Parameters<typeof fetch>): Promise<Response> => {
    const asked = askedBy(header, ...given);
    const judgement = asked ? judge(asked, given[1]?.body) : "pass";
    if (judgement === "pass") return fetch(...given);
    if (judgement === "refuse") return Promise.reject(new TypeError("Failed to fetch"));
    const answer = fetch(...given);
    answer.then(
      // A copy of the body: the page reads it a moment later.
      (response) => judgement(response.status, () => response.clone().text()),
      () => judgement(0, async () => ""),
    );
    return answer;
  };
}

/** Null for what is no request at all, which `fetch` itself will say. */
function askedBy(header: string, ...[input, init]: Parameters<typeof fetch>): Asked | null {
  const whole = input instanceof Request ? input : null;
  try {
    const name = header === "" ? null : new Headers(init?.headers ?? whole?.headers).get(header);
    return { method: init?.method ?? whole?.method ?? "GET", url: whole?.url ?? String(input), name };
  } catch {
    return null;
  }
}

function guardXhr(header: string, judge: Judge): void {
  const { open, setRequestHeader, send } = XMLHttpRequest.prototype;
  const requests = new WeakMap<XMLHttpRequest, Asked>();

  XMLHttpRequest.prototype.open = function (
    this: XMLHttpRequest,
    method: string,
    url: string | URL,
    ...rest: unknown[]
  ) {
    open.apply(this, [method, url, ...rest] as unknown as Parameters<typeof open>);
    requests.set(this, { method, url: String(url), name: null });
  } as typeof open;
  XMLHttpRequest.prototype.setRequestHeader = function (this: XMLHttpRequest, name: string, value: string): void {
    const request = requests.get(this);
    if (request && name.toLowerCase() === header) request.name = value;
    setRequestHeader.call(this, name, value);
  };
  XMLHttpRequest.prototype.send = function (
    this: XMLHttpRequest,
    body?: Document | XMLHttpRequestBodyInit | null,
  ): void {
    const request = requests.get(this);
    const judgement = request ? judge(request, body) : "pass";
    if (judgement === "refuse") {
      fail(this);
      return;
    }
    const said = async (): Promise<string> =>
      this.responseType === "json" ? JSON.stringify(this.response) : this.responseText;
    if (judgement !== "pass") this.addEventListener("loadend", () => judgement(this.status, said), { once: true });
    send.call(this, body);
  };
}

/** Never sent: the page hears what it hears when the network is away. */
function fail(request: XMLHttpRequest): void {
  setTimeout(() => {
    for (const type of ["error", "loadend"]) dispatchEvent.call(request, new ProgressEvent(type));
  });
}

function fieldOf(body: unknown, field: string): string | null {
  if (body instanceof FormData || body instanceof URLSearchParams) return textOf(body.get(field));
  if (typeof body === "string") return new URLSearchParams(body).get(field);
  return null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
