/** The dialog that posts are written in, and its steps. */

import React, { useState } from "react";
import { QuillBox } from "./editors";
import { me, type Opened, others, type Picture, PORTRAIT, type Post, SHARE, send } from "./network";

export function MediaStep({ picture, onDone }: { picture: Picture | null; onDone: (picture: Picture | null) => void }) {
  const [chosen, setChosen] = useState(picture);
  const [describing, setDescribing] = useState(false);
  const [alt, setAlt] = useState(picture?.alt ?? "");
  return (
    <div className="step">
      <h3>Editor</h3>
      {!chosen && (
        <label>
          Upload from computer
          <input
            type="file"
            accept="image/*"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) setChosen({ file, source: URL.createObjectURL(file), alt: "" });
            }}
          />
        </label>
      )}
      {chosen && <img src={chosen.source} alt="" />}
      {chosen && describing && (
        <div>
          <textarea aria-label="Alternative text" value={alt} onChange={(event) => setAlt(event.target.value)} />
          <button
            type="button"
            onClick={() => {
              setChosen({ ...chosen, alt });
              setDescribing(false);
            }}
          >
            Save
          </button>
        </div>
      )}
      {chosen && !describing && (
        <button type="button" onClick={() => setDescribing(true)}>
          Alternative text
        </button>
      )}
      {/* The composer shows a picture of its own making. */}
      <button
        type="button"
        className="primary"
        onClick={() => onDone(chosen && { ...chosen, source: URL.createObjectURL(chosen.file) })}
      >
        Next
      </button>
    </div>
  );
}

export function ScheduleStep({ onDone }: { onDone: () => void }) {
  return (
    <div className="step">
      <h3>Schedule post</h3>
      <input id="share-post__scheduled-date" aria-label="Date" defaultValue="12/01/2026" />
      <input id="share-post__scheduled-time" aria-label="Time" defaultValue="9:00 AM" />
      <button type="button" className="primary" onClick={onDone}>
        Next
      </button>
    </div>
  );
}

export function Sharebox({ opened, onClose }: { opened: Opened; onClose: (post: Post | null) => void }) {
  const { edited, shared } = opened;
  const [actor, setActor] = useState(me);
  const [text, setText] = useState(edited?.text ?? "");
  const [picture, setPicture] = useState<Picture | null>(null);
  const [step, setStep] = useState<"writing" | "media" | "schedule" | "settings">("writing");
  const [scheduled, setScheduled] = useState(false);
  const [error, setError] = useState("");
  const post = (): void => {
    const media = picture ? [{ kind: "image", alt: picture.alt || null }] : [];
    const about = { edited: edited?.id ?? null, shared: shared?.id ?? null, scheduled, media, reply_to: null };
    send(SHARE, { handle: actor.handle, text, ...about }).then(
      ({ id }) => onClose({ id, by: actor, text, pictures: picture ? [picture] : [], comments: [] }),
      () => setError("Something went wrong. Please try again."),
    );
  };
  return (
    <div className="veil">
      <div
        role="dialog"
        aria-modal="true"
        aria-labelledby="share-to-linkedin-modal__header"
        data-test-modal-id="sharebox"
        className="modal"
      >
        <button type="button" className="quiet" aria-label="Dismiss" onClick={() => onClose(null)}>
          ×
        </button>
        <h2 id="share-to-linkedin-modal__header">
          <button type="button" disabled={edited !== undefined} onClick={() => setStep("settings")}>
            <img className="portrait" src={PORTRAIT} alt="" />
            <span>{actor.name}</span> <small>Post to Anyone</small>
          </button>
        </h2>
        {step === "settings" && (
          <fieldset className="step">
            <legend>Post as</legend>
            {[me, ...others.filter((one) => one !== me)].map((one) => (
              <label key={one.handle}>
                <input
                  type="radio"
                  name="actor"
                  checked={one === actor}
                  onChange={() => {
                    setActor(one);
                    setStep("writing");
                  }}
                />
                {one.name}
              </label>
            ))}
          </fieldset>
        )}
        {step === "media" && (
          <MediaStep
            picture={picture}
            onDone={(chosen) => {
              setPicture(chosen);
              setStep("writing");
            }}
          />
        )}
        {step === "schedule" && (
          <ScheduleStep
            onDone={() => {
              setScheduled(true);
              setStep("writing");
            }}
          />
        )}
        {step === "writing" && (
          <>
            <QuillBox
              label="Text editor for creating content"
              placeholder="What do you want to talk about?"
              text={text}
              sent={0}
              onText={setText}
            />
            {picture && <img className="preview" src={picture.source} alt="" />}
            {shared && <blockquote>{shared.text}</blockquote>}
            {error && <p role="alert">{error}</p>}
            <div className="bar">
              <button type="button" aria-label="Add media" onClick={() => setStep("media")}>
                Media
              </button>
              <button type="button" aria-label="Schedule post" onClick={() => setStep("schedule")}>
                ◷
              </button>
              <button type="button" className="primary" disabled={!text.trim() && !picture} onClick={post}>
                {edited ? "Save" : scheduled ? "Schedule" : "Post"}
              </button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
