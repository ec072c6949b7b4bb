/** What the worker keeps. `local` outlives the browser, `session` outlives the worker's sleep; neither reaches a page. */

import type { Account, Publication, Session } from "../core/api";
import type { Gathered } from "../core/comment";
import type { Elapsed } from "../core/elapsed";
import type { EmergencyRelease } from "../core/emergency";
import type { SelectorSet } from "../core/selectors";
import type { Corner } from "../core/spot";

interface Local {
  /** Origin of the school's Gatepost service. */
  service: string;
  refreshToken: string;
  /** Who is signed in and what is guarded; kept through an outage and a restart, so that nothing goes unguarded. */
  session: Session;
  /** Further names that pages have shown official accounts under, by `nameKey`. */
  otherNames: Record<string, string[]>;
  /** The newest selectors that were signed for this build. */
  selectors: SelectorSet;
  /** Where the author wants the panel, by host; only of hosts on which there was one. */
  panelCorners: Record<string, Corner>;
  /** How long ago the session was heard of, as far as the clock can be believed. */
  sessionAge: Elapsed;
  /** Posts that were let through without a check, until the service has heard of them. */
  emergencies: EmergencyRelease[];
  /** Ids of those who were declared last, by account. */
  recentPeople: Record<string, string[]>;
  /** Publications the service has yet to hear of. */
  unreported: Publication[];
}

interface Passing {
  accessToken: { value: string; expiresAt: number };
  sessionFetchedAt: number;
  /** Attempts in a row to have a draft checked or released that nobody answered. */
  failures: number;
  /** Digests of contents that the service has held, the newest last. */
  held: string[];
  /** Rounds in a row that could not report everything. */
  reportAttempts: number;
  /** Tabs whose second lock is open for a released post, with the accounts that it closes for again. */
  reopened: Record<string, Account[]>;
  /** Panel tokens by tab. */
  panelTokens: Record<string, number>;
  /** Comments that somebody has begun to report, by a random name. */
  reports: Record<string, Gathered>;
}

async function read<T, K extends keyof T & string>(area: chrome.storage.StorageArea, key: K): Promise<T[K] | null> {
  return ((await area.get(key))[key] as T[K] | undefined) ?? null;
}

export const local = {
  get: <K extends keyof Local>(key: K): Promise<Local[K] | null> => read<Local, K>(chrome.storage.local, key),
  set: (values: Partial<Local>): Promise<void> => chrome.storage.local.set(values),
  remove: (...keys: (keyof Local)[]): Promise<void> => chrome.storage.local.remove(keys),
};

export const passing = {
  get: <K extends keyof Passing>(key: K): Promise<Passing[K] | null> => read<Passing, K>(chrome.storage.session, key),
  set: (values: Partial<Passing>): Promise<void> => chrome.storage.session.set(values),
  remove: (...keys: (keyof Passing)[]): Promise<void> => chrome.storage.session.remove(keys),
};

/** Content scripts share a process with the page they run in, and have no business with tokens. */
export async function keepFromContentScripts(): Promise<void> {
  if ("setAccessLevel" in chrome.storage.local) {
    await chrome.storage.local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
  }
}
