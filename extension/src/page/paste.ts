/**
 * Pastes a draft that its author has put back, in the page's own world: Firefox keeps from a page what a script of an
 * extension puts on a clipboard.
 *
 * Nothing comes here that is not in the page a moment later. It obeys the content script alone, which is asked back: any
 * script of the page can send the same event.
 */

/** Sent by the content script to the text box, with the words. Cancelled when the page has taken them. */
export const PASTE = "gatepost-paste";
/** Asked of the content script. Cancelled when it was not its own doing. */
export const PASTES = "gatepost-pastes";

const { dispatchEvent } = EventTarget.prototype;

export function pasteWhatIsPutBack(): void {
  const { setData } = DataTransfer.prototype;
  const [Question, Clipboard, Transfer] = [CustomEvent, ClipboardEvent, DataTransfer];
  const hear = (event: CustomEvent<string>): void => {
    event.stopImmediatePropagation();
    const [box] = event.composedPath();
    if (!box || !dispatchEvent.call(window, new Question(PASTES, { cancelable: true }))) return;
    const paste = new Clipboard("paste", { clipboardData: new Transfer(), bubbles: true, cancelable: true });
    // Firefox leaves out the clipboard that an event is made with, and gives it another one.
    setData.call(paste.clipboardData, "text/plain", event.detail);
    // What a page does not take is left to the browser, which pastes nothing for a script.
    if (!dispatchEvent.call(box, paste)) event.preventDefault();
  };
  window.addEventListener(PASTE, hear as EventListener, { capture: true });
}
