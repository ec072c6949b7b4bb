/** What the site check says of a page: which parts Gatepost finds, in words for the school's IT. Nothing of what is written. */

import type { Platform } from "./api";

/** How a part of the page was found. */
export type Found =
  /** By what Gatepost knows of this network. */
  | "found"
  /** By role and name alone: the page has changed. */
  | "generic"
  | "missing"
  /** Not looked for, because no official account is in use. */
  | "not_looked_for";

export interface SiteCheck {
  platform: Platform;
  /** The network as people call it. */
  network: string;
  /** The extension's version. */
  version: string;
  /** Of the selectors that were signed since this build; null where only those that are built in count. */
  selectors: number | null;
  /** An official account is in use; null where nobody can tell. */
  official: boolean | null;
  connected: boolean;
  composer: Found;
  post_button: Found;
  attachments: Found;
  /** A request that publishes for an official account: answered by the site, or stopped. */
  publish_request: "answered" | "stopped" | "not_seen";
  second_lock: "closed" | "open";
}

/** How a line of the site check looks: never by colour alone. */
export type CheckTone = "good" | "changed" | "wait" | "stop";

export interface CheckLine {
  part: string;
  tone: CheckTone;
  state: string;
  /** What to do, where there is something to do. */
  next: string;
}

const REPORT = "Drafts are still checked. Export this and send it to whoever looks after Gatepost for your school.";

/** Each part in words. */
export function linesOf(check: SiteCheck): CheckLine[] {
  const account = accountLine(check);
  // Some networks say only in a composer whom they post as, and a post takes its composer with it.
  if (check.official !== true) return check.publish_request === "not_seen" ? [account] : [account, requestLine(check)];
  return [account, composerLine(check), buttonLine(check), attachmentsLine(check), lockLine(check), requestLine(check)];
}

function accountLine({ official, connected, network }: SiteCheck): CheckLine {
  const part = "Official account";
  if (!connected) {
    return {
      part,
      tone: "stop",
      state: "No accounts",
      next: `Connect Gatepost, and register the account on ${network}.`,
    };
  }
  if (official === null) {
    const next =
      "Sign in to the official account. If you are, choose Post: Gatepost asks which account it is. Then export this.";
    return { part, tone: "wait", state: "Cannot be told", next };
  }
  if (official) return { part, tone: "good", state: "Yes", next: "" };
  return {
    part,
    tone: "wait",
    state: "No",
    next: "This is no official account, so nothing else is looked at. Change over to one, or open a composer that posts as one.",
  };
}

function composerLine({ composer, second_lock }: SiteCheck): CheckLine {
  const part = "Composer";
  if (composer === "found") return { part, tone: "good", state: "Found", next: "" };
  if (composer === "generic") return { part, tone: "changed", state: "Found by its name alone", next: REPORT };
  const held = second_lock === "closed" ? " Until then nothing can be posted from this account here." : "";
  return {
    part,
    tone: "wait",
    state: "Not found",
    next: `Open a composer and write a word in it. If this stays, the page has changed: export this and send it on.${held}`,
  };
}

function buttonLine({ post_button }: SiteCheck): CheckLine {
  const part = "Post button";
  if (post_button === "found") return { part, tone: "good", state: "Found", next: "" };
  if (post_button === "generic") return { part, tone: "changed", state: "Found by its name alone", next: REPORT };
  const next =
    "Some sites show it only once something is written. If it stays missing with a word written, export this.";
  return { part, tone: "wait", state: "Not found", next };
}

function attachmentsLine({ attachments }: SiteCheck): CheckLine {
  const part = "Pictures and videos";
  if (attachments === "found") return { part, tone: "good", state: "Found", next: "" };
  if (attachments === "generic") return { part, tone: "changed", state: "Found by how they are shown", next: REPORT };
  const next = "None is attached. Attach a picture that shows nobody, to see that Gatepost finds it.";
  return { part, tone: "wait", state: "None seen", next };
}

function lockLine({ second_lock }: SiteCheck): CheckLine {
  const part = "Second lock";
  if (second_lock === "closed") return { part, tone: "good", state: "Closed", next: "" };
  const next =
    "It opens for the moment of posting, and while a video is being uploaded. At other times, reload the page.";
  return { part, tone: "stop", state: "Open", next };
}

function requestLine({ publish_request }: SiteCheck): CheckLine {
  const part = "Publish request";
  if (publish_request === "answered") return { part, tone: "good", state: "Seen, and answered by the site", next: "" };
  if (publish_request === "stopped") {
    const next = "Something asked to publish that Gatepost had not released. Export this and send it on.";
    return { part, tone: "stop", state: "Stopped by the second lock", next };
  }
  const next = "Post something harmless that may be deleted again, to see that Gatepost sees it go.";
  return { part, tone: "wait", state: "Not seen yet", next };
}

/** The whole in a sentence. */
export function summaryOf(check: SiteCheck): string {
  const lines = linesOf(check);
  if (check.official !== true) return lines[0]?.next ?? "";
  if (lines.some((line) => line.tone === "changed")) {
    return `${check.network} has changed its page. Gatepost still reads it, by names alone.`;
  }
  if (lines.some((line) => line.tone === "stop")) return "Something needs to be looked at.";
  const waits = lines.filter((line) => line.tone === "wait").map((line) => line.part.toLowerCase());
  return waits.length === 0 ? "Everything was found." : `Still to be seen: ${waits.join(", ")}.`;
}

/** A look at the page, and how many seconds after the first it was taken. */
export interface Look {
  after: number;
  check: SiteCheck;
}

/** What is kept for export: no more than this many looks, the newest. */
const MOST_LOOKS = 100;

/** The looks with a new one, if it shows anything new. */
export function remember(looks: readonly Look[], look: Look): Look[] {
  const last = looks.at(-1);
  if (last && JSON.stringify(last.check) === JSON.stringify(look.check)) return [...looks];
  return [...looks, look].slice(-MOST_LOOKS);
}
