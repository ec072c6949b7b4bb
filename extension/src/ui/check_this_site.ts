/** In the popup: offers the site check where the page that is open is one that Gatepost looks at. */

import { SITE_CHECK } from "../core/messages";
import type { SiteCheck } from "../core/site_check";
import { button, byId, el } from "./dom";
import { recordButton } from "./record_slipped";

async function offer(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const check = (await chrome.tabs.sendMessage(tab.id, { kind: SITE_CHECK }).catch(() => null)) as SiteCheck | null;
  if (!check) return;
  const url = `${chrome.runtime.getURL("site_check.html")}?tab=${tab.id}`;
  const open = (): void => {
    void chrome.windows.create({ url, type: "popup", width: 440, height: 700 });
  };
  const record = await recordButton(check, tab.id);
  byId("site").hidden = false;
  byId("site").replaceChildren(
    el("h2", {}, `On this page: ${check.network}`),
    ...(record ? [record] : []),
    button("Check this site", "check-site", open),
  );
}

void offer();
