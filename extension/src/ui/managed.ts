/** What the school's IT has set, as staff see it, and what is wrong with it, as IT has to see it. */

import type { ManagedSettings } from "../core/managed";
import { shownHandle } from "../core/words";
import { byId, el } from "./dom";

/** For IT, to see at the computer itself that what was set has arrived. */
function whatIsSet({ service, accounts, sitesOff, mayDisconnect }: ManagedSettings): HTMLElement {
  const facts: [string, string][] = [
    ["Service", service ?? "not set"],
    ["Accounts", accounts.map(({ handle, host }) => `${shownHandle(handle)} on ${host}`).join(", ") || "not set"],
    ["Sites left alone", sitesOff.join(", ") || "none"],
    ["Staff may disconnect", mayDisconnect ? "yes" : "no"],
  ];
  return el(
    "details",
    { "data-testid": "managed-values" },
    el("summary", {}, "What is set"),
    el("dl", {}, ...facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
  );
}

export function showManaged(managed: ManagedSettings): void {
  const section = byId("managed");
  section.hidden = !managed.inForce;
  const wrong = managed.problems.map((problem) => el("li", {}, problem));
  const said = [
    el("p", {}, `Some of Gatepost is set by ${managed.school ?? "your school"} for this computer.`),
    whatIsSet(managed),
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
