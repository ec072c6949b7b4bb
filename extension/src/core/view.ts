/** What the panel is told, and what it answers. Both travel over a private channel, never through the page. */

import type { Account, Finding, SecondOpinion } from "./api";
import { type ComposerState, hasLapsed, type Missing, type Phase, previousOpinion } from "./composer_state";
import type { Problem } from "./outcome";

export interface AttachmentView {
  source: string;
  kind: "image" | "video";
  showsPeople: boolean;
  people: { id: string; name: string }[];
}

export interface PanelView {
  phase: Phase;
  platform: string;
  handle: string | null;
  findings: (Finding & { applicable: boolean })[];
  policy: string | null;
  opinion: SecondOpinion | null;
  /** The request is about an earlier wording than the one in the composer. */
  outdated: boolean;
  /** There was an approval, and the draft has changed since. */
  lapsed: boolean;
  /** Asking (again) makes sense. */
  canAsk: boolean;
  asksAgain: boolean;
  problem: Pick<Problem, "kind" | "detail"> | null;
  notAccepted: boolean;
  missing: Missing | null;
  attachments: AttachmentView[];
  /** For a composer whose account cannot be told: those it could be. */
  choices: Account[];
  expanded: boolean;
}

export type ToPanel = { type: "view"; view: PanelView } | { type: "focus" };

export type FromPanel =
  | { type: "ready" }
  | { type: "apply"; finding: number }
  | { type: "ask"; note: string }
  | { type: "withdraw" }
  | { type: "declare"; source: string; showsPeople: boolean; people: { id: string; name: string }[] }
  | { type: "account"; choice: string | "personal" }
  | { type: "expand"; expanded: boolean }
  | { type: "size"; height: number }
  | { type: "leave" };

/** What of a composer's state the panel shows. */
export function panelView(
  state: ComposerState,
  about: Pick<PanelView, "platform" | "handle" | "attachments" | "choices" | "expanded">,
): PanelView {
  const { check, opinion } = state;
  const outdated = opinion !== null && check !== null && opinion.digest !== check.digest;
  const waits = opinion?.state === "asked" && !outdated;
  const decidedHere = opinion !== null && !outdated && ["approved", "refused"].includes(opinion.state);
  return {
    ...about,
    phase: state.phase,
    findings: (check?.findings ?? []).map((f) => ({ ...f, applicable: isApplicable(f) })),
    policy: check ? `${check.policy.title}, version ${check.policy.version}` : null,
    opinion,
    outdated,
    lapsed: hasLapsed(state),
    canAsk: check !== null && !waits && !decidedHere && ["held", "cleared", "asked"].includes(state.phase),
    asksAgain: previousOpinion(state) !== null,
    problem: state.problem && { kind: state.problem.kind, detail: state.problem.detail },
    notAccepted: state.notAccepted,
    missing: state.missing,
  };
}

function isApplicable(finding: Finding): boolean {
  return finding.replacement !== null && finding.start !== null && finding.end !== null;
}
