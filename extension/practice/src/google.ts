/** A page in the structure of Google's Profile Manager: a list of reviews, each answered in a dialog. */

import { el, post, said } from "./youtube/el";

interface Review {
  id: string;
  by: string;
  stars: number;
  text: string;
  reply: string;
}

const personal = new URL(location.href).searchParams.get("me") === "personal";
const profile = personal
  ? { name: "Marsh Music Lessons", id: "902" }
  : { name: "Alder Bank Primary School", id: "901" };
const REVIEWS: Review[] = [
  { id: "101", by: "Robin Hale", stars: 4, text: "Kind staff. Parking at drop-off is hard.", reply: "" },
  { id: "102", by: "Bryn Parry", stars: 5, text: "A warm welcome for our two.", reply: "Thank you, and croeso." },
];

const app = document.getElementById("app") as HTMLElement;
const list = el("div", { role: "list", "aria-label": "Reviews" });

function pressable(label: string, press: () => void, attributes: Record<string, string> = {}): HTMLElement {
  const button = el("button", { type: "button", ...attributes }, label);
  button.addEventListener("click", press);
  return button;
}

function draw(): void {
  list.replaceChildren(
    ...REVIEWS.map((review) =>
      el(
        "div",
        { role: "listitem" },
        el(
          "p",
          {},
          el("strong", {}, review.by),
          " ",
          el("span", { role: "img", "aria-label": `${review.stars} out of 5 stars` }, "★".repeat(review.stars)),
        ),
        el("p", {}, "About ", el("a", { href: `/n/${profile.id}/profile` }, profile.name)),
        el("p", {}, review.text),
        ...(review.reply ? [el("blockquote", {}, review.reply)] : []),
        pressable(review.reply ? "Edit" : "Reply", () => answer(review)),
      ),
    ),
  );
}

/** Opens the dialog in which a review is answered. */
function answer(review: Review): void {
  const box = el("textarea", {
    "aria-label": "Your public reply",
    rows: "5",
    maxlength: "4000",
  }) as HTMLTextAreaElement;
  box.value = review.reply;
  const problem = el("p", { role: "alert" });
  const dialog = el("div", { role: "dialog", "aria-labelledby": "title", "aria-modal": "true" });
  const send = async (): Promise<void> => {
    if (box.value.trim() === "") return;
    const body = { handle: profile.name, text: box.value, review: review.id };
    await post("/_/GeoMerchantFrontendUi/data/batchexecute?rpcids=practice", body);
    review.reply = box.value;
    dialog.remove();
    draw();
  };
  const press = (): void => {
    send().catch((reason: unknown) => problem.replaceChildren(said(reason)));
  };
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) press();
  });
  dialog.append(
    el("h2", { id: "title" }, `Reply to ${review.by}`),
    el("p", {}, review.text),
    box,
    problem,
    el(
      "div",
      { class: "actions" },
      pressable("Cancel", () => dialog.remove()),
      pressable("Post reply", press),
    ),
  );
  app.append(dialog);
  box.focus();
}

app.append(
  el(
    "main",
    {},
    el("div", { role: "search" }, el("input", { type: "search", "aria-label": "Search businesses" })),
    el("h1", {}, "Reviews"),
    list,
  ),
);
draw();
