/** A page in the structure of Bluesky's app and its composer, on the same editor, for practice and tests. */

import React, { useEffect, useState } from "react";
import ReactDOM from "react-dom";
import { Composer } from "./bluesky/composer";
import { EARLIER, me, type Opened, type Post, personal } from "./bluesky/network";

function FeedItem({ post, onOpen }: { post: Post; onOpen: (opened: Opened) => void }) {
  return (
    <article data-testid={`feedItem-by-${post.handle}`}>
      <p className="by">
        <strong>{post.name}</strong> @{post.handle} · <a href={post.url}>now</a>
      </p>
      <p data-testid="postText">{post.text}</p>
      {post.pictures.map((picture) => (
        <img key={picture.source} src={picture.source} alt={picture.alt} />
      ))}
      <button
        type="button"
        className="text"
        data-testid="replyBtn"
        aria-label="Reply (0 replies)"
        onClick={() => onOpen({ replyTo: post })}
      >
        Reply
      </button>
      <button type="button" className="text" aria-label="Quote post" onClick={() => onOpen({ quote: post })}>
        Quote
      </button>
    </article>
  );
}

function App() {
  const [posts, setPosts] = useState(EARLIER);
  const [path, setPath] = useState(location.pathname);
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const onPop = (): void => setPath(location.pathname);
    addEventListener("popstate", onPop);
    return () => removeEventListener("popstate", onPop);
  }, []);
  const go = (to: string) => (event: React.MouseEvent) => {
    event.preventDefault();
    history.pushState(null, "", to + location.search);
    setPath(to);
    setOpened(null);
  };
  const profile = `/profile/${me.handle}`;
  return (
    <div className="columns">
      <nav>
        <a href="/" aria-label="Home" onClick={go("/")}>
          Home
        </a>
        <a href={profile} aria-label="Profile" onClick={go(profile)}>
          Profile
        </a>
        <a href="/messages" aria-label="Chat" onClick={go("/messages")}>
          Chat
        </a>
        <a href={personal ? "/" : "/?me=personal"}>Switch account</a>
        <p className="quiet">@{me.handle}</p>
        <button type="button" className="post" aria-label="New post" onClick={() => setOpened({})}>
          New Post
        </button>
        <div role="search">
          <input type="text" aria-label="Search" placeholder="Search" />
        </div>
      </nav>
      <main>
        <h1>{path === "/" ? "Home" : path === "/messages" ? "Chat" : me.name}</h1>
        {path === "/messages" ? (
          <p className="message">
            <textarea aria-label="Write a message" placeholder="Write a message" />
            <button type="button" aria-label="Send message">
              Send
            </button>
          </p>
        ) : (
          posts
            .filter((post) => path === "/" || post.handle === me.handle)
            .map((post) => <FeedItem key={post.url + post.text} post={post} onOpen={setOpened} />)
        )}
      </main>
      {opened && (
        <Composer
          opened={opened}
          onClose={(posted) => {
            setPosts((all) => [...posted, ...all]);
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}

ReactDOM.render(<App />, document.getElementById("app"));
