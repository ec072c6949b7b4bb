/** Reads the texts of posts out of the body of a request, whatever form it has, and out of an answer whether it is a refusal. */

import type { ThreadComposer } from "../content/adapter";

/**
 * The values of the fields with one of these names, however deep, in their order; null where the body cannot be read or has
 * none.
 */
export function textsIn(body: unknown, names: readonly string[]): string[] | null {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, field] of Object.entries(value)) {
      if (typeof field === "string" && names.includes(name)) texts.push(field);
      else collect(field);
    }
  };
  collect(fieldsOf(body));
  return texts.length > 0 ? texts : null;
}

/** True for an answer that says, though its status does not, that the post was refused. */
export function isRefusal(answer: string, { field, unless }: NonNullable<ThreadComposer["refusal"]>): boolean {
  const said = fieldsOf(answer) as Record<string, unknown>;
  const errors = said[field];
  return Array.isArray(errors) && errors.length > 0 && textsIn(answer, [unless]) === null;
}

/** Null for a stream, and whatever else cannot be read at once. */
function fieldsOf(body: unknown): unknown {
  if (body instanceof FormData || body instanceof URLSearchParams) return Object.fromEntries(body);
  const text = textOf(body);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return Object.fromEntries(new URLSearchParams(text));
  }
}

function textOf(body: unknown): string | null {
  if (typeof body === "string") return body;
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? new TextDecoder().decode(body) : null;
}
