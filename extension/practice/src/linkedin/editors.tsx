/** The two editors that texts are written in. */

import { Editor } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { History } from "@tiptap/extension-history";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Placeholder } from "@tiptap/extension-placeholder";
import { Text } from "@tiptap/extension-text";
import Quill from "quill";
import React, { useEffect, useRef } from "react";

export interface Writing {
  label: string;
  placeholder: string;
  text: string;
  /** How many times what was written has been sent, and is to be taken away. */
  sent: number;
  onText: (text: string) => void;
}

/**
 * Quill looks for the author in the document alone, where neither focus nor selection within a shadow tree is told.
 * `ShadowRoot.getSelection` is Chromium's own.
 */
export function findInShadowTree(quill: Quill): void {
  const tree = quill.root.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  if (!(tree instanceof ShadowRoot)) return;
  quill.selection.hasFocus = () => tree.activeElement === quill.root;
  const ofDocument = globalThis.Document.prototype.getSelection;
  document.getSelection = () => (tree.activeElement ? (tree.getSelection?.() ?? null) : ofDocument.call(document));
  document.addEventListener("selectionchange", () => {
    if (tree.activeElement === quill.root) quill.selection.update("user");
  });
}

export function QuillBox({ label, placeholder, text, sent, onText }: Writing) {
  const place = useRef<HTMLDivElement>(null);
  const made = useRef<Quill | null>(null);
  const first = useRef(text);
  useEffect(() => {
    const quill = new Quill(place.current as HTMLElement, {
      formats: [],
      modules: { toolbar: false, history: { delay: 100 } },
      placeholder,
    });
    made.current = quill;
    quill.setText(first.current);
    const attributes = { role: "textbox", "aria-label": label, "aria-multiline": "true" };
    for (const [name, value] of Object.entries(attributes)) quill.root.setAttribute(name, value);
    quill.root.setAttribute("data-test-ql-editor-contenteditable", "true");
    findInShadowTree(quill);
    quill.on("text-change", () => onText(quill.getText().replace(/\n$/, "")));
  }, [label, placeholder, onText]);
  useEffect(() => {
    if (sent > 0) made.current?.setText("");
  }, [sent]);
  return <div ref={place} className="quill" />;
}

export function TiptapBox({ label, placeholder, sent, onText }: Writing) {
  const place = useRef<HTMLDivElement>(null);
  const made = useRef<Editor | null>(null);
  useEffect(() => {
    const editor = new Editor({
      element: place.current as HTMLElement,
      extensions: [Document, Paragraph, Text, History, HardBreak, Placeholder.configure({ placeholder })],
      injectCSS: false,
      autofocus: "end",
      editorProps: { attributes: { "aria-label": label } },
      onUpdate: ({ editor }) => onText(editor.getText({ blockSeparator: "\n" })),
    });
    made.current = editor;
    return () => editor.destroy();
  }, [label, placeholder, onText]);
  useEffect(() => {
    if (sent > 0) made.current?.commands.clearContent();
  }, [sent]);
  return <div ref={place} data-testid="ui-core-tiptap-text-editor-wrapper" className="tiptap-box" />;
}
