/** What the parts of the extension say to each other. One table: the kind, what is sent with it, what comes back. */

import type {
  Account,
  Check,
  CommentReceipt,
  CommentReport,
  Draft,
  FindingReceipt,
  FindingReport,
  FoundPeople,
  Leader,
  OpinionState,
  OwnDraft,
  Person,
  Platform,
  Publication,
  Release,
  SecondOpinion,
  SiteOff,
  SiteReport,
  SlippedPost,
  SlippedReport,
} from "./api";
import type { Gathered, Words } from "./comment";
import type { EmergencyRelease } from "./emergency";
import type { Standing } from "./fit";
import type { Seen } from "./following";
import type { ManagedSettings } from "./managed";
import type { Outcome } from "./outcome";
import type { Added } from "./selectors";
import type { Corner } from "./spot";
import type { PostOut } from "./thread";

/** People by the beginning of a name or class, everybody of a class, or those with some ids. */
export type PeopleAsked = { q: string } | { className: string } | { ids: string[] };

export interface Hello {
  /** The official accounts of the site that asked. */
  accounts: Account[];
  /** Further names of these accounts, by account. */
  otherNames: Record<string, string[]>;
  /** The second lock is closed for this tab. */
  armed: boolean;
  /** Why the school has switched Gatepost off on this site; null while it is on. */
  off: string | null;
  /** Selectors that were signed since this build, and their version. */
  selectors: { version: number; added: Added } | null;
}

export interface Status {
  service: string;
  connected: boolean;
  /** Somebody was connected before, and has to sign in again. */
  expired: boolean;
  person: string | null;
  school: string | null;
  policy: string | null;
  /** The accounts that are held in this browser. */
  accounts: Account[];
  /** Posts without a check that the service has yet to hear of. */
  emergencies: EmergencyRelease[];
  /** Sites on which the school has switched Gatepost off. */
  sitesOff: readonly SiteOff[];
  /** What the school's IT has set for this computer. */
  managed: ManagedSettings;
}

/** Leave to post the content with this digest, once. */
export interface Granted extends Pick<Release, "id" | "digest"> {
  /** Nobody has checked it: an emergency release. */
  unchecked?: boolean;
}

/** How an emergency release went; null where the page does not tell. */
export interface EmergencyReport {
  reference: string;
  posted: boolean | null;
  url: string | null;
  /** Of a thread, the posts that are out; left out for a single post. */
  posts?: PostOut[];
}

/** From a content script. */
export interface ContentMessages {
  hello: { send: { platform: Platform }; back: Hello };
  check: { send: { draft: Draft }; back: Outcome<Check> };
  ask: {
    send: { draft: Draft; note: string; previous: string | null; leader: string | null; urgent: boolean };
    back: Outcome<SecondOpinion>;
  };
  opinion: { send: { id: string }; back: Outcome<SecondOpinion> };
  /** Waits for a request to change from how it was seen; null when nothing has happened for a while. */
  news: { send: { id: string; seen: Seen }; back: Outcome<SecondOpinion | null> };
  /** Where the author's open drafts for an account stand; none of their words. */
  draftStates: { send: { account: string }; back: OpinionState[] };
  withdraw: { send: { id: string }; back: Outcome<SecondOpinion> };
  takeWording: { send: { id: string; proposal: string }; back: Outcome<SecondOpinion> };
  release: { send: { draft: Draft }; back: Outcome<Granted> };
  /** Leave to post without a check, in an emergency; a release as any other when the service answers after all. */
  emergency: { send: { draft: Draft; reason: string }; back: Outcome<Granted> };
  emergencySettled: { send: EmergencyReport; back: null };
  published: { send: Publication; back: null };
  /** Whether the second lock is now as it was to be; a failure where the browser does not take the rule. */
  /** `official` where it closes for an account that is certain, and not for one that the author has yet to tell. */
  lock: { send: { closed: boolean; official: boolean }; back: Outcome<null> };
  /** An official account is in use still: the accounts may have changed meanwhile, or the site been switched off. */
  stillHere: { send: Record<never, never>; back: null };
  /** A page showed an official account under further names, by which another page alone may show it. */
  otherNames: { send: { account: string; names: string[] }; back: null };
  siteReport: { send: { report: SiteReport }; back: null };
  /** Where the author wants the panel on this site: tells, or asks with null. */
  panelCorner: { send: { corner: Corner | null }; back: Corner | null };
  panelToken: { send: Record<never, never>; back: string };
}

/** From the extension's own pages: the panel, the popup and the options page. */
export interface PageMessages {
  panelVerify: { send: { token: string }; back: boolean };
  standing: { send: Record<never, never>; back: Standing | null };
  people: { send: PeopleAsked; back: Outcome<FoundPeople> };
  /** Who was declared last on an account, the last one first; `add` puts somebody before them. */
  recentPeople: { send: { account: string; add: string[] }; back: Outcome<Person[]> };
  /** The author's open drafts, for one account or all. */
  drafts: { send: { account: string | null }; back: Outcome<OwnDraft[]> };
  /** Whom a second opinion can be asked of. */
  leaders: { send: Record<never, never>; back: Outcome<Leader[]> };
  status: { send: Record<never, never>; back: Status };
  connect: { send: Record<never, never>; back: Outcome<Status> };
  disconnect: { send: Record<never, never>; back: Status };
  setService: { send: { origin: string }; back: Outcome<Status> };
  /** Sites were allowed: puts the content scripts for their accounts in place. */
  watchHosts: { send: Record<never, never>; back: null };
  /** A comment that somebody has begun to report; null where it was sent, or is forgotten. */
  commentBegun: { send: { id: string }; back: Gathered | null };
  commentWords: { send: { id: string; words: Words }; back: null };
  commentReport: { send: { id: string; report: CommentReport }; back: Outcome<CommentReceipt> };
  /** Records a post that is out already without Gatepost. */
  recordSlipped: { send: { report: SlippedReport }; back: Outcome<SlippedPost> };
  /** Tells the moderators that a finding is wrong. Nothing is released by it. */
  reportFinding: { send: { report: FindingReport }; back: Outcome<FindingReceipt> };
  /** Opens "Check a draft" in the school's console. */
  openDrafts: { send: Record<never, never>; back: null };
  /** Opens a request for a second opinion in the school's console. */
  openRequest: { send: { id: string }; back: null };
  openOptions: { send: Record<never, never>; back: null };
}

export type Messages = ContentMessages & PageMessages;
export type Kind = keyof Messages;
export type Request<K extends Kind> = { kind: K } & Messages[K]["send"];
export type Reply<K extends Kind> = Messages[K]["back"];
export type Handler<K extends Kind> = (
  request: Request<K>,
  sender: chrome.runtime.MessageSender,
) => Promise<Reply<K>> | Reply<K>;

/** What the worker tells every tab when somebody connects or disconnects, or the accounts change. */
export const SESSION_CHANGED = "sessionChanged";

/** What the site check asks of the page in a tab; a `SiteCheck` comes back. */
export const SITE_CHECK = "siteCheck";

/** What is asked of the page in a tab about the comment that its menu was opened on; a `FoundComment` comes back. */
export const COMMENT_AT = "commentAt";

/** What is asked of the page in a tab about the post that is in view; a `FoundPost` comes back, or null. */
export const POST_IN_VIEW = "postInView";

/** Thrown when the script has outlived its extension. */
export class Orphaned extends Error {}

/** Sends one message to the worker. @throws Orphaned when the extension was updated, reloaded or switched off. */
export async function send<K extends Kind>(kind: K, message: Messages[K]["send"]): Promise<Reply<K>> {
  if (isOrphaned()) throw new Orphaned();
  try {
    return (await chrome.runtime.sendMessage({ ...message, kind })) as Reply<K>;
  } catch (error) {
    if (isOrphaned() || String(error).includes("context invalidated")) throw new Orphaned();
    throw error;
  }
}

export function isOrphaned(): boolean {
  try {
    return !chrome.runtime?.id;
  } catch {
    return true;
  }
}
