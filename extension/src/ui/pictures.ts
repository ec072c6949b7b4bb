/** The question under each picture: does it show people, and whom.  */

import type { Person } from "../core/api";
import { send } from "../core/messages";
import type { AttachmentView } from "../core/view";
import { byId, el } from "./dom";

const PAUSE_MS = 200;

type Known = AttachmentView["people"][number];
type Declare = (source: string, declaration: Pick<AttachmentView, "showsPeople" | "people">) => void;

/** The questions, one for each picture. */
export function pictures(attachments: readonly AttachmentView[], declare: Declare, redraw: () => void): HTMLElement[] {
  const total = attachments.length;
  return attachments.map((attachment, index) => question(attachment, index, total, declare, redraw));
}

/** What was found for what was typed last, and for which picture. */
let search: { index: number; found: Person[] | string } | null = null;

function question(
  attachment: AttachmentView,
  index: number,
  total: number,
  told: Declare,
  redraw: () => void,
): HTMLElement {
  const { source, kind, showsPeople, people } = attachment;
  const thing = `${kind === "image" ? "picture" : "video"}${total > 1 ? ` ${index + 1}` : ""}`;
  const declare = (shows: boolean, who: Known[]): void => told(source, { showsPeople: shows, people: who });
  return el(
    "div",
    { class: "card", "data-key": source, "data-testid": "picture" },
    el(
      "fieldset",
      {},
      el("legend", {}, `Does the ${thing} show people?`),
      choice(`shows-${index}-yes`, "Yes", showsPeople, () => declare(true, people)),
      choice(`shows-${index}-no`, "No", !showsPeople, () => declare(false, [])),
    ),
    showsPeople && whoIsInIt(index, people, (who) => declare(true, who), redraw),
  );
}

function choice(id: string, label: string, checked: boolean, chosen: () => void): HTMLElement {
  const name = id.replace(/-(yes|no)$/, "");
  const radio = el("input", { type: "radio", id, name, checked, "data-testid": id, change: chosen });
  return el("label", { for: id }, radio, ` ${label}`);
}

function whoIsInIt(
  index: number,
  people: Known[],
  changed: (people: Known[]) => void,
  redraw: () => void,
): HTMLElement {
  const id = `who-${index}`;
  const looked = (found: Person[] | string | null): void => {
    search = found === null ? null : { index, found };
    redraw();
  };
  const add = (person: Known): void => {
    search = null;
    byId<HTMLInputElement>(id).value = "";
    changed([...people.filter((p) => p.id !== person.id), { id: person.id, name: person.name }]);
  };
  const input = el("input", {
    type: "search",
    id,
    autocomplete: "off",
    placeholder: "Type a name",
    "data-testid": "people-search",
    maxlength: "100",
    input: (event) => later(() => void suggest((event.target as HTMLInputElement).value, looked)),
  });
  const chips = people.map((person) =>
    el(
      "button",
      {
        type: "button",
        class: "chip",
        "data-key": person.id,
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
    options(search?.index === index ? search.found : null, add),
  );
}

function options(found: Person[] | string | null, choose: (person: Person) => void): HTMLElement {
  const attributes = { class: "options", "data-testid": "people-options", hidden: found === null };
  if (found === null || typeof found === "string") {
    return el("div", attributes, found !== null && el("p", { class: "quiet" }, found));
  }
  const people = found.map((person) => {
    const about = [person.class_name, person.year_group].filter(Boolean).join(", ");
    const label = about ? `${person.name} (${about})` : person.name;
    const key = person.id;
    return el(
      "button",
      { type: "button", "data-key": key, "data-testid": "person", click: () => choose(person) },
      label,
    );
  });
  return el("div", attributes, ...people);
}

let timer: ReturnType<typeof setTimeout> | undefined;

function later(work: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(work, PAUSE_MS);
}

async function suggest(q: string, looked: (found: Person[] | string | null) => void): Promise<void> {
  if (q.trim().length < 2) return looked(null);
  const answer = await send("people", { q: q.trim() });
  if (!answer.ok) return looked("Names cannot be looked up at the moment.");
  looked(answer.value.length > 0 ? answer.value : "Nobody by that name on the register.");
}
