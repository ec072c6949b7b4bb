/**
 * A page in the structure of LinkedIn's, for practice and tests: the feed with comments on one editor, a post's own page
 * with comments on another, and the composer of posts in a dialog in a shadow tree.
 */

import React, { useState } from "react";
import ReactDOM from "react-dom";
import { FeedPost } from "./linkedin/feed";
import { EARLIER, member, type Opened, PORTRAIT, type Post, personal, school } from "./linkedin/network";
import { Sharebox } from "./linkedin/sharebox";

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
