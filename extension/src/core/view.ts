/** What the panel is told, and what it answers. Both travel over a private channel, never through the page. */

import type { Account, Finding, SecondOpinion } from "./api";
import { type ComposerState, hasLapsed, type Missing, type Phase, previousOpinion } from "./composer_state";
import { type DraftsView, NO_DRAFTS, type PutBack } from "./drafts";
import type { Problem } from "./outcome";
import type { Corner } from "./spot";

export interface AttachmentView {
  source: string;
  kind: "image" | "video";
  showsPeople: boolean;
  people: { id: string; name: string }[];
}

/** A finding under a name that it keeps from one check to the next. */
export type KeyedFinding = Finding & { key: string };

/** Findings of one rule about the same words are told apart by their order. */
export function keyed(findings: readonly Finding[]): KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const about = `${finding.rule} ${finding.attachment ?? ""} ${finding.quote ?? ""}`;
    const nth = (seen.get(about) ?? 0) + 1;
    seen.set(about, nth);
    return { ...finding, key: `${about} ${nth}` };
  });
}

/** How asking for a second opinion goes: under way, or why it was not sent. */
export interface Asking {
  /** From which composer of the page, by its number; 0 for none. */
  composer: number;
  busy: boolean;
  problem: string | null;
}

/** What the button says that puts it right. */
export function shownReplacement({ replacement }: Finding): string {
  return replacement ? `Change to “${replacement}”` : "Take it out";
}

/** What the card at marked words shows. `focus` when the author came by keyboard. */
export interface CardView {
  finding: PanelView["findings"][number];
  position: string;
  focus: boolean;
}

export type FromCard =
  | { type: "ready" }
  | { type: "size"; height: number }
  | { type: "apply"; finding: string }
  | { type: "next" }
  | { type: "leave" };

export interface PanelView {
  phase: Phase;
  platform: string;
  handle: string | null;
  findings: (KeyedFinding & { applicable: boolean })[];
  /** The newest check, and the place of each finding in it (from 1), by key: what a report of one names. */
  reportable: { check: string; numbers: Record<string, number> } | null;
  policy: string | null;
  opinion: SecondOpinion | null;
  /** The request is about an earlier wording than the one in the composer. */
  outdated: boolean;
  /** There was an approval, and the draft has changed since. */
  lapsed: boolean;
  /** Asking (again) makes sense. */
  canAsk: boolean;
  asksAgain: boolean;
  asking: Asking;
  problem: Pick<Problem, "kind" | "detail"> | null;
  /** While nobody can check: the post could go out without a check, or why it could not. */
  emergency: { objection: string | null } | null;
  /** It was posted without a check. */
  unchecked: boolean;
  notAccepted: ComposerState["notAccepted"];
  missing: Missing | null;
  /** Of a thread only so many posts are certainly out. */
  partly: ComposerState["partly"];
  attachments: AttachmentView[];
  /** For a composer whose account cannot be told: those it could be. */
  choices: Account[];
  expanded: boolean;
  drafts: DraftsView;
}

/** `turn`: the newest of the panel's own turns that the view takes into account. */
export type ToPanel =
  | { type: "view"; view: PanelView; turn: number }
  | { type: "focus" }
  /** What an attachment looks like, small. */
  | { type: "thumbnail"; source: string; picture: Blob }
  /** It has been moved here, on request; null where there is room nowhere else. */
  | { type: "moved"; corner: Corner | null };

/**
 * What the panel shows at once, without waiting for an answer, is a turn of its own, counted from 1: a view that was made
 * before it was heard of must not undo it.
 *
 * `composer`: the one that it showed when the author did this, by its number.
 */
export type FromPanel = { turn?: number; composer?: number } & Said;

type Said =
  | { type: "ready" }
  | { type: "apply"; finding: string }
  | { type: "ask"; note: string; leader: string | null; urgent: boolean }
  | { type: "withdraw" }
  | { type: "emergency"; reason: string }
  | ({ type: "put_back" } & PutBack)
  | { type: "take_wording"; proposal: string }
  | { type: "declare"; source: string; showsPeople: boolean; people: { id: string; name: string }[] }
  | { type: "account"; choice: string | "personal" }
  | { type: "expand"; expanded: boolean }
  | { type: "size"; height: number }
  /** Where on the screen the panel's head was taken by a pointer, and where that is now. */
  | { type: "grab"; x: number; y: number }
  | { type: "drag"; x: number; y: number }
  | { type: "drop" }
  /** To the next corner. */
  | { type: "move" }
  | { type: "leave" };

/** Between two checks the panel stays as it was, but for what was put right: it would jump at every pause in typing. */
const SHOWS_FINDINGS: readonly Phase[] = ["checking", "held", "cleared", "asked", "approved", "releasing"];

/**
 * What of a composer's state the panel shows.
 *
 * @param standing the newest check's findings, but for those whose words have been changed since.
 */
export function panelView(
  state: ComposerState,
  about: Pick<PanelView, "platform" | "handle" | "attachments" | "choices" | "expanded"> &
    Partial<Pick<PanelView, "asking" | "drafts">>,
  standing: readonly KeyedFinding[] = keyed(state.check?.findings ?? []),
): PanelView {
  const { check, opinion } = state;
  const findings = SHOWS_FINDINGS.includes(state.phase) ? standing : [];
  const outdated = opinion !== null && check !== null && opinion.digest !== check.digest;
  const waits = opinion?.state === "asked" && !outdated;
  // An approval that no longer lifts what is found (the register or the policy has changed) has to be asked for anew.
  const settles = opinion?.state === "refused" || (opinion?.state === "approved" && !check?.held);
  const decidedHere = settles && !outdated;
  return {
    asking: { composer: 0, busy: false, problem: null },
    drafts: NO_DRAFTS,
    ...about,
    phase: state.phase,
    findings: findings.map(shownFinding),
    reportable: check && {
      check: check.id,
      numbers: Object.fromEntries(keyed(check.findings).map(({ key }, index) => [key, index + 1])),
    },
    policy: check ? `${check.policy.title}, version ${check.policy.version}` : null,
    opinion,
    outdated,
    lapsed: hasLapsed(state),
    canAsk: check !== null && !waits && !decidedHere && ["held", "cleared", "asked"].includes(state.phase),
    asksAgain: previousOpinion(state) !== null,
    problem: state.problem && { kind: state.problem.kind, detail: state.problem.detail },
    emergency: (state.phase === "cannot_be_checked" && state.problem?.emergency) || null,
    unchecked: state.unchecked,
    notAccepted: state.notAccepted,
    missing: state.missing,
    partly: state.partly,
  };
}

export function shownFinding(finding: KeyedFinding): PanelView["findings"][number] {
  const { replacement, start, end } = finding;
  return { ...finding, applicable: replacement !== null && start !== null && end !== null };
}
