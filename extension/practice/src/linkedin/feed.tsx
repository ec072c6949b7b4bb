/** Posts, and comments on them. */

import React, { useState } from "react";
import { QuillBox, TiptapBox } from "./editors";
import {
  type Actor,
  COMMENT,
  me,
  member,
  OLDER_COMMENT,
  type Opened,
  others,
  PORTRAIT,
  type Post,
  send,
} from "./network";

export function Switcher({ actor, onChange }: { actor: Actor; onChange: (actor: Actor) => void }) {
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

export interface Commented {
  post: Post;
  actor: Actor;
  older: boolean;
  onPosted: (text: string) => void;
}

export function CommentForm({ post, actor, older, onPosted }: Commented) {
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

export function FeedPost({ post, older, onOpen }: { post: Post; older: boolean; onOpen: (opened: Opened) => void }) {
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
