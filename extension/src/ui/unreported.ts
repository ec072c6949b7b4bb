/** Posts without a check that the service has yet to hear of: what waits, and what could not be reported. */

import type { EmergencyRelease } from "../core/emergency";
import type { Status } from "../core/messages";
import { el, when } from "./dom";

export function unreported(status: Status): HTMLElement[] {
  if (status.emergencies.length === 0) return [];
  return [
    el("h2", {}, "Posted without a check"),
    el("p", { class: "quiet" }, "Kept in this browser until your school's Gatepost has heard of them."),
    el("ul", { class: "rows", "data-testid": "unreported" }, ...status.emergencies.map((one) => row(one, status))),
  ];
}

function row(one: EmergencyRelease, status: Status): HTMLElement {
  const account = status.accounts.find(({ id }) => id === one.draft.account);
  const where = account ? `@${account.handle} on ${account.host}` : one.draft.account;
  const what = `${one.person.name}, ${when(new Date(one.at).toISOString())}, ${where}: “${beginning(one.draft.text)}”`;
  return el(
    "li",
    { "data-testid": "unreported-one" },
    el("span", {}, what),
    el("span", { class: one.refused ? "warning" : "tag" }, standing(one, status)),
  );
}

function standing(one: EmergencyRelease, { person, service }: Status): string {
  if (one.refused) return `Could not be reported: ${one.refused} Tell a senior leader yourself.`;
  if (one.service !== service) return `Waits until this browser is connected to ${one.service}`;
  if (one.person.name !== person) return `Waits until ${one.person.name} connects`;
  return "Waits until Gatepost can be reached";
}

function beginning(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
