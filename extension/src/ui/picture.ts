/** The picture of a reported page: taken when asked for, shown, cut smaller, and written as JPEG of bounded size. */

import type { Gathered } from "../core/comment";
import { type Crop, cropBetween, fitted, type Point, pixels, WHOLE, withSide } from "../core/crop";
import { byId } from "./dom";

/** Pixels of the longer side: enough to read every word of a page. */
const LONGEST = 1600;
const MAX_BYTES = 1_400_000;
const QUALITIES = [0.9, 0.75, 0.6, 0.4];
const SIDES = ["left", "right", "top", "bottom"] as const;

export class Picture {
  private whole: ImageBitmap | null = null;
  private crop: Crop = WHOLE;
  private readonly canvas = byId<HTMLCanvasElement>("preview");

  constructor(private readonly say: (words: string) => void) {
    for (const side of SIDES) {
      slider(side).addEventListener("input", () =>
        this.cut(withSide(this.crop, side, slider(side).valueAsNumber / 100)),
      );
    }
    byId("whole").addEventListener("click", () => this.cut(WHOLE));
    byId("drop").addEventListener("click", () => {
      this.drop();
      byId("take").focus();
    });
    this.followPointer();
  }

  get isThere(): boolean {
    return this.whole !== null;
  }

  /** Takes a picture of the page that was reported, and of no other tab. */
  async take({ tab }: Gathered): Promise<void> {
    this.say("");
    try {
      const { active, windowId } = await chrome.tabs.get(tab);
      if (!active) {
        this.say("Another tab is in front. Bring the page with the comment to the front, then press again.");
        return;
      }
      const taken = await chrome.tabs.captureVisibleTab(windowId, { format: "png" });
      this.whole = await createImageBitmap(blobOf(taken));
    } catch {
      this.say(
        "The browser gave no picture of the page; it may have been left or closed. Send the report without one, or " +
          "right-click the comment again.",
      );
      return;
    }
    this.showWhich();
    this.cut(WHOLE);
    slider("left").focus();
  }

  drop(): void {
    this.whole?.close();
    this.whole = null;
    this.canvas.width = this.canvas.height = 0;
    this.showWhich();
  }

  /** As base64, cut and made small enough; null where there is none. */
  async encoded(): Promise<string | null> {
    if (!this.whole) return null;
    const part = pixels(this.crop, this.whole);
    const size = fitted(part, LONGEST);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const { width, height } = size;
    canvas.getContext("2d")?.drawImage(this.whole, part.x, part.y, part.width, part.height, 0, 0, width, height);
    let blob: Blob | null = null;
    for (const quality of QUALITIES) {
      if (!blob || blob.size > MAX_BYTES) blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
    }
    return blob && base64(new Uint8Array(await blob.arrayBuffer()));
  }

  private showWhich(): void {
    byId("with-picture").hidden = !this.isThere;
    byId("without-picture").hidden = this.isThere;
  }

  private cut(crop: Crop): void {
    this.crop = crop;
    for (const side of SIDES) slider(side).value = String(Math.round(crop[side] * 100));
    this.draw();
  }

  /** The whole picture, with what is cut away greyed out. */
  private draw(): void {
    const context = this.canvas.getContext("2d");
    if (!this.whole || !context) return;
    const { width, height } = fitted(this.whole, LONGEST);
    this.canvas.width = width;
    this.canvas.height = height;
    context.drawImage(this.whole, 0, 0, width, height);
    const kept = pixels(this.crop, { width, height });
    context.fillStyle = "rgb(90 90 90 / 88%)";
    context.beginPath();
    context.rect(0, 0, width, height);
    context.rect(kept.x, kept.y, kept.width, kept.height);
    context.fill("evenodd");
  }

  private followPointer(): void {
    let from: Point | null = null;
    this.canvas.addEventListener("pointerdown", (event) => {
      from = this.placeOf(event);
      this.canvas.setPointerCapture(event.pointerId);
    });
    this.canvas.addEventListener("pointermove", (event) => {
      if (from) this.cut(cropBetween(from, this.placeOf(event)));
    });
    for (const end of ["pointerup", "pointercancel"]) {
      this.canvas.addEventListener(end, () => {
        from = null;
      });
    }
  }

  private placeOf(event: PointerEvent): Point {
    const box = this.canvas.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  }
}

function slider(side: keyof Crop): HTMLInputElement {
  return byId<HTMLInputElement>(`cut-${side}`);
}

/** The page may load nothing, not even from a data address. */
function blobOf(address: string): Blob {
  const bytes = atob(address.slice(address.indexOf(",") + 1));
  return new Blob([Uint8Array.from(bytes, (character) => character.charCodeAt(0))], { type: "image/png" });
}

function base64(bytes: Uint8Array): string {
  let characters = "";
  // All at once would be more arguments than a call may have.
  for (let at = 0; at < bytes.length; at += 32_768)
    characters += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(characters);
}
