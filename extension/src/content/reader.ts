/** Reads what is in a composer, without touching it. */

import { joinFields, type Span } from "../core/offsets";
import { buildText, locate, type TextModel, type Token } from "../core/text_model";
import { isPlainly } from "../core/thread";

/** One text box of a composer, as it was read. */
interface Field {
  element: HTMLElement;
  text: string;
  /** Where its text begins in the whole. */
  start: number;
  /** Null for a plain text control. */
  rich: { model: TextModel; nodes: Text[] } | null;
}

export interface Reading {
  text: string;
  fields: Field[];
  /** The main text boxes of a thread's posts, in their order, with what is in each; of a single post there is one. */
  boxes: { element: HTMLElement; text: string }[];
  /** False when what stands between posts is in a text, so that it could be taken apart otherwise; or when a post is missing. */
  isPlain: boolean;
}

export const NOTHING_READ: Reading = { text: "", fields: [], boxes: [], isPlain: true };

export type TextControl = HTMLTextAreaElement | HTMLInputElement;

export function isTextControl(element: Element): element is TextControl {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

/** @param boxes the main text boxes among them: each but the first begins the next post of a thread. */
export function read(elements: readonly HTMLElement[], boxes: readonly HTMLElement[] = elements.slice(0, 1)): Reading {
  const parts = elements.map((element) => {
    if (isTextControl(element)) return { element, text: element.value, rich: null };
    const { tokens, nodes } = walk(element);
    const model = buildText(tokens);
    return { element, text: model.text, rich: { model, nodes } };
  });
  const { text, starts, posts } = joinFields(
    parts.map((part) => part.text),
    (index) => boxes.indexOf(elements[index] as HTMLElement) > 0,
  );
  return {
    text,
    fields: parts.map((part, i) => ({ ...part, start: starts[i] ?? 0 })),
    boxes: parts.filter(({ element }) => boxes.includes(element)),
    isPlain: isPlainly(text, posts) && (boxes.length < 2 || boxes.every((box) => elements.includes(box))),
  };
}

/** The place of text[start, end) on the page; null where there is none (across two boxes, or not in a text node). */
export type Place =
  | { kind: "rich"; element: HTMLElement; range: StaticRange }
  | { kind: "control"; element: TextControl; start: number; end: number };

/** The parts of a span in each of the boxes that it goes through. */
export function partsOf(reading: Reading, { start, end }: Span): Span[] {
  return reading.fields
    .map((field) => ({ start: Math.max(start, field.start), end: Math.min(end, field.start + field.text.length) }))
    .filter((part) => part.start < part.end);
}

export function place(reading: Reading, start: number, end: number): Place | null {
  const field = reading.fields.find((f) => start >= f.start && end <= f.start + f.text.length);
  if (!field || start >= end) return null;
  const [from, to] = [start - field.start, end - field.start];
  if (!field.rich) return { kind: "control", element: field.element as TextControl, start: from, end: to };
  const at = locate(field.rich.model, from, to);
  const startContainer = at && field.rich.nodes[at.from.node];
  const endContainer = at && field.rich.nodes[at.to.node];
  if (!startContainer || !endContainer) return null;
  const [startOffset, endOffset] = [at.from.offset, at.to.offset];
  if (startOffset > startContainer.length || endOffset > endContainer.length) return null;
  const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  return { kind: "rich", element: field.element, range };
}

function walk(root: HTMLElement): { tokens: Token[]; nodes: Text[] } {
  const tokens: Token[] = [];
  const nodes: Text[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      tokens.push({ kind: "text", value: node.data, node: nodes.push(node) - 1 });
    } else if (node instanceof HTMLBRElement) {
      tokens.push({ kind: "break" });
    } else if (node instanceof HTMLElement) {
      const block = !/^(inline|contents|none)/.test(getComputedStyle(node).display);
      if (block) tokens.push({ kind: "open" });
      node.childNodes.forEach(visit);
      if (block) tokens.push({ kind: "close" });
    }
  };
  root.childNodes.forEach(visit);
  return { tokens, nodes };
}
