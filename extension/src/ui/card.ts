/** The card at marked words: the reason, and the way to put it right. */

import type { CardView, FromCard } from "../core/view";
import { onConnect } from "./channel";
import { byId, update } from "./dom";
import { findingCard } from "./findings";
import { unlessPressing } from "./pressing";

let tell: (message: FromCard) => void = () => undefined;

onConnect<FromCard, CardView>((say) => {
  tell = say;
  tell({ type: "ready" });
  return (view) => unlessPressing(() => show(view));
});

function show({ finding, position, focus }: CardView): void {
  const main = byId("card");
  const isOther = main.dataset.shown !== finding.key;
  main.dataset.shown = finding.key;
  main.hidden = false;
  const apply = (key: string): void => tell({ type: "apply", finding: key });
  update(byId("finding"), findingCard("div", finding, apply));
  byId("position").textContent = position;
  // The whole card is read out; Tab goes on to what can be done.
  if (focus && (isOther || !main.contains(document.activeElement))) main.focus();
  size();
}

function size(): void {
  tell({ type: "size", height: document.documentElement.getBoundingClientRect().height });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") tell({ type: "leave" });
  else if (event.altKey && event.shiftKey && event.code === "KeyM") tell({ type: "next" });
  else return;
  event.preventDefault();
});
new ResizeObserver(size).observe(document.documentElement);
