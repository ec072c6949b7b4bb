/** A page of the extension over the site's: an iframe in a closed shadow root, out of the site's reach. */

import { isOrphaned, send } from "../core/messages";
import { TopLayer } from "./top_layer";

const HOST_STYLE = "all: initial; position: fixed; z-index: 2147483647; display: block; visibility: hidden";
const FRAME_STYLE =
  "border: 0; width: 100%; height: 100%; display: block; border-radius: 14px; color-scheme: light dark; " +
  "box-shadow: 0 1px 2px rgb(0 0 0 / 20%), 0 8px 28px rgb(0 0 0 / 22%)";

/** Hidden until it has something to show. `Told` is what the page inside is told, `Heard` what it answers. */
export class Frame<Told, Heard> {
  readonly host: HTMLElement;
  isShown = false;
  private isDrawn = false;
  private readonly layer: TopLayer;
  private readonly frame = document.createElement("iframe");
  private readonly token = send("panelToken", {}).catch(() => null);
  private port: MessagePort | null = null;

  constructor(
    tag: string,
    page: string,
    title: string,
    private readonly heard: (message: Heard) => void,
  ) {
    this.host = document.createElement(tag);
    this.host.style.cssText = HOST_STYLE;
    this.frame.style.cssText = FRAME_STYLE;
    this.frame.title = title;
    if (!isOrphaned()) this.frame.src = chrome.runtime.getURL(page);
    this.frame.addEventListener("load", () => void this.connect());
    this.host.attachShadow({ mode: "closed" }).append(this.frame);
    this.layer = new TopLayer(this.host, () => this.frame.focus());
    this.attach(null);
  }

  /** Puts it on the page, above whatever this element is in. */
  attach(beside: Element | null): void {
    this.layer.attach(beside);
  }

  /** The author goes back to the page, or has something written into it. */
  leave(): void {
    this.layer.leave();
  }

  show(): void {
    this.isShown = true;
    this.appear();
  }

  hide(): void {
    this.isShown = false;
    this.layer.leave();
    this.appear();
  }

  /** It has been drawn: before that it would be an empty box. */
  reveal(): void {
    this.isDrawn = true;
    this.appear();
  }

  /** What is laid out can take the focus in the moment in which it is shown: it is never without a layout. */
  private appear(): void {
    this.host.style.visibility = this.isShown && this.isDrawn ? "visible" : "hidden";
  }

  get hasFocus(): boolean {
    return document.activeElement === this.host;
  }

  focus(): void {
    this.layer.enter();
    this.frame.focus();
  }

  put(place: { left: number; top: number; width: number; height: number }): void {
    for (const side of ["left", "top", "width", "height"] as const) {
      const length = `${place[side]}px`;
      if (this.host.style[side] !== length) this.host.style[side] = length;
    }
  }

  tell(message: Told): void {
    this.port?.postMessage(message);
  }

  /** Shows something of the page's own in its place. */
  replaceWith(element: HTMLElement): void {
    this.frame.replaceWith(element);
    this.reveal();
  }

  /** Gives the page inside its end of a private channel, with a token that only the worker can confirm. */
  private async connect(): Promise<void> {
    const token = await this.token;
    if (!token || !this.frame.contentWindow) return;
    const channel = new MessageChannel();
    this.port = channel.port1;
    this.port.onmessage = ({ data }: MessageEvent<Heard>) => this.heard(data);
    const origin = new URL(chrome.runtime.getURL("")).origin;
    this.frame.contentWindow.postMessage({ token }, origin, [channel.port2]);
  }
}
