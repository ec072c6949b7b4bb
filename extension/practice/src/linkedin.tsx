/**
 * A page in the structure of LinkedIn's, for practice and tests: the feed with comments on one editor, a post's own page
 * with comments on another, and the composer of posts in a dialog in a shadow tree.
 */

import { Editor } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { History } from "@tiptap/extension-history";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Placeholder } from "@tiptap/extension-placeholder";
import { Text } from "@tiptap/extension-text";
import Quill from "quill";
import React, { useEffect, useRef, useState } from "react";
import ReactDOM from "react-dom";

interface Actor {
  handle: string;
  name: string;
  address: string;
}

interface Picture {
  file: File;
  source: string;
  alt: string;
}

interface Post {
  id: string;
  by: Actor;
  text: string;
  pictures: Picture[];
  comments: { by: Actor; text: string }[];
}

const member: Actor = { handle: "jo-at-home", name: "Jo Marsh", address: "/in/jo-at-home/" };
const school: Actor = {
  handle: "alder-bank-primary",
  name: "Alder Bank Primary",
  address: "/company/alder-bank-primary/",
};
const council: Actor = {
  handle: "hollins-parish",
  name: "Hollins Parish Council",
  address: "/company/hollins-parish/",
};

const personal = new URLSearchParams(location.search).get("me") === "personal";
const me = personal ? member : school;
const others = personal ? [] : [member, school];

const PORTRAIT =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' fill='%23556b7d'/%3E%3C/svg%3E";

const EARLIER: Post[] = [
  {
    id: "101",
    by: council,
    text: "The footpath by the mill is open again. Thank you for your patience, and mind the mud.",
    pictures: [],
    comments: [],
  },
  { id: "102", by: school, text: "Our garden is in flower.", pictures: [], comments: [] },
];

const SHARE = "/voyager/api/graphql?action=execute&queryId=voyagerContentcreationDashShares.0practice";
const COMMENT =
  "/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.comments.createComment&parentSpanId=1";
const OLDER_COMMENT =
  "/voyager/api/voyagerSocialDashNormComments?decorationId=com.linkedin.voyager.dash.deco.social.NormComment-43";

async function send(address: string, body: object): Promise<{ id: string; url: string }> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The practice network answered ${response.status}.`);
  return response.json() as Promise<{ id: string; url: string }>;
}

interface Writing {
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
function findInShadowTree(quill: Quill): void {
  const tree = quill.root.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  if (!(tree instanceof ShadowRoot)) return;
  quill.selection.hasFocus = () => tree.activeElement === quill.root;
  const ofDocument = globalThis.Document.prototype.getSelection;
  document.getSelection = () => (tree.activeElement ? (tree.getSelection?.() ?? null) : ofDocument.call(document));
  document.addEventListener("selectionchange", () => {
    if (tree.activeElement === quill.root) quill.selection.update("user");
  });
}

function QuillBox({ label, placeholder, text, sent, onText }: Writing) {
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

function TiptapBox({ label, placeholder, sent, onText }: Writing) {
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

function Switcher({ actor, onChange }: { actor: Actor; onChange: (actor: Actor) => void }) {
  const [open, setOpen] = useState(false);
  if (others.length === 0) return null;
  return (
    <>
      <button
        type="button"
        aria-label="Open menu for switching identity when interacting with this post"
        onClick={() => setOpen(!open)}
      >
        <img className="portrait" src={PORTRAIT} alt={actor.name} />
      </button>
      {open && (
        <fieldset>
          <legend>Comment, react, and repost as</legend>
          {others.map((one) => (
            <label key={one.handle}>
              <input
                type="radio"
                name="actor"
                checked={one === actor}
                onChange={() => {
                  onChange(one);
                  setOpen(false);
                }}
              />
              {one.name}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

interface Commented {
  post: Post;
  actor: Actor;
  older: boolean;
  onPosted: (text: string) => void;
}

function CommentForm({ post, actor, older, onPosted }: Commented) {
  const [text, setText] = useState("");
  const [sent, setSent] = useState(0);
  const [error, setError] = useState("");
  const Box = older ? QuillBox : TiptapBox;
  const post_ = (event: React.FormEvent): void => {
    event.preventDefault();
    send(older ? OLDER_COMMENT : COMMENT, { handle: actor.handle, text, reply_to: post.id, media: [] }).then(
      () => {
        onPosted(text);
        setText("");
        setSent((times) => times + 1);
      },
      () => setError("Could not post the comment."),
    );
  };
  return (
    <form className="comment" onSubmit={post_}>
      <Box
        label={older ? "Text editor for creating content" : "Text editor for creating comment"}
        placeholder={actor === member ? "Add a comment…" : `Comment as ${actor.name}…`}
        text=""
        sent={sent}
        onText={setText}
      />
      <button type="button" aria-label="Open Emoji Keyboard">
        ☺
      </button>
      {text.trim() && (
        <button type="submit" className="primary">
          Comment
        </button>
      )}
      {error && <p role="alert">{error}</p>}
    </form>
  );
}

type Opened = { edited?: Post; shared?: Post };

function FeedPost({ post, older, onOpen }: { post: Post; older: boolean; onOpen: (opened: Opened) => void }) {
  const [commenting, setCommenting] = useState(older);
  const [actor, setActor] = useState(me);
  const [comments, setComments] = useState(post.comments);
  return (
    <div role="listitem" className="card">
      <p className="by">
        <a href={post.by.address}>{post.by.name}</a>{" "}
        <button
          type="button"
          className="quiet"
          aria-label={`Open control menu for post by ${post.by.name}`}
          onClick={() => post.by === me && onOpen({ edited: post })}
        >
          ⋯
        </button>
      </p>
      <p data-testid="expandable-text-box">{post.text}</p>
      {post.pictures.map((picture) => (
        <img key={picture.source} src={picture.source} alt={picture.alt} />
      ))}
      <div className="bar">
        <Switcher actor={actor} onChange={setActor} />
        <button type="button" aria-label="Reaction button state: no reaction">
          Like
        </button>
        <button type="button" aria-label="Comment" onClick={() => setCommenting(true)}>
          Comment
        </button>
        <button type="button" aria-label="Repost with your thoughts" onClick={() => onOpen({ shared: post })}>
          Repost
        </button>
      </div>
      {commenting && (
        <CommentForm
          key={actor.handle}
          post={post}
          actor={actor}
          older={older}
          onPosted={(text) => setComments((all) => [...all, { by: actor, text }])}
        />
      )}
      {comments.map((one) => (
        <p key={one.text} className="said">
          <strong>{one.by.name}</strong> {one.text}
        </p>
      ))}
    </div>
  );
}

function MediaStep({ picture, onDone }: { picture: Picture | null; onDone: (picture: Picture | null) => void }) {
  const [chosen, setChosen] = useState(picture);
  const [describing, setDescribing] = useState(false);
  const [alt, setAlt] = useState(picture?.alt ?? "");
  return (
    <div className="step">
      <h3>Editor</h3>
      {!chosen && (
        <label>
          Upload from computer
          <input
            type="file"
            accept="image/*"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) setChosen({ file, source: URL.createObjectURL(file), alt: "" });
            }}
          />
        </label>
      )}
      {chosen && <img src={chosen.source} alt="" />}
      {chosen && describing && (
        <div>
          <textarea aria-label="Alternative text" value={alt} onChange={(event) => setAlt(event.target.value)} />
          <button
            type="button"
            onClick={() => {
              setChosen({ ...chosen, alt });
              setDescribing(false);
            }}
          >
            Save
          </button>
        </div>
      )}
      {chosen && !describing && (
        <button type="button" onClick={() => setDescribing(true)}>
          Alternative text
        </button>
      )}
      {/* The composer shows a picture of its own making. */}
      <button
        type="button"
        className="primary"
        onClick={() => onDone(chosen && { ...chosen, source: URL.createObjectURL(chosen.file) })}
      >
        Next
      </button>
    </div>
  );
}

function ScheduleStep({ onDone }: { onDone: () => void }) {
  return (
    <div className="step">
      <h3>Schedule post</h3>
      <input id="share-post__scheduled-date" aria-label="Date" defaultValue="12/01/2026" />
      <input id="share-post__scheduled-time" aria-label="Time" defaultValue="9:00 AM" />
      <button type="button" className="primary" onClick={onDone}>
        Next
      </button>
    </div>
  );
}

function Sharebox({ opened, onClose }: { opened: Opened; onClose: (post: Post | null) => void }) {
  const { edited, shared } = opened;
  const [actor, setActor] = useState(me);
  const [text, setText] = useState(edited?.text ?? "");
  const [picture, setPicture] = useState<Picture | null>(null);
  const [step, setStep] = useState<"writing" | "media" | "schedule" | "settings">("writing");
  const [scheduled, setScheduled] = useState(false);
  const [error, setError] = useState("");
  const post = (): void => {
    const media = picture ? [{ kind: "image", alt: picture.alt || null }] : [];
    const about = { edited: edited?.id ?? null, shared: shared?.id ?? null, scheduled, media, reply_to: null };
    send(SHARE, { handle: actor.handle, text, ...about }).then(
      ({ id }) => onClose({ id, by: actor, text, pictures: picture ? [picture] : [], comments: [] }),
      () => setError("Something went wrong. Please try again."),
    );
  };
  return (
    <div className="veil">
      <div
        role="dialog"
        aria-modal="true"
        aria-labelledby="share-to-linkedin-modal__header"
        data-test-modal-id="sharebox"
        className="modal"
      >
        <button type="button" className="quiet" aria-label="Dismiss" onClick={() => onClose(null)}>
          ×
        </button>
        <h2 id="share-to-linkedin-modal__header">
          <button type="button" disabled={edited !== undefined} onClick={() => setStep("settings")}>
            <img className="portrait" src={PORTRAIT} alt="" />
            <span>{actor.name}</span> <small>Post to Anyone</small>
          </button>
        </h2>
        {step === "settings" && (
          <fieldset className="step">
            <legend>Post as</legend>
            {[me, ...others.filter((one) => one !== me)].map((one) => (
              <label key={one.handle}>
                <input
                  type="radio"
                  name="actor"
                  checked={one === actor}
                  onChange={() => {
                    setActor(one);
                    setStep("writing");
                  }}
                />
                {one.name}
              </label>
            ))}
          </fieldset>
        )}
        {step === "media" && (
          <MediaStep
            picture={picture}
            onDone={(chosen) => {
              setPicture(chosen);
              setStep("writing");
            }}
          />
        )}
        {step === "schedule" && (
          <ScheduleStep
            onDone={() => {
              setScheduled(true);
              setStep("writing");
            }}
          />
        )}
        {step === "writing" && (
          <>
            <QuillBox
              label="Text editor for creating content"
              placeholder="What do you want to talk about?"
              text={text}
              sent={0}
              onText={setText}
            />
            {picture && <img className="preview" src={picture.source} alt="" />}
            {shared && <blockquote>{shared.text}</blockquote>}
            {error && <p role="alert">{error}</p>}
            <div className="bar">
              <button type="button" aria-label="Add media" onClick={() => setStep("media")}>
                Media
              </button>
              <button type="button" aria-label="Schedule post" onClick={() => setStep("schedule")}>
                ◷
              </button>
              <button type="button" className="primary" disabled={!text.trim() && !picture} onClick={post}>
                {edited ? "Save" : scheduled ? "Schedule" : "Post"}
              </button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function Outlet({
  opened,
  toast,
  onClose,
}: {
  opened: Opened | null;
  toast: string | null;
  onClose: (post: Post | null) => void;
}) {
  const host = document.getElementById("interop-outlet") as HTMLElement;
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  return ReactDOM.createPortal(
    <div>
      <link rel="stylesheet" href="/practice/linkedin.css" />
      {opened && <Sharebox opened={opened} onClose={onClose} />}
      {toast && (
        <p role="alert" className="toast">
          Post successful. <a href={`https://www.linkedin.com/feed/update/urn:li:share:${toast}/`}>View post</a>
        </p>
      )}
    </div>,
    root as unknown as Element,
  );
}

function Messaging() {
  return (
    <aside aria-label="Messaging">
      <div role="dialog" aria-label="Messaging">
        <p className="quiet">This is a modal window.</p>
        {/* biome-ignore lint/a11y/useFocusableInteractive: it takes the focus because it can be edited */}
        <div contentEditable role="textbox" aria-label="Write a message…" className="message" />
        <button type="button">Send</button>
      </div>
    </aside>
  );
}

function App() {
  const [posts, setPosts] = useState(EARLIER);
  const [path, setPath] = useState(location.pathname);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const go = (to: string) => (event: React.MouseEvent) => {
    event.preventDefault();
    history.pushState(null, "", to + location.search);
    setPath(to);
  };
  const single = /urn:li:\w+:(\d+)/.exec(path)?.[1];
  const shown = single ? posts.filter((post) => post.id === single) : posts;
  return (
    <>
      <header>
        <nav aria-label="Primary">
          <a href="/" onClick={go("/")}>
            Home
          </a>
          <input type="text" role="combobox" aria-expanded="false" aria-controls="app" aria-label="Search" />
          <img className="portrait" src={PORTRAIT} alt={member.name} />
        </nav>
      </header>
      <div className="columns">
        <aside>
          <p>
            <a href={member.address}>{member.name}</a>
          </p>
          {!personal && (
            <p>
              My pages
              <br />
              <a href={school.address}>
                {school.name} <small>412 followers</small>
              </a>
            </p>
          )}
          <p>
            <a href={personal ? "/" : "/?me=personal"}>{personal ? "Manage the page" : "Without the page"}</a>
          </p>
        </aside>
        <main data-testid="mainFeed">
          {!single && (
            <button type="button" className="start" aria-label="Start a post" onClick={() => setOpened({})}>
              Start a post
            </button>
          )}
          <div role="list">
            {shown.map((post) => (
              <div key={`${post.id} ${single}`}>
                <FeedPost post={post} older={single !== undefined} onOpen={setOpened} />
                {!single && (
                  <a
                    href={`/feed/update/urn:li:activity:${post.id}/`}
                    onClick={go(`/feed/update/urn:li:activity:${post.id}/`)}
                  >
                    Open post {post.id}
                  </a>
                )}
              </div>
            ))}
          </div>
        </main>
        <Messaging />
      </div>
      <Outlet
        opened={opened}
        toast={toast}
        onClose={(post) => {
          const { edited } = opened ?? {};
          setOpened(null);
          if (!post) return;
          setToast(post.id);
          setPosts((all) =>
            edited ? all.map((one) => (one.id === edited.id ? { ...one, text: post.text } : one)) : [post, ...all],
          );
        }}
      />
    </>
  );
}

ReactDOM.render(<App />, document.getElementById("app"));
