/** The box in which people are looked up: a combobox as in the ARIA Authoring Practices, with a list grouped by class. */

import type { FoundPeople, Person } from "../core/api";
import { send } from "../core/messages";
import type { AttachmentView } from "../core/view";
import { byId, el } from "./dom";

export type Known = AttachmentView["people"][number];

interface Box {
  index: number;
  source: string;
  account: string;
  declared: Known[];
  add: (people: Known[]) => void;
  redraw: () => void;
}

/** One line of the list. */
interface Option {
  group: string;
  label: string;
  testid: string;
  choose: (box: Box) => void;
}

const PAUSE_MS = 150;

/** The list that is open: one at a time, under the box that is typed in. */
let open: { source: string; options: Option[]; says: string; active: number } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** The newest question: answers to older ones come too late. */
let asked = 0;

export function peopleBox(box: Box): HTMLElement {
  const { index, source } = box;
  const shown = open?.source === source ? open : null;
  const id = `who-${index}`;
  const list = `people-${index}`;
  const value = (event: Event): string => (event.target as HTMLInputElement).value.trim();
  return el(
    "div",
    { class: "people-box", "data-key": "box" },
    el("label", { for: id }, "Who is in it?"),
    el("input", {
      type: "text",
      id,
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": String(Boolean(shown?.options.length)),
      "aria-controls": list,
      "aria-activedescendant": shown !== null && shown.active >= 0 && `${list}-${shown.active}`,
      placeholder: "A name, or a class such as 4E",
      "data-testid": "people-search",
      maxlength: "100",
      input: (event) => look(box, value(event)),
      focus: (event) => value(event) === "" && look(box, ""),
      blur: () => later(() => close(box)),
      keydown: (event) => key(event as KeyboardEvent, box),
    }),
    el(
      "div",
      { id: list, class: "options", role: "listbox", "aria-label": "People", hidden: !shown?.options.length },
      ...(shown ? groups(shown.options, list, shown.active, box) : []),
    ),
    el("p", { class: shown?.options.length === 0 ? "quiet" : "visually-hidden", role: "status" }, shown?.says ?? ""),
  );
}

function groups(options: readonly Option[], list: string, active: number, box: Box): HTMLElement[] {
  return groupNames(options).map((name, number) =>
    el(
      "div",
      { role: "group", "aria-labelledby": `${list}-group-${number}`, "data-key": name },
      el("div", { id: `${list}-group-${number}`, class: "group" }, name),
      ...options.flatMap((option, index) => (option.group === name ? [line(option, index, list, active, box)] : [])),
    ),
  );
}

function groupNames(options: readonly Option[]): string[] {
  return [...new Set(options.map(({ group }) => group))];
}

/** In the order in which they are shown, which is that of the arrow keys. */
function inGroups(options: readonly Option[]): Option[] {
  return groupNames(options).flatMap((name) => options.filter(({ group }) => group === name));
}

function line(option: Option, index: number, list: string, active: number, box: Box): HTMLElement {
  const attributes = {
    id: `${list}-${index}`,
    role: "option",
    "aria-selected": String(index === active),
    "data-testid": option.testid,
    // The box keeps the focus: the list is a part of it.
    pointerdown: (event: Event) => event.preventDefault(),
    mousedown: (event: Event) => event.preventDefault(),
    click: () => choose(option, box),
  };
  return el("div", attributes, option.label);
}

function key(event: KeyboardEvent, box: Box): void {
  if (open?.source !== box.source) {
    if (event.key === "ArrowDown") look(box, (event.target as HTMLInputElement).value.trim());
    return;
  }
  const count = open.options.length;
  if (event.key === "Escape") {
    close(box);
    // Only the list is closed, not the panel.
    event.stopPropagation();
  } else if (event.key === "ArrowDown" && count > 0) open.active = (open.active + 1) % count;
  else if (event.key === "ArrowUp" && count > 0) open.active = open.active <= 0 ? count - 1 : open.active - 1;
  else if (event.key === "Enter") choose(open.options[open.active], box);
  else return;
  event.preventDefault();
  box.redraw();
  document.querySelector("[role=option][aria-selected=true]")?.scrollIntoView({ block: "nearest" });
}

function choose(option: Option | undefined, box: Box): void {
  if (!option) return;
  open = null;
  clearTimeout(timer);
  byId<HTMLInputElement>(`who-${box.index}`).value = "";
  option.choose(box);
  box.redraw();
}

function close(box: Box): void {
  if (open?.source !== box.source) return;
  open = null;
  box.redraw();
}

function later(work: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(work, PAUSE_MS);
}

/** Looks up what was typed; with nothing typed, whom the author declared last. */
function look(box: Box, typed: string): void {
  asked += 1;
  const question = asked;
  const show = (options: Option[], says: string): void => {
    if (question !== asked || !document.activeElement?.matches(`#who-${box.index}`)) return;
    open = { source: box.source, options, says, active: -1 };
    box.redraw();
  };
  if (typed === "")
    later(() => void recent(box).then((options) => options.length > 0 && show(options, count(options))));
  else later(() => void find(typed, box).then(({ options, says }) => show(options, says)));
}

async function recent(box: Box): Promise<Option[]> {
  const answer = await send("recentPeople", { account: box.account, add: [] });
  if (!answer.ok) return [];
  const others = answer.value.filter(({ id }) => !box.declared.some((person) => person.id === id));
  return others.map((person) => ({ ...optionOf(person), group: "Declared lately" }));
}

async function find(q: string, box: Box): Promise<{ options: Option[]; says: string }> {
  const answer = await send("people", { q });
  if (!answer.ok) return { options: [], says: "Names cannot be looked up at the moment." };
  const options = optionsOf(answer.value, box.declared);
  return {
    options,
    says: options.length > 0 ? count(options) : "Nobody by that name, and no such class, on the register.",
  };
}

function optionsOf({ people, classes }: FoundPeople, declared: readonly Known[]): Option[] {
  const there = new Set(declared.map(({ id }) => id));
  const whole = classes.map(({ name, size }) => ({
    group: "Whole classes",
    label: `Everyone in ${name} (${size})`,
    testid: "whole-class",
    choose: (box: Box) => void addClass(name, box),
  }));
  return inGroups([...whole, ...people.filter(({ id }) => !there.has(id)).map(optionOf)]);
}

function optionOf(person: Person): Option {
  return {
    group: person.class_name ?? person.year_group ?? "No class",
    label: person.class_name ? `${person.name} (${person.class_name})` : person.name,
    testid: "person",
    choose: (box) => {
      box.add([known(person)]);
      void send("recentPeople", { account: box.account, add: [person.id] });
    },
  };
}

async function addClass(className: string, box: Box): Promise<void> {
  const answer = await send("people", { className });
  if (answer.ok) box.add(answer.value.people.map(known));
}

function known({ id, name }: Person): Known {
  return { id, name };
}

function count(options: readonly Option[]): string {
  return `${options.length} to choose from. Go there with the arrow keys.`;
}
