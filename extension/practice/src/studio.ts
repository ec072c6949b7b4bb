/** A page in the structure of YouTube Studio: an upload in steps, the details of a video, and answers to comments. */

import { type Attributes, editable, el, post, said, textOf } from "./youtube/el";

const personal = new URLSearchParams(location.search).get("me") === "personal";
const handle = personal ? "jo_at_home" : "AlderBankPrimary";
const UPDATE = "/youtubei/v1/video_manager/metadata_update";
const SAVE_MS = 300;
const STEPS = ["Details", "Video elements", "Checks", "Visibility"];
const ADDRESS = "https://youtu.be/practice201";

const main = el("main");

interface Metadata {
  root: HTMLElement;
  read: () => { title: string; description: string };
}

function button(name: string, attributes: Attributes, pressed: () => void): HTMLElement {
  const made = el("button", { "aria-label": name }, name);
  made.addEventListener("click", pressed);
  return el("ytcp-button", attributes, el("ytcp-button-shape", {}, made));
}

function metadata(title: string, description: string, changed: () => void): Metadata {
  const boxes = [
    editable("textbox", "Add a title that describes your video (type @ to mention a channel)", "textbox"),
    editable("textbox", "Tell viewers about your video (type @ to mention a channel)", "textbox"),
  ] as const;
  boxes[0].innerText = title;
  boxes[1].innerText = description;
  boxes[0].addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  for (const box of boxes) box.addEventListener("input", changed);
  const root = el(
    "ytcp-video-metadata-editor",
    {},
    el("h3", {}, "Title (required)"),
    el("ytcp-social-suggestions-textbox", { id: "title-textarea" }, boxes[0]),
    el("h3", {}, "Description"),
    el("ytcp-social-suggestions-textbox", { id: "description-textarea" }, boxes[1]),
  );
  return { root, read: () => ({ title: textOf(boxes[0]), description: textOf(boxes[1]) }) };
}

function shareDialog(): HTMLElement {
  const dialog = el("ytcp-video-share-dialog", {}, el("h2", {}, "Video published"));
  dialog.append(
    el("p", {}, el("a", { href: ADDRESS, id: "share-url" }, ADDRESS)),
    button("Close", { id: "close-button" }, () => dialog.remove()),
  );
  return dialog;
}

/** Drafts are kept as they are written; the last step's button publishes. */
function upload(): void {
  let step = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const problem = el("p", { role: "alert" });
  const saved = el("p", { class: "quiet", role: "status" });
  const save = (draft: boolean): Promise<unknown> => post(UPDATE, { handle, draft, ...details.read() });
  const details = metadata("pond", "", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      save(true).then(
        () => saved.replaceChildren("Saved as private"),
        () => saved.replaceChildren("Not saved"),
      );
    }, SAVE_MS);
  });
  const visibility = el(
    "ytcp-uploads-review",
    { hidden: true },
    ...["Private", "Public", "Schedule"].map((name) => {
      const radio = el("input", { type: "radio", name: "visibility", checked: name === "Public" });
      radio.addEventListener("change", () => rename(name));
      return el("label", {}, radio, name);
    }),
  );
  const done = button("Publish", { id: "done-button", hidden: true }, () => {
    clearTimeout(timer);
    save(false).then(
      () => dialog.replaceWith(shareDialog()),
      (reason: unknown) => problem.replaceChildren(said(reason)),
    );
  });
  const rename = (visible: string): void => {
    const name = { Private: "Save", Public: "Publish", Schedule: "Schedule" }[visible] ?? "Save";
    const inner = done.querySelector("button") as HTMLElement;
    inner.setAttribute("aria-label", name);
    inner.textContent = name;
  };
  const heading = el("h2", {}, STEPS[0] as string);
  const show = (next: number): void => {
    step = next;
    heading.textContent = STEPS[step] as string;
    details.root.hidden = step !== 0;
    visibility.hidden = step !== 3;
    done.hidden = step !== 3;
    forward.hidden = step === 3;
  };
  const forward = button("Next", { id: "next-button" }, () => show(step + 1));
  const dialog = el(
    "ytcp-uploads-dialog",
    {},
    heading,
    el("ytcp-video-info", {}, "Video link ", el("a", { href: ADDRESS }, ADDRESS)),
    details.root,
    visibility,
    problem,
    saved,
    el(
      "div",
      { id: "button-area" },
      button("Back", {}, () => show(Math.max(0, step - 1))),
      forward,
      done,
    ),
  );
  main.append(dialog);
}

function content(): Node[] {
  const file = el("input", { type: "file", accept: "video/*", "aria-label": "Upload videos" });
  file.addEventListener("change", upload);
  return [el("h1", {}, "Channel content"), el("label", { class: "file" }, "Upload videos ", file)];
}

function editor(): Node[] {
  const problem = el("p", { role: "alert" });
  const details = metadata("A walk to the mill", "Filmed on our walk in May.", () => problem.replaceChildren());
  const save = button("Save", { id: "save" }, () => {
    post(UPDATE, { handle, draft: false, ...details.read() }).then(
      () => problem.replaceChildren("Changes saved"),
      (reason: unknown) => problem.replaceChildren(said(reason)),
    );
  });
  const info = el(
    "ytcp-video-info",
    {},
    "Video link ",
    el("a", { href: "https://youtu.be/practice101" }, "practice101"),
  );
  return [el("ytcp-video-details-section", {}, el("h1", {}, "Video details"), save, details.root, info, problem)];
}

function comments(): Node[] {
  const box = el("textarea", { id: "textarea", "aria-label": "Add a reply...", rows: "2" }) as HTMLTextAreaElement;
  const answers = el("div");
  const reply = button("Reply", { id: "submit-button" }, () => {
    void post("/youtubei/v1/comment/create_comment_reply", { handle, text: box.value }).then(() => {
      answers.append(el("p", {}, box.value));
      box.value = "";
    });
  });
  return [
    el("h1", {}, "Comments"),
    el(
      "ytcp-comment-thread",
      {},
      el("p", {}, "@mill_walks Is the car park open as well?"),
      answers,
      el("ytcp-commentbox", {}, box, reply),
    ),
  ];
}

const VIEWS: Record<string, () => Node[]> = { Content: content, "Video details": editor, Comments: comments };
const navigation = el(
  "nav",
  {},
  el("strong", {}, "Studio"),
  ...Object.entries(VIEWS).map(([name, view]) => {
    const link = el("a", { href: "#" }, name);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      main.replaceChildren(...view());
    });
    return link;
  }),
  el("a", { href: personal ? "/" : "/?me=personal" }, "Switch account"),
);
document.querySelector("ytcp-app")?.append(navigation, main);
main.replaceChildren(...content());
