/** The dialog that posts are written in. */

import { Editor } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { History } from "@tiptap/extension-history";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Placeholder } from "@tiptap/extension-placeholder";
import { Text } from "@tiptap/extension-text";
import React, { useEffect, useRef, useState } from "react";
import ReactDOM from "react-dom";
import { me, type Opened, type Picture, type Post, publish } from "./network";

export interface Draft {
  key: number;
  text: string;
}

export function TextInput(props: { placeholder: string; onText: (text: string) => void; onPublish: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const editor = new Editor({
      element: place.current as HTMLElement,
      extensions: [
        Document,
        Paragraph,
        Text,
        History,
        HardBreak,
        Placeholder.configure({ placeholder: latest.current.placeholder }),
      ],
      content: { type: "doc", content: [{ type: "paragraph" }] },
      injectCSS: false,
      autofocus: "end",
      editorProps: {
        attributes: { "aria-label": "Write post" },
        handleKeyDown: (_, event) => {
          if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
          latest.current.onPublish();
          return true;
        },
      },
      onUpdate: ({ editor }) => latest.current.onText(editor.getText({ blockSeparator: "\n" })),
    });
    return () => editor.destroy();
  }, []);
  return <div ref={place} className="box" />;
}

export function AltTextDialog({ picture, onClose }: { picture: Picture; onClose: (alt: string) => void }) {
  const [alt, setAlt] = useState(picture.alt);
  return (
    <div className="veil above">
      <div role="dialog" aria-modal="true" aria-label="Add alt text">
        <h2>Add alt text</h2>
        <img src={picture.source} alt="" />
        <label>
          Descriptive alt text
          <textarea aria-label="Alt text" value={alt} onChange={(event) => setAlt(event.target.value)} />
        </label>
        <button type="button" className="post" onClick={() => onClose(alt)}>
          Save
        </button>
      </div>
    </div>
  );
}

export function Gallery({ pictures, onChange }: { pictures: Picture[]; onChange: (pictures: Picture[]) => void }) {
  const [edited, setEdited] = useState<number | null>(null);
  const chosen = edited === null ? undefined : pictures[edited];
  return (
    <div data-testid="selectedPhotosView" className="gallery">
      {pictures.map((picture, index) => (
        <div key={picture.source} className="picture">
          <button type="button" data-testid="altTextButton" aria-label="Add alt text" onClick={() => setEdited(index)}>
            {picture.alt ? "✓" : "+"} ALT
          </button>
          <button
            type="button"
            data-testid="removePhotoButton"
            aria-label="Remove image"
            onClick={() => onChange(pictures.filter((_, i) => i !== index))}
          >
            ×
          </button>
          <div data-testid="selectedPhotoImage">
            <img src={picture.source} alt="" />
          </div>
        </div>
      ))}
      {chosen &&
        ReactDOM.createPortal(
          <AltTextDialog
            picture={chosen}
            onClose={(alt) => {
              onChange(pictures.map((picture, i) => (i === edited ? { ...picture, alt } : picture)));
              setEdited(null);
            }}
          />,
          document.body,
        )}
    </div>
  );
}

export function readAsAddress(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(file);
  });
}

/** Keeps the focus in the dialog, but for other dialogs, as the app's own does. */
export function useFocusTrap(dialog: React.RefObject<HTMLElement>): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const isOutside = (target: EventTarget | null): boolean =>
      target instanceof Element && !dialog.current?.contains(target) && !target.closest('[role="dialog"]');
    const onIn = ({ target }: FocusEvent): void => {
      if (isOutside(target)) last?.focus();
      else last = target as HTMLElement;
    };
    const onOut = ({ relatedTarget }: FocusEvent): void => {
      if (isOutside(relatedTarget)) last?.focus();
    };
    document.addEventListener("focusin", onIn);
    document.addEventListener("focusout", onOut);
    return () => {
      document.removeEventListener("focusin", onIn);
      document.removeEventListener("focusout", onOut);
    };
  }, [dialog]);
}

export function Composer({ opened, onClose }: { opened: Opened; onClose: (posts: Post[]) => void }) {
  const [drafts, setDrafts] = useState<Draft[]>([{ key: 0, text: "" }]);
  const [pictures, setPictures] = useState<Picture[]>([]);
  const [error, setError] = useState("");
  const [publishing, setPublishing] = useState(false);
  const { replyTo, quote } = opened;
  const dialog = useRef<HTMLDivElement>(null);
  useFocusTrap(dialog);
  const isThread = drafts.length > 1;
  const canPost = drafts.some((draft) => draft.text.trim() !== "") || pictures.length > 0;

  const onPublish = (): void => {
    if (!canPost || publishing) return;
    setPublishing(true);
    publish(
      drafts.map((draft) => draft.text),
      pictures,
      opened,
    )
      .then(onClose)
      .catch((reason: unknown) => {
        setPublishing(false);
        setError(reason instanceof TypeError ? "Post failed to upload. Please try again." : String(reason));
      });
  };
  const label = replyTo
    ? isThread
      ? "Publish replies"
      : "Publish reply"
    : isThread
      ? "Publish posts"
      : "Publish post";

  return (
    <div role="dialog" aria-modal="true" className="veil" ref={dialog}>
      <div data-testid="composePostView" className="compose">
        <div className="top">
          <button type="button" className="text" aria-label="Cancel" onClick={() => onClose([])}>
            Cancel
          </button>
          {publishing ? (
            <span>Posting…</span>
          ) : (
            <button
              type="button"
              className="post"
              data-testid="composerPublishBtn"
              aria-label={label}
              disabled={!canPost}
              onClick={onPublish}
            >
              {replyTo ? "Reply" : isThread ? "Post All" : "Post"}
            </button>
          )}
        </div>
        {error && <p role="alert">{error}</p>}
        {replyTo && (
          <div className="about">
            <strong>{replyTo.name}</strong>
            <p>{replyTo.text}</p>
          </div>
        )}
        {drafts.map((draft, index) => (
          <div key={draft.key} className="draft">
            <span className="avatar" aria-hidden="true">
              {me.name[0]}
            </span>
            <TextInput
              placeholder={replyTo ? "Write your reply" : index > 0 ? "Add another post" : "What's up?"}
              onText={(text) => setDrafts((all) => all.map((one) => (one.key === draft.key ? { ...one, text } : one)))}
              onPublish={onPublish}
            />
            {isThread && (
              <button
                type="button"
                aria-label="Delete post"
                onClick={() => setDrafts((all) => all.filter((one) => one.key !== draft.key))}
              >
                ×
              </button>
            )}
          </div>
        ))}
        {pictures.length > 0 && <Gallery pictures={pictures} onChange={setPictures} />}
        {quote && (
          <div className="about">
            <strong>{quote.name}</strong>
            <p>{quote.text}</p>
          </div>
        )}
        <div className="footer">
          <label className="file">
            Picture
            <input
              type="file"
              accept="image/*"
              multiple
              onChange={async (event) => {
                const files = [...(event.target.files ?? [])];
                const added = await Promise.all(files.map(readAsAddress));
                setPictures((all) => [...all, ...added.map((source) => ({ source, alt: "" }))].slice(0, 4));
              }}
            />
          </label>
          <button
            type="button"
            className="text"
            aria-label="Add another post to thread"
            disabled={!drafts[drafts.length - 1]?.text}
            onClick={() => setDrafts((all) => [...all, { key: Date.now(), text: "" }])}
          >
            +
          </button>
        </div>
      </div>
    </div>
  );
}
