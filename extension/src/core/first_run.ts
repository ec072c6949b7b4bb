/** How far somebody has come who has just installed the extension: three steps, each open once those before are done. */

export const STEPS = ["address", "signIn", "sites"] as const;
export type Step = (typeof STEPS)[number];
export type StepState = "done" | "now" | "later";

export interface Progress {
  /** Origin of the school's Gatepost; empty while nobody has said. */
  service: string;
  /** The browser lets the extension reach it. */
  reachable: boolean;
  connected: boolean;
  /** Sites of the school's accounts that the browser does not let the extension look after yet, as match patterns. */
  missing: readonly string[];
}

/** Where each step stands. A step that is undone later (signed out, a site taken back) is the one to do now. */
export function statesOf(progress: Progress): Record<Step, StepState> {
  const done: Record<Step, boolean> = {
    address: progress.service !== "" && progress.reachable,
    signIn: progress.connected,
    sites: progress.connected && progress.missing.length === 0,
  };
  const now = STEPS.find((step) => !done[step]);
  const state = (step: Step): StepState => {
    if (step === now) return "now";
    return now === undefined || STEPS.indexOf(step) < STEPS.indexOf(now) ? "done" : "later";
  };
  return { address: state("address"), signIn: state("signIn"), sites: state("sites") };
}

/** The step to do now; null when all are done. */
export function stepNow(states: Record<Step, StepState>): Step | null {
  return STEPS.find((step) => states[step] === "now") ?? null;
}

/** Where the school's practice course is. */
export function practiceAddress(service: string): string {
  return new URL("/practice", service).href;
}
