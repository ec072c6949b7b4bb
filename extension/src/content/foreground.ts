/** The composer that the author is in: the one that the panel speaks of, and what the panel is told of it. */

import type { Missing } from "../core/composer_state";
import { callsForAuthor } from "../core/drafts";
import { type FromPanel, panelView } from "../core/view";
import type { Accounts } from "./accounts";
import type { Adapter } from "./adapter";
import type { Composer } from "./composer";
import { PanelHost } from "./panel_host";
import { WaitingDrafts } from "./waiting_drafts";

/** "Posted" stays in sight this long when the site takes its composer away. */
const LAST_WORD_MS = 5000;
/** "It may have been posted" likewise. */
const WARNING_MS = 60_000;

export class Foreground {
  current: Composer | null = null;
  expanded = false;
  private panel: PanelHost | null = null;
  private readonly drafts = new WaitingDrafts(() => this.current && this.show(this.current));

  /** @param heard is told what the author does in the panel. */
  constructor(
    private readonly adapter: Adapter,
    private readonly accounts: Accounts,
    private readonly heard: (message: FromPanel) => void,
  ) {}

  get hasPanel(): boolean {
    return this.panel !== null;
  }

  place(): void {
    this.panel?.place(this.current);
  }

  /** The author is in this composer now. */
  take(composer: Composer): void {
    if (composer === this.current) return;
    this.current = composer;
    this.expanded = false;
    this.show(composer);
  }

  /** Takes it, and shows all there is to say of it. */
  open(composer: Composer): void {
    this.take(composer);
    this.expanded = true;
    this.show(composer);
  }

  /** The author goes to the panel itself. */
  enter(composer: Composer): void {
    // Only whoever is in the panel has it open where there is no room for it.
    this.panel?.focus();
    this.expanded = true;
    this.show(composer);
  }

  /** Something about this composer has changed. */
  changed(composer: Composer): void {
    if (composer !== this.current) return;
    const { phase, problem } = composer.state;
    if (phase === "posted") this.expanded = false;
    // What was asked or posted here changes what there is to go on with.
    if (phase !== "empty") this.drafts.forget();
    if (phase === "cannot_be_checked" && problem?.kind === "orphaned") this.opened().showOrphaned(composer);
    else this.show(composer);
  }

  /** The site has taken this composer away. */
  gone(composer: Composer): void {
    if (this.current !== composer) return;
    this.current = null;
    // That a thread broke off stays in sight until the author is in another composer.
    if (composer.state.partly) return;
    const hide = (): void => {
      if (this.current === null) this.panel?.hide();
    };
    if (composer.state.notAccepted === "unknown") setTimeout(hide, WARNING_MS);
    else if (composer.state.phase === "posted") setTimeout(hide, LAST_WORD_MS);
    else hide();
  }

  /** For a page on which not even a composer was found. */
  showChanged(handle: string, missing: Missing): void {
    this.opened().showChanged(this.adapter.name, handle, missing);
  }

  show(composer: Composer): void {
    const { phase } = composer.state;
    if (phase === "inert" || (phase === "unknown_account" && !this.expanded)) {
      this.panel?.hide();
      return;
    }
    const { account } = composer.state;
    const states = phase === "empty" && account ? this.drafts.of(account.id) : [];
    if (!this.panel && phase === "empty" && !callsForAuthor(states)) return;
    const panel = this.opened();
    const { attachments, state } = composer;
    const found = composer.guarded ? composer.found : [];
    const about = {
      platform: this.adapter.name,
      handle: state.account?.handle ?? null,
      attachments: found.map(({ source, kind }) => ({ source, kind, ...attachments.declarationOf(source) })),
      choices: state.phase === "unknown_account" ? (this.accounts.official ?? []) : [],
      expanded: this.expanded,
      asking: composer.asking,
      drafts: {
        account: account?.id ?? null,
        isReply: composer.isReply,
        states,
        awaited: attachments.awaited(found),
        notPutBack: composer.notPutBack,
      },
    };
    panel.show(panelView(state, about, composer.standing), composer);
  }

  private opened(): PanelHost {
    this.panel ??= new PanelHost(this.heard);
    return this.panel;
  }
}
