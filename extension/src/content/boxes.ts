/** Which composer's text box a part of the page belongs to: by the adapter, or else by what the page says of itself. */

import {
  type Adapter,
  accessibleName,
  buttonIn,
  type FoundAttachment,
  matchesTarget,
  scopeOf,
  scopeOfAll,
} from "./adapter";
import {
  genericBoxAt,
  genericBoxIn,
  genericButtons,
  genericFields,
  genericScope,
  isBeside,
  isNamedButton,
  isPrivate,
  writtenBoxes,
} from "./generic";
import { genericAttachments } from "./generic_media";

/** A part of a composer. */
export type Part = "composer" | "post_button" | "attachments";

/** The main text box that this text box, field or Post button belongs to; null if there is none. */
export function boxAt(element: Element, adapter: Adapter): HTMLElement | null {
  const boxes = knownBoxes(element, adapter);
  const known = boxes.find((box) => box.contains(element)) ?? innermost(boxes, element, adapter);
  return (
    known ??
    genericBoxAt(
      element,
      boxes.filter((box) => scopeOf(box, adapter) === null),
      adapter,
    )
  );
}

/** The first of the adapter's own text boxes on the page. */
export function firstBox(adapter: Adapter): HTMLElement | null {
  return knownBoxes(document.documentElement, adapter)[0] ?? null;
}

/** The adapter's own text boxes. A composer may be in a shadow tree of the page: its parts are all in the same one. */
function knownBoxes(element: Element, adapter: Adapter): HTMLElement[] {
  const tree = element.getRootNode() as Document | ShadowRoot;
  return [...tree.querySelectorAll<HTMLElement>(adapter.composer)].filter((box) => !box.matches(adapter.otherBoxes));
}

/** The main text boxes of all posts that are published together with the one in this box, in their order. */
export function boxesWith(box: HTMLElement, adapter: Adapter): HTMLElement[] {
  const boxes = (adapter.thread?.boxes(box) ?? []).filter((one) => !one.matches(adapter.otherBoxes));
  return boxes.includes(box) ? boxes : [box];
}

/** A box without a Post button of its own, as long as it is empty, reaches out to where another one's is. */
function innermost(boxes: readonly HTMLElement[], element: Element, adapter: Adapter): HTMLElement | null {
  let nearest: { box: HTMLElement; scope: Element } | null = null;
  for (const box of boxes) {
    const scope = scopeOf(box, adapter);
    if (!scope?.contains(element)) continue;
    if (!nearest || (scope !== nearest.scope && nearest.scope.contains(scope))) nearest = { box, scope };
  }
  return nearest?.box ?? null;
}

/** The button on the way of an event that may publish, or go on to a further step. */
export function buttonOn(path: readonly Element[], adapter: Adapter): Element | null {
  const buttons = [...adapter.postButton, ...(adapter.nextButton ?? [])];
  const known = path.find((element) => matchesTarget(element, buttons));
  if (known) return known;
  const named = path.find(isNamedButton);
  const box = named && boxAt(named, adapter);
  // Where the adapter knows the composer's button, another one beside it is none.
  return box && new Parts(box, adapter).isGeneric ? named : null;
}

/** The composer that a form sends off. */
export function boxIn(form: Element, adapter: Adapter): HTMLElement | null {
  const known = form.querySelector<HTMLElement>(adapter.composer);
  return known ?? genericBoxIn(form, adapter);
}

/** One composer as it stands on the page now. */
export class Parts {
  /** The part of the page that holds the text box and its button; null where no button is found. */
  readonly scope: Element | null;
  /** The text box is none of the adapter's. */
  readonly isStrange: boolean;
  /** The main text boxes of all posts that are published together, in their order. */
  readonly boxes: HTMLElement[];
  private readonly known: Element | null;

  constructor(
    private readonly box: HTMLElement,
    private readonly adapter: Adapter,
  ) {
    this.isStrange = !box.matches(adapter.composer);
    this.boxes = this.isStrange ? [box] : boxesWith(box, adapter);
    this.known = this.isStrange ? null : scopeOfAll(this.boxes, adapter);
    this.scope = this.known ?? genericScope(box, adapter);
  }

  /** The text box, or its button, was found without the adapter. */
  get isGeneric(): boolean {
    return this.isStrange || (this.known === null && this.scope !== null);
  }

  /** @param pressed the button that the author pressed, where there is more than one that publishes. */
  button(pressed: Element | null): HTMLElement | null {
    if (this.known) {
      const buttons = this.boxes.map((box) => buttonIn(this.known as Element, box, this.adapter.postButton));
      return buttons.find((one) => one !== null) ?? null;
    }
    const buttons = this.scope ? genericButtons(this.scope, this.box, this.adapter) : [];
    return buttons.find((one) => one === pressed) ?? buttons[0] ?? null;
  }

  fields(scope: Element): HTMLElement[] {
    const known = this.adapter.fields(scope, this.box);
    return this.isStrange ? [...new Set([...genericFields(scope, this.box), ...known])] : known;
  }

  /** More would be published together than is known to be one post or thread. */
  areSeveral(scope: Element): boolean {
    if (this.isStrange && this.scope !== null && writtenBoxes(this.scope, this.box) > 1) return true;
    const around = [...scope.querySelectorAll<HTMLElement>(this.adapter.composer)];
    if (around.some((box) => !box.matches(this.adapter.otherBoxes) && !this.boxes.includes(box))) return true;
    const button = this.boxes.length === 1 && this.adapter.thread ? this.button(null) : null;
    return button !== null && this.adapter.thread?.all.test(accessibleName(button)) === true;
  }

  attachments(scope: Element): FoundAttachment[] {
    const known = this.adapter.attachments(scope);
    return known.length > 0 ? known : genericAttachments(scope, this.isGeneric);
  }

  /** What is read without the adapter. */
  get readGenerically(): Part[] {
    const { scope } = this;
    if (!scope) return this.isStrange ? ["composer"] : [];
    const button = this.button(null);
    const known = this.adapter.attachments(scope).length > 0;
    return [
      ...(this.isStrange ? (["composer"] as const) : []),
      ...(button && !matchesTarget(button, this.adapter.postButton) ? (["post_button"] as const) : []),
      ...(!known && this.attachments(scope).length > 0 ? (["attachments"] as const) : []),
    ];
  }
}

/** Something to write in, beside a Post button, that is no composer we know or can read. */
export function looksLikeComposer(element: Element, adapter: Adapter): boolean {
  if (!isTextBox(element) || element.closest(adapter.otherBoxes) || isPrivate(element)) return false;
  const scope = scopeOf(element, adapter);
  const button = scope && buttonIn(scope, element, adapter.postButton);
  return button !== null && isBeside(button, element) && scope?.querySelector(adapter.composer) === null;
}

function isTextBox(element: Element): boolean {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}
