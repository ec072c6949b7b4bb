/** A page in the structure of Facebook's composers for a page's own account, on the same editor, for practice and tests. */

import React, { useEffect, useRef, useState } from "react";
import ReactDOM from "react-dom";
import { LexicalBox } from "./lexical/box";

interface Media {
  source: string;
  alt: string;
}

interface Comment {
  id: string;
  text: string;
  by: string;
}

interface Post {
  id: string;
  url: string;
  name: string;
  text: string;
  media: Media[];
  own: boolean;
  when: string;
}

interface Answer {
  id?: string;
  url?: string;
}

const query = new URLSearchParams(location.search);
const personal = query.get("me") === "personal";
/** Many pages are asked for settings on a second step before anything is posted. */
const steps = query.get("flow") === "next";
const me = personal
  ? { handle: "jo_at_home", name: "Jo Marsh", initials: "J" }
  : { handle: "AlderBankPrimary", name: "Alder Bank Primary", initials: "AB" };
const MIND = "What’s on your mind?";

const EARLIER: Post[] = [
  {
    id: "102",
    url: `https://www.facebook.com/${me.handle}/posts/102`,
    name: me.name,
    text: "Open evening is on Thursday.",
    media: [],
    own: true,
    when: "1h",
  },
  {
    id: "101",
    url: "https://www.facebook.com/hollinsparish/posts/101",
    name: "Hollins Parish Council",
    text: "The footpath by the mill is open again. Thank you for your patience, and mind the mud.",
    media: [],
    own: false,
    when: "2h",
  },
];

/** As the site does, everything goes to one address, and says in a header what it is. */
function ask(name: string, body: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/graphql/");
    request.setRequestHeader("content-type", "application/json");
    request.setRequestHeader("X-FB-Friendly-Name", name);
    request.onload = () => resolve(JSON.parse(request.responseText) as Answer);
    request.onerror = () => reject(new TypeError("no answer"));
    request.send(JSON.stringify({ ...body, handle: me.handle, fb_api_req_friendly_name: name }));
  });
}

async function askByFetch(name: string, body: object): Promise<Answer> {
  const response = await fetch("/api/graphql/", {
    method: "POST",
    headers: { "content-type": "application/json", "x-fb-friendly-name": name },
    body: JSON.stringify({ ...body, handle: me.handle, fb_api_req_friendly_name: name }),
  });
  return (await response.json()) as Answer;
}

/** The site plays its buttons with other elements. */
function Button(props: { label: string; disabled?: boolean; kind?: string; text?: string; onPress: () => void }) {
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
      {props.text ?? props.label}
    </div>
  );
}

function Avatar({ initials, other = false }: { initials: string; other?: boolean }) {
  return (
    <span className={other ? "avatar other" : "avatar"} aria-hidden="true">
      {initials}
    </span>
  );
}

function Dialog({ label, onClose, children }: { label: string; onClose: () => void; children: React.ReactNode }) {
  return (
    <div className="veil">
      <div role="dialog" aria-label={label} aria-modal="true">
        <header>
          <h2>{label}</h2>
          <Button label="Close" text="×" kind="round" onPress={onClose} />
        </header>
        {children}
      </div>
    </div>
  );
}

function Pictures({ media, onMedia }: { media: Media[]; onMedia: (media: Media[]) => void }) {
  return (
    <>
      {media.map((item, index) => (
        <figure key={item.source}>
          <img src={item.source} alt="" />
          <textarea
            aria-label="Alternative text"
            placeholder="Write alternative text"
            rows={2}
            value={item.alt}
            onChange={(event) =>
              onMedia(media.map((one, i) => (i === index ? { ...one, alt: event.target.value } : one)))
            }
          />
        </figure>
      ))}
      <label className="file">
        Photo
        <input
          type="file"
          accept="image/*"
          onChange={(event) => {
            const added = [...(event.target.files ?? [])];
            onMedia([...media, ...added.map((file) => ({ source: URL.createObjectURL(file), alt: "" }))]);
            event.target.value = "";
          }}
        />
      </label>
    </>
  );
}

interface ComposerProps {
  /** The post that is edited; null for a new one. */
  edited: Post | null;
  onDone: (post: Post) => void;
  onClose: () => void;
}

function Composer({ edited, onDone, onClose }: ComposerProps) {
  const [text, setText] = useState(edited?.text ?? "");
  const [start, setStart] = useState(text);
  const [media, setMedia] = useState<Media[]>([]);
  const [settings, setSettings] = useState(false);
  const [later, setLater] = useState(false);
  const [error, setError] = useState("");
  const empty = text.trim() === "" && media.length === 0;

  const publish = (): void => {
    if (empty) return;
    const body = { text, edit_of: edited?.id ?? null, scheduled: later, media: media.map(({ alt }) => alt || null) };
    ask(edited ? "ComposerStoryEditMutation" : "ComposerStoryCreateMutation", body)
      .then(({ id, url }) => {
        if (!id || !url) throw new Error("refused");
        const made = edited ? { id: edited.id, url: edited.url } : { id, url };
        onDone({ ...made, name: me.name, text, media, own: true, when: later ? "scheduled" : "now" });
      })
      .catch(() => setError("Something went wrong. Please try again."));
  };

  if (settings) {
    return (
      <Dialog label="Post settings" onClose={onClose}>
        <Button
          label="Back"
          kind="quiet"
          onPress={() => {
            setStart(text);
            setSettings(false);
          }}
        />
        <label>
          <input type="checkbox" checked={later} onChange={(event) => setLater(event.target.checked)} /> Schedule for
          later
        </label>
        {error && <p role="alert">{error}</p>}
        <Button label={later ? "Schedule" : "Post"} kind="primary" onPress={publish} />
      </Dialog>
    );
  }
  return (
    <Dialog label={edited ? "Edit post" : "Create post"} onClose={onClose}>
      <p className="as">
        <Avatar initials={me.initials} /> <strong>{me.name}</strong>
      </p>
      <LexicalBox
        label={MIND}
        placeholder={MIND}
        text={start}
        onText={setText}
        onKey={(event) => {
          const posts = event.key === "Enter" && (event.ctrlKey || event.metaKey);
          if (posts) publish();
          return posts;
        }}
      />
      <Pictures media={media} onMedia={setMedia} />
      {error && <p role="alert">{error}</p>}
      {steps && !edited ? (
        <Button label="Next" kind="primary" disabled={empty} onPress={() => setSettings(true)} />
      ) : (
        <Button label={edited ? "Save" : "Post"} kind="primary" disabled={empty} onPress={publish} />
      )}
    </Dialog>
  );
}

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
