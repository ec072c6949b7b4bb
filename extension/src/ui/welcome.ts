/** What opens once the extension is installed: three steps to the school, and then practice. */

import networks from "gatepost:networks";
import { practiceAddress, STEPS, type Step, type StepState, statesOf, stepNow } from "../core/first_run";
import { type Status, send } from "../core/messages";
import { shownHandle } from "../core/words";
import { allowService, connect, serviceOrigins } from "./connecting";
import { button, byId, el } from "./dom";
import { allowed, sitesOf } from "./sites";

declare const DEFAULT_SERVICE: string;

const TITLES: Record<Step, string> = {
  address: "Your school's Gatepost",
  signIn: "Sign in",
  sites: "Allow your school's sites",
};
const STATES: Record<StepState, string> = { done: "✓ Done", now: "Now", later: "Later" };
const NO_LEAVE = "Your browser did not give leave. Press again, and choose “Allow” when it asks.";

interface Look {
  status: Status;
  states: Record<Step, StepState>;
  missing: string[];
}

/** What was said about the step to do now: an error, or what is being waited for. */
let said: { step: Step; words: string; isError: boolean } | null = null;
/** The author wants to give another address than the one that is known. */
let isChanging = false;
let shown = "";
let look: Look | null = null;
let turns = 0;
let movesFocus = false;

async function readLook(): Promise<Look> {
  const status = await send("status", {});
  const origins = serviceOrigins(status.service);
  const reachable = origins !== null && (await allowed(origins));
  const missing = status.connected ? await missingSites(status) : [];
  const states = statesOf({
    service: isChanging ? "" : status.service,
    reachable,
    connected: status.connected,
    missing,
  });
  return { status, states, missing };
}

async function missingSites({ accounts, managed }: Status): Promise<string[]> {
  const guarded = accounts.filter(
    ({ platform }) => !managed.sitesOff.includes(platform) && networks.some((network) => network.platform === platform),
  );
  const sites = [...new Set(guarded.flatMap(sitesOf))].sort();
  const open = await Promise.all(sites.map((site) => allowed([site])));
  return sites.filter((_, i) => !open[i]);
}

/** Shows where things stand. @param goOn moves the focus to what is to be done next: only after somebody did something. */
async function show(goOn = false): Promise<void> {
  movesFocus ||= goOn;
  const turn = ++turns;
  const read = await readLook();
  // Somebody else has begun to look since, and sees more.
  if (turn !== turns) return;
  look = read;
  const now = stepNow(look.states);
  if (said && said.step !== now) said = null;
  const picture = JSON.stringify([look, said, isChanging]);
  const focused = movesFocus;
  movesFocus = false;
  if (picture !== shown) draw(look, now);
  shown = picture;
  if (focused) byId(now === null ? "end-title" : `${now}-first`).focus();
  if (look.status.connected) await send("watchHosts", {});
}

function draw(look: Look, now: Step | null): void {
  const focused = document.activeElement?.id;
  for (const step of STEPS) drawStep(step, look);
  byId("end").hidden = now !== null;
  if (now === null) byId<HTMLAnchorElement>("practise").href = practiceAddress(look.status.service);
  byId("progress").textContent = now === null ? "All three steps are done." : `Now: ${TITLES[now]}.`;
  if (focused) document.getElementById(focused)?.focus();
}

function drawStep(step: Step, { states, status, missing }: Look): void {
  const item = byId(step);
  const state = states[step];
  item.dataset.state = state;
  if (state === "now") item.setAttribute("aria-current", "step");
  else item.removeAttribute("aria-current");
  const inside = { address: drawAddress, signIn: drawSignIn, sites: drawSites }[step];
  item.replaceChildren(
    el("h2", {}, `${STEPS.indexOf(step) + 1}. ${TITLES[step]}`, el("span", { class: "state" }, STATES[state])),
    ...inside(state, status, missing),
    ...message(step),
  );
}

function message(step: Step): HTMLElement[] {
  if (said?.step !== step) return [];
  const kind = said.isError ? { class: "error", role: "alert" } : { role: "status" };
  return [el("p", { id: `${step}-message`, ...kind }, said.words)];
}

function isFixed(status: Status): boolean {
  return status.managed.service !== null || DEFAULT_SERVICE !== "";
}

function drawAddress(state: StepState, status: Status): HTMLElement[] {
  if (state !== "now") return knownAddress(status);
  if (isFixed(status)) {
    return [
      ...knownAddress(status),
      el(
        "p",
        { class: "actions" },
        first("address", "Continue", () => void takeAddress(status.service)),
      ),
    ];
  }
  const field = el("input", {
    id: "address-first",
    type: "url",
    required: true,
    autocomplete: "url",
    placeholder: "https://gatepost.yourschool.example",
    "aria-describedby": said ? "address-hint address-message" : "address-hint",
    "aria-invalid": String(said !== null),
    "data-testid": "address",
  });
  field.value = document.querySelector<HTMLInputElement>("input#address-first")?.value || status.service;
  const submit = (event: Event): void => {
    event.preventDefault();
    void takeAddress(field.value.trim());
  };
  return [
    el(
      "form",
      { submit },
      el("label", { for: "address-first" }, "Its address"),
      field,
      el("p", { class: "quiet", id: "address-hint" }, "Your school's IT lead can tell you."),
      el("button", { type: "submit", class: "primary", "data-testid": "take-address" }, "Continue"),
    ),
  ];
}

function knownAddress(status: Status): HTMLElement[] {
  if (!status.service) return [];
  const fixed = isFixed(status);
  const change = (): void => {
    isChanging = true;
    void show(true);
  };
  const parts: (HTMLElement | false)[] = [
    el("p", {}, el("strong", {}, status.service), fixed && " (set by your school)"),
    !fixed && !status.connected && el("p", {}, button("Use another address", "change-address", change, "link")),
  ];
  return parts.filter((part) => part !== false);
}

async function takeAddress(address: string): Promise<void> {
  if (!(await allowService(address))) return say("address", NO_LEAVE, true);
  if (look && !isFixed(look.status)) {
    const chosen = await send("setService", { origin: address });
    if (!chosen.ok) return say("address", chosen.problem.detail, true);
  }
  isChanging = false;
  await show(true);
}

function drawSignIn(state: StepState, { person, school }: Status): HTMLElement[] {
  if (state === "done") return [el("p", {}, `You are ${person}, at ${school}.`)];
  if (state === "later") return [];
  return [
    el("p", {}, "A window opens in which you sign in with what your school gave you, and press Allow."),
    el(
      "p",
      { class: "actions" },
      first("signIn", "Sign in", () => void signIn()),
    ),
  ];
}

async function signIn(): Promise<void> {
  await say("signIn", "Waiting for you to sign in…", false);
  const answer = await connect(null);
  if (!answer.ok) return say("signIn", answer.problem.detail, true);
  await show(true);
}

function drawSites(state: StepState, { accounts }: Status, missing: readonly string[]): HTMLElement[] {
  if (state === "later") return [];
  if (state === "done") {
    const names = accounts.map(({ handle, host }) => el("li", {}, `${shownHandle(handle)} on ${host}`));
    if (names.length === 0) return [el("p", {}, "Your school has no accounts here yet. There is nothing to allow.")];
    return [el("ul", { class: "rows", "data-testid": "accounts" }, ...names)];
  }
  const hosts = missing.map((site) => site.slice("https://".length, -"/*".length));
  const label = hosts.length === 1 ? "Allow this site" : `Allow these ${hosts.length} sites`;
  return [
    el("p", {}, "Gatepost can hold a post only where your browser lets it. Your browser will ask you once."),
    el("ul", { class: "rows" }, ...hosts.map((host) => el("li", {}, host))),
    el(
      "p",
      { class: "actions" },
      first("sites", label, () => void allowSites([...missing])),
    ),
  ];
}

async function allowSites(origins: string[]): Promise<void> {
  // Before anything else: browsers ask only in the turn of the press.
  const isAllowed = await chrome.permissions.request({ origins });
  if (!isAllowed) return say("sites", NO_LEAVE, true);
  await show(true);
}

/** The one button of a step, which the focus goes to. */
function first(step: Step, label: string, press: () => void): HTMLButtonElement {
  const made = button(label, `do-${step}`, press, "primary");
  made.id = `${step}-first`;
  return made;
}

async function say(step: Step, words: string, isError: boolean): Promise<void> {
  said = { step, words, isError };
  await show(true);
}

// Somebody may sign in from the toolbar, or allow a site in the browser's own settings.
chrome.permissions.onAdded.addListener(() => void show());
chrome.permissions.onRemoved.addListener(() => void show());
chrome.storage.onChanged.addListener(() => void show());
void show();
