/** What the worker keeps. `local` outlives the browser, `session` outlives the worker's sleep; neither reaches a page. */

import type { Account, Publication, Session } from "../core/api";
import type { Gathered } from "../core/comment";
import type { Elapsed } from "../core/elapsed";
import type { EmergencyRelease, LastRelease } from "../core/emergency";
import type { SelectorSet } from "../core/selectors";
import type { Corner } from "../core/spot";

/** A token, and the only origin that it is sent to: the one that gave it. */
export interface AccessToken {
  value: string;
  origin: string;
}

/** `person`: whose it is; null where nobody was connected any more. `service`: the origin of that service. */
export interface KeptPublication extends Publication {
  person: string | null;
  service: string;
}

interface Local {
  /** Origin of the school's Gatepost service. */
  service: string;
  refreshToken: string;
  /** Origin of the service that gave the refresh token. */
  grantedBy: string;
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
  /** Time that only adds up, by which pauses are counted; a clock that is put back adds nothing. */
  elapsed: Elapsed;
  /** The last post that was let through without a check, by account. */
  lastEmergencies: Record<string, LastRelease>;
  /** Ids of those who were declared last, by account. */
  recentPeople: Record<string, string[]>;
  /** Publications the service has yet to hear of. */
  unreported: KeptPublication[];
}

interface Passing {
  accessToken: AccessToken & { expiresAt: number };
  sessionFetchedAt: number;
  /** Attempts in a row to have a draft checked or released that nobody answered. */
  failures: number;
  /** Digests of contents that the service has held, the newest last. */
  held: string[];
  /** Rounds in a row that could not report everything. */
  reportAttempts: number;
  /** Tabs whose second lock is open for so many released posts, with the accounts that it closes for again. */
  reopened: Record<string, { accounts: Account[]; posts: number }>;
  /** Panel tokens by tab. */
  panelTokens: Record<string, number>;
  /** Comments that somebody has begun to report, by a random name. */
  reports: Record<string, Gathered>;
}

function kept<T extends object>(area: () => chrome.storage.StorageArea) {
  let turns: Promise<unknown> = Promise.resolve();
  /** One write at a time, in the order in which they were asked for. */
  function inTurn<R>(write: () => Promise<R>): Promise<R> {
    const next = turns.then(write);
    turns = next.catch(() => undefined);
    return next;
  }
  async function get<K extends keyof T & string>(key: K): Promise<T[K] | null> {
    return ((await area().get(key))[key] as T[K] | undefined) ?? null;
  }
  return {
    get,
    set: (values: Partial<T>): Promise<void> => inTurn(() => area().set(values)),
    remove: (...keys: (keyof T & string)[]): Promise<void> => inTurn(() => area().remove(keys)),
    /** Changes what is kept by what it was (null: nothing yet), and gives what it is now; of two changes at once neither is lost. */
    change: <K extends keyof T & string>(key: K, to: (was: T[K] | null) => T[K]): Promise<T[K]> =>
      inTurn(async () => {
        const now = to(await get(key));
        await area().set({ [key]: now });
        return now;
      }),
  };
}

export const local = kept<Local>(() => chrome.storage.local);

export const passing = kept<Passing>(() => chrome.storage.session);

/** Content scripts share a process with the page they run in, and have no business with tokens. */
export async function keepFromContentScripts(): Promise<void> {
  if ("setAccessLevel" in chrome.storage.local) {
    await chrome.storage.local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
  }
}
