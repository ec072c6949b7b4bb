/** The frame that shows the panel: the extension's own page in a closed shadow root, out of the page's reach. */

import { initial, type Missing } from "../core/composer_state";
import { send } from "../core/messages";
import {
  type Box,
  bestCorner,
  type Corner,
  HEAD,
  isCorner,
  nearestCorner,
  nextCorner,
  ROOM_ENOUGH,
  type Spot,
  type Surroundings,
  spotBetween,
  spotIn,
  spotOver,
} from "../core/spot";
import { type FromPanel, type PanelView, panelView, type ToPanel } from "../core/view";
import { type Composer, ORPHANED } from "./composer";
import { Dragging } from "./dragging";
import { Frame } from "./frame";

const WIDTH = 368;
const COLLAPSED_WIDTH = 316;
/** A corner is chosen that has room for this, so that opening the panel does not move it. */
const ROOM_TO_OPEN = 360;

export class PanelHost {
  private readonly frame: Frame<ToPanel, FromPanel>;
  private view: PanelView | null = null;
  private composer: Composer | null = null;
  private height = 48;
  private turn = 0;
  private corner: Corner | null = null;
  /** Where the author put it. */
  private chosen: Corner | null = null;
  private dragging: Dragging | null = null;
  /** Attachments that the panel has a thumbnail of. */
  private readonly pictured = new Set<string>();

  constructor(private readonly heard: (message: FromPanel) => void) {
    this.frame = new Frame("gatepost-panel", "panel.html", "Gatepost", (message) => this.hear(message));
    addEventListener("resize", () => this.place(this.composer));
    void this.recall();
  }

  show(view: PanelView, composer: Composer | null): void {
    this.view = view;
    this.composer = composer;
    this.frame.show();
    this.tellView(view);
    this.place(composer);
  }

  private tellView(view: PanelView): void {
    this.frame.tell({ type: "view", view, turn: this.turn });
    for (const { source } of view.attachments) {
      const picture = this.pictured.has(source) ? null : this.composer?.attachments.thumbnailOf(source);
      if (!picture) continue;
      this.pictured.add(source);
      this.frame.tell({ type: "thumbnail", source, picture });
    }
  }

  /** For a page on which not even a composer was found. */
  showChanged(platform: string, handle: string, missing: Missing): void {
    const about = { platform, handle, attachments: [], choices: [], expanded: true };
    this.show(panelView({ ...initial, phase: "page_changed", missing }, about), null);
  }

  /** The panel's page is gone with the extension it belonged to, so this is said without it. It holds nothing private. */
  showOrphaned(composer: Composer): void {
    this.composer = composer;
    this.height = 110;
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.style.cssText =
      "margin: 0; box-sizing: border-box; height: 100%; padding: 14px 16px; border-radius: 14px; background: #fff; " +
      "color: #17211c; font: 14px/1.45 system-ui, sans-serif; border: 2px solid #b3202a; overflow: auto";
    note.textContent = `Cannot be checked, not posted. ${ORPHANED.detail}`;
    this.frame.replaceWith(note);
    this.frame.show();
    this.place(composer);
  }

  hide(): void {
    this.frame.hide();
  }

  focus(): void {
    this.frame.focus();
    this.frame.tell({ type: "focus" });
  }

  /** Puts the frame where it covers neither the Post button nor the box, and leaves it there as long as that holds. */
  place(composer: Composer | null): void {
    if (!this.frame.isShown || this.dragging) return;
    this.frame.attach(composer?.scope ?? null);
    const around = surroundings(composer);
    const spot = this.spot(around, composer?.postButton?.getBoundingClientRect() ?? null);
    if (spot) this.frame.put(spot);
    // The panel was opened by Post being pressed, or left for the composer: its head says what there is to say.
    else this.heard({ type: "expand", expanded: false });
  }

  /** Null where it would have to be closed. */
  private spot(around: Surroundings, post: Box | null): Spot | null {
    const expanded = this.view?.expanded ?? false;
    const size = { width: expanded ? WIDTH : COLLAPSED_WIDTH, height: this.height };
    const grown = { width: WIDTH, height: Math.max(this.height, ROOM_TO_OPEN) };
    const isEnough = (corner: Corner): boolean =>
      spotIn(corner, grown, around).height >= (expanded ? ROOM_ENOUGH : HEAD);
    if (!this.corner || !isEnough(this.corner)) this.corner = bestCorner(grown, around, [this.chosen, this.corner]);
    if (isEnough(this.corner)) return spotIn(this.corner, size, around);
    if (!expanded) return spotBetween(size, around);
    return this.frame.hasFocus ? spotOver(size, around.window, post) : null;
  }

  private async recall(): Promise<void> {
    const corner = await send("panelCorner", { corner: null }).catch(() => null);
    if (!isCorner(corner) || this.chosen) return;
    this.chosen = corner;
    this.corner = null;
    this.place(this.composer);
  }

  private choose(corner: Corner): void {
    this.chosen = corner;
    this.corner = corner;
    send("panelCorner", { corner }).catch(() => undefined);
    this.place(this.composer);
  }

  private move(): void {
    const around = surroundings(this.composer);
    const from = this.corner ?? "bottom right";
    const corner = nextCorner(from, { width: WIDTH, height: this.height }, around);
    this.choose(corner);
    this.frame.tell({ type: "moved", corner: corner === from ? null : corner });
  }

  private grab(from: { x: number; y: number }): void {
    this.dragging?.end();
    this.dragging = new Dragging(this.frame.host, from, () => this.drop());
  }

  private drop(): void {
    const place = this.dragging?.end();
    this.dragging = null;
    if (place) this.choose(nearestCorner(place, { width: innerWidth, height: innerHeight }));
  }

  private hear(message: FromPanel): void {
    if (message.turn !== undefined) this.turn = message.turn;
    switch (message.type) {
      case "ready":
        this.pictured.clear();
        if (this.view) this.tellView(this.view);
        return;
      case "size":
        this.frame.reveal();
        this.height = message.height;
        this.place(this.composer);
        return;
      case "grab":
        this.grab(message);
        return;
      case "drag":
        this.dragging?.to(message);
        return;
      case "drop":
        this.drop();
        return;
      case "move":
        this.move();
        return;
      case "apply":
      case "put_back":
      case "emergency":
      case "leave":
        this.frame.leave();
        this.heard(message);
        return;
      default:
        this.heard(message);
    }
  }
}

function surroundings(composer: Composer | null): Surroundings {
  const window = { width: innerWidth, height: innerHeight };
  if (!composer) return { window, free: [], composer: null };
  const typedIn = composer.furtherStep ? [] : [composer.box, typingIn(composer.scope)];
  const free = [composer.postButton, ...typedIn].flatMap((element) => {
    const box = element?.getBoundingClientRect();
    return box && box.width > 0 && box.height > 0 ? [box] : [];
  });
  return { window, free, composer: composer.scope.getBoundingClientRect() };
}

/** Another text box of the composer, such as a content warning, while the author is in it. */
function typingIn(scope: Element): Element | null {
  const { activeElement } = document;
  const isTyped = activeElement?.matches("input, textarea, [contenteditable]:not([contenteditable=false])");
  return isTyped && scope.contains(activeElement) ? activeElement : null;
}
