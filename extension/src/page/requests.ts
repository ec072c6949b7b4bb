/**
 * On a site that sends everything to one address, asks before each request that publishes, by the name it gives itself.
 *
 * It sees `fetch` and `XMLHttpRequest` of this page's own world. Those of the site's workers and frames it does not see,
 * and a page that set out to get around it could: it is there for a page that has changed, not for one that fights.
 * Beacons and forms are stopped by the browser's rule (`src/background/second_lock.ts`).
 */

import { type Adapter, isPublishAddress, type PublishRequest } from "../content/adapter";

export const ASKED = "gatepost-request";
export const ANSWERED = "gatepost-answered";

const { dispatchEvent } = EventTarget.prototype;
const Question = CustomEvent;

/** What of a request is looked at. */
interface Asked {
  method: string;
  url: string;
  name: string | null;
}

export function guardRequests(adapter: Adapter, named: NonNullable<PublishRequest["named"]>): void {
  const { methods } = adapter.publishRequest;

  const isAtAddress = (method: string, url: string): boolean =>
    methods.some((one) => one === method.toLowerCase()) &&
    isPublishAddress(adapter, location.hostname, url.replace(/#.*$/s, ""));

  const publishes = ({ method, url, name }: Asked, body: unknown): boolean => {
    if (!isAtAddress(method, url)) return false;
    const told = name ?? fieldOf(body, named.field);
    return told === null || named.publishes.test(told);
  };

  guardFetch(named.header, publishes);
  guardXhr(named.header, publishes);
}

/** False when the guard says no; where there is no guard, nothing is asked of anybody. */
function isAllowed(): boolean {
  return dispatchEvent.call(window, new Question(ASKED, { cancelable: true }));
}

/** @param status of the answer; 0 when there was none. */
function tellAnswer(status: number): void {
  dispatchEvent.call(window, new Question(ANSWERED, { detail: status }));
}

function guardFetch(header: string, publishes: (asked: Asked, body: unknown) => boolean): void {
  const { fetch } = window;
  window.fetch = (...given: Parameters<typeof fetch>): Promise<Response> => {
    const asked = askedBy(header, ...given);
    if (!asked || !publishes(asked, given[1]?.body)) return fetch(...given);
    if (!isAllowed()) return Promise.reject(new TypeError("Failed to fetch"));
    const answer = fetch(...given);
    answer.then(
      ({ status }) => tellAnswer(status),
      () => tellAnswer(0),
    );
    return answer;
  };
}

/** Null for what is no request at all, which `fetch` itself will say. */
function askedBy(header: string, ...[input, init]: Parameters<typeof fetch>): Asked | null {
  const whole = input instanceof Request ? input : null;
  try {
    const url = new URL(whole?.url ?? String(input), document.baseURI).href;
    const headers = new Headers(init?.headers ?? whole?.headers);
    return { method: init?.method ?? whole?.method ?? "GET", url, name: headers.get(header) };
  } catch {
    return null;
  }
}

function guardXhr(header: string, publishes: (asked: Asked, body: unknown) => boolean): void {
  const { open, setRequestHeader, send } = XMLHttpRequest.prototype;
  const requests = new WeakMap<XMLHttpRequest, Asked>();

  XMLHttpRequest.prototype.open = function (
    this: XMLHttpRequest,
    method: string,
    url: string | URL,
    ...rest: unknown[]
  ) {
    open.apply(this, [method, url, ...rest] as unknown as Parameters<typeof open>);
    requests.set(this, { method, url: new URL(url, document.baseURI).href, name: null });
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
    if (request && publishes(request, body)) {
      if (!isAllowed()) {
        fail(this);
        return;
      }
      this.addEventListener("loadend", () => tellAnswer(this.status), { once: true });
    }
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
