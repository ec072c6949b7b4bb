/** Threads: several posts that go out together, as one draft (docs/adr/0017). */

/** Stands between the posts in a draft's text (`server/checks/draft.py`). */
export const POST_BREAK = "\n\u2029\n";

export function postsOf(text: string): string[] {
  return text.split(POST_BREAK);
}

/** True when a text, taken apart, gives exactly these posts: none of them has the break itself in it. */
export function isPlainly(text: string, posts: readonly string[]): boolean {
  const parts = postsOf(text);
  return parts.length === posts.length && parts.every((part, i) => part === posts[i]);
}

const LINK = /^(?:https?:\/\/\S*|www\.\S*|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?)[.…]*$/iu;
const EDGES = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

/** What is left of a post when gaps and links, which networks shorten, do not count. */
export function wordsSent(text: string): string {
  const words = text.normalize("NFC").split(/\s+/u);
  return words.filter((word) => word !== "" && !LINK.test(word.replace(EDGES, ""))).join(" ");
}

/** One post of a thread that is out; `place` counts from 1. */
export interface PostOut {
  place: number;
  url: string | null;
}

/** A request that publishes, as the page's own world tells of it: its number, and the texts in it; null where it cannot be read. */
export interface Sent {
  number: number;
  texts: string[] | null;
}

/** How a request was answered; `status` 0 when it was not. */
export interface Answered {
  number: number;
  status: number;
}

/** How a released thread ended. */
export interface Course {
  /** Places, from 1, of the posts that the network took. */
  out: number[];
  /** None is out, and the network was seen to refuse what was sent. */
  refused: boolean;
  /** The page tried to send something else, and was kept from it. */
  held: boolean;
  /** Nothing was seen to be sent at all. */
  unseen: boolean;
}

/**
 * The posts of a released thread on their way: each may be sent once, and nothing else. When one is refused, or gets no
 * answer, no more may follow.
 */
export class OnTheirWay {
  private readonly left: Set<number>;
  private readonly sent = new Map<number, readonly number[]>();
  private readonly statuses = new Map<number, number>();
  private isStopped = false;
  private isHeld = false;

  /** @param posts the texts that were released, in their order. */
  constructor(private readonly posts: readonly string[]) {
    this.left = new Set(posts.keys());
  }

  /** Whether this request may go out; if so, the posts in it have been sent. */
  maySend({ number, texts }: Sent): boolean {
    const places = this.isStopped ? null : this.placesOf(texts ?? []);
    if (!places) {
      this.isStopped = true;
      this.isHeld = true;
      return false;
    }
    for (const place of places) this.left.delete(place);
    this.sent.set(number, places);
    return true;
  }

  /** Null unless each text is that of a post of its own, and all of them are still to be sent. */
  private placesOf(texts: readonly string[]): number[] | null {
    const places: number[] = [];
    for (const text of texts.map(wordsSent)) {
      const place = [...this.left].find((one) => !places.includes(one) && wordsSent(this.posts[one] ?? "") === text);
      if (place === undefined) return null;
      places.push(place);
    }
    return places.length > 0 ? places : null;
  }

  hear({ number, status }: Answered): void {
    if (!this.sent.has(number) || this.statuses.has(number)) return;
    this.statuses.set(number, status);
    if (!isTaken(status)) this.isStopped = true;
  }

  /** No more will be heard, and nothing more may be sent. */
  stop(): void {
    this.isStopped = true;
  }

  /** Nothing is left, and under way, but posts without a word: of those a network may send none. */
  get isAllSaid(): boolean {
    return this.statuses.size === this.sent.size && [...this.left].every((place) => this.posts[place]?.trim() === "");
  }

  /** All are answered; or no more may follow, and none is under way. */
  get isOver(): boolean {
    const isQuiet = this.statuses.size === this.sent.size;
    return isQuiet && (this.isStopped || this.left.size === 0);
  }

  get course(): Course {
    const answers = [...this.sent.keys()].map((number) => this.statuses.get(number) ?? 0);
    const out = this.places((status) => isTaken(status ?? 0));
    // A server's error leaves it open whether the post was taken.
    const refused = out.length === 0 && answers.length > 0 && answers.every((status) => status >= 300 && status < 500);
    return { out, refused, held: this.isHeld, unseen: answers.length === 0 && !this.isHeld };
  }

  /** Places, from 1, of the posts that have left the page. */
  get gone(): number[] {
    return this.places(() => true);
  }

  private places(ofRequests: (status: number | undefined) => boolean): number[] {
    const requests = [...this.sent].filter(([number]) => ofRequests(this.statuses.get(number)));
    return requests
      .flatMap(([, places]) => places)
      .sort((a, b) => a - b)
      .map((place) => place + 1);
  }
}

function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}
