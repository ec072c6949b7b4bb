/** The dialog of new posts and edits on the page like Instagram's. */

import React, { useState } from "react";
import { LexicalBox } from "../lexical/box";
import { Avatar, Button, type Media, me, said, send } from "./parts";

const WRITE = "Write a caption...";

function Descriptions({ media, onChange }: { media: Media[]; onChange: (media: Media[]) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="accessibility">
      <Button quiet onPress={() => setOpen(!open)}>
        Accessibility
      </Button>
      {open &&
        media.map((item, index) => (
          <div className="row" key={item.source}>
            <img src={item.source} alt="" />
            <input
              type="text"
              placeholder="Write alt text..."
              value={item.alt}
              onChange={(event) => {
                const alt = event.target.value;
                onChange(media.map((m, i) => (i === index ? { ...m, alt } : m)));
              }}
            />
          </div>
        ))}
    </div>
  );
}

export interface Finished {
  caption: string;
  media: Media[];
}

/** The last step of a new post, and the whole of an edit. */
export function Compose(props: {
  title: string;
  done: string;
  start: Finished;
  onBack: () => void;
  onDone: (finished: Finished) => Promise<void>;
}) {
  const [caption, setCaption] = useState(props.start.caption);
  const [media, setMedia] = useState(props.start.media);
  const [error, setError] = useState("");
  return (
    <div className="dialog wide" role="dialog" aria-modal="true" aria-label={props.title}>
      <div className="head">
        <Button quiet onPress={props.onBack}>
          Back
        </Button>
        <h2>{props.title}</h2>
        <Button
          onPress={() => void props.onDone({ caption, media }).catch((reason: unknown) => setError(said(reason)))}
        >
          {props.done}
        </Button>
      </div>
      {error && <p role="alert">{error}</p>}
      <div className="compose">
        <div className="previews">
          {media.map(({ source }) => (
            <div key={source} className="preview" style={{ backgroundImage: `url("${source}")` }} />
          ))}
        </div>
        <div className="side">
          <p className="from">
            <Avatar handle={me} /> {me}
          </p>
          <LexicalBox label={WRITE} placeholder={WRITE} text={props.start.caption} onText={setCaption} />
          <input type="text" className="place" placeholder="Add location" />
          <Descriptions media={media} onChange={setMedia} />
        </div>
      </div>
    </div>
  );
}

export function Create({
  onShared,
  onClose,
}: {
  onShared: (id: string, finished: Finished) => void;
  onClose: () => void;
}) {
  const [step, setStep] = useState<"select" | "Crop" | "Edit" | "compose" | "shared">("select");
  const [media, setMedia] = useState<Media[]>([]);
  if (step === "compose") {
    return (
      <Compose
        title="Create new post"
        done="Share"
        start={{ caption: "", media }}
        onBack={() => setStep("Edit")}
        onDone={async (finished) => {
          const kept = finished.media.map(({ alt }) => ({ kind: "image", alt: alt || null }));
          const { id } = await send("/api/v1/media/configure/", { caption: finished.caption, media: kept });
          setStep("shared");
          onShared(id, finished);
        }}
      />
    );
  }
  return (
    <div className="dialog" role="dialog" aria-modal="true" aria-label={step === "shared" ? "Post shared" : step}>
      <div className="head">
        <Button quiet label="Close" onPress={onClose}>
          ×
        </Button>
        <h2>{{ select: "Create new post", shared: "Post shared", Crop: "Crop", Edit: "Edit" }[step]}</h2>
        {(step === "Crop" || step === "Edit") && (
          <Button onPress={() => setStep(step === "Crop" ? "Edit" : "compose")}>Next</Button>
        )}
      </div>
      {step === "select" && (
        <label className="press">
          Select from computer
          <input
            type="file"
            multiple
            accept="image/jpeg,image/png,video/mp4,video/quicktime"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              setMedia(files.map((file) => ({ source: URL.createObjectURL(file), alt: "" })));
              setStep("Crop");
            }}
          />
        </label>
      )}
      {step === "shared" && <p>Your post has been shared.</p>}
      {(step === "Crop" || step === "Edit") && <img className="preview" src={media[0]?.source} alt="" />}
    </div>
  );
}
