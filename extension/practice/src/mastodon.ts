/** A page in the structure of Mastodon's composer, on a plain text box, for practice and tests. */

interface Status {
  id: string;
  url: string;
  name: string;
  acct: string;
  text: string;
  warning: string;
}

interface InitialState {
  meta: { me: string };
  accounts: Record<string, { acct: string; display_name: string }>;
}

const state = JSON.parse(document.getElementById("initial-state")?.textContent ?? "{}") as InitialState;
const me = state.accounts[state.meta.me] ?? { acct: "", display_name: "" };
const EARLIER: Status = {
  id: "101",
  url: `${location.origin}/@hollins/101`,
  name: "Hollins Parish Council",
  acct: "hollins",
  text: "The footpath by the mill is open again. Thank you for your patience, and mind the mud.",
  warning: "",
};

let replyTo: Status | null = null;
let pictures: { source: string; alt: string }[] = [];

function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> & { label?: string } = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  const { label, ...rest } = properties;
  Object.assign(element, rest);
  if (label) element.setAttribute("aria-label", label);
  element.append(...children);
  return element;
}

const warning = el("input", {
  type: "text",
  id: "cw-spoiler-input",
  placeholder: "Content warning (optional)",
  label: "Content warning",
});
const box = el("textarea", {
  className: "autosuggest-textarea__textarea",
  placeholder: "What’s on your mind?",
  label: "What’s on your mind?",
  rows: 4,
});
const about = el("div", { className: "reply-indicator" });
const uploads = el("div", { className: "compose-form__uploads" });
const file = el("input", { type: "file", accept: "image/*", id: "upload-input" });
const button = el("button", { type: "submit", className: "button", textContent: "Post", disabled: true });
const problem = el("p", { className: "problem" });
problem.setAttribute("role", "alert");
const timeline = el("section", { className: "item-list", label: "Timeline" });

const form = el(
  "form",
  { className: "compose-form" },
  about,
  warning,
  box,
  uploads,
  el("div", { className: "compose-form__footer" }, el("label", { className: "file" }, "Picture", file), button),
  problem,
);

function drawReply(): void {
  about.replaceChildren();
  if (!replyTo) return;
  const cancel = el("button", { type: "button", className: "text", textContent: "Cancel" });
  cancel.addEventListener("click", () => {
    replyTo = null;
    drawReply();
  });
  about.append("Replying to ", el("a", { href: replyTo.url, textContent: `@${replyTo.acct}` }), " ", cancel);
}

function drawUploads(): void {
  uploads.replaceChildren(
    ...pictures.map((picture) => {
      const thumbnail = el("div", { className: "compose-form__upload__thumbnail" });
      thumbnail.style.backgroundImage = `url("${picture.source}")`;
      thumbnail.setAttribute("role", "img");
      const alt = el("textarea", {
        id: "description",
        placeholder: "Describe this for people who cannot see it",
        label: "Description",
        rows: 2,
      });
      alt.addEventListener("input", () => {
        picture.alt = alt.value;
        thumbnail.setAttribute("aria-label", alt.value);
      });
      return el("div", { className: "compose-form__upload" }, thumbnail, alt);
    }),
  );
  update();
}

function update(): void {
  button.disabled = box.value.trim() === "" && pictures.length === 0;
}

function draw(status: Status): HTMLElement {
  const reply = el("button", { type: "button", className: "text", textContent: "Reply to this" });
  reply.addEventListener("click", () => {
    replyTo = status;
    drawReply();
    box.value = `@${status.acct} `;
    box.focus();
    update();
  });
  return el(
    "article",
    {},
    el(
      "p",
      { className: "by" },
      el("strong", {}, status.name),
      ` @${status.acct} · `,
      el("a", { href: status.url, textContent: "link" }),
    ),
    ...(status.warning ? [el("p", { className: "warning" }, status.warning)] : []),
    el("p", { className: "status__content" }, status.text),
    reply,
  );
}

async function publish(): Promise<void> {
  const body = {
    handle: me.acct,
    status: box.value,
    spoiler_text: warning.value,
    in_reply_to_id: replyTo?.id ?? null,
    media: pictures.map(({ alt }) => ({ kind: "image", alt: alt || null })),
  };
  const response = await fetch("/api/v1/statuses", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The practice network answered ${response.status}.`);
  const { id, url } = (await response.json()) as { id: string; url: string };
  timeline.prepend(
    draw({ id, url, name: me.display_name, acct: me.acct, text: body.status, warning: body.spoiler_text }),
  );
  box.value = "";
  warning.value = "";
  pictures = [];
  replyTo = null;
  problem.textContent = "";
  drawReply();
  drawUploads();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  publish().catch((reason: unknown) => {
    problem.textContent = reason instanceof TypeError ? "Could not be posted. Try again." : String(reason);
  });
});
box.addEventListener("input", update);
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !button.disabled) form.requestSubmit();
});
file.addEventListener("change", () => {
  pictures = [...pictures, ...[...(file.files ?? [])].map((f) => ({ source: URL.createObjectURL(f), alt: "" }))].slice(
    0,
    4,
  );
  file.value = "";
  drawUploads();
});

const other =
  me.acct === "jo"
    ? { href: "/", textContent: "Switch to @alderbank" }
    : { href: "/?me=personal", textContent: "Switch to @jo" };
timeline.append(draw(EARLIER));
document
  .getElementById("mastodon")
  ?.append(
    el(
      "div",
      { className: "columns" },
      el(
        "div",
        { className: "drawer" },
        el("p", { className: "who" }, el("strong", {}, me.display_name), ` @${me.acct} · `, el("a", other)),
        form,
      ),
      el("main", {}, el("h1", {}, "Home"), timeline),
    ),
  );
