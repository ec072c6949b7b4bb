/** Drafts that their author has asked about, and how they fit the composer at hand. */

import type { OpinionState, OwnAttachment, OwnDraft } from "./api";
import type { PanelView } from "./view";
import type { Words } from "./words";

/** What the panel is told of the author's other drafts for the account at hand. */
export interface DraftsView {
  account: string | null;
  /** The composer at hand answers somebody. */
  isReply: boolean;
  /** Where they stand, while nothing is written. */
  states: readonly OpinionState[];
  /** Pictures that belong to what was put back and are not there yet. */
  awaited: readonly OwnAttachment[];
  /** What was put back did not come out as it was. */
  notPutBack: boolean;
}

export const NO_DRAFTS: DraftsView = { account: null, isReply: false, states: [], awaited: [], notPutBack: false };

/** What of a draft goes into the composer, and what is waited for. */
export type PutBack = Pick<OwnDraft, "text" | "attachments">;

/** Whether a draft can be put back here, and what is to be said about that. */
export function whatFits(draft: OwnDraft, isReply: boolean): { possible: boolean; why: string } {
  if (draft.reply !== isReply) {
    const why = draft.reply
      ? "It is a reply: open the box in which you answer, and put it back there."
      : "It is a post of its own: open a new post, and put it back there.";
    return { possible: false, why };
  }
  if (draft.text === "")
    return { possible: false, why: "There are no words to put back. Attach the same pictures again." };
  if (isFromConsole(draft)) {
    const why = "It was written in Gatepost's console and counts there. Put back here, it has to be asked about again.";
    return { possible: true, why };
  }
  return { possible: true, why: "" };
}

/** The console knows kinds of posts, and pictures without their files. */
function isFromConsole({ category, attachments }: OwnDraft): boolean {
  return category !== null || attachments.some(({ sha256 }) => sha256 === null);
}

/** What the panel says over an empty composer when there is something to go on with; null when there is not. */
export function describeDrafts({ drafts: { states } }: PanelView): Words | null {
  if (states.includes("approved")) {
    const next = "Put your draft back here, or write something else.";
    return { tone: "good", headline: "Approved: your draft can be posted", next };
  }
  if (states.includes("changes_requested")) {
    const next = "Put it back here to change it, or write something else.";
    return { tone: "advice", headline: "A draft of yours came back", next };
  }
  return null;
}

/** Why a draft is held that was put back and lacks its pictures: what was decided is about the whole of it. */
export function withoutItsPictures(pictures: number): Pick<Words, "headline" | "next"> {
  const what = pictures === 1 ? "its picture" : "its pictures";
  return {
    headline: `Held: it lacks ${what}`,
    next: `Attach ${what} again, or ask about the draft without. The second opinion was about all of it.`,
  };
}

/** True when the author can go on with one of them now. */
export function callsForAuthor(states: readonly OpinionState[]): boolean {
  return states.includes("approved") || states.includes("changes_requested");
}
