/** The question under each picture: can anybody be recognised in it, and who is it. */

import type { AttachmentView, PanelView } from "../core/view";
import { el } from "./dom";
import { type Known, peopleBox } from "./people_box";
import { keepOnly, thumbnailOf } from "./thumbnails";

export type Declaration = Pick<AttachmentView, "showsPeople" | "people">;
/** What is declared follows from what is declared by then: an answer may come after the next press. */
type Declare = (source: string, change: (people: Known[]) => Declaration) => void;
type Tell = (showsPeople: boolean, change: (people: Known[]) => Known[]) => void;

/** From this many on they can be taken out together, as after adding a class to the wrong picture. */
const MANY = 4;

/** The questions, one for each picture. */
export function pictures(view: PanelView, declare: Declare, redraw: () => void): HTMLElement[] {
  const { attachments } = view;
  keepOnly(attachments.map(({ source }) => source));
  return attachments.map((attachment, index) => {
    const thing = `${attachment.kind === "image" ? "picture" : "video"}${attachments.length > 1 ? ` ${index + 1}` : ""}`;
    const tell: Tell = (showsPeople, change) =>
      declare(attachment.source, (people) => ({ showsPeople, people: change(people) }));
    const account = `${view.platform} ${view.handle}`;
    return el(
      "div",
      { class: "card picture", "data-key": attachment.source, "data-testid": "picture" },
      thumbnail(attachment, thing),
      question(attachment, index, thing, tell),
      attachment.showsPeople && whoIsInIt(attachment, index, account, tell, redraw),
    );
  });
}

function thumbnail({ source }: AttachmentView, thing: string): HTMLElement | null {
  const src = thumbnailOf(source);
  return src === null ? null : el("img", { src, alt: `The ${thing} of this post`, "data-testid": "thumbnail" });
}

function question({ showsPeople }: AttachmentView, index: number, thing: string, tell: Tell): HTMLElement {
  return el(
    "fieldset",
    {},
    el("legend", {}, `Can anybody be recognised in the ${thing}?`),
    choice(`shows-${index}-yes`, "Yes", showsPeople, () => tell(true, (people) => people)),
    choice(`shows-${index}-no`, "No, nobody", !showsPeople, () => tell(false, () => [])),
  );
}

function choice(id: string, label: string, checked: boolean, chosen: () => void): HTMLElement {
  const name = id.replace(/-(yes|no)$/, "");
  const radio = el("input", { type: "radio", id, name, checked, "data-testid": id, change: chosen });
  return el("label", { for: id }, radio, ` ${label}`);
}

function whoIsInIt(
  { people, source }: AttachmentView,
  index: number,
  account: string,
  tell: Tell,
  redraw: () => void,
): HTMLElement {
  const add = (added: Known[]): void =>
    tell(true, (there) => [...there, ...added.filter(({ id }) => !there.some((person) => person.id === id))]);
  return el(
    "div",
    { class: "who" },
    people.length > 0 &&
      el("ul", { class: "declared", "aria-label": "In it", "data-key": "declared" }, ...people.map(chip)),
    people.length >= MANY &&
      el(
        "button",
        {
          type: "button",
          class: "link",
          "data-key": "none",
          "data-testid": "take-out-all",
          click: () => tell(true, () => []),
        },
        `Take all ${people.length} out`,
      ),
    peopleBox({ index, source, account, add, redraw, declared: people }),
  );

  function chip(person: Known): HTMLElement {
    const taken = (): void => tell(true, (there) => there.filter(({ id }) => id !== person.id));
    const label = `Take out ${person.name}`;
    return el(
      "li",
      { "data-key": person.id },
      el(
        "button",
        { type: "button", class: "chip", "data-testid": "declared", "aria-label": label, click: taken },
        person.name,
      ),
    );
  }
}
