/** The card at marked words: shown under the pointer, or one mark after the other by keyboard. Never on the page's own DOM. */

import { type Box, beside } from "../core/spot";
import { type CardView, type FromCard, type KeyedFinding, shownFinding } from "../core/view";
import type { Composer } from "./composer";
import { Frame } from "./frame";
import { rectsOf } from "./mark_rects";
import type { Place } from "./reader";

/** A pointer that only passes by opens nothing; one that goes over to the card has time to get there. */
const OPENS_AFTER_MS = 200;
const CLOSES_AFTER_MS = 350;
const WIDTH = 320;
const STRONGEST = { block: 0, second_opinion: 1, advise: 2 } as const;

interface Marked {
  composer: Composer;
  finding: KeyedFinding;
  place: Place;
}

export class MarkCard {
  private frame: Frame<CardView, FromCard> | null = null;
  private at: Marked | null = null;
  /** The finding whose words the pointer is on. */
  private pointed: string | null = null;
  private focus = false;
  private height = 120;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isWatching = false;

  /** @param composers those of the page whose words are marked. */
  constructor(
    private readonly composers: () => Iterable<Composer>,
    private readonly apply: (composer: Composer, finding: string) => void,
  ) {}

  /** Something was marked, or is no longer. */
  update(): void {
    if (this.at && !this.find(this.at.composer, this.at.finding.key)) this.close();
    if (this.isWatching || [...this.marks()].length === 0) return;
    this.isWatching = true;
    let newest: PointerEvent | null = null;
    const look = (event: PointerEvent): void => {
      if (newest === null) {
        requestAnimationFrame(() => {
          if (newest) this.point(newest.clientX, newest.clientY);
          newest = null;
        });
      }
      newest = event;
    };
    addEventListener("pointermove", look, { capture: true, passive: true });
    addEventListener("pointerup", look, { capture: true, passive: true });
    addEventListener("scroll", () => !this.frame?.hasFocus && this.close(), { capture: true, passive: true });
    addEventListener("input", () => this.close(), { capture: true, passive: true });
    addEventListener("focusin", ({ target }) => target !== this.frame?.host && this.close(), { capture: true });
  }

  /** Goes to the next mark of a composer, by keyboard; false when nothing is marked. */
  next(composer: Composer): boolean {
    const marks = this.marksOf(composer).sort((a, b) => (a.finding.start ?? 0) - (b.finding.start ?? 0));
    const now = marks.findIndex(({ finding }) => finding.key === this.at?.finding.key);
    const mark = marks[(now + 1) % marks.length];
    if (!mark) return false;
    scrollTo(mark.place);
    this.open(mark, true);
    this.frame?.focus();
    return true;
  }

  private point(x: number, y: number): void {
    const mark = this.markAt(x, y);
    const key = mark?.finding.key ?? null;
    if (key === this.pointed) return;
    this.pointed = key;
    clearTimeout(this.timer);
    if (mark && key !== this.at?.finding.key) {
      this.timer = setTimeout(() => this.open(mark, false), OPENS_AFTER_MS);
    } else if (!mark && this.at) {
      this.timer = setTimeout(() => this.leave(), CLOSES_AFTER_MS);
    }
  }

  private leave(): void {
    if (!this.frame?.hasFocus && !this.frame?.host.matches(":hover")) this.close();
    else this.timer = setTimeout(() => this.leave(), CLOSES_AFTER_MS);
  }

  private open(mark: Marked, focus: boolean): void {
    this.at = mark;
    this.focus = focus;
    this.frame ??= new Frame("gatepost-card", "card.html", "Gatepost: marked words", (message) => this.hear(message));
    this.frame.attach(mark.composer.scope);
    this.frame.show();
    this.show();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.pointed = null;
    this.at = null;
    this.focus = false;
    this.frame?.hide();
  }

  private show(): void {
    if (!this.at) return;
    const { composer, finding } = this.at;
    const keys = this.marksOf(composer).map((mark) => mark.finding.key);
    const position = `${keys.indexOf(finding.key) + 1} of ${keys.length}.`;
    this.frame?.tell({ finding: shownFinding(finding), position, focus: this.focus });
    this.put();
  }

  private put(): void {
    const mark = this.at && this.find(this.at.composer, this.at.finding.key);
    const words = mark && rectsOf(mark.place)[0];
    if (!mark || !words) {
      this.close();
      return;
    }
    const post = mark.composer.postButton?.getBoundingClientRect() ?? null;
    const size = { width: WIDTH, height: this.height };
    this.frame?.put(beside(words, size, { width: innerWidth, height: innerHeight }, post));
  }

  private hear(message: FromCard): void {
    const composer = this.at?.composer;
    switch (message.type) {
      case "ready":
        this.show();
        return;
      case "size":
        this.height = message.height;
        this.put();
        this.frame?.reveal();
        // Once: whoever has gone back to the page meanwhile is not called away from it.
        if (this.focus) this.frame?.focus();
        this.focus = false;
        return;
      case "apply":
        this.frame?.leave();
        if (composer) this.apply(composer, message.finding);
        this.close();
        return;
      case "next":
        if (composer) this.next(composer);
        return;
      case "leave":
        this.close();
        composer?.box.focus();
    }
  }

  private find(composer: Composer, key: string): Marked | null {
    return this.marksOf(composer).find(({ finding }) => finding.key === key) ?? null;
  }

  private markAt(x: number, y: number): Marked | null {
    const isOn = ({ left, top, width, height }: Box): boolean =>
      x >= left && x <= left + width && y >= top && y <= top + height;
    const under = [...this.marks()].filter(
      ({ place }) => isOn(place.element.getBoundingClientRect()) && rectsOf(place).some(isOn),
    );
    const [strongest] = under.sort((a, b) => STRONGEST[a.finding.severity] - STRONGEST[b.finding.severity]);
    return strongest ?? null;
  }

  private *marks(): Generator<Marked> {
    for (const composer of this.composers()) yield* this.marksOf(composer);
  }

  private marksOf(composer: Composer): Marked[] {
    return composer.standing.flatMap((finding) =>
      composer.placesOf(finding).map((place) => ({ composer, finding, place })),
    );
  }
}

function scrollTo(place: Place): void {
  const node = place.kind === "rich" ? place.range.startContainer.parentElement : place.element;
  node?.scrollIntoView({ block: "nearest" });
}
