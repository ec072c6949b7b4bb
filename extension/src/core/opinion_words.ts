/** What happens next with a request for a second opinion. */

import type { PanelView } from "./view";

export function whatNext({ opinion, outdated, phase }: PanelView): string {
  switch (opinion?.state) {
    case "asked":
      return outdated
        ? "You have changed the draft since. Ask again, or put it back as it was."
        : "If you change the draft, ask again: the answer will be about these words alone.";
    case "approved":
      if (outdated) return "It counts for those words alone. Put them back, or ask again.";
      return phase === "held"
        ? "It no longer counts: the register or the policy has changed since. Ask again."
        : "You can post exactly this. If you change one character, ask again.";
    case "changes_requested":
      return outdated
        ? "When you are done changing it, ask again. The leader sees what you changed."
        : "Change the draft, then ask again. The leader sees what you changed.";
    case "refused":
      return outdated
        ? "You may ask about the draft as it is now."
        : "It cannot be posted like this. You may ask about another wording.";
    default:
      return "";
  }
}
