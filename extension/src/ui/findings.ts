/** One finding, as the panel and the card at the words show it. */

import { type PanelView, shownReplacement } from "../core/view";
import { SEVERITY_WORDS } from "../core/words";
import { button, el } from "./dom";

type Shown = PanelView["findings"][number];

/** `more` stands under it. */
export function findingCard(
  tag: "li" | "div",
  finding: Shown,
  apply: (key: string) => void,
  more: HTMLElement | null = null,
): HTMLElement {
  const { key, rule, severity, title, message, suggestion, clauses, quote, applicable } = finding;
  return el(
    tag,
    {
      class: `finding ${severity}`,
      "data-key": key,
      "data-testid": "finding",
      "data-rule": rule,
      "data-severity": severity,
    },
    el("span", { class: "kind" }, SEVERITY_WORDS[severity]),
    el("h2", {}, title),
    quote !== null && el("p", {}, el("q", {}, quote)),
    el("p", {}, message),
    suggestion !== "" && el("p", { class: "way-out" }, suggestion),
    applicable &&
      el(
        "div",
        { class: "actions" },
        button(shownReplacement(finding), "apply", () => apply(key)),
      ),
    ...clauses.map((clause) =>
      el(
        "details",
        { "data-testid": "clause", "data-key": clause.ref },
        el("summary", {}, `Policy ${clause.ref}: ${clause.title}`),
        el("blockquote", {}, clause.text),
      ),
    ),
    more,
  );
}
