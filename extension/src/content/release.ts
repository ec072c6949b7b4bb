/** Lets a post through, exactly once, when the service has released exactly this content. */

import type { Draft } from "../core/api";
import { canonical, digest } from "../core/digest";
import { type Granted, send } from "../core/messages";
import type { Outcome, Problem } from "../core/outcome";
import type { PostOut } from "../core/thread";
import type { Adapter } from "./adapter";
import type { Composer } from "./composer";
import { PublishWatch } from "./publish_watch";
import { ThreadRelease } from "./thread_release";

/** True while our own press on Post is under way: it is the only one that passes the guard. */
let passing = false;

export function isPassing(): boolean {
  return passing;
}

/** Presses a button past the guard. */
export function pass(button: HTMLElement): void {
  passing = true;
  try {
    button.click();
  } finally {
    passing = false;
  }
}

function isReleasing(composer: Composer): boolean {
  return composer.state.phase === "releasing";
}

const SEVERAL: Problem = {
  kind: "several_posts",
  detail: "Gatepost checks one post at a time here. Post the first one alone, then add the others as replies.",
};

const NOT_PLAIN: Problem = {
  kind: "several_posts",
  detail: "Type the lines anew around the empty one: there is an invisible mark in it that Gatepost uses itself.",
};

const UNGUARDED: Problem = {
  kind: "several_posts",
  detail:
    "Reload the page and try again, or post the first one alone and add the others as replies: Gatepost cannot follow a thread on this page. Nothing was posted.",
};

/** What the page around the composer is asked to do. */
export interface Around {
  /** Has the composer take up whatever account the page says it posts as now. */
  lookAgain(): void;
  /** Closes the second lock again. */
  lockAgain(): Promise<void>;
}

/** Who is asked for leave to post. */
export type Asking = (composer: Composer, draft: Draft) => Promise<Outcome<Granted>>;

const checked: Asking = (composer, draft) => composer.tell("release", { draft });

/** The author pressed Post. Asks for leave and, when it is given for what is in the composer still, presses it. */
export async function release(composer: Composer, adapter: Adapter, around: Around, ask = checked): Promise<void> {
  composer.refresh();
  if (!composer.guarded || isReleasing(composer)) return;
  if (composer.awaitsFile) return composer.dispatch({ type: "page_changed", missing: "attachments" });
  if (composer.state.content === null) {
    // Nothing to publish, unless there is something that we cannot read.
    if (composer.box.textContent?.trim()) composer.dispatch({ type: "page_changed", missing: "composer" });
    return;
  }
  if (composer.holdsSeveralPosts) return composer.fail(SEVERAL);
  if (!composer.isPlain) return composer.fail(NOT_PLAIN);
  if (!composer.postButton) return composer.dispatch({ type: "page_changed", missing: "post_button" });
  composer.dispatch({ type: "pressed" });
  await composer.attachments.settled();

  const draft = composer.readDraft();
  const content = canonical(draft);
  const [answer, ownDigest] = await Promise.all([ask(composer, draft), digest(draft)]);
  if (!answer.ok) {
    composer.refresh();
    return composer.dispatch({ type: "refused", content, problem: answer.problem });
  }
  around.lookAgain();
  if (!composer.guarded) return;
  const button = composer.postButton;
  const same = answer.value.digest === ownDigest && canonical(composer.readDraft()) === content;
  if (!same || !button?.isConnected || !isReleasing(composer)) {
    await around.lockAgain();
    composer.refresh();
    if (isReleasing(composer)) composer.dispatch({ type: "refused", content, problem: CHANGED });
    return;
  }
  const press = { composer, adapter, around, button, granted: answer.value };
  await (composer.posts.length > 1 ? publishThread(press) : publish(press));
}

/** Post is pressed for what was granted. */
interface Press {
  composer: Composer;
  adapter: Adapter;
  around: Around;
  button: HTMLElement;
  granted: Granted;
}

const CHANGED: Problem = {
  kind: "refused",
  detail: "The draft changed while it was being released, so it was not posted. It is being checked again.",
};

/** Everything up to the press happens in the same turn as the last comparison: nothing can change in between. */
async function publish({ composer, adapter, around, button, granted }: Press): Promise<void> {
  const handle = composer.state.account?.handle ?? "";
  const watch = new PublishWatch(adapter, handle, composer.box, () => composer.isEmptied);
  pass(button);
  composer.dispatch({ type: "clicked" });

  const unchecked = granted.unchecked ?? false;
  // A page that is left has most likely posted.
  const leave = (): void => void tellOf(granted, unchecked ? null : true, null).catch(() => undefined);
  window.addEventListener("pagehide", leave, { once: true });
  const accepted = await watch.accepted();
  await around.lockAgain();
  composer.dispatch(accepted ? { type: "accepted", unchecked } : { type: "not_accepted", known: accepted === false });
  const url = accepted ? await watch.url() : null;
  window.removeEventListener("pagehide", leave);
  await tellOf(granted, accepted, url).catch(() => undefined);
}

/** The same for the posts of a thread: each is followed, and what is out is told when the network breaks off. */
async function publishThread({ composer, adapter, around, button, granted }: Press): Promise<void> {
  const texts = composer.posts.map(({ text }) => text);
  const thread = new ThreadRelease(adapter, composer.state.account?.handle ?? "", texts);
  if (!thread.begin()) {
    await around.lockAgain();
    const { content } = composer.state;
    if (content !== null) composer.dispatch({ type: "refused", content, problem: UNGUARDED });
    return;
  }
  pass(button);
  composer.dispatch({ type: "clicked" });

  const unchecked = granted.unchecked ?? false;
  const leave = (): void => void tellOf(granted, unchecked ? null : true, null, thread.gone).catch(() => undefined);
  window.addEventListener("pagehide", leave, { once: true });
  const course = await thread.course(() => composer.isEmptied);
  await around.lockAgain();
  thread.end();
  // What the page sent unseen, and has taken out of the composer, is out.
  const isUnseen = course.unseen && composer.isEmptied;
  const out = isUnseen ? texts.map((_, i) => i + 1) : course.out;
  if (out.length === 0) {
    composer.dispatch({ type: "not_accepted", known: course.refused || course.held });
    if (course.held) composer.dispatch({ type: "page_changed", missing: "composer" });
    window.removeEventListener("pagehide", leave);
    return tellOf(granted, course.refused ? false : null, null).catch(() => undefined);
  }
  const isWhole = course.whole || isUnseen;
  if (isWhole) composer.dispatch({ type: "accepted", unchecked });
  const posts = await thread.addresses(out);
  window.removeEventListener("pagehide", leave);
  // What is out is told before the rest is checked: an approval of the whole is used up.
  await tellOf(granted, true, posts[0]?.url ?? null, posts).catch(() => undefined);
  if (!isWhole) composer.dispatch({ type: "partly", out: posts.length, of: texts.length });
}

/** Tells what came of it; null where that is not known. A release that was not used tells itself. */
async function tellOf(
  { id, digest, unchecked }: Granted,
  posted: boolean | null,
  url: string | null,
  thread: PostOut[] = [],
): Promise<void> {
  const posts = thread.length > 0 ? { posts: thread } : {};
  if (unchecked) await send("emergencySettled", { reference: id, posted, url, ...posts });
  else if (posted) await send("published", { release: id, digest, url, ...posts });
}
