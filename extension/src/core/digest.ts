import type { Draft } from "./api";

/** Code point order, which is what Python's `sorted` does; JavaScript's own order is by UTF-16 unit. */
function byCodePoint(a: string, b: string): number {
  const left = Array.from(a, (c) => c.codePointAt(0) as number);
  const right = Array.from(b, (c) => c.codePointAt(0) as number);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i] as number) - (right[i] as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Everything an approval is a statement about, in one string: two drafts are the same content when these are equal. */
export function canonical(draft: Draft): string {
  return JSON.stringify([
    "gatepost-draft-1",
    draft.account,
    draft.reply,
    draft.category,
    draft.text,
    draft.attachments.map((a) => [
      a.kind,
      a.sha256,
      a.alt,
      a.credit,
      a.shows_people,
      a.tagged,
      [...new Set(a.people)].sort(byCodePoint),
    ]),
  ]);
}

/** SHA-256 of bytes, as lower-case hex. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The digest that the service gives for the same draft (`server/checks/draft.py`). */
export async function digest(draft: Draft): Promise<string> {
  return sha256(new TextEncoder().encode(canonical(draft)));
}
