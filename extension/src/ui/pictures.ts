/** The question under each picture: does it show people, and whom. Answers stay while the panel is drawn anew. */

import { send } from "../core/messages";
import type { AttachmentView, FromPanel } from "../core/view";
import { byId, el } from "./dom";

const PAUSE_MS = 200;

type Tell = (message: FromPanel) => void;
type Known = AttachmentView["people"][number];

/** Draws the questions; leaves them alone when only something else has changed, so that nobody loses their place. */
export function pictures(container: HTMLElement, attachments: readonly AttachmentView[], tell: Tell): void {
  const state = JSON.stringify(attachments);
  if (container.dataset.state === state) return;
  const focused = document.activeElement?.id;
  container.dataset.state = state;
  container.replaceChildren(
    ...attachments.map((attachment, index) => question(attachment, index, attachments.length, tell)),
  );
  if (focused && container.querySelector(`#${focused}`)) byId(focused).focus();
}

function question(attachment: AttachmentView, index: number, total: number, tell: Tell): HTMLElement {
  const { source, kind, showsPeople, people } = attachment;
  const thing = `${kind === "image" ? "picture" : "video"}${total > 1 ? ` ${index + 1}` : ""}`;
  const declare = (shows: boolean, who: Known[]): void =>
    tell({ type: "declare", source, showsPeople: shows, people: who });
  return el(
    "div",
    { class: "card", "data-testid": "picture" },
    el(
      "fieldset",
      {},
      el("legend", {}, `Does the ${thing} show people?`),
      choice(`shows-${index}-yes`, "Yes", showsPeople, () => declare(true, people)),
      choice(`shows-${index}-no`, "No", !showsPeople, () => declare(false, [])),
    ),
    showsPeople && whoIsInIt(index, people, (who) => declare(true, who)),
  );
}

function choice(id: string, label: string, checked: boolean, chosen: () => void): HTMLElement {
  const name = id.replace(/-(yes|no)$/, "");
  const radio = el("input", { type: "radio", id, name, checked, "data-testid": id, change: chosen });
  return el("label", { for: id }, radio, ` ${label}`);
}

function whoIsInIt(index: number, people: Known[], changed: (people: Known[]) => void): HTMLElement {
  const id = `who-${index}`;
  const options = el("div", { class: "options", "data-testid": "people-options", hidden: true });
  const input = el("input", {
    type: "search",
    id,
    autocomplete: "off",
    placeholder: "Type a name",
    "data-testid": "people-search",
    maxlength: "100",
    input: () => later(() => void suggest(input.value, options, (person) => add(person))),
  });
  const add = (person: Known): void => changed([...people.filter((p) => p.id !== person.id), person]);
  const chips = people.map((person) =>
    el(
      "button",
      {
        type: "button",
        class: "chip",
        "data-testid": "declared",
        "aria-label": `Take out ${person.name}`,
        click: () => changed(people.filter((p) => p.id !== person.id)),
      },
      person.name,
    ),
  );
  return el(
    "div",
    {},
    el("label", { for: id }, "Who is in it?"),
    el("div", { class: "declared" }, ...chips),
    input,
    options,
  );
}

let timer: ReturnType<typeof setTimeout> | undefined;

function later(work: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(work, PAUSE_MS);
}

async function suggest(q: string, options: HTMLElement, choose: (person: Known) => void): Promise<void> {
  options.hidden = q.trim().length < 2;
  if (options.hidden) return;
  const answer = await send("people", { q: q.trim() });
  if (!answer.ok) {
    options.replaceChildren(el("p", { class: "quiet" }, "Names cannot be looked up at the moment."));
    return;
  }
  const found = answer.value.map((person) => {
    const about = [person.class_name, person.year_group].filter(Boolean).join(", ");
    const label = about ? `${person.name} (${about})` : person.name;
    return el("button", { type: "button", "data-testid": "person", click: () => choose(person) }, label);
  });
  options.replaceChildren(
    ...(found.length > 0 ? found : [el("p", { class: "quiet" }, "Nobody by that name on the register.")]),
  );
  options.scrollIntoView({ block: "nearest" });
}
