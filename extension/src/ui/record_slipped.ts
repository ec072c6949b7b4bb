/** In the popup: offers to record a post that is out already, where an official account is in use. */

import { send } from "../core/messages";
import type { SiteCheck } from "../core/site_check";
import { button } from "./dom";

const WINDOW = { type: "popup", width: 560, height: 760 } as const;

/** Null on anyone's own account, where nobody is connected, and where the school has switched the site off. */
export async function recordButton(check: SiteCheck, tab: number): Promise<HTMLElement | null> {
  if (check.official !== true) return null;
  const status = await send("status", {});
  if (!status.connected || status.sitesOff.some(({ platform }) => platform === check.platform)) return null;
  const url = `${chrome.runtime.getURL("slipped.html")}?tab=${tab}`;
  return button("Record a post that is out already", "record-slipped", () => {
    void chrome.windows.create({ url, ...WINDOW });
  });
}
