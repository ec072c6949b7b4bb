/** What the school's IT has set, as staff see it, and what is wrong with it, as IT has to see it. */

import type { ManagedSettings } from "../core/managed";
import { byId, el } from "./dom";

export function showManaged(managed: ManagedSettings): void {
  const section = byId("managed");
  section.hidden = !managed.inForce;
  const wrong = managed.problems.map((problem) => el("li", {}, problem));
  const said = [
    el("p", {}, `Some of Gatepost is set by ${managed.school ?? "your school"} for this computer.`),
    managed.support !== null && el("p", { "data-testid": "support" }, `If something is amiss: ${managed.support}`),
    wrong.length > 0 &&
      el(
        "div",
        { "data-testid": "managed-problems" },
        el("p", {}, el("strong", {}, "For the school's IT: "), "not all of what is set can be used. The rest is."),
        el("ul", {}, ...wrong),
      ),
  ];
  section.replaceChildren(...said.filter((element) => element !== false));
}
