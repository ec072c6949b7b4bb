/** Offsets count UTF-16 code units, as the DOM and the service's API do. */

import { POST_BREAK } from "./thread";

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

/**
 * One text from several fields (content warning, post, poll answers), where each field begins in it, and the posts of
 * a thread that it is made of.
 *
 * @param begins whether the field with this index begins the next post.
 */
export function joinFields(
  fields: readonly string[],
  begins: (index: number) => boolean = () => false,
): { text: string; starts: number[]; posts: string[] } {
  const posts = [""];
  const starts = fields.map((field, index) => {
    if (index > 0 && begins(index)) posts.push(field);
    else posts.push(`${posts.pop()}${index > 0 ? "\n" : ""}${field}`);
    return posts.join(POST_BREAK).length - field.length;
  });
  return { text: posts.join(POST_BREAK), starts, posts };
}
