/** Starts Gatepost on a page of a network that its adapters know. On anyone's own account it stays silent. */

import adapters from "gatepost:adapters";
import type { Platform } from "../core/api";
import { COMMENT_AT, isOrphaned, POST_IN_VIEW, SESSION_CHANGED, SITE_CHECK, send } from "../core/messages";
import { watchFiles } from "./chosen_files";
import { commentAt, rememberPlace } from "./comment_at";
import { Doorway } from "./doorway";
import { stand } from "./guard";
import { watchBlocked } from "./publish_watch";
import { answerForPastes } from "./put_back";
import { PublishRequests, siteCheck } from "./site_check";
import { postInView } from "./slipped";

/** How often the page is asked anew who is signed in. */
const LOOK_MS = 250;

/** How often the worker is told that an official account is still in use. */
const STILL_HERE_MS = 60_000;

const own = adapters.find((adapter) => adapter.hosts.includes(location.hostname));
const flexible = adapters.find((adapter) => adapter.hosts.length === 0);
const adapter = own ?? flexible;

/** True where a script of ours is at work already, be it one that has outlived its extension and holds until a reload. */
const here = globalThis as { gatepostIsHere?: true };

if (adapter && window.top === window && !here.gatepostIsHere) {
  here.gatepostIsHere = true;
  const doorway = new Doorway(adapter);
  stand(adapter, doorway);
  answerForPastes();
  watchBlocked(adapter, () => doorway.blocked());
  void learnAccounts(doorway, adapter.platform);
  const requests = new PublishRequests(adapter, () => doorway.known().official);
  chrome.runtime.onMessage.addListener((message: { kind?: string }, _, reply) => {
    if (message.kind === SESSION_CHANGED) void learnAccounts(doorway, adapter.platform);
    if (message.kind === COMMENT_AT) reply(commentAt(adapter));
    if (message.kind === POST_IN_VIEW) reply(postInView(adapter, doorway.known()));
    if (message.kind === SITE_CHECK) reply(siteCheck(adapter, requests, doorway.known()));
  });
  rememberPlace();
  watchFiles((element) => doorway.fileGiven(element));
  setInterval(() => doorway.look(isOrphaned()), LOOK_MS);
  setInterval(() => {
    if (doorway.known().official) send("stillHere", {}).catch(() => undefined);
  }, STILL_HERE_MS);
}

async function learnAccounts(doorway: Doorway, platform: Platform): Promise<void> {
  for (let attempt = 0; !isOrphaned(); attempt++) {
    try {
      return doorway.learn(await send("hello", { platform }));
    } catch {
      // The worker may be starting.
      await new Promise((resolve) => setTimeout(resolve, Math.min(50 * 2 ** attempt, 2000)));
    }
  }
}
