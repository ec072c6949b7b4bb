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

async function publish(text: string, media: Media[], replyTo: Post | null): Promise<Post> {
  const body = {
    handle: me.handle,
    text,
    reply_to: replyTo?.id ?? null,
    media: media.map(({ alt }) => ({ kind: "image", alt: alt || null })),
  };
  const response = await fetch("/i/api/graphql/practice/CreateTweet", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The practice network answered ${response.status}.`);
  const { id, url } = (await response.json()) as { id: string; url: string };
  return { id, url, ...me, text, media, replyTo: replyTo?.handle ?? null, when: "now" };
}

function Composer({ replyTo, onPosted }: { replyTo: Post | null; onPosted: (post: Post) => void }) {
  const [editor, setEditor] = useState(() => EditorState.createEmpty());
  const [media, setMedia] = useState<Media[]>([]);
  const [error, setError] = useState("");
  const ref = useRef<Editor>(null);
  const text = editor.getCurrentContent().getPlainText("\n");
  const empty = text.trim() === "" && media.length === 0;

  const post = (): void => {
    if (empty) return;
    publish(text, media, replyTo)
      .then((posted) => {
        setEditor((state) => EditorState.push(state, ContentState.createFromText(""), "remove-range"));
        setMedia([]);
        setError("");
        onPosted(posted);
      })
      .catch((reason: unknown) =>
        setError(reason instanceof TypeError ? "Something went wrong, but don’t fret: try again." : String(reason)),
      );
  };

  return (
    <div className="composer">
      <Avatar {...me} />
      <div className="writing">
        <div className="box">
          <Editor
            ref={ref}
            editorState={editor}
            onChange={setEditor}
            keyBindingFn={(event) =>
              event.key === "Enter" && (event.ctrlKey || event.metaKey) ? "post" : getDefaultKeyBinding(event)
            }
            handleKeyCommand={(command) => {
              if (command !== "post") return "not-handled";
              post();
              return "handled";
            }}
            ariaLabel={replyTo ? "Post your reply" : "Post text"}
            role="textbox"
            webDriverTestID="tweetTextarea_0"
            placeholder={replyTo ? "Post your reply" : "What’s happening?"}
          />
        </div>
        {media.length > 0 && (
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
                    setMedia((all) => all.map((m, i) => (i === index ? { ...m, alt } : m)));
                  }}
                />
                <button
                  type="button"
                  aria-label="Remove media"
                  onClick={() => setMedia((all) => all.filter((_, i) => i !== index))}
                >
                  ×
                </button>
              </figure>
            ))}
          </div>
        )}
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
                setMedia((all) => [...all, ...added].slice(0, 4));
                event.target.value = "";
              }}
            />
          </label>
          <span className={text.length > 280 ? "over" : "left"}>{text.length > 0 && 280 - text.length}</span>
          <button
            type="button"
            className="post"
            data-testid={replyTo ? "tweetButton" : "tweetButtonInline"}
            disabled={empty}
            onClick={post}
          >
            {replyTo ? "Reply" : "Post"}
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

function ReplyDialog({ to, onPosted, onClose }: { to: Post; onPosted: (post: Post) => void; onClose: () => void }) {
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
  const posted = (post: Post): void => {
    setPosts((all) => [post, ...all]);
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
