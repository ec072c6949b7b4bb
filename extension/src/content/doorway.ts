/** All composers of one page: which account each posts as, which one the panel speaks of, and the second lock. */

import type { Account } from "../core/api";
import { send } from "../core/messages";
import { type FromPanel, panelView } from "../core/view";
import { type Adapter, type Identity, matchesTarget, scopeOf } from "./adapter";
import { Composer, ORPHANED } from "./composer";
import { replaceAt } from "./fix";
import type { Decision, Gatekeeper } from "./guard";
import { PanelHost } from "./panel_host";
import { release } from "./release";

type Told = Account | "personal" | "unknown";

const NOBODY: Identity = { names: [], certain: false };

/** "Posted" stays in sight this long when the site takes its composer away. */
const LAST_WORD_MS = 5000;

declare const VERSION: string;

export class Doorway implements Gatekeeper {
  /** The official accounts of this site; null until the worker has told. */
  private accounts: Account[] | null = null;
  private readonly composers = new Map<Element, Composer>();
  /** What the author said about a page whose account cannot be told. */
  private answer: Account | "personal" | null = null;
  private current: Composer | null = null;
  private armed = false;
  private panel: PanelHost | null = null;
  private expanded = false;
  private readonly reported = new Set<string>();
  private early: Element[] = [];

  constructor(private readonly adapter: Adapter) {}

  learn(accounts: Account[], armed: boolean): void {
    this.accounts = accounts;
    this.armed = armed;
    this.look(false);
    for (const composer of this.composers.values()) composer.recheck();
    for (const element of this.early.splice(0)) this.press(element);
  }

  /** Looks at the page again: who is signed in, and which composers are still there. */
  look(orphaned: boolean): void {
    if (!this.accounts) return;
    for (const [box, composer] of this.composers) {
      if (!box.isConnected) {
        this.remove(box, composer);
        continue;
      }
      this.assign(composer);
      if (composer.guarded) composer.refresh();
      if (orphaned && composer.guarded && composer.state.problem?.kind !== "orphaned") composer.fail(ORPHANED);
    }
    this.lock();
    this.panel?.place(this.current);
  }

  decide(element: Element): Decision {
    if (this.accounts?.length === 0) return "pass";
    if (this.accounts === null) return this.composerAt(element) ? "hold" : "pass";
    const composer = this.composerAt(element);
    if (composer) {
      this.assign(composer);
      return composer.state.phase === "inert" ? "pass" : "hold";
    }
    return this.isLostPostButton(element) ? "hold" : "pass";
  }

  pressed(element: Element): void {
    if (this.accounts === null) this.early.push(element);
    else this.press(element);
  }

  touched(element: Element): void {
    if (!this.accounts?.length) return;
    const box = element.closest<HTMLElement>(this.adapter.composer);
    const composer =
      box && !element.closest(this.adapter.otherBoxes) ? this.composerFor(box) : this.composerAt(element);
    if (composer) {
      this.assign(composer);
      composer.refresh();
      this.setCurrent(composer);
      this.lock();
    } else if (this.looksLikeComposer(element)) {
      this.reportMissing("composer");
    }
  }

  /** The site was kept from publishing by the second lock: something pressed Post where we could not see it. */
  blocked(): void {
    if (![...this.composers.values()].some((composer) => composer.state.clicked)) this.reportMissing("composer");
  }

  composing(element: Element, composing: boolean): void {
    this.composerAt(element)?.setComposing(composing);
  }

  callPanel(): boolean {
    if (!this.current || !this.panel) return false;
    this.expanded = true;
    this.show(this.current);
    this.panel.focus();
    return true;
  }

  private press(element: Element): void {
    const composer = this.composerAt(element);
    if (!composer) {
      this.reportMissing("composer");
      return;
    }
    this.assign(composer);
    if (composer.state.phase === "inert") {
      composer.postButton?.click();
      return;
    }
    this.setCurrent(composer);
    if (composer.guarded) void this.release(composer);
    else this.open(composer);
  }

  private async release(composer: Composer): Promise<void> {
    await release(composer, this.adapter, () => this.assign(composer));
    const { phase } = composer.state;
    if (phase !== "posted" && phase !== "releasing" && phase !== "empty") this.open(composer);
  }

  private open(composer: Composer): void {
    this.expanded = true;
    this.show(composer);
  }

  private assign(composer: Composer): void {
    composer.assign(this.accountOf(composer.scope));
  }

  /** The composer's own account where it shows one, else the page's. */
  private accountOf(scope: Element | null): Told {
    const told = this.handleOf(scope);
    const { names, certain } = typeof told === "string" ? { names: [told], certain: true } : (told ?? NOBODY);
    const handles = new Set(names.map((name) => name.toLowerCase()));
    const account = this.accounts?.find((a) => handles.has(a.handle.toLowerCase()));
    return account ?? (certain ? "personal" : (this.answer ?? "unknown"));
  }

  /** A page that an adapter stumbles over is one whose account cannot be told. */
  private handleOf(scope: Element | null): ReturnType<Adapter["handle"]> {
    try {
      return this.adapter.handle(document, scope);
    } catch (error) {
      console.error("Gatepost could not tell the account", error);
      return null;
    }
  }

  private composerFor(box: HTMLElement): Composer {
    const known = this.composers.get(box);
    if (known) return known;
    const composer = new Composer(box, this.adapter, (c) => this.changed(c));
    this.composers.set(box, composer);
    return composer;
  }

  /** The composer that a text box, field or Post button belongs to. */
  private composerAt(element: Element): Composer | null {
    // A composer may be in a shadow tree of the page: its parts are all in the same one.
    const tree = element.getRootNode() as Document | ShadowRoot;
    const boxes = [...tree.querySelectorAll<HTMLElement>(this.adapter.composer)].filter(
      (box) => !box.matches(this.adapter.otherBoxes),
    );
    const box =
      boxes.find((b) => b.contains(element)) ?? boxes.find((b) => scopeOf(b, this.adapter)?.contains(element));
    return box ? this.composerFor(box) : null;
  }

  /** Something to write in, beside a Post button, that is no composer we know. */
  private looksLikeComposer(element: Element): boolean {
    if (!isTextBox(element) || element.closest(this.adapter.otherBoxes)) return false;
    const scope = scopeOf(element, this.adapter);
    return scope !== null && scope.querySelector(this.adapter.composer) === null;
  }

  /** A Post button by the site's own mark for it, on an official account, that belongs to no composer we know. */
  private isLostPostButton(element: Element): boolean {
    const marks = this.adapter.postButton.filter((target) => !target.name);
    return typeof this.accountOf(null) === "object" && matchesTarget(element, marks);
  }

  private changed(composer: Composer): void {
    const { phase, missing } = composer.state;
    if (phase === "page_changed" && missing) this.report(missing, composer.state.account);
    if (composer !== this.current) return;
    if (phase === "posted") this.expanded = false;
    if (phase === "cannot_be_checked" && composer.state.problem?.kind === "orphaned") {
      this.panel ??= new PanelHost((message) => this.hear(message));
      this.panel.showOrphaned(composer);
    } else {
      this.show(composer);
    }
  }

  private setCurrent(composer: Composer): void {
    if (composer === this.current) return;
    this.current = composer;
    this.expanded = false;
    this.show(composer);
  }

  private remove(box: Element, composer: Composer): void {
    // A released post often takes its composer with it: that one is still being followed.
    if (composer.state.phase === "releasing") return;
    composer.dispose();
    this.composers.delete(box);
    if (this.current !== composer) return;
    this.current = null;
    const hide = (): void => {
      if (this.current === null) this.panel?.hide();
    };
    if (composer.state.phase === "posted") setTimeout(hide, LAST_WORD_MS);
    else hide();
  }

  private show(composer: Composer): void {
    const { phase } = composer.state;
    if (phase === "inert" || (phase === "unknown_account" && !this.expanded)) {
      this.panel?.hide();
      return;
    }
    if (!this.panel && phase === "empty") return;
    this.panel ??= new PanelHost((message) => this.hear(message));
    const { attachments, state } = composer;
    const found = composer.guarded ? this.adapter.attachments(composer.scope) : [];
    const view = panelView(state, {
      platform: this.adapter.name,
      handle: state.account?.handle ?? null,
      attachments: found.map(({ source, kind }) => ({ source, kind, ...attachments.declarationOf(source) })),
      choices: state.phase === "unknown_account" ? (this.accounts ?? []) : [],
      expanded: this.expanded,
    });
    this.panel.show(view, composer);
  }

  private hear(message: FromPanel): void {
    const composer = this.current;
    if (!composer) return;
    switch (message.type) {
      case "apply": {
        const place = composer.placeOf(message.finding);
        const replacement = composer.state.check?.findings[message.finding]?.replacement;
        if (place && typeof replacement === "string") void replaceAt(place, replacement);
        return;
      }
      case "ask":
        void composer.ask(message.note);
        return;
      case "withdraw":
        void composer.withdraw();
        return;
      case "declare":
        composer.attachments.declare(message.source, message);
        composer.refresh();
        break;
      case "account":
        this.answer = this.accounts?.find((a) => a.id === message.choice) ?? "personal";
        this.expanded = false;
        this.assign(composer);
        break;
      case "expand":
        this.expanded = message.expanded;
        break;
      case "leave":
        composer.box.focus();
        return;
      default:
        return;
    }
    this.show(composer);
  }

  /**
   * Closes the second lock while an official account is certain, and opens it when none is.
   *
   * A composer's own account counts for more than the page's; one lock serves the whole tab, so one official composer
   * closes it for all.
   */
  private lock(): void {
    const phases = [...this.composers.values()].map((composer) => composer.state.phase);
    const guarded = [...this.composers.values()].some((composer) => composer.guarded);
    const closed = guarded || (typeof this.accountOf(null) === "object" && !phases.includes("inert"));
    if (closed === this.armed) return;
    this.armed = closed;
    send("lock", { closed }).catch(() => {
      this.armed = !closed;
    });
  }

  private reportMissing(missing: "composer" | "post_button"): void {
    const account = this.accountOf(null);
    if (typeof account !== "object") return;
    this.report(missing, account);
    this.panel ??= new PanelHost((message) => this.hear(message));
    this.panel.showChanged(this.adapter.name, account.handle, missing);
  }

  /** Says once for each page that something is not where it was; never what was written. */
  private report(missing: "composer" | "post_button", account: Account | null): void {
    if (this.reported.has(missing)) return;
    this.reported.add(missing);
    const report = {
      account: account?.id ?? null,
      platform: this.adapter.platform,
      missing: [missing],
      version: VERSION,
    };
    send("siteReport", { report }).catch(() => undefined);
  }
}

function isTextBox(element: Element): boolean {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}
