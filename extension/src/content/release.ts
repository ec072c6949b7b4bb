/** Lets a post through, exactly once, when the service has released exactly this content. */

import type { Draft } from "../core/api";
import { canonical, digest } from "../core/digest";
import { type Granted, send } from "../core/messages";
import type { Outcome, Problem } from "../core/outcome";
import type { Adapter } from "./adapter";
import type { Composer } from "./composer";
import { PublishWatch } from "./publish_watch";

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
  detail: "Gatepost checks one post at a time. Post the first one alone, then add the others as replies.",
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
  await publish(composer, adapter, around, button, answer.value);
}

const CHANGED: Problem = {
  kind: "refused",
  detail: "The draft changed while it was being released, so it was not posted. It is being checked again.",
};

/** Everything up to the press happens in the same turn as the last comparison: nothing can change in between. */
async function publish(
  composer: Composer,
  adapter: Adapter,
  around: Around,
  button: HTMLElement,
  granted: Granted,
): Promise<void> {
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

/** Tells what came of it; null where that is not known. A release that was not used tells itself. */
async function tellOf({ id, digest, unchecked }: Granted, posted: boolean | null, url: string | null): Promise<void> {
  if (unchecked) await send("emergencySettled", { reference: id, posted, url });
  else if (posted) await send("published", { release: id, digest, url });
}
