/**
 * Runs in the page's own world. `form.submit()` fires no event, so a script of the page could post past the guard; here it
 * asks first. So do requests that publish, on a site where the browser's own rules cannot tell them from others, or while
 * a released thread is on its way. Nothing of what is in them is kept or sent.
 */

import adapters from "gatepost:adapters";
import { pasteWhatIsPutBack } from "./paste";
import { guardRequests, guardThreads } from "./requests";

const { submit } = HTMLFormElement.prototype;
const { dispatchEvent } = EventTarget.prototype;
const Question = CustomEvent;

HTMLFormElement.prototype.submit = function (this: HTMLFormElement): void {
  const question = new Question("gatepost-submit", { bubbles: true, cancelable: true, composed: true });
  if (dispatchEvent.call(this, question)) submit.call(this);
};

const adapter = adapters.find(({ hosts }) => hosts.includes(location.hostname));
const named = adapter?.publishRequest.named;
if (adapter && named) guardRequests(adapter, named);
if (adapter?.thread) guardThreads(adapter, adapter.thread);

pasteWhatIsPutBack();
