/** The states of one composer, as a pure function: what happened, and what follows from it. */

import type { Account, Check, SecondOpinion } from "./api";
import type { Problem } from "./outcome";

export type Phase =
  /** Nothing may be known about this account: nothing is sent; a press on Post asks the author, locally. */
  | "unknown_account"
  /** Not an official account: Gatepost does nothing at all. */
  | "inert"
  | "empty"
  | "checking"
  | "held"
  | "cleared"
  | "cannot_be_checked"
  | "asked"
  | "approved"
  | "releasing"
  | "posted"
  /** The site looks different from what the adapter knows. */
  | "page_changed"
  /** The school has switched Gatepost off on this site: nothing is read, and nothing official goes out. */
  | "switched_off";

export type Missing = "composer" | "post_button" | "attachments";

export interface ComposerState {
  phase: Phase;
  account: Account | null;
  /** `canonical()` of what is in the composer; null when that is nothing. */
  content: string | null;
  /** The newest answer about `content`; null while there is none. */
  check: Check | null;
  /** The newest request for a second opinion in this conversation, whatever content it was about. */
  opinion: SecondOpinion | null;
  problem: Problem | null;
  /** The Post button has been pressed for this content, and the site has yet to say that it accepted it. */
  clicked: boolean;
  /** The site refused the post, or it is not known whether it took it; said until the next edit or press. */
  notAccepted: "refused" | "unknown" | null;
  /** It was posted without a check, in an emergency. */
  unchecked: boolean;
  missing: Missing | null;
  /** Of a thread only so many posts are certainly out; said until the next press. */
  partly: { out: number; of: number } | null;
}

export type ComposerEvent =
  | { type: "account"; account: Account | "personal" | "unknown" }
  | { type: "edited"; content: string | null }
  | { type: "checked"; content: string; check: Check }
  | { type: "failed"; content: string; problem: Problem }
  | { type: "opinion"; opinion: SecondOpinion }
  | { type: "pressed" }
  | { type: "refused"; content: string; problem: Problem }
  | { type: "clicked" }
  | { type: "accepted"; unchecked?: boolean }
  /** `known` where the site was seen to refuse it. */
  | { type: "not_accepted"; known: boolean }
  | { type: "partly"; out: number; of: number }
  | { type: "page_changed"; missing: Missing }
  /** `off` is why the school has switched the site off; null while it is on. */
  | { type: "site"; off: string | null };

export const initial: ComposerState = {
  phase: "unknown_account",
  account: null,
  content: null,
  check: null,
  opinion: null,
  problem: null,
  clicked: false,
  notAccepted: null,
  unchecked: false,
  missing: null,
  partly: null,
};

/** What the composer's state becomes. Answers about content that has since changed leave it as it is. */
export function reduce(state: ComposerState, event: ComposerEvent): ComposerState {
  switch (event.type) {
    case "account":
      return accountTold(state, event.account);
    case "edited":
      return edited(state, event.content);
    case "checked":
      return awaits(state, event.content) ? checked(state, event.check) : state;
    case "failed":
      return awaits(state, event.content) ? { ...state, phase: "cannot_be_checked", problem: event.problem } : state;
    case "opinion":
      return opinionHeard(state, event.opinion);
    case "pressed":
      return isGuarded(state) && state.phase !== "releasing" && state.phase !== "switched_off"
        ? { ...state, phase: "releasing", problem: null, notAccepted: null, clicked: false, partly: null }
        : state;
    case "refused":
      return state.phase === "releasing" && event.content === state.content ? refused(state, event.problem) : state;
    case "clicked":
      return state.phase === "releasing" ? { ...state, clicked: true } : state;
    case "accepted":
      // The site takes a moment to empty its composer: until it does, what is there has been posted.
      return {
        ...initial,
        account: state.account,
        phase: "posted",
        content: state.content,
        unchecked: event.unchecked ?? false,
      };
    case "not_accepted":
      return state.clicked
        ? { ...settle({ ...state, clicked: false }), notAccepted: event.known ? "refused" : "unknown" }
        : state;
    case "partly":
      return state.clicked ? partly(state, { out: event.out, of: event.of }) : state;
    case "page_changed":
      return isGuarded(state) && state.phase !== "switched_off"
        ? { ...state, phase: "page_changed", missing: event.missing }
        : state;
    case "site":
      return siteTold(state, event.off);
  }
}

/** True when the Post button of this composer may only be pressed by a release. */
export function isGuarded(state: ComposerState): boolean {
  return state.phase !== "unknown_account" && state.phase !== "inert";
}

/** True when an approval was given and the content has changed since. */
export function hasLapsed(state: ComposerState): boolean {
  const { opinion, check } = state;
  return opinion?.state === "approved" && check !== null && check.held && check.digest !== opinion.digest;
}

/** The request that asking again would follow on from; null for a first request. */
export function previousOpinion(state: ComposerState): string | null {
  const { opinion } = state;
  return opinion && ["asked", "changes_requested", "approved"].includes(opinion.state) ? opinion.id : null;
}

/** True while the author waits for a decision about exactly this content. */
export function awaitsDecision(state: ComposerState): boolean {
  return state.opinion?.state === "asked";
}

/** A release decides for itself: a check that was under way when Post was pressed must not get between. */
function awaits(state: ComposerState, content: string): boolean {
  return content === state.content && state.phase !== "releasing" && state.phase !== "posted";
}

function accountTold(state: ComposerState, account: Account | "personal" | "unknown"): ComposerState {
  if (account === "personal") return { ...initial, phase: "inert" };
  if (account === "unknown") return { ...initial, phase: "unknown_account" };
  if (state.account?.id === account.id && isGuarded(state)) return { ...state, account };
  return { ...initial, phase: "empty", account };
}

/** A post that is on its way is let go first. */
function siteTold(state: ComposerState, off: string | null): ComposerState {
  if (!isGuarded(state) || state.clicked || state.phase === "releasing") return state;
  if (off !== null) {
    const problem: Problem = { kind: "switched_off", detail: off };
    return { ...initial, account: state.account, phase: "switched_off", problem };
  }
  return state.phase === "switched_off" ? { ...initial, account: state.account, phase: "empty" } : state;
}

function edited(state: ComposerState, content: string | null): ComposerState {
  if (!isGuarded(state) || state.clicked || state.phase === "switched_off") return state;
  if (content === state.content) return state;
  // A site that may have taken the post may empty its composer without a word.
  const notAccepted = content === null && state.notAccepted === "unknown" ? state.notAccepted : null;
  const next = { ...state, content, check: null, problem: null, notAccepted, missing: null, unchecked: false };
  // Whoever begins anew has read it.
  if (content !== null) return { ...next, phase: "checking", partly: state.content === null ? null : state.partly };
  const waiting = state.opinion?.state === "asked" ? state.opinion : null;
  if (state.phase === "posted") return { ...next, phase: "posted", opinion: waiting, unchecked: state.unchecked };
  return { ...next, phase: "empty", opinion: waiting };
}

/** What stands there now may be less than was released, and an approval is used up: only a check can say more. */
function partly(state: ComposerState, posts: NonNullable<ComposerState["partly"]>): ComposerState {
  return { ...settle({ ...state, clicked: false, check: null, opinion: null }), partly: posts };
}

function checked(state: ComposerState, check: Check): ComposerState {
  return settle({ ...state, check, problem: null, opinion: check.second_opinion ?? state.opinion });
}

function opinionHeard(state: ComposerState, opinion: SecondOpinion): ComposerState {
  const next = { ...state, opinion: opinion.state === "published" ? null : opinion };
  return ["held", "asked", "approved", "cleared"].includes(state.phase) ? settle(next) : next;
}

function refused(state: ComposerState, problem: Problem): ComposerState {
  if (problem.check) return checked(state, problem.check);
  return { ...state, phase: "cannot_be_checked", problem };
}

/** The phase that follows from the newest check and request. Only the check can say that a draft is not held. */
function settle(state: ComposerState): ComposerState {
  const { check, opinion } = state;
  // What the check says of the words does not bring the page back; an edit or another press looks at it anew.
  if (state.phase === "page_changed") return state;
  if (!check) return { ...state, phase: state.content === null ? "empty" : "checking" };
  if (!check.held) {
    return { ...state, phase: check.verdict === "clear" || check.verdict === "advise" ? "cleared" : "approved" };
  }
  const waits = opinion?.state === "asked" && opinion.digest === check.digest;
  return { ...state, phase: waits ? "asked" : "held" };
}
