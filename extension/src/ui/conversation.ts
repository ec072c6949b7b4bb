/** What leaders do with a request, as its author sees it: who looks at it, what was written, and a wording to take. */

import type { SecondOpinion } from "../core/api";
import { send } from "../core/messages";
import { button, el, when } from "./dom";

/** A service that is older than the extension says nothing of these. */
type Told = Pick<SecondOpinion, "id" | "state"> &
  Partial<Pick<SecondOpinion, "claim" | "first_approval" | "comments" | "proposal">>;

/** Who is looking at it; nobody once that is no longer believed. */
export function lookedAtBy({ claim }: Told, now = Date.now()): string | null {
  return claim && Date.parse(claim.until) > now ? claim.reviewer : null;
}

export function conversation(asked: Told, takeWording: (proposal: string) => void): HTMLElement[] {
  const looking = lookedAtBy(asked);
  const first = asked.first_approval;
  return [
    ...(asked.state === "asked" && looking
      ? [el("p", { "data-testid": "looked-at" }, `${looking} is looking at it.`)]
      : []),
    ...(asked.state === "asked" && first
      ? [
          el(
            "p",
            { "data-testid": "first-approval" },
            `${first.reviewer} has approved it. A second leader has to as well.`,
          ),
        ]
      : []),
    ...proposal(asked, takeWording),
    ...comments(asked),
  ];
}

function proposal({ proposal: wording }: Told, takeWording: (proposal: string) => void): HTMLElement[] {
  if (!wording) return [];
  const take = button("Take this wording", "take-wording", () => takeWording(wording.id), "primary");
  return [
    el("p", {}, `${wording.by} proposes this wording. It is checked afresh if you take it.`),
    el("blockquote", { "data-testid": "proposed-wording" }, wording.text),
    ...(wording.note === "" ? [] : [el("p", {}, `“${wording.note}”`)]),
    el("div", { class: "actions" }, take),
  ];
}

function comments({ id, comments: written = [] }: Told): HTMLElement[] {
  if (written.length === 0) return [];
  const lines = written.map(({ by, by_author, text, at }) =>
    el("li", {}, `${by_author ? "You" : by}, ${when(at)}: “${text}”`),
  );
  return [
    el("ul", { "data-testid": "comments" }, ...lines),
    button("Answer in Gatepost", "answer-comment", () => void send("openRequest", { id })),
  ];
}
