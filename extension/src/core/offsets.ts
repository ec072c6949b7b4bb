/** Offsets count UTF-16 code units, as the DOM and the service's API do. */

export interface Span {
  start: number;
  end: number;
}

/**
 * Where a span of `before` is in `after`, when the two differ by one edit; null when the edit touched it.
 *
 * Marks made for an older text stay in their place with it while the new text is being checked.
 */
export function carry(before: string, after: string, span: Span): Span | null {
  if (before === after) return span;
  const shortest = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shortest && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shortest - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix])
    suffix++;
  if (span.end <= prefix) return span;
  const shift = after.length - before.length;
  if (span.start >= before.length - suffix) return { start: span.start + shift, end: span.end + shift };
  return null;
}

/** One text from several fields (content warning, post, poll answers), and where each field begins in it. */
export function joinFields(fields: readonly string[]): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = "";
  fields.forEach((field, index) => {
    if (index > 0) text += "\n";
    starts.push(text.length);
    text += field;
  });
  return { text, starts };
}
