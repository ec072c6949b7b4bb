/** The way out of an outage in the panel, apart from everything else: to post without a check (docs/adr/0009). */

import type { Phase } from "../core/composer_state";
import { LONGEST_REASON, objectionToReason } from "../core/emergency";
import type { PanelView } from "../core/view";
import { el } from "./dom";

/** Phases between two answers: what was typed into the form is kept, out of sight. */
const BETWEEN: readonly Phase[] = ["checking", "releasing", "cannot_be_checked"];

let offered: PanelView["emergency"] = null;

/** Nothing while it is not open to the author; else a closed section, which has to be opened first. */
export function emergency(view: PanelView, post: (reason: string) => void): HTMLElement | null {
  offered = view.emergency ?? (BETWEEN.includes(view.phase) ? offered : null);
  if (!offered) return null;
  const { objection } = offered;
  return el(
    "details",
    { class: "emergency", hidden: !view.emergency, "data-testid": "emergency", "data-key": "emergency" },
    el("summary", {}, "Emergency: post without a check"),
    el(
      "p",
      {},
      "Only for what cannot wait until Gatepost is back: the school is closed, or somebody is in danger. " +
        "Nobody looks for names, consent or wording. Name no child.",
    ),
    el(
      "p",
      {},
      "It is logged with your name and your reason. A senior leader is told as soon as Gatepost can be reached.",
    ),
    objection === null
      ? form(view, post)
      : el("p", { class: "objection", "data-testid": "emergency-objection" }, objection),
  );
}

function form(view: PanelView, post: (reason: string) => void): HTMLElement {
  return el(
    "form",
    {
      "data-key": "form",
      submit: (event) => {
        event.preventDefault();
        const said = (event.currentTarget as HTMLFormElement).elements.namedItem("reason") as HTMLTextAreaElement;
        const problem = objectionToReason(said.value);
        said.setCustomValidity(problem ?? "");
        if (problem) said.reportValidity();
        else post(said.value.trim());
      },
    },
    el("label", { for: "emergency-reason" }, "What has happened? (at least two words)"),
    el("textarea", {
      id: "emergency-reason",
      name: "reason",
      rows: "2",
      required: true,
      maxlength: String(LONGEST_REASON),
      "data-testid": "emergency-reason",
      placeholder: "For example: heavy snow, school closed",
      input: (event) => (event.currentTarget as HTMLTextAreaElement).setCustomValidity(""),
    }),
    el(
      "button",
      { type: "submit", class: "plain", "data-testid": "emergency-post" },
      `Post without a check on @${view.handle}`,
    ),
  );
}
