/** Lets a post through, exactly once, when the service has released exactly this content. */

import type { Release } from "../core/api";
import { canonical, digest } from "../core/digest";
import { send } from "../core/messages";
import type { Problem } from "../core/outcome";
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

/**
 * The author pressed Post. Asks for a release and, when it is given for what is in the composer still, presses it.
 *
 * @param lookAgain has the composer take up whatever account the page says it posts as now.
 */
export async function release(composer: Composer, adapter: Adapter, lookAgain: () => void): Promise<void> {
  composer.refresh();
  if (!composer.guarded || isReleasing(composer)) return;
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
  const [answer, ownDigest] = await Promise.all([composer.tell("release", { draft }), digest(draft)]);
  if (!answer.ok) {
    composer.refresh();
    return composer.dispatch({ type: "refused", content, problem: answer.problem });
  }
  lookAgain();
  if (!composer.guarded) return;
  const button = composer.postButton;
  const same = answer.value.digest === ownDigest && canonical(composer.readDraft()) === content;
  if (!same || !button?.isConnected || !isReleasing(composer)) {
    await closeLock(adapter);
    composer.refresh();
    if (isReleasing(composer)) composer.dispatch({ type: "refused", content, problem: CHANGED });
    return;
  }
  await publish(composer, adapter, button, answer.value);
}

const CHANGED: Problem = {
  kind: "refused",
  detail: "The draft changed while it was being released, so it was not posted. It is being checked again.",
};

/** Everything up to the press happens in the same turn as the last comparison: nothing can change in between. */
async function publish(composer: Composer, adapter: Adapter, button: HTMLElement, granted: Release): Promise<void> {
  const handle = composer.state.account?.handle ?? "";
  const watch = new PublishWatch(adapter, handle, composer.box, () => composer.isEmptied);
  pass(button);
  composer.dispatch({ type: "clicked" });

  const publication = { release: granted.id, digest: granted.digest };
  const leave = (): void => void send("published", { ...publication, url: null }).catch(() => undefined);
  window.addEventListener("pagehide", leave, { once: true });
  const accepted = await watch.accepted();
  await closeLock(adapter);
  composer.dispatch({ type: accepted ? "accepted" : "not_accepted" });
  const url = accepted ? await watch.url() : null;
  window.removeEventListener("pagehide", leave);
  if (accepted) await composer.tell("published", { ...publication, url });
}

async function closeLock(adapter: Adapter): Promise<void> {
  await send("lock", { closed: adapter.locks?.(document) ?? true }).catch(() => undefined);
}
