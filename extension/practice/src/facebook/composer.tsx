/** The dialog in which a post is written or edited. */

import React, { useState } from "react";
import { LexicalBox } from "../lexical/box";
import { ask, type Media, MIND, me, type Post, steps } from "./network";
import { Avatar, Button, Dialog } from "./parts";

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

export function Composer({ edited, onDone, onClose }: ComposerProps) {
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
