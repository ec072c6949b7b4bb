/** All composers of one page: which account each posts as, which of them are held, and the second lock. */

import type { Phase } from "../core/composer_state";
import type { Hello } from "../core/messages";
import type { FromPanel } from "../core/view";
import { Accounts } from "./accounts";
import { type Adapter, DIALOG, matchesTarget } from "./adapter";
import { boxAt, boxesWith, firstBox, looksLikeComposer, Parts } from "./boxes";
import { Composer, ORPHANED } from "./composer";
import { withoutCheck } from "./emergency";
import { replaceAt } from "./fix";
import { Foreground } from "./foreground";
import { FurtherStep } from "./further_step";
import { isPrivate, learnSelectors } from "./generic";
import type { Decision, Gatekeeper } from "./guard";
import { MarkCard } from "./mark_card";
import { type Asking, isPassing, pass, release } from "./release";
import { hasToLock, isOfficial, isUntold, SecondLock, UNLOCKED } from "./second_lock";
import type { Known } from "./site_check";
import { SiteReports } from "./site_reports";

export class Doorway implements Gatekeeper {
  private readonly accounts: Accounts;
  private readonly composers = new Map<Element, Composer>();
  private readonly foreground: Foreground;
  private readonly secondLock: SecondLock;
  private readonly reports: SiteReports;
  private early: Element[] = [];
  private readonly further: FurtherStep;
  private readonly card = new MarkCard(() => this.composers.values(), putRight);

  constructor(private readonly adapter: Adapter) {
    this.accounts = new Accounts(adapter);
    this.foreground = new Foreground(adapter, this.accounts, (message) => this.hear(message));
    this.further = new FurtherStep(adapter);
    this.reports = new SiteReports(adapter.platform);
    this.secondLock = new SecondLock((refused) => this.lockRefused(refused));
  }

  learn(hello: Hello): void {
    learnSelectors(hello.selectors);
    this.accounts.learn(hello);
    this.secondLock.closed = hello.armed;
    this.look(false);
    for (const composer of this.composers.values()) void composer.recheck();
    for (const element of this.early.splice(0)) this.press(element);
  }

  /** Looks at the page again: who is signed in, and which composers are still there. */
  look(orphaned: boolean): void {
    if (!this.accounts.official) return;
    this.further.look();
    this.rehome();
    for (const [box, composer] of this.composers) {
      try {
        if (!box.isConnected && !this.further.isOf(composer)) this.remove(box, composer);
        else this.lookAt(composer, orphaned);
      } catch (error) {
        this.stumbled(composer, error);
      }
    }
    this.lock();
    this.foreground.place();
  }

  /** The posts of a thread may change places, and the first may be taken out: the composer stays the same. */
  private rehome(): void {
    if (!this.adapter.thread) return;
    for (const [box, composer] of [...this.composers]) {
      try {
        this.move(box, composer, composer.firstBox);
      } catch (error) {
        this.stumbled(composer, error);
      }
    }
  }

  private move(box: Element, composer: Composer, to: HTMLElement): void {
    if (to === box) return;
    if (this.composers.has(to)) {
      this.remove(box, composer);
      return;
    }
    this.composers.delete(box);
    composer.box = to;
    this.composers.set(to, composer);
  }

  private lookAt(composer: Composer, orphaned: boolean): void {
    this.assign(composer);
    if (composer.guarded) composer.refresh();
    if (orphaned && composer.guarded && composer.state.problem?.kind !== "orphaned") composer.fail(ORPHANED);
    else if (this.secondLock.isRefused) this.failUnlocked(composer);
  }

  /** What cannot be read is held, and must not keep the others from being looked at, or the second lock from closing. */
  private stumbled(composer: Composer, error: unknown): void {
    const { phase, clicked } = composer.state;
    if (phase === "page_changed" || clicked) return;
    console.error("Gatepost could not read a composer", error);
    try {
      composer.dispatch({ type: "page_changed", missing: "composer" });
    } catch (again) {
      console.error("Gatepost could not show a composer", again);
    }
  }

  decide(element: Element): Decision {
    if (this.accounts.official?.length === 0) return "pass";
    if (this.accounts.official === null) return this.composerAt(element) ? "hold" : "pass";
    const composer = this.composerAt(element);
    if (composer) {
      this.assign(composer);
      if (this.isLeftAlone(composer)) return "pass";
      if (!this.further.isNext(element) || !composer.guarded || !composer.mayGoOn) return "hold";
      this.further.enter(composer);
      return "pass";
    }
    return this.isLostPostButton(element) ? "hold" : "pass";
  }

  pressed(element: Element): void {
    if (this.accounts.official === null) this.early.push(element);
    else this.press(element);
  }

  touched(element: Element): void {
    if (!this.accounts.official?.length) return;
    const box = element.closest<HTMLElement>(this.adapter.composer);
    const composer =
      box && !element.closest(this.adapter.otherBoxes) ? this.composerFor(box) : this.composerAt(element);
    if (composer) {
      this.assign(composer);
      composer.refresh();
      this.foreground.take(composer);
      this.lock();
    } else if (looksLikeComposer(element, this.adapter)) {
      this.reportMissing("composer");
    }
  }

  mayPublish(): boolean {
    const clicked = [...this.composers.values()].some((composer) => composer.state.clicked);
    if (!this.secondLock.closed || isPassing() || clicked) return true;
    this.blocked();
    return false;
  }

  /** The site was kept from publishing by the second lock: something pressed Post where we could not see it. */
  blocked(): void {
    if ([...this.composers.values()].some((composer) => composer.state.clicked)) return;
    const untold = [...this.composers.values()].find(isUntold);
    const { current } = this.foreground;
    if (current?.guarded) current.dispatch({ type: "page_changed", missing: "composer" });
    else if (untold) this.foreground.open(untold);
    else this.reportMissing("composer");
  }

  /** For the site check: whose page it is, and where one would write. */
  known(): Known {
    const box = this.foreground.current?.box ?? firstBox(this.adapter);
    const scope = box && (new Parts(box, this.adapter).scope ?? box);
    return {
      account: this.accounts.official?.length ? this.accounts.of(scope) : null,
      box,
      closed: this.secondLock.closed,
      off: this.accounts.off !== null,
      official: this.secondLock.closed && this.secondLock.isOfficial,
    };
  }

  /** The author gave the page a file here: what is posted next has to show a picture or a video. */
  fileGiven(element: Element): void {
    if (!this.accounts.official?.length) return;
    const composer = this.composerAt(element) ?? this.composerBehind(element);
    if (composer) composer.awaitsFile = true;
  }

  composing(element: Element, composing: boolean): void {
    this.composerAt(element)?.setComposing(composing);
  }

  call(code: string): boolean {
    const { current } = this.foreground;
    if (!current || !this.foreground.hasPanel) return false;
    if (code === "KeyM") return this.card.next(current);
    if (code !== "KeyG") return false;
    this.foreground.enter(current);
    return true;
  }

  private press(element: Element): void {
    const composer = this.composerAt(element);
    if (!composer) {
      this.reportMissing("composer");
      return;
    }
    this.assign(composer);
    composer.pressed = element === composer.box ? null : element;
    if (this.isLeftAlone(composer)) {
      composer.postButton?.click();
      return;
    }
    this.foreground.take(composer);
    if (!composer.guarded || composer.state.phase === "switched_off") this.foreground.open(composer);
    else if (this.secondLock.isRefused) this.foreground.open(composer);
    else if (this.further.isNext(element)) void this.goOn(composer, element as HTMLElement);
    else void this.release(composer);
  }

  /** The author pressed Next: goes on when the check finds nothing that holds. */
  private async goOn(composer: Composer, next: HTMLElement): Promise<void> {
    await composer.recheck();
    if (!composer.mayGoOn || !next.isConnected) {
      if (composer.awaitsFile) composer.dispatch({ type: "page_changed", missing: "attachments" });
      return this.foreground.open(composer);
    }
    this.further.enter(composer);
    pass(next);
  }

  private async release(composer: Composer, ask?: Asking): Promise<void> {
    const around = {
      lookAgain: () => this.assign(composer),
      lockAgain: () => this.secondLock.again(hasToLock(this.adapter, [...this.composers.values()])),
    };
    await release(composer, this.adapter, around, ask);
    const { phase } = composer.state;
    if (phase !== "posted" && phase !== "releasing" && phase !== "empty") this.foreground.open(composer);
  }

  private assign(composer: Composer): void {
    composer.assign(this.accounts.of(composer.scope), this.accounts.off);
  }

  /** Nobody's official account; or a part of the page that was taken for a composer without the adapter, and is none. */
  private isLeftAlone(composer: Composer): boolean {
    const { phase } = composer.state;
    if (phase === "inert") return true;
    const { isGeneric, isStrange } = composer.parts;
    if (!isGeneric || phase === "switched_off" || composer.awaitsFile) return false;
    if (phase === "unknown_account") return isStrange && !composer.isWritten;
    composer.refresh();
    return composer.state.content === null && composer.state.phase !== "posted";
  }

  private composerFor(one: HTMLElement): Composer {
    this.rehome();
    const [box = one] = boxesWith(one, this.adapter);
    const known = this.composers.get(box);
    if (known) return known;
    const composer = new Composer(box, this.adapter, (c) => this.changed(c));
    this.composers.set(box, composer);
    return composer;
  }

  private composerAt(element: Element): Composer | null {
    const box = boxAt(element, this.adapter);
    return box ? this.composerFor(box) : this.further.composerAt(element);
  }

  /** Many a site takes files in a field that stands in no composer: they are for the one that the author was in last. */
  private composerBehind(element: Element): Composer | null {
    const dialog = element.closest(DIALOG);
    const { current } = this.foreground;
    if (!current || isPrivate(element) || !(dialog?.contains(current.box) ?? true)) return null;
    return current;
  }

  /** A Post button by the site's own mark for it, on an official account, that belongs to no composer we know. */
  private isLostPostButton(element: Element): boolean {
    const marks = this.adapter.postButton.filter((target) => !target.name);
    return typeof this.accounts.of(null) === "object" && matchesTarget(element, marks);
  }

  private changed(composer: Composer): void {
    const { phase, missing } = composer.state;
    this.card.update();
    if (phase === "page_changed" && missing) this.reports.tell([missing], composer.state.account, false);
    if (isAnswered(phase)) this.reports.tell(composer.parts.readGenerically, composer.state.account, true);
    this.foreground.changed(composer);
  }

  private remove(box: Element, composer: Composer): void {
    // A released post often takes its composer with it: that one is still being followed.
    if (composer.state.phase === "releasing") return;
    composer.dispose();
    this.composers.delete(box);
    this.foreground.gone(composer);
  }

  private hear(message: FromPanel): void {
    const composer = this.foreground.current;
    // The author may have gone on to another composer while this was on its way: it is not meant for that one.
    const shown = [...this.composers.values()].find(({ asking }) => asking.composer === message.composer);
    if (message.type === "ask") void shown?.ask(message.note, message.leader, message.urgent);
    if (!composer || (message.composer && shown !== composer)) return;
    switch (message.type) {
      case "ask":
        break;
      case "apply":
        putRight(composer, message.finding);
        return;
      case "emergency":
        if (!this.secondLock.isRefused) void this.release(composer, withoutCheck(message.reason));
        return;
      case "withdraw":
        void composer.withdraw();
        return;
      case "put_back":
        void composer.putBack(message);
        return;
      case "take_wording":
        void composer.takeWording(message.proposal);
        return;
      case "declare":
        composer.attachments.declare(message.source, message);
        composer.refresh();
        break;
      case "account":
        this.accounts.answer = this.accounts.official?.find((a) => a.id === message.choice) ?? "personal";
        this.foreground.expanded = false;
        this.assign(composer);
        this.lock();
        break;
      case "expand":
        this.foreground.expanded = message.expanded;
        break;
      case "leave":
        composer.box.focus();
        return;
      default:
        return;
    }
    this.foreground.show(composer);
  }

  /** Closes the second lock while an official account is certain, or the author has yet to say whose something is. */
  private lock(): void {
    const composers = [...this.composers.values()];
    const official = isOfficial(composers, this.accounts.of(null));
    const untold = Boolean(this.accounts.official?.length) && composers.some(isUntold);
    const closed = (official || untold) && hasToLock(this.adapter, composers);
    this.secondLock.want(closed, closed && official);
  }

  /** The browser does not take the second lock's rule, or takes it again: without it nothing is posted. */
  private lockRefused(refused: boolean): void {
    if (refused) this.reports.tell(["second_lock"], this.foreground.current?.state.account ?? null, false);
    for (const composer of this.composers.values()) {
      if (refused) this.failUnlocked(composer);
      else if (composer.state.problem?.kind === "unlocked") void composer.recheck();
    }
  }

  private failUnlocked(composer: Composer): void {
    const { phase, problem } = composer.state;
    if (composer.guarded && phase !== "releasing" && problem?.kind !== "unlocked") composer.fail(UNLOCKED);
  }

  private reportMissing(missing: "composer" | "post_button"): void {
    const account = this.accounts.of(null);
    if (typeof account !== "object") return;
    this.reports.tell([missing], account, false);
    this.foreground.showChanged(account.handle, missing);
  }
}

/** The service, or its absence, has said something about what is written. */
function isAnswered(phase: Phase): boolean {
  return ["held", "cleared", "asked", "approved", "cannot_be_checked"].includes(phase);
}

function putRight(composer: Composer, key: string): void {
  const finding = composer.standing.find((one) => one.key === key);
  const [place, ...others] = finding ? composer.placesOf(finding) : [];
  if (place && others.length === 0 && finding && finding.replacement !== null)
    void replaceAt(place, finding.replacement);
}
