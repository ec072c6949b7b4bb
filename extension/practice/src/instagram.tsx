/** A page in the structure of Instagram's feed and of its dialog for new posts, for practice and tests. */

import React, { useRef, useState } from "react";
import ReactDOM from "react-dom";
import { Compose, Create } from "./instagram/create";
import { Avatar, Button, Icon, type Media, me, personal, said, send } from "./instagram/parts";

interface Comment {
  id: string;
  handle: string;
  text: string;
}

interface Post {
  id: string;
  handle: string;
  caption: string;
  media: Media[];
  comments: Comment[];
}

const PICTURE = "/practice/instagram-picture.svg";
const EARLIER: Post[] = [
  {
    id: "101",
    handle: "hollinsparish",
    caption: "The footpath by the mill is open again.",
    media: [{ source: PICTURE, alt: "A mill beside a river" }],
    comments: [{ id: "7", handle: "mill_walks", text: "Is the car park open as well?" }],
  },
  {
    id: "102",
    handle: me,
    caption: "Our pond on a quiet morning",
    media: [{ source: PICTURE, alt: "A pond" }],
    comments: [],
  },
];

function Comments({ post, onSaid }: { post: Post; onSaid: (comment: Comment) => void }) {
  const [text, setText] = useState("");
  const [error, setError] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  const publish = (): void => {
    if (!text.trim()) return;
    // The site empties the box at once, and says later when the comment could not be kept.
    setText("");
    setError("");
    send("/graphql/query", { media_id: post.id, comment_text: text })
      .then(({ id }) => onSaid({ id, handle: me, text }))
      .catch((reason: unknown) => setError(said(reason)));
  };
  return (
    <section>
      <ul>
        {post.comments.map((comment) => (
          <li key={comment.id}>
            <a href={`/${comment.handle}/`}>{comment.handle}</a> {comment.text}{" "}
            <a className="when" href={`/p/${post.id}/c/${comment.id}/`}>
              1 m
            </a>
            <Button
              quiet
              onPress={() => {
                setText(`@${comment.handle} `);
                box.current?.focus();
              }}
            >
              Reply
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="comment"
        onSubmit={(event) => {
          event.preventDefault();
          publish();
        }}
      >
        <textarea
          ref={box}
          aria-label="Add a comment…"
          placeholder="Add a comment…"
          rows={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            publish();
          }}
        />
        {text.trim() !== "" && <Button onPress={publish}>Post</Button>}
      </form>
      {error && <p role="alert">{error}</p>}
    </section>
  );
}

function Article({ post, onSaid, onEdit }: { post: Post; onSaid: (comment: Comment) => void; onEdit: () => void }) {
  return (
    <article>
      <header>
        <a href={`/${post.handle}/`}>
          <Avatar handle={post.handle} />
        </a>
        <a href={`/${post.handle}/`}>{post.handle}</a>
        <a className="when" href={`/p/${post.id}/`}>
          2 h
        </a>
        {post.handle === me && (
          <Button quiet onPress={onEdit}>
            Edit
          </Button>
        )}
      </header>
      {post.media.map((item) => (
        <img key={item.source} src={item.source} alt={item.alt} />
      ))}
      <div className="actions">
        <Button quiet onPress={() => undefined}>
          <Icon name="Like" />
        </Button>
        <Button quiet onPress={() => document.body.setAttribute("data-shared", post.id)}>
          <Icon name="Share" />
        </Button>
      </div>
      <p className="caption">{post.caption}</p>
      <Comments post={post} onSaid={onSaid} />
    </article>
  );
}

function App() {
  const [posts, setPosts] = useState(EARLIER);
  const [view, setView] = useState<"home" | "profile">("home");
  const [creating, setCreating] = useState(false);
  const [edited, setEdited] = useState<Post | null>(null);
  const change = (id: string, changed: Partial<Post>): void =>
    setPosts((all) => all.map((post) => (post.id === id ? { ...post, ...changed } : post)));
  const go = (event: React.MouseEvent, to: typeof view): void => {
    event.preventDefault();
    history.pushState(null, "", (to === "home" ? "/" : `/${me}/`) + location.search);
    setView(to);
  };
  return (
    <div className="columns">
      <nav>
        <a href="/" onClick={(event) => go(event, "home")}>
          Home
        </a>
        <a
          href="/create/select/"
          onClick={(event) => {
            event.preventDefault();
            setCreating(true);
          }}
        >
          <Icon name="New post" /> Create
        </a>
        <a href={`/${me}/`} onClick={(event) => go(event, "profile")}>
          <Avatar handle={me} /> <span>Profile</span>
        </a>
        <a href={personal ? "/" : "/?me=personal"}>Switch accounts</a>
      </nav>
      <main>
        {view === "profile" && <h1>{me}</h1>}
        {view === "home" &&
          posts.map((post) => (
            <Article
              key={post.id}
              post={post}
              onSaid={(comment) => change(post.id, { comments: [...post.comments, comment] })}
              onEdit={() => setEdited(post)}
            />
          ))}
      </main>
      {creating && (
        <div className="veil">
          <Create
            onClose={() => setCreating(false)}
            onShared={(id, { caption, media }) =>
              setPosts((all) => [{ id, handle: me, caption, media, comments: [] }, ...all])
            }
          />
        </div>
      )}
      {edited && (
        <div className="veil">
          <Compose
            title="Edit info"
            done="Done"
            start={edited}
            onBack={() => setEdited(null)}
            onDone={async ({ caption, media }) => {
              await send(`/api/v1/web/create/${edited.id}/update/`, { caption });
              change(edited.id, { caption, media });
              setEdited(null);
            }}
          />
        </div>
      )}
    </div>
  );
}

ReactDOM.render(<App />, document.getElementById("app"));
