/** Marks words in composers by CSS highlights, which leave the page's DOM as it is. */

import type { Severity } from "../core/api";
import { Mirror } from "./mirror";
import type { Place } from "./reader";

export interface Mark {
  severity: Severity;
  place: Place;
}

const NAMES: Record<Severity, string> = {
  block: "gatepost-block",
  second_opinion: "gatepost-second-opinion",
  advise: "gatepost-advise",
};

/** Ranges over the value of a text control: in Chromium since 2026, elsewhere not yet. */
type WithValueRange = { createValueRange?: (start: number, end: number) => AbstractRange };

const marksBy = new Map<object, readonly Mark[]>();
const mirrors = new Map<object, Mirror>();

/** Shows these marks for one composer, in place of its earlier ones. */
export function show(composer: object, marks: readonly Mark[]): void {
  const had = marksBy.has(composer);
  if (marks.length > 0) marksBy.set(composer, marks);
  else marksBy.delete(composer);
  if (marks.length > 0 || had) paint(composer, marks);
}

function paint(composer: object, marks: readonly Mark[]): void {
  const ranges: Record<Severity, AbstractRange[]> = { block: [], second_opinion: [], advise: [] };
  for (const { severity, place } of [...marksBy.values()].flat()) {
    const range = rangeOf(place);
    if (range) ranges[severity].push(range);
  }
  for (const severity of Object.keys(NAMES) as Severity[]) {
    if (ranges[severity].length === 0) {
      CSS.highlights.delete(NAMES[severity]);
      continue;
    }
    const highlight = new Highlight(...ranges[severity]);
    highlight.priority = { advise: 0, second_opinion: 1, block: 2 }[severity];
    CSS.highlights.set(NAMES[severity], highlight);
  }
  mirror(
    composer,
    marks.filter((mark) => rangeOf(mark.place) === null),
  );
}

function rangeOf(place: Place): AbstractRange | null {
  if (place.kind === "rich") return place.range;
  const control = place.element as WithValueRange;
  return control.createValueRange?.(place.start, place.end) ?? null;
}

function mirror(composer: object, marks: readonly Mark[]): void {
  if (marks.length === 0) {
    mirrors.get(composer)?.remove();
    mirrors.delete(composer);
    return;
  }
  const shown = mirrors.get(composer) ?? new Mirror();
  mirrors.set(composer, shown);
  shown.show(marks);
}
