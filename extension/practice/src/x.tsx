/** A page in the structure of X's composer, on the same editor, for practice and tests. */

import { ContentState, Editor, EditorState, getDefaultKeyBinding } from "draft-js";
import React, { useEffect, useRef, useState } from "react";
import ReactDOM from "react-dom";

interface Media {
  source: string;
  alt: string;
}

interface Post {
  id: string;
  url: string;
  handle: string;
  name: string;
  text: string;
  media: Media[];
  replyTo: string | null;
  when: string;
}

const personal = new URLSearchParams(location.search).get("me") === "personal";
const me = personal
  ? { handle: "jo_at_home", name: "Jo", initials: "J" }
  : { handle: "AlderBankPri", name: "Alder Bank Primary", initials: "AB" };

const EARLIER: Post[] = [
  {
    id: "101",
    url: "https://x.com/hollinsparish/status/101",
    handle: "hollinsparish",
    name: "Hollins Parish Council",
    text: "The footpath by the mill is open again. Thank you for your patience, and mind the mud.",
    media: [],
    replyTo: null,
    when: "2h",
  },
];

function Avatar({ handle, initials }: { handle: string; initials: string }) {
  return (
    <span className="avatar" data-testid={`UserAvatar-Container-${handle}`} aria-hidden="true">
      {initials}
    </span>
  );
}

/** One post of what is written: a thread has several. */
interface Draft {
  key: number;
  editor: EditorState;
  media: Media[];
}

let drafts = 0;
function emptyDraft(): Draft {
  return { key: drafts++, editor: EditorState.createEmpty(), media: [] };
}

function textOf({ editor }: Draft): string {
  return editor.getCurrentContent().getPlainText("\n");
}

function isEmpty(draft: Draft): boolean {
  return textOf(draft).trim() === "" && draft.media.length === 0;
}

async function publish(draft: Draft, replyTo: Pick<Post, "id" | "handle"> | null): Promise<Post> {
  const [text, { media }] = [textOf(draft), draft];
  const body = {
    handle: me.handle,
    text,
    variables: { tweet_text: text },
    reply_to: replyTo?.id ?? null,
    media: media.map(({ alt }) => ({ kind: "image", alt: alt || null })),
  };
  const response = await fetch("/i/api/graphql/practice/CreateTweet", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The practice network answered ${response.status}.`);
  const { id, url, errors } = (await response.json()) as { id: string; url: string; errors?: { message: string }[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  return { id, url, ...me, text, media, replyTo: replyTo?.handle ?? null, when: "now" };
}

function Attached({ media, onChange }: { media: Media[]; onChange: (to: (all: Media[]) => Media[]) => void }) {
  return (
    <div data-testid="attachments" role="group" aria-label="Media">
      {media.map((item, index) => (
        <figure key={item.source}>
          <img src={item.source} alt={item.alt} />
          <input
            type="text"
            aria-label="Description"
            placeholder="Add a description"
            value={item.alt}
            onChange={(event) => {
              const alt = event.target.value;
              onChange((all) => all.map((m, i) => (i === index ? { ...m, alt } : m)));
            }}
          />
          <button
            type="button"
            aria-label="Remove media"
            onClick={() => onChange((all) => all.filter((_, i) => i !== index))}
          >
            ×
          </button>
        </figure>
      ))}
    </div>
  );
}

function Composer({ replyTo, onPosted }: { replyTo: Post | null; onPosted: (posts: Post[]) => void }) {
  const [drafts, setDrafts] = useState(() => [emptyDraft()]);
  const [active, setActive] = useState(drafts[0]?.key ?? 0);
  const [error, setError] = useState("");
  const isThread = drafts.length > 1;
  const empty = isThread ? drafts.some(isEmpty) : drafts.every(isEmpty);
  const current = drafts.find(({ key }) => key === active) ?? (drafts[0] as Draft);
  const change = (key: number, to: (draft: Draft) => Partial<Draft>): void =>
    setDrafts((all) => all.map((one) => (one.key === key ? { ...one, ...to(one) } : one)));

  /** One request for each post, the next when the last was answered; what was not taken stays. */
  const post = async (): Promise<void> => {
    if (empty) return;
    const posted: Post[] = [];
    try {
      for (const draft of drafts) posted.push(await publish(draft, posted.at(-1) ?? replyTo));
      setDrafts(([first = emptyDraft()]) => [
        {
          ...first,
          editor: EditorState.push(first.editor, ContentState.createFromText(""), "remove-range"),
          media: [],
        },
      ]);
      setError("");
    } catch (reason) {
      setDrafts((all) => all.slice(posted.length));
      setError(reason instanceof TypeError ? "Something went wrong, but don’t fret: try again." : String(reason));
    }
    if (posted.length > 0) onPosted(posted);
  };

  return (
    <div className="composer">
      <Avatar {...me} />
      <div className="writing">
        {drafts.map((draft, index) => (
          <div className="draft" key={draft.key}>
            <div className="box">
              <Editor
                editorState={draft.editor}
                onChange={(editor) => change(draft.key, () => ({ editor }))}
                keyBindingFn={(event) =>
                  event.key === "Enter" && (event.ctrlKey || event.metaKey) ? "post" : getDefaultKeyBinding(event)
                }
                handleKeyCommand={(command) => {
                  if (command !== "post") return "not-handled";
                  void post();
                  return "handled";
                }}
                onFocus={() => setActive(draft.key)}
                ariaLabel={replyTo ? "Post your reply" : "Post text"}
                role="textbox"
                webDriverTestID={`tweetTextarea_${index}`}
                placeholder={replyTo ? "Post your reply" : index > 0 ? "Add another post" : "What’s happening?"}
              />
            </div>
            {draft.media.length > 0 && (
              <Attached
                media={draft.media}
                onChange={(to) => change(draft.key, ({ media }) => ({ media: to(media) }))}
              />
            )}
            {isThread && (
              <button
                type="button"
                className="text"
                aria-label="Remove post"
                onClick={() => setDrafts((all) => all.filter(({ key }) => key !== draft.key))}
              >
                ×
              </button>
            )}
          </div>
        ))}
        {error && <p role="alert">{error}</p>}
        <div className="bar">
          <label className="file">
            Picture
            <input
              type="file"
              accept="image/*"
              data-testid="fileInput"
              onChange={(event) => {
                const added = [...(event.target.files ?? [])].map((file) => ({
                  source: URL.createObjectURL(file),
                  alt: "",
                }));
                change(current.key, ({ media }) => ({ media: [...media, ...added].slice(0, 4) }));
                event.target.value = "";
              }}
            />
          </label>
          <span className={textOf(current).length > 280 ? "over" : "left"}>
            {textOf(current).length > 0 && 280 - textOf(current).length}
          </span>
          <button
            type="button"
            className="text"
            data-testid="addButton"
            aria-label="Add post"
            disabled={empty}
            onClick={() => setDrafts((all) => [...all, emptyDraft()])}
          >
            +
          </button>
          <button
            type="button"
            className="post"
            data-testid={replyTo ? "tweetButton" : "tweetButtonInline"}
            disabled={empty}
            onClick={() => void post()}
          >
            {isThread ? "Post all" : replyTo ? "Reply" : "Post"}
          </button>
        </div>
      </div>
    </div>
  );
}

function Article({ post, onReply }: { post: Post; onReply?: (post: Post) => void }) {
  return (
    <article data-testid="tweet">
      <span className="avatar other" aria-hidden="true">
        {post.name[0]}
      </span>
      <div>
        <p className="by">
          <strong>{post.name}</strong> @{post.handle} · <a href={post.url}>{post.when}</a>
        </p>
        {post.replyTo && <p className="quiet">Replying to @{post.replyTo}</p>}
        <p data-testid="tweetText">{post.text}</p>
        {post.media.map((item) => (
          <img key={item.source} src={item.source} alt={item.alt} />
        ))}
        {onReply && (
          <button
            type="button"
            className="text"
            data-testid="reply"
            aria-label={`0 Replies. Reply to ${post.name}`}
            onClick={() => onReply(post)}
          >
            Reply
          </button>
        )}
      </div>
    </article>
  );
}

function ReplyDialog({ to, onPosted, onClose }: { to: Post; onPosted: (posts: Post[]) => void; onClose: () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector<HTMLElement>("[role=textbox]")?.focus(), []);
  return (
    <div className="veil">
      <div role="dialog" aria-modal="true" aria-label="Reply" ref={ref}>
        <button type="button" className="text" aria-label="Close" onClick={onClose}>
          Close
        </button>
        <Article post={to} />
        <Composer replyTo={to} onPosted={onPosted} />
      </div>
    </div>
  );
}

function App() {
  const [posts, setPosts] = useState(EARLIER);
  const [replyTo, setReplyTo] = useState<Post | null>(null);
  const posted = (posts: Post[]): void => {
    setPosts((all) => [...posts, ...all]);
    setReplyTo(null);
  };
  return (
    <div className="columns">
      <nav aria-label="Primary">
        <span className="logo" aria-hidden="true">
          ⁂
        </span>
        <a
          className="switcher"
          role="button"
          aria-label="Account menu"
          data-testid="SideNav_AccountSwitcher_Button"
          href={personal ? "/" : "/?me=personal"}
          title="Switch account"
        >
          <Avatar {...me} />
          <span>
            <strong>{me.name}</strong>
            <br />@{me.handle}
          </span>
        </a>
      </nav>
      <main>
        <h1>Home</h1>
        <Composer replyTo={null} onPosted={posted} />
        <section aria-label="Timeline" data-testid="timeline">
          {posts.map((post) => (
            <Article key={post.id + post.url} post={post} onReply={setReplyTo} />
          ))}
        </section>
      </main>
      {replyTo && <ReplyDialog to={replyTo} onPosted={posted} onClose={() => setReplyTo(null)} />}
    </div>
  );
}

ReactDOM.render(<App />, document.getElementById("app"));
