/** The frame that shows the panel: the extension's own page in a closed shadow root, out of the page's reach. */

import { initial, type Missing } from "../core/composer_state";
import { isOrphaned, send } from "../core/messages";
import { bestSpot } from "../core/spot";
import { type FromPanel, type PanelView, panelView, type ToPanel } from "../core/view";
import { type Composer, ORPHANED } from "./composer";

const FRAME_STYLE =
  "border: 0; width: 100%; height: 100%; display: block; border-radius: 14px; color-scheme: light dark; " +
  "box-shadow: 0 1px 2px rgb(0 0 0 / 20%), 0 8px 28px rgb(0 0 0 / 22%)";

export class PanelHost {
  private readonly host = document.createElement("gatepost-panel");
  private readonly frame = document.createElement("iframe");
  private readonly token = send("panelToken", {}).catch(() => null);
  private port: MessagePort | null = null;
  private view: PanelView | null = null;
  private composer: Composer | null = null;
  private height = 48;
  private turn = 0;

  constructor(private readonly heard: (message: FromPanel) => void) {
    this.host.style.cssText = "all: initial; position: fixed; z-index: 2147483647; display: none";
    this.frame.style.cssText = FRAME_STYLE;
    this.frame.title = "Gatepost";
    if (!isOrphaned()) this.frame.src = chrome.runtime.getURL("panel.html");
    this.frame.addEventListener("load", () => void this.connect());
    this.host.attachShadow({ mode: "closed" }).append(this.frame);
    document.documentElement.append(this.host);
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
      "color: #17211c; font: 14px/1.45 system-ui, sans-serif; border: 2px solid #b3202a";
    note.textContent = `Cannot be checked, not posted. ${ORPHANED.detail}`;
    this.frame.replaceWith(note);
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

  /** Moves the frame to where it covers neither the Post button nor, if there is room, the composer. */
  place(composer: Composer | null): void {
    if (this.host.style.display === "none") return;
    // Pages that redraw themselves whole take the frame with them.
    if (!this.host.isConnected) document.documentElement.append(this.host);
    const spot = bestSpot(
      { width: innerWidth, height: innerHeight },
      { width: this.view?.expanded ? 368 : 316, height: this.height },
      composer?.postButton?.getBoundingClientRect() ?? null,
      composer?.scope.getBoundingClientRect() ?? null,
    );
    for (const side of ["left", "top", "width", "height"] as const) this.host.style[side] = `${spot[side]}px`;
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
    if (message.type === "ready" && this.view) this.tell({ type: "view", view: this.view, turn: this.turn });
    else if (message.type === "size") {
      this.height = message.height;
      this.place(this.composer);
    } else this.heard(message);
  }

  private tell(message: ToPanel): void {
    this.port?.postMessage(message);
  }
}
