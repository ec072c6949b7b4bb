/**
 * Reads a page by what it says of itself to people who do not see it: roles and accessible names, in English and Welsh.
 *
 * It stands behind every adapter, for the day on which the site has changed. It is asked only for what the adapter does not
 * find, and it would rather miss a composer than take a message, a search or a form of the site's own for one: what it
 * misses the second lock holds.
 */

import type { Hello } from "../core/messages";
import { type Adapter, DIALOG, matchesTarget } from "./adapter";

const EDITABLE = ["true", "plaintext-only", ""].map((value) => `[contenteditable="${value}"]`).join(", ");
const BOXES = `textarea, [role="textbox"]:not(input), ${EDITABLE}`;
const BUTTONS = 'button, [role="button"], input[type="submit"], input[type="button"]';

/** What stands in another one of these belongs to another text box. */
const PARTS = `${DIALOG}, form, article, [role="article"], [role="feed"], nav, [role="navigation"], [role="search"]`;
/** No composer reaches further than this. */
const EDGES = `${PARTS}, main, [role="main"], body`;

const OBJECTS = "(it|now|all|post|posts|reply|comment|thread|update|story|postiad|ateb|sylw|nawr|hwn|y cyfan)";
const PUBLISHES = new RegExp(
  `^(post|publish|share|reply|comment|schedule|tweet|toot|cyhoeddi|postio|rhannu|ateb|sylw|rhoi sylw|amserlennu)( ${OBJECTS}){0,2}[!.…]?$`,
  "i",
);
/** Names that other forms of a site have as well: they count beside a text box that is known to be for posts. */
const MAY_PUBLISH = new RegExp(
  `^(send|save|save changes|submit|update|done|anfon|cadw|cyflwyno|diweddaru|gorffen|wedi gorffen)( ${OBJECTS}){0,2}[!.…]?$`,
  "i",
);
/** On some networks this opens a calendar, on others it publishes. */
const SCHEDULES = /^(schedule|amserlennu)\b/i;
const ANSWERS = /\b(repl(y|ies)|comments?|answers?|ateb|sylw|sylwadau)\b/i;
const FOR_POSTS =
  /\b(posts?|status|caption|happening|on your mind|thread|repl(y|ies)|comments?|update|postiad|cyhoeddi|pennawd|meddwl|digwydd|ateb|sylw)\b/i;
/** Never a composer, and never read. */
const PRIVATE =
  /\b(search|find|messages?|messenger|chats?|conversations?|inbox|dms?|direct|passwords?|e-?mail|phone|report|feedback|notes?|bio|profile|chwilio|neges|negeseuon|sgwrs|cyfrinair|e-?bost|ff[oô]n|adrodd|adborth|nodyn|proffil)\b/i;
/** Published with a post, and no post. */
const DESCRIPTION = /\b(alt|alternative|description|describe|disgrifiad|disgrifio)\b/i;
const PRIVATE_PLACES = /^\/(i\/)?(messages|messaging|direct|inbox|chat|dm|conversations)\b/;

/** What was signed since this build: more boxes and buttons, asked where the adapter finds none, and never private ones. */
let added: { version: number; boxes: string; buttons: { selector: string; names: string[] }[] } | null = null;

export function learnSelectors(newest: Hello["selectors"]): void {
  added = newest && {
    version: newest.version,
    boxes: newest.added.composer.join(", "),
    buttons: newest.added.post_button,
  };
}

/** The version of what was signed since this build; null where only what is built in counts. */
export function selectorsVersion(): number | null {
  return added?.version ?? null;
}

function boxSelector(): string {
  return added?.boxes ? `${BOXES}, ${added.boxes}` : BOXES;
}

function isAddedButton(element: Element): boolean {
  const name = nameOf(element).toLowerCase();
  return (added?.buttons ?? []).some(
    ({ selector, names }) => element.matches(selector) && names.some((one) => one.trim().toLowerCase() === name),
  );
}

function buttonSelector(): string {
  return [BUTTONS, ...(added?.buttons ?? []).map(({ selector }) => selector)].join(", ");
}

/** Who is meant by an element, for those who hear the page: as in the accessible name computation, as far as pages use it. */
export function nameOf(element: Element): string {
  const tree = element.getRootNode() as Document | ShadowRoot;
  const labels = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter((id) => id !== "");
  const labelled = labels.map((id) => tree.getElementById(id)?.textContent ?? "").join(" ");
  const own = element instanceof HTMLInputElement ? element.value : element.matches(BOXES) ? "" : element.textContent;
  const names = [labelled, element.getAttribute("aria-label"), own, element.getAttribute("title")];
  return (names.find((name) => name?.trim()) ?? "").replace(/\s+/g, " ").trim();
}

/** What is said about a text box: its name, and the words that stand in it while it is empty. */
function aboutBox(box: Element): string {
  const label = box instanceof HTMLTextAreaElement ? [...box.labels].map((one) => one.textContent) : [];
  const hints = ["aria-placeholder", "placeholder", "data-placeholder"].map((name) => box.getAttribute(name));
  return [nameOf(box), ...label, ...hints].join(" ");
}

/** The whole text box that this element is in, or is; null if it is in none. */
function boxAround(element: Element): HTMLElement | null {
  let found: HTMLElement | null = null;
  for (
    let at = element.closest<HTMLElement>(boxSelector());
    at;
    at = at.parentElement?.closest<HTMLElement>(boxSelector()) ?? null
  ) {
    found = at;
  }
  return found;
}

function partOf(element: Element): Element | null {
  return element.closest(PARTS);
}

/** Search, messages, and the site's own forms, by their names or by where they stand. */
export function isPrivate(box: Element): boolean {
  const { pathname } = box.ownerDocument.location;
  if (PRIVATE.test(aboutBox(box)) || PRIVATE_PLACES.test(pathname)) return true;
  if (box.closest('[role="search"], search, [role="log"], [role="grid"], [role="combobox"]')) return true;
  for (let part = box.closest(`${PARTS}, [aria-label]`); part; ) {
    if (PRIVATE.test(titleOf(part))) return true;
    part = part.parentElement?.closest(`${PARTS}, [aria-label]`) ?? null;
  }
  return false;
}

/** What a dialog, form or other part is called. */
function titleOf(part: Element): string {
  const named = part.hasAttribute("aria-label") || part.hasAttribute("aria-labelledby");
  if (named) return part.matches(BUTTONS) ? "" : nameOfPart(part);
  return part.matches(DIALOG) ? (part.querySelector("h1, h2, h3, [role='heading']")?.textContent ?? "") : "";
}

function nameOfPart(part: Element): string {
  const tree = part.getRootNode() as Document | ShadowRoot;
  const [id = ""] = (part.getAttribute("aria-labelledby") ?? "").split(/\s+/);
  return tree.getElementById(id)?.textContent ?? part.getAttribute("aria-label") ?? "";
}

function isUsable(box: HTMLElement): boolean {
  const isShut = box.matches('[readonly], [disabled], [aria-disabled="true"], [aria-readonly="true"]');
  return !isShut && box.checkVisibility();
}

/** In the same dialog, form or post, if in any. */
export function isBeside(button: Element, box: Element): boolean {
  return partOf(button) === partOf(box);
}

/** True for a button that, by its name, publishes what is in this text box. */
function publishes(button: Element, box: Element, adapter: Adapter): boolean {
  if (!isBeside(button, box) || box.contains(button)) return false;
  if (matchesTarget(button, adapter.postButton) || isAddedButton(button)) return true;
  const name = nameOf(button);
  if (adapter.namesCommenter && (ANSWERS.test(name) || ANSWERS.test(aboutBox(box)))) return false;
  if (PUBLISHES.test(name)) return true;
  return MAY_PUBLISH.test(name) && (box.matches(adapter.composer) || FOR_POSTS.test(aboutBox(box)));
}

/** The buttons that publish what is in this text box, in this part of the page: at once, and then later. */
export function genericButtons(scope: Element, box: Element, adapter: Adapter): HTMLElement[] {
  const buttons = [...scope.querySelectorAll<HTMLElement>(buttonSelector())].filter((one) =>
    publishes(one, box, adapter),
  );
  const later = buttons.filter((button) => SCHEDULES.test(nameOf(button)));
  return [...buttons.filter((button) => !later.includes(button)), ...later];
}

/** The smallest part of the page that holds the text box and a button that publishes; null if there is none. */
export function genericScope(box: Element, adapter: Adapter): Element | null {
  for (let element = box.parentElement; element; element = element.parentElement) {
    if (element.matches("main, [role='main'], body")) return null;
    if (genericButtons(element, box, adapter).length > 0) return element;
    if (element.matches(EDGES)) return null;
  }
  return null;
}

/** True for a text box that the adapter does not know and that a button beside it publishes. */
function isComposer(box: HTMLElement, adapter: Adapter): boolean {
  if (!isUsable(box) || box.closest(adapter.otherBoxes) || box.matches(adapter.composer)) return false;
  if (isPrivate(box) || DESCRIPTION.test(aboutBox(box))) return false;
  const scope = genericScope(box, adapter);
  if (!scope) return false;
  const known = [...scope.querySelectorAll(adapter.composer)].filter((one) => !one.matches(adapter.otherBoxes));
  return known.length === 0;
}

/** A button that may publish, by its name alone: whether it does is told by the text box beside it. */
export function isNamedButton(element: Element): boolean {
  if (!element.matches(buttonSelector())) return false;
  if (isAddedButton(element)) return true;
  const name = nameOf(element);
  return PUBLISHES.test(name) || MAY_PUBLISH.test(name);
}

/**
 * The text box that this text box, or button that publishes, belongs to, where the adapter finds no composer.
 *
 * @param known the adapter's own text boxes that stand beside no button it knows.
 */
export function genericBoxAt(element: Element, known: readonly HTMLElement[], adapter: Adapter): HTMLElement | null {
  const around = boxAround(element);
  if (around) return isComposer(around, adapter) ? around : null;
  const tree = element.getRootNode() as Document | ShadowRoot;
  const button = element.closest(buttonSelector());
  if (!button) return null;
  const part = partOf(button) ?? tree;
  const strangers = [...part.querySelectorAll<HTMLElement>(boxSelector())].filter((box) => boxAround(box) === box);
  const boxes = [...known, ...strangers.filter((box) => isComposer(box, adapter))];
  const reached = boxes.filter(
    (box) => genericScope(box, adapter)?.contains(button) && publishes(button, box, adapter),
  );
  return reached.find((box) => hasText(box)) ?? reached[0] ?? null;
}

/** The first text box in a form that the adapter does not know and that a button in it publishes. */
export function genericBoxIn(form: Element, adapter: Adapter): HTMLElement | null {
  return [...form.querySelectorAll<HTMLElement>(boxSelector())].find((box) => isComposer(box, adapter)) ?? null;
}

function hasText(box: HTMLElement): boolean {
  return (box instanceof HTMLTextAreaElement ? box.value : (box.textContent ?? "")).trim() !== "";
}

/** Every text box that is published with this one, descriptions of pictures too, in the order of the page. */
export function genericFields(scope: Element, box: HTMLElement): HTMLElement[] {
  const part = partOf(box);
  return [...scope.querySelectorAll<HTMLElement>(`${boxSelector()}, input[type="text"], input:not([type])`)].filter(
    (one) =>
      one === box ||
      (!one.matches(`:is(${boxSelector()}) :is(${boxSelector()})`) &&
        partOf(one) === part &&
        isUsable(one) &&
        !PRIVATE.test(aboutBox(one)) &&
        (one instanceof HTMLInputElement ? one.value.trim() !== "" : hasText(one))),
  );
}

/** Text boxes of their own in this part of the page that have something in them: more than one may be several posts. */
export function writtenBoxes(scope: Element, box: HTMLElement): number {
  return genericFields(scope, box).filter((one) => one.matches(boxSelector()) && !DESCRIPTION.test(aboutBox(one)))
    .length;
}
