/** Pictures and videos of a composer: what the page shows of them, and what the author says about them. */

import type { Attachment, OwnAttachment, Person } from "../core/api";
import { sha256 } from "../core/digest";
import type { FoundAttachment } from "./adapter";

export interface Declaration {
  showsPeople: boolean;
  people: Pick<Person, "id" | "name">[];
}

/** Nobody has said yet: taken to show people, so that the check asks who they are. */
const UNDECLARED: Declaration = { showsPeople: true, people: [] };
/** The longer side, in pixels: twice what the panel shows, for fine screens. */
const THUMBNAIL = 144;
const LARGEST = 64 * 1024 * 1024;

export class Attachments {
  private readonly declarations = new Map<string, Declaration>();
  private expected: readonly OwnAttachment[] = [];
  private readonly hashes = new Map<string, string>();
  private readonly hashing = new Map<string, Promise<void>>();

  private readonly thumbnails = new Map<string, Blob>();

  /** @param changed called when a picture's bytes have been read. @param pictured when there is a thumbnail of one. */
  constructor(
    private readonly changed: () => void,
    private readonly pictured: () => void,
  ) {}

  /** Small, for the panel; null while there is none. */
  thumbnailOf(source: string): Blob | null {
    return this.thumbnails.get(source) ?? null;
  }

  declare(source: string, declaration: Declaration): void {
    this.declarations.set(source, declaration);
  }

  /** Pictures that belong to a draft that was put back: what was said about them holds for the same files again. */
  expect(pictures: readonly OwnAttachment[]): void {
    this.expected = pictures;
  }

  /** Those of them that are not there yet. */
  awaited(found: readonly FoundAttachment[]): OwnAttachment[] {
    const present = found.map(({ source }) => this.hashes.get(source));
    return this.expected.filter(({ sha256 }) => sha256 === null || !present.includes(sha256));
  }

  declarationOf(source: string): Declaration {
    return this.declarations.get(source) ?? UNDECLARED;
  }

  toDraft(found: readonly FoundAttachment[]): Attachment[] {
    return found.map(({ kind, source, alt, tagged }) => {
      this.hash(source);
      const { showsPeople, people } = this.declarationOf(source);
      const ids = showsPeople ? people.map((person) => person.id) : [];
      const sha = this.hashes.get(source) ?? null;
      return { kind, alt, people: ids, shows_people: showsPeople, tagged, credit: null, sha256: sha };
    });
  }

  /** Waits until the bytes of all attachments have been read. */
  async settled(): Promise<void> {
    await Promise.all(this.hashing.values());
  }

  /**
   * Only a picture the page holds itself (`blob:`, `data:`) can be read without a request of our own. Of any other its address
   * stands for it, so that an approval does not pass on to another picture that is put in its place.
   */
  private hash(source: string): void {
    if (this.hashes.has(source) || this.hashing.has(source)) return;
    const blob = /^(blob|data):/.test(source) ? readBlob(source) : Promise.reject(new Error("not ours to read"));
    void blob.then((picture) => this.makeThumbnail(source, picture)).catch(() => undefined);
    const reading = blob
      .then((read) => read.arrayBuffer())
      .catch(() => new TextEncoder().encode(source))
      .then(sha256)
      .then((hash) => {
        this.hashes.set(source, hash);
        this.hashing.delete(source);
        const said = this.expected.find((picture) => picture.sha256 === hash);
        if (said && !this.declarations.has(source)) {
          this.declare(source, { showsPeople: said.shows_people, people: said.people });
        }
        this.changed();
      });
    this.hashing.set(source, reading);
  }

  /** Of a picture; a video, or what the browser cannot show, has none. */
  private async makeThumbnail(source: string, picture: Blob): Promise<void> {
    const bitmap = await createImageBitmap(picture);
    const scale = THUMBNAIL / Math.max(bitmap.width, bitmap.height, THUMBNAIL);
    const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale));
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    this.thumbnails.set(source, await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 }));
    this.pictured();
  }
}

async function readBlob(source: string): Promise<Blob> {
  const blob = await (await fetch(source)).blob();
  if (blob.size > LARGEST) throw new RangeError("too large to read");
  return blob;
}
