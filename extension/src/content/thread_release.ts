/** Follows the posts of a released thread out of the page, and lets nothing else out meanwhile (docs/adr/0017). */

import { type Answered, type Course, OnTheirWay, type PostOut, type Sent } from "../core/thread";
import { POSTS_ANSWERED, POSTS_ASKED, THREAD_BEGINS, THREAD_ENDS } from "../page/requests";
import type { Adapter } from "./adapter";
import { NewPosts } from "./new_posts";

/** No answer for this long, and the network has broken off; one request takes no longer. */
const DEADLINE_MS = 10_000;
const STEP_MS = 50;

export class ThreadRelease {
  private readonly posts: OnTheirWay;
  private readonly shown: NewPosts;
  private readonly onAsked = (event: Event): void => {
    this.heardAt = performance.now();
    const sent = told<Sent>(event);
    const isPlain = Array.isArray(sent?.texts) && sent.texts.every((text) => typeof text === "string");
    if (!sent || !this.posts.maySend({ ...sent, texts: isPlain ? sent.texts : null })) event.preventDefault();
  };
  private readonly onAnswered = (event: Event): void => {
    this.heardAt = performance.now();
    const answered = told<Answered>(event);
    if (answered) this.posts.hear(answered);
  };
  private heardAt = performance.now();

  /** @param texts what was released, post by post. */
  constructor(
    private readonly adapter: Adapter,
    handle: string,
    private readonly texts: readonly string[],
  ) {
    this.posts = new OnTheirWay(texts);
    this.shown = new NewPosts(adapter, handle);
  }

  /** False where the page's own world does not ask: then nothing could be told of what it sends. Before Post is pressed. */
  begin(): boolean {
    window.addEventListener(POSTS_ASKED, this.onAsked);
    window.addEventListener(POSTS_ANSWERED, this.onAnswered);
    const isHeard = !window.dispatchEvent(new CustomEvent(THREAD_BEGINS, { cancelable: true }));
    if (!isHeard) this.end();
    return isHeard;
  }

  /** The second lock is closed again: nothing needs to be asked any more. */
  end(): void {
    this.posts.stop();
    window.removeEventListener(POSTS_ASKED, this.onAsked);
    window.removeEventListener(POSTS_ANSWERED, this.onAnswered);
    window.dispatchEvent(new CustomEvent(THREAD_ENDS));
  }

  /** Resolves when every post was answered, one was refused, or nothing was heard for as long as a request may take. */
  async course(isEmptied: () => boolean): Promise<Course & { whole: boolean }> {
    const takes = this.adapter.publishTakes ?? DEADLINE_MS;
    // Empty posts at the end are left out by some networks, which then take the composer away.
    const isLeftOut = (): boolean => this.posts.isAllSaid && this.posts.course.out.length > 0 && isEmptied();
    while (!this.posts.isOver && !isLeftOut() && performance.now() - this.heardAt < takes) {
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    }
    this.posts.stop();
    const { course } = this.posts;
    return { ...course, whole: course.out.length === this.texts.length || isLeftOut() };
  }

  /** Places of the posts that have left the page, for a page that is left before they are answered. */
  get gone(): PostOut[] {
    return this.posts.gone.map((place) => ({ place, url: null }));
  }

  /** These posts with their addresses, as far as the page soon shows them. */
  async addresses(out: readonly number[]): Promise<PostOut[]> {
    const urls = await this.shown.addresses(out.map((place) => this.texts[place - 1] ?? ""));
    return out.map((place, i) => ({ place, url: urls[i] ?? null }));
  }
}

/** What the page's own world says; null where that is nothing, as when another script of the page speaks in its name. */
function told<T>(event: Event): T | null {
  try {
    return JSON.parse((event as CustomEvent<string>).detail) as T | null;
  } catch {
    return null;
  }
}
