/** The box of a caption, on the editor that the site uses. */

import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import React, { useEffect, useRef } from "react";

export function Caption({ start, onChange }: { start: string; onChange: (text: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it starts with counts once
  useEffect(() => {
    const editor = createEditor({ namespace: "caption", onError: (error) => console.error(error) });
    editor.setRootElement(box.current);
    const ends = [
      registerRichText(editor),
      registerHistory(editor, createEmptyHistoryState(), 300),
      editor.registerUpdateListener(({ editorState }) =>
        editorState.read(() => {
          const lines = $getRoot().getChildren();
          changed.current(lines.map((line) => line.getTextContent()).join("\n"));
        }),
      ),
    ];
    editor.update(() => {
      const lines = start.split("\n").map((line) => {
        const paragraph = $createParagraphNode();
        return line ? paragraph.append($createTextNode(line)) : paragraph;
      });
      $getRoot()
        .clear()
        .append(...lines);
    });
    return () => {
      for (const end of ends) end();
      editor.setRootElement(null);
    };
  }, []);
  return (
    <div
      ref={box}
      className="writing"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      tabIndex={0}
      aria-label="Write a caption..."
      aria-placeholder="Write a caption..."
      data-lexical-editor="true"
      spellCheck
    />
  );
}
