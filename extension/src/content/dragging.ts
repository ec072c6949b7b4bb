/** The panel on its way to another corner. A quick pointer leaves the frame: from then on the page hears of it. */

export class Dragging {
  private right = 0;
  private down = 0;

  /** @param from where on the screen it was taken. @param dropped called once, when it is let go over the page. */
  constructor(
    private readonly element: HTMLElement,
    private readonly from: { x: number; y: number },
    private readonly dropped: () => void,
  ) {
    addEventListener("pointermove", this.hear, true);
    addEventListener("pointerup", this.hear, true);
  }

  to({ x, y }: { x: number; y: number }): void {
    [this.right, this.down] = [x - this.from.x, y - this.from.y];
    this.element.style.transform = `translate(${this.right}px, ${this.down}px)`;
  }

  /** Lets go; gives the place on the window where it was then. */
  end(): DOMRect {
    removeEventListener("pointermove", this.hear, true);
    removeEventListener("pointerup", this.hear, true);
    const place = this.element.getBoundingClientRect();
    this.element.style.transform = "";
    return place;
  }

  private readonly hear = (event: PointerEvent): void => {
    if (event.buttons === 0) this.dropped();
    else this.to({ x: event.screenX, y: event.screenY });
  };
}
