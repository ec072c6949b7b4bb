/**
 * Keeps something of ours above a dialog that the page has opened as modal. Browsers show such a dialog over everything
 * else, and let nothing else be pressed or typed in: what lies above it as a popover is seen, and no more. So when the author
 * goes to it, it becomes a modal dialog of our own, until they leave it. Nothing of the page's is changed.
 */

const STYLE =
  "all: initial; position: fixed; inset: 0 auto auto 0; width: 0; height: 0; overflow: visible; z-index: 2147483647";
const PRESSES = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"] as const;

export class TopLayer {
  private readonly layer = document.createElement("dialog");
  /** The page's own modal dialog that it lies above. */
  private beneath: Element | null = null;

  /** @param entered hears that the author has pressed on it: what they press next reaches it. */
  constructor(
    private readonly host: HTMLElement,
    private readonly entered: () => void,
  ) {
    this.layer.style.cssText = STYLE;
    this.layer.setAttribute("role", "presentation");
    this.layer.popover = "manual";
    this.layer.append(host);
    for (const type of PRESSES) addEventListener(type, this.press, { capture: true });
  }

  /** Puts it on the page, above the modal dialog that this element is in, if it is in one. */
  attach(beside: Element | null): void {
    // Pages that redraw themselves whole take it with them.
    if (!this.layer.isConnected) {
      document.documentElement.append(this.layer);
      this.beneath = null;
    }
    const dialog = beside && modalAround(beside);
    if (dialog === this.beneath) return;
    this.lower();
    this.beneath = dialog;
    if (!dialog) return;
    this.layer.showPopover();
    dialog.addEventListener("close", () => this.beneath === dialog && this.lower(), { once: true });
  }

  /** Before it is given the focus. */
  enter(): void {
    if (!this.beneath || this.isEntered) return;
    this.layer.hidePopover();
    this.layer.showModal();
  }

  /** The author has left it: the page's dialog can be used again. */
  leave(): void {
    if (!this.isEntered) return;
    this.layer.close();
    if (this.beneath) this.layer.showPopover();
  }

  private get isEntered(): boolean {
    return this.layer.matches(":modal");
  }

  private lower(): void {
    this.beneath = null;
    if (this.isEntered) this.layer.close();
    else if (this.layer.matches(":popover-open")) this.layer.hidePopover();
  }

  /** A press on it reaches the dialog beneath it, which may take it for one beside itself and close. */
  private readonly press = (event: MouseEvent): void => {
    if (!this.beneath || event.target === this.host || !event.isTrusted) return;
    const isOn = this.isAt(event.clientX, event.clientY);
    if (isOn) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
    if (event.type !== "click" || isOn === this.isEntered) return;
    if (isOn) {
      this.enter();
      this.entered();
    } else {
      this.leave();
    }
  };

  private isAt(x: number, y: number): boolean {
    if (this.host.style.visibility === "hidden") return false;
    const { left, top, right, bottom } = this.host.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  }
}

/** The modal dialog that an element is in, be it through shadow trees. */
function modalAround(element: Element): Element | null {
  const found = element.closest("dialog:modal");
  if (found) return found;
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? modalAround(tree.host) : null;
}
