/** The frame that shows the panel: the extension's own page in a closed shadow root, out of the page's reach. */

import { initial, type Missing } from "../core/composer_state";
import { isOrphaned, send } from "../core/messages";
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

const FRAME_STYLE =
  "border: 0; width: 100%; height: 100%; display: block; border-radius: 14px; color-scheme: light dark; " +
  "box-shadow: 0 1px 2px rgb(0 0 0 / 20%), 0 8px 28px rgb(0 0 0 / 22%)";
const WIDTH = 368;
const COLLAPSED_WIDTH = 316;
/** A corner is chosen that has room for this, so that opening the panel does not move it. */
const ROOM_TO_OPEN = 360;

export class PanelHost {
  private readonly host = document.createElement("gatepost-panel");
  private readonly frame = document.createElement("iframe");
  private readonly token = send("panelToken", {}).catch(() => null);
  private port: MessagePort | null = null;
  private view: PanelView | null = null;
  private composer: Composer | null = null;
  private height = 48;
  private turn = 0;
  private corner: Corner | null = null;
  /** Where the author put it. */
  private chosen: Corner | null = null;
  private dragging: Dragging | null = null;

  constructor(private readonly heard: (message: FromPanel) => void) {
    this.host.style.cssText = "all: initial; position: fixed; z-index: 2147483647; display: none; visibility: hidden";
    this.frame.style.cssText = FRAME_STYLE;
    this.frame.title = "Gatepost";
    if (!isOrphaned()) this.frame.src = chrome.runtime.getURL("panel.html");
    this.frame.addEventListener("load", () => void this.connect());
    this.host.attachShadow({ mode: "closed" }).append(this.frame);
    document.documentElement.append(this.host);
    addEventListener("resize", () => this.place(this.composer));
    void this.recall();
  }

  show(view: PanelView, composer: Composer | null): void {
    this.view = view;
    this.composer = composer;
    this.host.style.display = "block";
    this.tell({ type: "view", view, turn: this.turn });
    this.place(composer);
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
    this.host.style.visibility = "visible";
    this.host.style.display = "block";
    this.place(composer);
  }

  hide(): void {
    this.host.style.display = "none";
  }

  focus(): void {
    this.frame.focus();
    this.tell({ type: "focus" });
  }

  /** Puts the frame where it covers neither the Post button nor the box, and leaves it there as long as that holds. */
  place(composer: Composer | null): void {
    if (this.host.style.display === "none" || this.dragging) return;
    // Pages that redraw themselves whole take the frame with them.
    if (!this.host.isConnected) document.documentElement.append(this.host);
    const around = surroundings(composer);
    const spot = this.spot(around, composer?.postButton?.getBoundingClientRect() ?? null);
    if (spot) this.put(spot);
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
    return document.activeElement === this.host ? spotOver(size, around.window, post) : null;
  }

  private put(spot: Spot): void {
    for (const side of ["left", "top", "width", "height"] as const) {
      const length = `${spot[side]}px`;
      if (this.host.style[side] !== length) this.host.style[side] = length;
    }
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
    this.tell({ type: "moved", corner: corner === from ? null : corner });
  }

  private grab(from: { x: number; y: number }): void {
    this.dragging?.end();
    this.dragging = new Dragging(this.host, from, () => this.drop());
  }

  private drop(): void {
    const place = this.dragging?.end();
    this.dragging = null;
    if (place) this.choose(nearestCorner(place, { width: innerWidth, height: innerHeight }));
  }

  /** Gives the panel its end of a private channel, with a token that only the worker can confirm. */
  private async connect(): Promise<void> {
    const token = await this.token;
    if (!token || !this.frame.contentWindow) return;
    const channel = new MessageChannel();
    this.port = channel.port1;
    this.port.onmessage = ({ data }: MessageEvent<FromPanel>) => this.hear(data);
    const origin = new URL(chrome.runtime.getURL("")).origin;
    this.frame.contentWindow.postMessage({ token }, origin, [channel.port2]);
  }

  private hear(message: FromPanel): void {
    if (message.turn !== undefined) this.turn = message.turn;
    switch (message.type) {
      case "ready":
        if (this.view) this.tell({ type: "view", view: this.view, turn: this.turn });
        return;
      case "size":
        // Before that there is an empty frame.
        this.host.style.visibility = "visible";
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
      default:
        this.heard(message);
    }
  }

  private tell(message: ToPanel): void {
    this.port?.postMessage(message);
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
