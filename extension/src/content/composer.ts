/** One composer on the page: reads it, has it checked, and knows where it stands. */

import type { Account, Draft, Finding, SecondOpinion } from "../core/api";
import {
  awaitsDecision,
  type ComposerEvent,
  type ComposerState,
  initial,
  isGuarded,
  previousOpinion,
  reduce,
} from "../core/composer_state";
import { canonical, digest } from "../core/digest";
import type { PutBack } from "../core/drafts";
import { Following } from "../core/following";
import { type Kind, type Messages, Orphaned, type Reply, send } from "../core/messages";
import { carry, type Span } from "../core/offsets";
import { backoff, type Failed, type Problem } from "../core/outcome";
import { type Asking, type KeyedFinding, keyed } from "../core/view";
import { type Adapter, type FoundAttachment, findTargets } from "./adapter";
import { Attachments } from "./attachments";
import { boxesWith, Parts } from "./boxes";
import { replaceAt } from "./fix";
import * as marks from "./marks";
import { becomes, putBackThread } from "./put_back";
import { NOTHING_READ, type Place, partsOf, place, type Reading, read } from "./reader";

/** Checked this long after the last change. */
const PAUSE_MS = 200;

export const ORPHANED: Problem = {
  kind: "orphaned",
  detail: "Gatepost was updated while this page was open. Copy your text, reload the page and paste it.",
};

const OTHER_CONTENT: Problem = { kind: "unreachable", detail: "The answer was about another draft." };

const ACCOUNT_CHANGED = "The account that you post as has changed.";

/** How many composers this page has had: each is told apart by its number. */
let numbered = 0;

export class Composer {
  state: ComposerState = initial;
  readonly attachments = new Attachments(
    () => this.refresh(),
    () => this.changed(this),
  );
  /** The part of the page to which the author went on with Next; null while the text box is at hand. */
  furtherStep: Element | null = null;
  asking: Asking = { composer: ++numbered, busy: false, problem: null };
  /** What was put back did not come out as it was. */
  notPutBack = false;
  /** The button that the author pressed last. */
  pressed: Element | null = null;
  /** A file was given to the page here, and no picture or video has been seen since. */
  awaitsFile = false;
  private lastAttachments: FoundAttachment[] = [];
  isReply = false;
  private reading: Reading = NOTHING_READ;
  private watched: Element | null = null;
  /** The newest check's findings, and the text they were found in. */
  private lastFindings: KeyedFinding[] = [];
  private checkedText = "";
  private composing = false;
  private attempt = 0;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly following = new Following({
    news: ({ id, state, revision, moves }) => this.tell("news", { id, seen: { state, revision, moves } }),
    question: ({ id }) => this.tell("opinion", { id }),
    isVisible: () => document.visibilityState === "visible",
    heard: (opinion) => void this.hearOf(opinion),
  });
  private readonly shown = (): void => {
    if (document.visibilityState === "visible") this.following.shown();
  };
  private readonly observer = new MutationObserver(() => this.refresh());

  constructor(
    /** The main text box; that of the first post of a thread. */
    public box: HTMLElement,
    private readonly adapter: Adapter,
    private readonly changed: (composer: Composer) => void,
  ) {
    document.addEventListener("visibilitychange", this.shown);
  }

  get scope(): Element {
    if (this.furtherStep) return this.furtherStep;
    return this.parts.scope ?? this.box.closest("form") ?? this.box;
  }

  /** The parts of the page that it is made of now. */
  get parts(): Parts {
    return new Parts(this.box, this.adapter);
  }

  get guarded(): boolean {
    return isGuarded(this.state);
  }

  get postButton(): HTMLElement | null {
    if (this.furtherStep) return findTargets(this.furtherStep, this.adapter.postButton)[0] ?? null;
    return this.parts.button(this.pressed);
  }

  /** The pictures and videos that would be published, as of the newest reading. */
  get found(): FoundAttachment[] {
    return this.lastAttachments;
  }

  /** Something is in it. For an account that cannot be told nothing more than that is looked at, and nothing kept. */
  get isWritten(): boolean {
    return this.parts.boxes.some((box) => hasWords(box)) || this.parts.attachments(this.scope).length > 0;
  }

  /** True when what is in it may be taken to a further step, where nothing of it can be marked. */
  get mayGoOn(): boolean {
    this.refresh();
    const isFree = ["empty", "cleared", "approved", "posted"].includes(this.state.phase);
    return isFree && !this.holdsSeveralPosts && !this.awaitsFile;
  }

  /** True when the site has taken what was in it, or has taken it away. */
  get isEmptied(): boolean {
    if (this.furtherStep) return !this.furtherStep.isConnected || this.postButton === null;
    return [this.box, ...this.posts.map(({ element }) => element)].every((box) => !box.isConnected || !hasWords(box));
  }

  /** True when more would be published together than is read as one post, or as the posts of one thread. */
  get holdsSeveralPosts(): boolean {
    return !this.furtherStep && this.parts.areSeveral(this.scope);
  }

  /** The posts of the thread as they were last read, with the text of each; of a single post there is one. */
  get posts(): Reading["boxes"] {
    return this.reading.boxes;
  }

  /** False when its text could be taken for that of another thread. */
  get isPlain(): boolean {
    return this.reading.isPlain;
  }

  /** The text box that the posts begin with now; they may have been taken out or put in another order. */
  get firstBox(): HTMLElement {
    const there = [this.box, ...this.posts.map(({ element }) => element)].find((box) => box.isConnected);
    return (there && boxesWith(there, this.adapter)[0]) ?? this.box;
  }

  dispatch(event: ComposerEvent): void {
    const before = this.state;
    this.state = reduce(before, event);
    if (this.state === before) return;
    if (event.type === "accepted") this.awaitsFile = false;
    this.keepFindings(before);
    this.mark();
    this.schedule(before);
    this.changed(this);
  }

  /** Takes up what the page says about the account, and whether the site is switched off; reads the composer only when that is an official one. */
  assign(account: Account | "personal" | "unknown", off: string | null): void {
    const known = this.guarded ? this.state.account?.id : this.state.phase;
    const told = { personal: "inert", unknown: "unknown_account" }[account as string] ?? (account as Account).id;
    const isOff = this.state.phase === "switched_off";
    if (known === told && (isOff === (off !== null) || !this.guarded)) return;
    if (known !== told) this.dispatch({ type: "account", account });
    this.dispatch({ type: "site", off });
    this.observer.disconnect();
    this.watched = null;
    if (!this.guarded || this.state.phase === "switched_off") return;
    this.refresh();
  }

  /** Hears of changes in the part of the page that it is made of, which grows with a thread. */
  private watch(scope: Element): void {
    if (scope === this.watched) return;
    this.observer.disconnect();
    this.watched = scope;
    const watched = { subtree: true, childList: true, characterData: true, attributes: true };
    this.observer.observe(scope, {
      ...watched,
      attributeFilter: ["src", "alt", "style", "aria-label", "disabled"],
    });
  }

  /** Reads the composer anew. Cheap when nothing has changed. */
  refresh(): void {
    if (!this.guarded || this.state.phase === "switched_off") return;
    const draft = this.readDraft();
    const isEmpty = draft.text.trim() === "" && draft.attachments.length === 0;
    if (isEmpty && this.state.content !== null) this.forgetPutBack();
    this.dispatch({ type: "edited", content: isEmpty ? null : canonical(draft) });
    this.mark();
  }

  private forgetPutBack(): void {
    this.attachments.expect([]);
    this.notPutBack = false;
  }

  setComposing(composing: boolean): void {
    this.composing = composing;
    if (!composing) this.refresh();
  }

  /** What would be published now. */
  readDraft(): Draft {
    const { account } = this.state;
    if (!account) throw new Error("only the draft of an official account is ever read");
    // In a further step there is nothing left to read; nor can anything be changed there without going back.
    if (this.box.isConnected && !this.furtherStep) {
      const { parts } = this;
      const scope = parts.scope ?? this.scope;
      this.watch(scope);
      this.reading = read(parts.fields(scope), parts.boxes);
      this.lastAttachments = parts.attachments(scope);
      if (this.lastAttachments.length > 0) this.awaitsFile = false;
      this.isReply = this.adapter.isReply(scope, this.box);
    }
    return {
      account: account.id,
      text: this.reading.text,
      reply: this.isReply,
      category: null,
      attachments: this.attachments.toDraft(this.lastAttachments),
    };
  }

  /** Puts the words of an earlier draft into this composer, when there is nothing in it. */
  async putBack({ text, attachments }: PutBack): Promise<void> {
    if (!this.guarded || this.furtherStep || this.state.content !== null) return;
    this.attachments.expect(attachments);
    const account = this.state.account?.id;
    const isSame = (): boolean => this.state.account?.id === account;
    const isThere = await putBackThread(text, {
      boxes: () => (isSame() ? this.parts.boxes : []),
      add: () => (isSame() ? (findTargets(this.scope, this.adapter.thread?.add ?? [])[0] ?? null) : null),
      read: () => (isSame() ? this.readDraft().text : ""),
    });
    if (!isSame()) return this.forgetPutBack();
    this.refresh();
    this.notPutBack = !isThere;
    this.changed(this);
  }

  /** Asks a senior leader (null: any; urgently: all at once), following on from an earlier request where there is one. */
  async ask(note: string, leader: string | null, urgent = false): Promise<void> {
    if (this.asking.busy) return;
    this.asking = { ...this.asking, busy: true, problem: null };
    let problem: string | null = "Gatepost met an error of its own.";
    try {
      problem = await this.request({ note, leader, urgent });
    } finally {
      this.asking = { ...this.asking, busy: false, problem };
      this.changed(this);
    }
  }

  /** Why the request was not sent; null when it was. */
  private async request(asked: { note: string; leader: string | null; urgent: boolean }): Promise<string | null> {
    const account = this.state.account?.id;
    await this.attachments.settled();
    if (!this.guarded || this.state.account?.id !== account) return ACCOUNT_CHANGED;
    const previous = previousOpinion(this.state);
    const answer = await this.tell("ask", { draft: this.readDraft(), previous, ...asked });
    if (!answer.ok) return answer.problem.detail;
    if (this.state.account?.id === account) this.dispatch({ type: "opinion", opinion: answer.value });
    return null;
  }

  /** Takes the wording that a leader proposes, and puts it here in the place of the words it was proposed for. */
  async takeWording(proposal: string): Promise<void> {
    const { opinion, content, check } = this.state;
    const wording = opinion?.proposal;
    if (!opinion || wording?.id !== proposal) return;
    const account = this.state.account?.id;
    const isWhole = content === null || check?.digest === opinion.digest;
    const answer = await this.tell("takeWording", { id: opinion.id, proposal });
    if (!answer.ok || this.state.account?.id !== account) return;
    this.dispatch({ type: "opinion", opinion: answer.value });
    // What the author has written since is theirs: it is left as it is, and said so.
    this.notPutBack = !(isWhole && (await this.replaceWords(wording.text)));
    this.refresh();
    this.changed(this);
  }

  private async replaceWords(text: string): Promise<boolean> {
    if (this.state.content === null) {
      await this.putBack({ text, attachments: [] });
      return !this.notPutBack;
    }
    const written = (): string => this.readDraft().text;
    const whole = place(this.reading, 0, written().length);
    if (whole === null || this.parts.boxes.length !== 1) return false;
    await replaceAt(whole, text);
    return becomes(written, text);
  }

  async withdraw(): Promise<void> {
    const { opinion } = this.state;
    if (!opinion) return;
    const answer = await this.tell("withdraw", { id: opinion.id });
    if (answer.ok) this.dispatch({ type: "opinion", opinion: answer.value });
    await this.check();
  }

  /** The newest check's findings, but for those whose words have been changed since. */
  get standing(): KeyedFinding[] {
    const isOver = this.state.phase === "posted" || this.state.clicked;
    if (!this.guarded || this.state.content === null || isOver) return [];
    return this.lastFindings.filter((finding) => finding.start === null || this.spanOf(finding) !== null);
  }

  /** Where a finding is on the page now, in one place for each text box; nowhere when its words have changed since the check. */
  placesOf(finding: KeyedFinding): Place[] {
    const span = this.spanOf(finding);
    const parts = span ? partsOf(this.reading, span) : [];
    return parts.map(({ start, end }) => place(this.reading, start, end)).filter((at) => at !== null);
  }

  private spanOf({ start, end }: Finding): Span | null {
    return start === null || end === null ? null : carry(this.checkedText, this.reading.text, { start, end });
  }

  /** Checks again at once (somebody connected, or asked for it). */
  async recheck(): Promise<void> {
    this.attempt = 0;
    if (this.guarded && this.state.content !== null) await this.check();
  }

  dispose(): void {
    this.observer.disconnect();
    clearTimeout(this.checkTimer);
    this.following.follow(null);
    document.removeEventListener("visibilitychange", this.shown);
    marks.show(this, []);
  }

  /** Sends a message; a script that has outlived its extension answers for itself. */
  async tell<K extends Kind>(kind: K, message: Messages[K]["send"]): Promise<Reply<K> | Failed> {
    try {
      return await send(kind, message);
    } catch (error) {
      if (error instanceof Orphaned) return { ok: false, problem: ORPHANED };
      return { ok: false, problem: { kind: "unreachable", detail: "Gatepost is starting." } };
    }
  }

  /** Says why the draft stays where it is. */
  fail(problem: Problem): void {
    if (this.state.content !== null) this.dispatch({ type: "failed", content: this.state.content, problem });
  }

  private async check(): Promise<void> {
    clearTimeout(this.checkTimer);
    if (!this.guarded || this.state.content === null || ["releasing", "posted"].includes(this.state.phase)) return;
    await this.attachments.settled();
    if (!this.guarded) return;
    const { content } = this.state;
    const draft = this.readDraft();
    // Something changed on the way: that change has a check of its own coming.
    if (content === null || canonical(draft) !== content) return this.refresh();
    const [answer, ownDigest] = await Promise.all([this.tell("check", { draft }), digest(draft)]);
    if (content !== this.state.content) return;
    if (answer.ok && answer.value.digest !== ownDigest) {
      this.attempt += 1;
      this.dispatch({ type: "failed", content, problem: OTHER_CONTENT });
    } else if (answer.ok) {
      this.attempt = 0;
      this.dispatch({ type: "checked", content, check: answer.value });
    } else {
      this.attempt += 1;
      this.dispatch({ type: "failed", content, problem: answer.problem });
    }
    this.mark();
  }

  /** What follows by itself from a new state: a check, a retry, or a question whether there is a decision. */
  private schedule(before: ComposerState): void {
    const { phase, content, problem } = this.state;
    if (content !== before.content || phase !== before.phase || problem !== before.problem) {
      clearTimeout(this.checkTimer);
      if (content !== before.content) this.attempt = 0;
      if (phase === "checking") this.checkAfter(PAUSE_MS);
      if (
        phase === "cannot_be_checked" &&
        problem &&
        !["orphaned", "several_posts", "unlocked"].includes(problem.kind)
      ) {
        this.checkAfter(backoff(this.attempt, problem));
      }
    }
    this.following.follow(awaitsDecision(this.state) ? this.state.opinion : null);
  }

  private checkAfter(delay: number): void {
    this.checkTimer = setTimeout(() => {
      if (this.composing) this.checkAfter(PAUSE_MS);
      else void this.check();
    }, delay);
  }

  private async hearOf(opinion: SecondOpinion): Promise<void> {
    if (this.state.opinion?.id !== opinion.id) return;
    this.dispatch({ type: "opinion", opinion });
    // Only a check can say that the draft is no longer held.
    await this.check();
  }

  /** An answer is only taken up for what is in the composer, so that is the text its offsets count. */
  private keepFindings(before: ComposerState): void {
    const { check } = this.state;
    if (!check || check === before.check) return;
    this.lastFindings = keyed(check.findings.map((finding) => this.withinOneBox(finding)));
    this.checkedText = this.reading.text;
  }

  /** What goes through several text boxes is for the author to put right: no wording takes the place of all of it. */
  private withinOneBox(finding: Finding): Finding {
    const { start, end } = finding;
    const isSpread = start !== null && end !== null && partsOf(this.reading, { start, end }).length > 1;
    return isSpread ? { ...finding, replacement: null } : finding;
  }

  /** Marks the words of the newest check, moved along with edits made since. */
  private mark(): void {
    const shown = this.standing.flatMap((finding) =>
      this.placesOf(finding).map((at): marks.Mark => ({ severity: finding.severity, place: at })),
    );
    marks.show(this, shown);
  }
}

function hasWords(box: HTMLElement): boolean {
  return read([box]).text.trim() !== "";
}
