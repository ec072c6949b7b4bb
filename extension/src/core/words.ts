/** What the panel says about where a draft stands. */

import type { OpinionState, Severity } from "./api";
import type { PanelView } from "./view";

/** How a state looks: never by colour alone, so each tone has a symbol of its own. */
export type Tone = "good" | "busy" | "advice" | "wait" | "stop";

export interface Words {
  tone: Tone;
  headline: string;
  /** What happens next, in a sentence or two. */
  next: string;
}

/** The verdict in words. */
export function describe(view: PanelView): Words {
  switch (view.phase) {
    case "unknown_account":
      return {
        tone: "wait",
        headline: "Which account is this?",
        next: `Gatepost cannot tell which account this post is for. Nothing has been sent. Choose, then press Post again.`,
      };
    case "inert":
      return { tone: "good", headline: "Not guarded", next: "This is not an official account." };
    case "empty":
      return { tone: "good", headline: `Guarding @${view.handle}`, next: "Your post is checked while you write." };
    case "checking":
      return { tone: "busy", headline: "Checking…", next: "One moment." };
    case "releasing":
      return { tone: "busy", headline: "Posting…", next: "The final check is being made." };
    case "posted":
      return { tone: "good", headline: "Posted", next: "It was published and recorded." };
    case "approved":
      return { tone: "good", headline: "Approved", next: "You can post it now, exactly as it is." };
    case "cleared":
      return cleared(view);
    case "asked":
      return {
        tone: "wait",
        headline: "Waiting for a second opinion",
        next: "A senior leader has been asked. The answer will appear here; you can close the page and come back.",
      };
    case "held":
      return held(view);
    case "cannot_be_checked":
      return cannotBeChecked(view);
    case "page_changed":
      return {
        tone: "stop",
        headline: "This page has changed",
        next: `Gatepost does not recognise ${view.platform}'s page any more, so nothing can be posted from @${view.handle} for now. It has been reported. Reload the page, or ask your IT support.`,
      };
  }
}

function cleared(view: PanelView): Words {
  if (view.notAccepted) {
    return {
      tone: "stop",
      headline: "Not posted",
      next: `${view.platform} did not accept the post. You can press Post again.`,
    };
  }
  const advice = view.findings.length;
  if (advice > 0) {
    return {
      tone: "advice",
      headline: `Ready to post, with ${count(advice, "suggestion")}`,
      next: "You can post it as it is.",
    };
  }
  return { tone: "good", headline: "Ready to post", next: "Nothing was found that needs changing." };
}

function held(view: PanelView): Words {
  const things = count(view.findings.filter((f) => f.severity !== "advise").length, "thing");
  if (view.lapsed) {
    return {
      tone: "stop",
      headline: "Held: changed since it was approved",
      next: "The approval was for the earlier wording. Ask again, and the leader will see what you changed.",
    };
  }
  const decided = view.outdated ? null : view.opinion?.state;
  if (decided === "refused") {
    return { tone: "stop", headline: "Held: the second opinion was no", next: "Change the draft to go on." };
  }
  if (view.findings.some((f) => f.severity === "block")) {
    return {
      tone: "stop",
      headline: `Held: ${things} to put right`,
      next: "Change the marked words, and it can be posted.",
    };
  }
  if (decided === "approved") {
    return {
      tone: "stop",
      headline: "Held: the approval no longer counts",
      next: "The register or the policy has changed since. Ask again, and a senior leader looks at it anew.",
    };
  }
  if (decided === "changes_requested") {
    return { tone: "stop", headline: "Held: changes were asked for", next: "Change the draft, then ask again." };
  }
  return {
    tone: "stop",
    headline: "Held: needs a second opinion",
    next: `${things} that a senior leader should see first. Change the draft, or ask.`,
  };
}

function cannotBeChecked(view: PanelView): Words {
  const { kind, detail } = view.problem ?? { kind: "unreachable", detail: "" };
  const headline = "Cannot be checked, not posted";
  switch (kind) {
    case "signed_out":
      return {
        tone: "stop",
        headline,
        next: "You are not connected to Gatepost. Connect, and the draft is checked by itself.",
      };
    case "orphaned":
    case "several_posts":
      return { tone: "stop", headline, next: detail };
    case "refused":
    case "held":
      return { tone: "stop", headline, next: detail };
    default:
      return {
        tone: "stop",
        headline,
        next: `${detail} Your text is safe here. Gatepost keeps trying, and this clears by itself.`.trim(),
      };
  }
}

export const SEVERITY_WORDS: Record<Severity, string> = {
  block: "Must be changed",
  second_opinion: "Needs a second opinion",
  advise: "Suggestion",
};

export const OPINION_WORDS: Record<OpinionState, string> = {
  asked: "Second opinion asked for",
  changes_requested: "Changes asked for",
  approved: "Approved",
  refused: "Refused",
  withdrawn: "Withdrawn",
  published: "Published",
};

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
