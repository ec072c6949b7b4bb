/**
 * The text that a composer will send, from a walk over its DOM.
 *
 * `innerText` adds line breaks of its own in every rich editor, so the text is rebuilt here: blocks are joined by one
 * line feed, a `<br>` counts unless it only props its block open, and so does a last line feed (`white-space:
 * pre-wrap` needs a second one to show the first; Draft.js writes it).
 */

export type Token =
  | { kind: "open" }
  | { kind: "close" }
  | { kind: "break" }
  /** `node` is the caller's own number for the text node. */
  | { kind: "text"; value: string; node: number };

/** A stretch of text and the node that holds it: text[start, start + length) is node's data[0, length). */
export interface Run {
  node: number;
  start: number;
  length: number;
}

export interface TextModel {
  text: string;
  runs: Run[];
}

/** Builds the text and where each node's part of it is, in UTF-16 code units. */
export function buildText(tokens: readonly Token[]): TextModel {
  let text = "";
  const runs: Run[] = [];
  let lineStarted = false;
  let lineOwed = false;

  const startLine = (): void => {
    if (lineOwed) text += "\n";
    lineOwed = false;
    lineStarted = true;
  };
  const endLine = (): void => {
    if (lineStarted) lineOwed = true;
    lineStarted = false;
  };

  tokens.forEach((token, index) => {
    switch (token.kind) {
      case "open":
      case "close":
        endLine();
        break;
      case "break":
        startLine();
        if (!endsBlock(tokens, index)) text += "\n";
        break;
      case "text": {
        const value = endsBlock(tokens, index) && token.value.endsWith("\n") ? token.value.slice(0, -1) : token.value;
        if (value === "" && token.value === "") break;
        startLine();
        runs.push({ node: token.node, start: text.length, length: value.length });
        text += value;
        break;
      }
    }
  });
  return { text, runs };
}

/** True when nothing visible follows this token before its block ends (or everything does). */
function endsBlock(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1).find((token) => token.kind !== "text" || token.value !== "");
  return next === undefined || next.kind === "close" || next.kind === "open";
}

export interface Position {
  node: number;
  offset: number;
}

/** Where text[start, end) begins and ends in the nodes; null when it lies outside the text or between the nodes. */
export function locate(model: TextModel, start: number, end: number): { from: Position; to: Position } | null {
  if (start < 0 || end > model.text.length || start >= end) return null;
  const first = model.runs.find((run) => start < run.start + run.length && end > run.start);
  const last = model.runs.findLast((run) => end > run.start && start < run.start + run.length);
  if (!first || !last) return null;
  return {
    from: { node: first.node, offset: Math.max(0, start - first.start) },
    to: { node: last.node, offset: Math.min(last.length, end - last.start) },
  };
}
