/** Answers the site check about this page: which parts are found. Never what is written, by whom, or for which account. */

import type { Found, SiteCheck } from "../core/site_check";
import { ANSWERED } from "../page/requests";
import type { Told } from "./accounts";
import { type Adapter, isPublishAddress } from "./adapter";
import { type Part, Parts } from "./boxes";
import { selectorsVersion } from "./generic";

declare const VERSION: string;

/** What the page's other parts know of it. */
export interface Known {
  /** Null while nobody is connected, or the site has no official account. */
  account: Told | null;
  /** The text box that the author is in, or the first that there is. */
  box: HTMLElement | null;
  closed: boolean;
  /** The school has switched the site off. */
  off: boolean;
  /** It is closed for an account that is certain. */
  official: boolean;
}

/** Watches for requests that publish, from the start of the page, while an official account is in use. */
export class PublishRequests {
  seen: SiteCheck["publish_request"] = "not_seen";

  constructor(adapter: Adapter, isOfficial: () => boolean) {
    const see = (seen: SiteCheck["publish_request"]): void => {
      if (isOfficial()) this.seen = seen;
    };
    if (adapter.publishRequest.named) {
      window.addEventListener(ANSWERED, () => see("answered"));
      return;
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
        if (!isPublishAddress(adapter, location.hostname, entry.name)) continue;
        if (entry.responseStatus !== 0) see("answered");
        else if (!adapter.publishRequest.shared) see("stopped");
      }
    }).observe({ type: "resource", buffered: true });
  }
}

export function siteCheck(adapter: Adapter, requests: PublishRequests, { account, box, closed }: Known): SiteCheck {
  const official = account === null || account === "unknown" ? null : account !== "personal";
  const found = official === true ? partsOf(box, adapter) : NOT_LOOKED_FOR;
  return {
    platform: adapter.platform,
    network: adapter.name,
    version: VERSION,
    selectors: selectorsVersion(),
    official,
    connected: account !== null,
    ...found,
    publish_request: requests.seen,
    second_lock: closed ? "closed" : "open",
  };
}

const NOT_LOOKED_FOR = {
  composer: "not_looked_for",
  post_button: "not_looked_for",
  attachments: "not_looked_for",
} as const;

function partsOf(box: HTMLElement | null, adapter: Adapter): Pick<SiteCheck, Part> {
  if (!box?.isConnected) return { composer: "missing", post_button: "missing", attachments: "missing" };
  const parts = new Parts(box, adapter);
  const generic = parts.readGenerically;
  const as = (part: Part, isThere: boolean): Found =>
    !isThere ? "missing" : generic.includes(part) ? "generic" : "found";
  return {
    composer: as("composer", true),
    post_button: as("post_button", parts.button(null) !== null),
    attachments: as("attachments", parts.scope !== null && parts.attachments(parts.scope).length > 0),
  };
}
