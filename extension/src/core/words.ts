/** What the panel says about where a draft stands. */

import type { OpinionState, Severity } from "./api";
import { describeDrafts, withoutItsPictures } from "./drafts";
import type { ProblemKind } from "./outcome";
import type { PanelView } from "./view";

/** How a state looks: never by colour alone, so each tone has a symbol of its own. */
export type Tone = "good" | "busy" | "advice" | "wait" | "stop";

export interface Words {
  tone: Tone;
  headline: string;
  /** What happens next, in a sentence or two. */
  next: string;
}

const MAY_BE_POSTED_AGAIN: readonly PanelView["phase"][] = [
  "empty",
  "checking",
  "cleared",
  "approved",
  "cannot_be_checked",
];

/** The verdict in words. `next` begins with what the author does now. */
export function describe(view: PanelView): Words {
  const words = describePhase(view);
  return view.partly ? describePartly(view, view.partly, words) : words;
}

/** A thread broke off: what is out comes first. */
function describePartly(
  { phase, platform }: PanelView,
  { out, of }: NonNullable<PanelView["partly"]>,
  words: Words,
): Words {
  if (phase === "releasing" || phase === "posted") return words;
  const headline = `${out} of ${of} posts ${out === 1 ? "is" : "are"} out`;
  const look = `Look on ${platform} which posts are out: ${out} of ${of} certainly, and recorded.`;
  if (phase === "empty") return { tone: "stop", headline, next: `${look} Write the rest again as replies to them.` };
  const isFree = phase === "cleared" || phase === "approved";
  const rest = `Take out here what is out already${isFree ? ", then press Post for the rest." : `. ${words.next}`}`;
  const next = `${look} ${rest}`;
  return { tone: "stop", headline: phase === "held" ? words.headline : headline, next };
}

function describePhase(view: PanelView): Words {
  if (view.notAccepted === "unknown" && MAY_BE_POSTED_AGAIN.includes(view.phase)) return mayBeOut(view);
  switch (view.phase) {
    case "unknown_account":
      return {
        tone: "wait",
        headline: "Which account is this?",
        next: "Choose the account here, then press Post again. Nothing has been sent.",
      };
    case "inert":
      return { tone: "good", headline: "Not guarded", next: "Post as you like: this is no official account." };
    case "empty":
      return (
        describeDrafts(view) ?? {
          tone: "good",
          headline: `Guarding ${shownHandle(view.handle)}`,
          next: "Write your post: it is checked as you type.",
        }
      );
    case "checking":
      return { tone: "busy", headline: "Checking…", next: "Carry on: this takes a moment." };
    case "releasing":
      return { tone: "busy", headline: "Posting…", next: "Wait a moment: it is checked for the last time." };
    case "posted":
      if (view.unchecked) return POSTED_UNCHECKED;
      return { tone: "good", headline: "Posted", next: "Nothing more to do: it is published and recorded." };
    case "approved":
      return { tone: "good", headline: "Approved", next: "Press Post, with nothing changed." };
    case "cleared":
      return cleared(view);
    case "asked":
      return {
        tone: "wait",
        headline: "Waiting for a second opinion",
        next: "Nothing to do now: the answer will appear here. You can close the page and come back.",
      };
    case "held":
      return held(view);
    case "cannot_be_checked":
      return cannotBeChecked(view);
    case "switched_off":
      return {
        tone: "stop",
        headline: `Switched off on ${view.platform}`,
        next: `Write your post in “Check a draft”, and post it from a phone: nothing can be posted from ${shownHandle(view.handle)} here for now. Your school says: “${view.problem?.detail ?? ""}”`,
      };
    case "page_changed":
      return pageChanged(view);
  }
}

/** Whoever posts it again may post it twice. What went out without a check is reported as such. */
function mayBeOut({ platform, phase }: PanelView): Words {
  const record = "If it is, record it: choose “Record a post that is out already” at Gatepost's button.";
  return {
    tone: "stop",
    headline: "It may have been posted",
    next: `Look whether it is there before you post it again: ${platform} did not say. ${phase === "cannot_be_checked" ? "" : record}`.trim(),
  };
}

function pageChanged({ missing, platform, handle }: PanelView): Words {
  const [again, why] =
    missing === "attachments"
      ? [
          ", then write and add the file again",
          `You added a file, and Gatepost sees no picture or video in ${platform}'s page`,
        ]
      : ["", `Gatepost does not recognise ${platform}'s page`];
  return {
    tone: "stop",
    headline: "This page has changed",
    next: `Reload the page${again}, and tell your IT support if it stays so. ${why}, so nothing can be posted from ${shownHandle(handle)}. It has been reported.`,
  };
}

function cleared(view: PanelView): Words {
  if (view.notAccepted === "refused") {
    const next = `Press Post again: ${view.platform} did not accept the post.`;
    return { tone: "stop", headline: "Not posted", next };
  }
  const advice = view.findings.length;
  if (advice > 0) {
    const headline = `Ready to post, with ${count(advice, "suggestion")}`;
    return { tone: "advice", headline, next: `Press Post, or take the ${noun(advice, "suggestion")} first.` };
  }
  return { tone: "good", headline: "Ready to post", next: "Press Post: nothing needs changing." };
}

const UNDECLARED = "consent.people_undeclared";

function held(view: PanelView): Words {
  return { tone: "stop", ...whyHeld(view) };
}

function whyHeld(view: PanelView): Omit<Words, "tone"> {
  const holding = view.findings.filter((f) => f.severity !== "advise");
  const blocks = holding.filter((f) => f.severity === "block");
  const decided = view.outdated ? null : view.opinion?.state;
  if (view.lapsed) {
    return {
      headline: "Held: changed since it was approved",
      next: "Ask again: the leader sees what you changed. The approval was for the earlier wording.",
    };
  }
  if (decided === "refused") {
    return { headline: "Held: the second opinion was no", next: "Change the draft, as the leader's words here say." };
  }
  if (blocks.length > 0) return toPutRight(blocks);
  if (view.drafts.awaited.length > 0 && view.opinion === null) return withoutItsPictures(view.drafts.awaited.length);
  if (decided === "changes_requested") {
    return {
      headline: "Held: changes were asked for",
      next: "Change the draft as the leader says here, then ask again.",
    };
  }
  if (decided === "approved") {
    return {
      headline: "Held: the approval no longer counts",
      next: "Ask again: the register or the policy has changed since.",
    };
  }
  if (holding.length > 0 && holding.every((f) => f.rule === UNDECLARED)) {
    const things = noun(holding.length, "picture");
    return {
      headline: `Held: who is in the ${things}?`,
      next: "Say here who is in it, or that nobody can be recognised.",
    };
  }
  return {
    headline: "Held: needs a second opinion",
    next: `Ask a senior leader here, or change the ${noun(holding.length, "thing")} listed.`,
  };
}

function toPutRight(blocks: PanelView["findings"]): Omit<Words, "tone"> {
  const things = count(blocks.length, "thing");
  const marked = blocks.every((finding) => finding.start !== null);
  const what = marked ? "Change the marked words" : "Put right what must be changed";
  return { headline: `Held: ${things} to put right`, next: `${what}: it is then checked again by itself.` };
}

function cannotBeChecked(view: PanelView): Words {
  const { kind, detail } = view.problem ?? { kind: "unreachable", detail: "" };
  return { tone: "stop", headline: "Cannot be checked, not posted", next: wayOut(kind, detail) };
}

function wayOut(kind: ProblemKind, detail: string): string {
  switch (kind) {
    case "signed_out":
      return "Choose Connect: the draft is then checked by itself.";
    case "orphaned":
    case "unlocked":
    case "several_posts":
    case "refused":
    case "held":
      return detail;
    default:
      return `Wait a moment: Gatepost keeps trying, and your text is safe here. ${detail}`.trim();
  }
}

const POSTED_UNCHECKED: Words = {
  tone: "advice",
  headline: "Posted without a check",
  next: "Nothing more to do: it is reported, with your reason, as soon as Gatepost can be reached. A senior leader is then told at once.",
};

export const SEVERITY_WORDS: Record<Severity, string> = {
  block: "Must be changed",
  second_opinion: "Needs a second opinion",
  advise: "Suggestion",
};

export const OPINION_WORDS: Record<OpinionState, string> = {
  asked: "Second opinion asked for",
  claimed: "Second opinion asked for",
  changes_requested: "Changes asked for",
  approved: "Approved",
  refused: "Refused",
  withdrawn: "Withdrawn",
  expired: "Nobody answered in time",
  published: "Published",
};

export function count(n: number, thing: string): string {
  return `${n} ${noun(n, thing)}`;
}

function noun(n: number, thing: string): string {
  return n === 1 ? thing : `${thing}s`;
}

/** A handle as people write it; a business profile has a name instead. */
export function shownHandle(handle: string | null): string {
  return handle?.includes(" ") ? handle : `@${handle}`;
}
