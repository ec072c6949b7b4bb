/** A page in the structure of Facebook's composers for a page's own account, on the same editor, for practice and tests. */

import React, { useEffect, useRef, useState } from "react";
import ReactDOM from "react-dom";
import { Composer } from "./facebook/composer";
import { ask, askByFetch, type Comment, EARLIER, MIND, me, type Post, personal } from "./facebook/network";
import { Avatar, Button } from "./facebook/parts";
import { LexicalBox } from "./lexical/box";

function CommentForm({ post, onDone }: { post: Post; onDone: (comment: Comment) => void }) {
  const [text, setText] = useState("");
  const [round, setRound] = useState(0);
  const [error, setError] = useState("");
  const send = (): void => {
    if (text.trim() === "") return;
    askByFetch("useCometUFICreateCommentMutation", { text, reply_to: post.id })
      .then(({ id }) => {
        if (!id) throw new Error("refused");
        onDone({ id, text, by: me.name });
        setRound((before) => before + 1);
        setError("");
      })
      .catch(() => setError("Unable to post comment."));
  };
  return (
    <form role="presentation" onSubmit={(event) => event.preventDefault()}>
      <Avatar initials={me.initials} />
      <LexicalBox
        label={`Comment as ${me.name}`}
        placeholder={`Comment as ${me.name}`}
        round={round}
        onText={setText}
        onKey={(event) => {
          const posts = event.key === "Enter" && !event.shiftKey;
          if (posts) send();
          return posts;
        }}
      />
      <Button label="Comment" text="➤" kind="round" disabled={text.trim() === ""} onPress={send} />
      {error && <p role="alert">{error}</p>}
    </form>
  );
}

function Article({ post, onEdit }: { post: Post; onEdit: (post: Post) => void }) {
  const [comments, setComments] = useState<Comment[]>([]);
  return (
    <section className="card">
      <article>
        <p className="by">
          <Avatar initials={post.own ? me.initials : (post.name[0] ?? "")} other={!post.own} />
          <strong>{post.name}</strong> · <a href={post.url}>{post.when}</a>
          {post.own && <Button label="Edit post" kind="quiet" onPress={() => onEdit(post)} />}
        </p>
        <p className="text">{post.text}</p>
        {post.media.map((item) => (
          <img key={item.source} src={item.source} alt={item.alt} />
        ))}
        <Button label="Leave a comment" text="Comment" kind="quiet" onPress={() => undefined} />
      </article>
      {comments.map((comment) => (
        <p key={comment.id} className="comment">
          <strong>{comment.by}</strong> {comment.text}
        </p>
      ))}
      <CommentForm post={post} onDone={(comment) => setComments((all) => [...all, comment])} />
    </section>
  );
}

/** A private message: nobody's business. */
function Chat() {
  return (
    <aside aria-label="Chat with Sam Poole">
      <p>Sam Poole</p>
      <form onSubmit={(event) => event.preventDefault()}>
        <LexicalBox label="Message" placeholder="Aa" onText={() => undefined} />
        <Button label="Press Enter to send" text="➤" kind="round" onPress={() => undefined} />
      </form>
    </aside>
  );
}

function App() {
  const [posts, setPosts] = useState(EARLIER);
  const [composing, setComposing] = useState<Post | "new" | null>(null);
  const [view, setView] = useState(location.pathname === "/about" ? "about" : "home");
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void ask("CometNotificationsBadgeCountQuery", {});
  }, []);
  const go = (to: "home" | "about"): void => {
    history.pushState(null, "", `${to === "home" ? "/" : "/about"}${location.search}`);
    setView(to);
    setComposing(null);
  };
  const done = (post: Post): void => {
    setPosts((all) =>
      all.some((one) => one.id === post.id) ? all.map((o) => (o.id === post.id ? post : o)) : [post, ...all],
    );
    setComposing(null);
  };
  return (
    <>
      <header>
        <span className="logo" aria-hidden="true">
          ⁂
        </span>
        <input type="search" aria-label="Search Facebook" placeholder="Search" />
        <a className="switcher" href={personal ? "/" : "/?me=personal"} title="Switch account">
          <Avatar initials={me.initials} />
        </a>
      </header>
      <div className="columns">
        <div role="navigation" aria-label="Shortcuts">
          <a href={`/${me.handle}`}>{me.name}</a>
          <Button label="Home" kind="quiet" onPress={() => go("home")} />
          <Button label="About" kind="quiet" onPress={() => go("about")} />
        </div>
        <main>
          {view === "about" && <p className="card">A practice page of the school.</p>}
          {view === "home" && (
            <>
              <div className="card start">
                <Avatar initials={me.initials} />
                <Button label={MIND} kind="quiet wide" onPress={() => setComposing("new")} />
              </div>
              <div role="feed">
                {posts.map((post) => (
                  <Article key={post.id} post={post} onEdit={setComposing} />
                ))}
              </div>
            </>
          )}
        </main>
        <Chat />
      </div>
      {composing && (
        <Composer edited={composing === "new" ? null : composing} onDone={done} onClose={() => setComposing(null)} />
      )}
    </>
  );
}

ReactDOM.render(<App />, document.getElementById("app"));
