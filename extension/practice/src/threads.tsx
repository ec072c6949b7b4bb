/** A page in the structure of Threads' composers, on the same editor, for practice and tests. */

import React, { useState } from "react";
import ReactDOM from "react-dom";
import { LexicalBox } from "./lexical/box";

interface Media {
  source: string;
  alt: string;
}

interface Post {
  id: string;
  url: string;
  handle: string;
  text: string;
  media: Media[];
  replyTo: string | null;
  when: string;
}

const personal = new URLSearchParams(location.search).get("me") === "personal";
const me = personal ? { handle: "jo_at_home", initials: "J" } : { handle: "alderbankprimary", initials: "AB" };
const LABEL = "Empty text field. Type to compose a new post.";
/** One grey dot: the page stands for itself, and asks no other for pictures. */
const DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAJmZmQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";

const EARLIER: Post[] = [
  {
    id: "102",
    url: `https://www.threads.com/@${me.handle}/post/102`,
    handle: me.handle,
    text: "Open evening is on Thursday.",
    media: [],
    replyTo: null,
    when: "1h",
  },
  {
    id: "101",
    url: "https://www.threads.com/@hollinsparish/post/101",
    handle: "hollinsparish",
    text: "The footpath by the mill is open again. Thank you for your patience, and mind the mud.",
    media: [],
    replyTo: null,
    when: "2h",
  },
];

interface Sent {
  text: string;
  media: Media[];
  replyTo: Post | null;
  quoted: Post | null;
  edited: Post | null;
}

async function publish({ text, media, replyTo, quoted, edited }: Sent): Promise<Post> {
  const path = edited
    ? `${edited.id}/edit_media`
    : media.length > 0
      ? "configure_text_post_app_feed"
      : "configure_text_only_post";
  const body = {
    handle: me.handle,
    text,
    caption: text,
    reply_to: replyTo?.id ?? null,
    quoted: quoted?.id ?? null,
    media: media.map(({ alt }) => alt || null),
  };
  const response = await fetch(`/api/v1/media/${path}/`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The practice network answered ${response.status}.`);
  const answer = (await response.json()) as Pick<Post, "id" | "url">;
  const made = edited ?? answer;
  const replies = replyTo?.handle ?? null;
  return { id: made.id, url: made.url, handle: me.handle, text, media, replyTo: replies, when: "now" };
}

function Button(props: { label?: string; kind?: string; disabled?: boolean; text: string; onPress: () => void }) {
  const press = (): void => {
    if (!props.disabled) props.onPress();
  };
  return (
    <div
      role="button"
      tabIndex={props.disabled ? -1 : 0}
      className={`button ${props.kind ?? ""}`}
      aria-label={props.label}
      aria-disabled={props.disabled}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        press();
      }}
    >
      {props.text}
    </div>
  );
}

function Picture({ handle }: { handle: string }) {
  // biome-ignore lint/a11y/noRedundantAlt: the site's own words, by which the adapter tells who posts.
  return <img className="avatar" src={DOT} alt={`${handle}'s profile picture`} />;
}

interface ComposerProps {
  replyTo?: Post | null;
  quoted?: Post | null;
  edited?: Post | null;
  onDone: (posts: Post[]) => void;
}

function Composer({ replyTo = null, quoted = null, edited = null, onDone }: ComposerProps) {
  const [texts, setTexts] = useState([edited?.text ?? ""]);
  const [media, setMedia] = useState<Media[]>([]);
  const [round, setRound] = useState(0);
  const [error, setError] = useState("");
  const empty = texts.every((text) => text.trim() === "") && media.length === 0;
  const placeholder = replyTo ? `Reply to ${replyTo.handle}...` : "What’s new?";

  /** One request for each post of a thread, which answers the one before. */
  const post = async (): Promise<void> => {
    if (empty) return;
    const posts: Post[] = [];
    try {
      for (const [index, text] of texts.entries()) {
        posts.push(
          await publish({ text, media: index === 0 ? media : [], replyTo: posts.at(-1) ?? replyTo, quoted, edited }),
        );
      }
      setTexts([""]);
      setMedia([]);
      setRound((before) => before + 1);
      setError("");
      onDone(posts);
    } catch {
      setError("Post failed to upload.");
    }
  };

  return (
    <div className="composer">
      <Picture handle={me.handle} />
      <div className="writing">
        <strong>{me.handle}</strong>
        {texts.map((_, index) => (
          <LexicalBox
            // biome-ignore lint/suspicious/noArrayIndexKey: posts of a thread are only ever added at its end.
            key={index}
            label={LABEL}
            placeholder={index === 0 ? placeholder : "Say more..."}
            text={index === 0 ? (edited?.text ?? "") : ""}
            round={round}
            onText={(text) => setTexts((all) => all.map((one, i) => (i === index ? text : one)))}
            onKey={(event) => {
              const posts = event.key === "Enter" && (event.ctrlKey || event.metaKey);
              if (posts) void post();
              return posts;
            }}
          />
        ))}
        {media.map((item, index) => (
          <figure key={item.source}>
            <img src={item.source} alt="" />
            <textarea
              aria-label="Alt text"
              placeholder="Describe this for people who are visually impaired"
              value={item.alt}
              onChange={(event) =>
                setMedia((all) => all.map((one, i) => (i === index ? { ...one, alt: event.target.value } : one)))
              }
            />
          </figure>
        ))}
        {error && <p role="alert">{error}</p>}
        <div className="bar">
          <label className="file">
            Attach media
            <input
              type="file"
              accept="image/*"
              onChange={(event) => {
                const added = [...(event.target.files ?? [])];
                setMedia((all) => [...all, ...added.map((file) => ({ source: URL.createObjectURL(file), alt: "" }))]);
                event.target.value = "";
              }}
            />
          </label>
          {!replyTo && !edited && (
            <Button text="Add to thread" kind="quiet" onPress={() => setTexts((all) => [...all, ""])} />
          )}
          <Button text={edited ? "Done" : "Post"} kind="primary" disabled={empty} onPress={() => void post()} />
        </div>
      </div>
    </div>
  );
}

function Shown({ post, children }: { post: Post; children?: React.ReactNode }) {
  return (
    <div data-pressable-container="true" className="post">
      <Picture handle={post.handle} />
      <div>
        <p className="by">
          <a href={`/@${post.handle}`}>{post.handle}</a> · <a href={post.url}>{post.when}</a>
        </p>
        {post.replyTo && <p className="quiet">Replying to {post.replyTo}</p>}
        <p className="text">{post.text}</p>
        {post.media.map((item) => (
          <img key={item.source} src={item.source} alt={item.alt} />
        ))}
        {children}
      </div>
    </div>
  );
}

type Open = { kind: "new" } | { kind: "reply" | "quote" | "edit"; post: Post };
const TITLES = { new: "New thread", reply: "Reply", quote: "New thread", edit: "Edit thread" };

function App() {
  const [posts, setPosts] = useState(EARLIER);
  const [open, setOpen] = useState<Open | null>(null);
  const [thread, setThread] = useState<Post | null>(null);
  const done = (made: Post[]): void => {
    setPosts((all) => [...made, ...all.filter((one) => made.every((post) => post.id !== one.id))]);
    setOpen(null);
  };
  const show = (post: Post | null): void => {
    history.pushState(null, "", post ? new URL(post.url).pathname + location.search : `/${location.search}`);
    setThread(post);
  };
  const of = (kind: Open["kind"]): Post | null => (open?.kind === kind && "post" in open ? open.post : null);
  return (
    <div className="columns">
      <div role="navigation">
        <span className="logo" aria-hidden="true">
          @
        </span>
        <Button text="Home" kind="quiet" onPress={() => show(null)} />
        <Button text="New thread" kind="quiet" onPress={() => setOpen({ kind: "new" })} />
        <a href={`/@${me.handle}`} aria-label="Profile">
          {me.initials}
        </a>
        <a href={personal ? "/" : "/?me=personal"}>Switch accounts</a>
      </div>
      <main>
        <h1>{thread ? "Thread" : "For you"}</h1>
        {thread && (
          <>
            <Shown post={thread} />
            <Composer replyTo={thread} onDone={done} />
          </>
        )}
        {posts
          .filter((post) => !thread || post.replyTo === thread.handle)
          .map((post) => (
            <Shown key={post.id} post={post}>
              <Button text="Open" label="Open thread" kind="quiet" onPress={() => show(post)} />
              <Button text="Reply" kind="quiet" onPress={() => setOpen({ kind: "reply", post })} />
              <Button text="Quote" kind="quiet" onPress={() => setOpen({ kind: "quote", post })} />
              {post.handle === me.handle && (
                <Button text="Edit" kind="quiet" onPress={() => setOpen({ kind: "edit", post })} />
              )}
            </Shown>
          ))}
        <aside aria-label="Messages">
          <LexicalBox label="Message" placeholder="Message..." onText={() => undefined} />
          <Button text="Send" kind="quiet" onPress={() => undefined} />
        </aside>
      </main>
      {open && (
        <div className="veil">
          <div role="dialog" aria-modal="true" aria-label={TITLES[open.kind]}>
            <header>
              <h2>{TITLES[open.kind]}</h2>
              <Button text="Cancel" kind="quiet" onPress={() => setOpen(null)} />
            </header>
            {open.kind === "reply" && <Shown post={open.post} />}
            <Composer replyTo={of("reply")} quoted={of("quote")} edited={of("edit")} onDone={done} />
            {open.kind === "quote" && <Shown post={open.post} />}
          </div>
        </div>
      )}
    </div>
  );
}

ReactDOM.render(<App />, document.getElementById("app"));
