/** A text box on Lexical, as Facebook, Instagram and Threads have it. */

import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  createEditor,
  type LexicalEditor,
} from "lexical";
import React, { useEffect, useRef } from "react";

interface Props {
  label: string;
  placeholder: string;
  /** What stands in it from the start; and again whenever `round` changes. */
  text?: string;
  round?: number;
  onText: (text: string) => void;
  /** True for a key that the page takes for itself. */
  onKey?: (event: React.KeyboardEvent) => boolean;
}

/** The paragraphs, each a line: the sites send a post as it looks. */
function textOf(editor: LexicalEditor): string {
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((paragraph) => paragraph.getTextContent())
      .join("\n"),
  );
}

function fill(editor: LexicalEditor, text: string): void {
  editor.update(() => {
    const paragraphs = text.split("\n").map((line) => {
      const paragraph = $createParagraphNode();
      if (line) paragraph.append($createTextNode(line));
      return paragraph;
    });
    $getRoot()
      .clear()
      .append(...paragraphs);
  });
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
}

export function LexicalBox({ label, placeholder, text = "", round = 0, onText, onKey }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<LexicalEditor | null>(null);
  const told = useRef(onText);
  told.current = onText;

  useEffect(() => {
    const made = createEditor({
      namespace: "practice",
      onError: (error) => {
        throw error;
      },
    });
    editor.current = made;
    made.setRootElement(root.current);
    const stops = [
      registerRichText(made),
      registerHistory(made, createEmptyHistoryState(), 300),
      made.registerUpdateListener(() => told.current(textOf(made))),
    ];
    return () => {
      for (const stop of stops) stop();
      made.setRootElement(null);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round empties it, though its text is the same.
  useEffect(() => {
    if (editor.current) fill(editor.current, text);
  }, [text, round]);

  return (
    <div
      ref={root}
      className="lexical"
      role="textbox"
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      spellCheck
      aria-label={label}
      aria-placeholder={placeholder}
      aria-multiline="true"
      data-lexical-editor="true"
      onKeyDownCapture={(event) => {
        if (!onKey?.(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
