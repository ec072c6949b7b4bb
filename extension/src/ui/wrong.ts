/** 'Was this wrong?' at a finding: one press tells the moderators, words can follow. The author goes on meanwhile. */

import { send } from "../core/messages";
import type { PanelView } from "../core/view";
import { button, el } from "./dom";

type Shown = PanelView["findings"][number];

interface Told {
  /** The check and the finding's place in it that the report names; a later check of the draft has names of its own. */
  check: string;
  number: number;
  rule: string;
  busy: boolean;
  arrived: boolean;
  noted: boolean;
  problem: string | null;
}

export const MAX_NOTE = 1000;

/** What was reported while this panel is open, by the finding's key. */
const told = new Map<string, Told>();
/** Words that are being written, by the finding's key. */
const notes = new Map<string, string>();

/** What stands under a finding; nothing where its check is not known (any more). */
export function wrong(finding: Shown, view: PanelView, redraw: () => void): HTMLElement | null {
  const report = told.get(finding.key);
  if (report) return after(finding, report, redraw);
  const number = view.reportable?.numbers[finding.key];
  const check = view.reportable?.check;
  if (check === undefined || number === undefined) return null;
  const press = (): void => {
    const { key, rule } = finding;
    const made = { check, number, rule, busy: false, arrived: false, noted: false, problem: null };
    told.set(key, made);
    void tell(made, "", redraw);
  };
  return el("div", { class: "wrong", "data-key": "wrong" }, button("Was this wrong?", "wrong", press, "quiet"));
}

function after({ key }: Shown, report: Told, redraw: () => void): HTMLElement {
  const add = (): void => {
    const note = (notes.get(key) ?? "").trim();
    if (note !== "") void tell(report, note, redraw);
  };
  const again = (): void => void tell(report, (notes.get(key) ?? "").trim(), redraw);
  const typed = (event: Event): void => {
    notes.set(key, (event.target as HTMLTextAreaElement).value);
  };
  return el(
    "div",
    { class: "wrong", "data-key": "wrong", "data-testid": "wrong-told" },
    el("p", { role: "status" }, words(report)),
    report.problem !== null && button("Try again", "wrong-again", again),
    report.arrived &&
      !report.noted &&
      el(
        "label",
        {},
        "What is wrong with it? (optional)",
        el("textarea", { rows: "2", maxlength: String(MAX_NOTE), "data-testid": "wrong-note", input: typed }),
      ),
    report.arrived && !report.noted && button("Add these words", "wrong-add", add),
  );
}

function words({ busy, problem, noted }: Told): string {
  if (problem !== null) return `The moderators have not been told. ${problem}`;
  if (busy) return "Telling the moderators…";
  return noted
    ? "The moderators have your words. Nothing is released by this: carry on."
    : "The moderators have been told. Nothing is released by this: carry on.";
}

async function tell(report: Told, note: string, redraw: () => void): Promise<void> {
  if (report.busy) return;
  report.busy = true;
  report.problem = null;
  redraw();
  const { check, number, rule } = report;
  const answer = await send("reportFinding", { report: { check, number, rule, note } }).catch(() => null);
  report.busy = false;
  if (answer?.ok) {
    report.arrived = true;
    report.noted ||= note !== "";
  } else report.problem = answer?.problem.detail ?? "Reload the page, then press it again.";
  redraw();
}
