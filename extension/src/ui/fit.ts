/** The lines at the foot of the panel: which policy, and whether the author is fit to post. */

import { fitToPost, type Standing } from "../core/fit";
import { byId, el, update } from "./dom";

export function showFit(standing: Standing | null): void {
  if (!standing) return;
  const lines = fitToPost(standing, new Intl.DateTimeFormat("en-CA").format(new Date()));
  update(byId("fit"), ...lines.map(({ fit, text }) => el("li", { class: fit ? "fit" : "unfit" }, text)));
}
