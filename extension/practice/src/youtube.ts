/** A page in the structure of YouTube: the posts of one's own channel, and a video with its comments. */

import { editable, el, post, said, textOf } from "./youtube/el";

const personal = new URLSearchParams(location.search).get("me") === "personal";
const me = personal
  ? { handle: "jo_at_home", name: "Jo", id: "UCJoAtHomePersonal000000" }
  : { handle: "AlderBankPrimary", name: "Alder Bank Primary", id: "UCAlderBankPrimary000000" };
const CHANNEL = `/@${me.handle}/posts`;
const VIDEO = "/watch?v=practice101";

interface BoxOptions {
  label: string;
  button: string;
  start?: string;
  /** Comments show whom they are from. */
  shown: boolean;
  /** Sends what was written. */
  send: (text: string) => Promise<void>;
  close: () => void;
  /** What stands between the box and its buttons. */
  between?: Node[];
}

/** The box that posts, comments, replies and edits have in common. */
function commentBox({ label, button, start = "", shown, send, close, between = [] }: BoxOptions): HTMLElement {
  const box = editable("contenteditable-root", label);
  const problem = el("p", { role: "alert" });
  const submit = el("button", { "aria-label": button, disabled: true }, button) as HTMLButtonElement;
  const cancel = el("button", { "aria-label": "Cancel" }, "Cancel");
  box.innerText = start;
  const update = (): void => {
    submit.disabled = textOf(box).trim() === "";
  };
  const press = (): void => {
    if (submit.disabled) return;
    send(textOf(box)).then(close, (reason: unknown) => problem.replaceChildren(said(reason)));
  };
  box.addEventListener("input", update);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) press();
  });
  submit.addEventListener("click", press);
  cancel.addEventListener("click", close);
  const avatar = el("img", { src: "/practice/instagram-avatar.svg", alt: shown ? `@${me.handle}` : "" });
  return el(
    "ytd-commentbox",
    {},
    el("div", { id: "author-thumbnail" }, avatar),
    el("yt-formatted-string", { id: "contenteditable-textarea" }, box),
    ...between,
    problem,
    el(
      "div",
      { id: "buttons" },
      el("ytd-button-renderer", { id: "cancel-button" }, cancel),
      el("ytd-button-renderer", { id: "submit-button" }, el("yt-button-shape", {}, submit)),
    ),
  );
}

/** Puts a box where its opener was, and the opener back when the box is done with. */
function opening(opener: HTMLElement, box: (close: () => void) => HTMLElement): HTMLElement {
  opener.addEventListener("click", () => {
    const made = box(() => made.replaceWith(opener));
    opener.replaceWith(made);
    made.querySelector<HTMLElement>("[contenteditable]")?.focus();
  });
  return opener;
}

/** A comment or a reply, which may be answered, and edited when it is one's own. */
function comment(handle: string, text: string, id: string): HTMLElement {
  const replies = el("div", { id: "replies" });
  const content = el("p", { id: "content-text" }, text);
  const reply = opening(el("button", { "aria-label": "Reply" }, "Reply"), (close) =>
    el(
      "ytd-comment-reply-dialog-renderer",
      {},
      commentBox({
        label: "Add a reply...",
        button: "Reply",
        start: `@${handle} `,
        shown: true,
        close,
        send: async (written) => {
          const answer = await post("/youtubei/v1/comment/create_comment_reply", { handle: me.handle, text: written });
          replies.append(comment(me.handle, written, answer.id));
        },
      }),
    ),
  );
  const edit = opening(el("button", { "aria-label": "Edit" }, "Edit"), (close) =>
    el(
      "ytd-comment-dialog-renderer",
      {},
      commentBox({
        label: "Edit comment",
        button: "Save",
        start: text,
        shown: true,
        close,
        send: async (written) => {
          await post("/youtubei/v1/comment/update_comment", { handle: me.handle, text: written });
          content.textContent = written;
        },
      }),
    ),
  );
  return el(
    "ytd-comment-thread-renderer",
    {},
    el(
      "p",
      { class: "by" },
      el("a", { href: `/@${handle}`, id: "author-text" }, `@${handle}`),
      " ",
      el("a", { href: `${VIDEO}&lc=${id}` }, "1 minute ago"),
    ),
    content,
    reply,
    ...(handle === me.handle ? [edit] : []),
    replies,
  );
}

function channelPost(text: string, id: string, pictures: string[]): HTMLElement {
  return el(
    "ytd-backstage-post-renderer",
    {},
    el(
      "p",
      { class: "by" },
      el("a", { href: `/@${me.handle}`, id: "author-text" }, me.name),
      " ",
      el("a", { href: `/post/${id}` }, "1 minute ago"),
    ),
    el("p", { id: "content-text" }, text),
    ...pictures.map((source) => el("img", { src: source, alt: "" })),
  );
}

/** Pictures and a poll that go out with a post. */
function additions(): { parts: Node[]; pictures: () => string[]; answers: () => string[] } {
  const shown = el("div", { id: "image-attachment" });
  const file = el("input", { type: "file", accept: "image/*", "aria-label": "Image" }) as HTMLInputElement;
  const poll = el("div", { id: "poll-attachment" });
  const addPoll = el("button", { "aria-label": "Add a text poll" }, "Text poll");
  file.addEventListener("change", () => {
    const sources = [...(file.files ?? [])].map((one) => URL.createObjectURL(one));
    shown.replaceChildren(...sources.map((src) => el("img", { src, alt: "" })));
  });
  addPoll.addEventListener("click", () =>
    poll.replaceChildren(...["Option 1", "Option 2"].map((name) => el("textarea", { placeholder: name, rows: "1" }))),
  );
  return {
    parts: [shown, poll, el("label", { class: "file" }, "Image ", file), addPoll],
    pictures: () => [...shown.querySelectorAll("img")].map((img) => img.src),
    answers: () => [...poll.querySelectorAll("textarea")].map((answer) => answer.value),
  };
}

function channelView(): Node[] {
  const posts = el("div", { id: "contents" }, channelPost("The pond is frozen. Please keep off the ice.", "100", []));
  const opener = opening(el("button", { id: "placeholder-area" }, "What’s on your mind?"), (close) => {
    const { parts, pictures, answers } = additions();
    return commentBox({
      label: "What’s on your mind?",
      button: "Post",
      shown: false,
      close,
      between: parts,
      send: async (text) => {
        const body = { handle: me.handle, text, answers: answers(), pictures: pictures().length };
        const { id } = await post("/youtubei/v1/backstage/create_post", body);
        posts.prepend(channelPost(text, id, pictures()));
      },
    });
  });
  return [el("h1", {}, me.name), el("ytd-backstage-post-dialog-renderer", {}, opener), posts];
}

function videoView(): Node[] {
  const comments = el("div", { id: "contents" }, comment("mill_walks", "Is the car park open as well?", "7"));
  const opener = opening(el("button", { id: "placeholder-area" }, "Add a comment..."), (close) =>
    commentBox({
      label: "Add a comment...",
      button: "Comment",
      shown: true,
      close,
      send: async (text) => {
        const { id } = await post("/youtubei/v1/comment/create_comment", { handle: me.handle, text });
        comments.prepend(comment(me.handle, text, id));
      },
    }),
  );
  return [
    el("h1", {}, "A walk to the mill"),
    el("p", { class: "by" }, el("a", { href: "/@hollinsparish" }, "Hollins Parish Council")),
    el("ytd-comments", {}, el("ytd-comment-simplebox-renderer", {}, opener), comments),
  ];
}

const main = el("main");
const menu = el("ytd-popup-container");

function show(path: string): void {
  history.replaceState(null, "", personal ? `${path}${path.includes("?") ? "&" : "?"}me=personal` : path);
  main.replaceChildren(...(path === VIDEO ? videoView() : channelView()));
}

function link(path: string, text: string): HTMLElement {
  const made = el("a", { href: path }, text);
  made.addEventListener("click", (event) => {
    event.preventDefault();
    show(path);
  });
  return made;
}

const avatar = el("button", { id: "avatar-btn", "aria-label": "Account menu" }, me.name);
avatar.addEventListener("click", () =>
  menu.replaceChildren(
    el(
      "ytd-active-account-header-renderer",
      {},
      el("span", { id: "channel-handle" }, `@${me.handle}`),
      " ",
      el("a", { href: `/channel/${me.id}` }, "View your channel"),
      " ",
      el("a", { href: personal ? "/" : "/?me=personal" }, "Switch account"),
    ),
  ),
);

document
  .querySelector("ytd-app")
  ?.append(
    el(
      "nav",
      {},
      el("strong", {}, "▶"),
      el("a", { href: CHANNEL, title: "Your channel" }, "Your channel"),
      link(CHANNEL, "Posts"),
      link(VIDEO, "A video"),
      el("input", { type: "search", name: "search_query", placeholder: "Search", "aria-label": "Search" }),
      avatar,
      menu,
    ),
    main,
  );
show(location.pathname === "/watch" ? VIDEO : CHANNEL);
