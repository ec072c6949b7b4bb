/**
 * Runs in the page's own world. `form.submit()` fires no event, so a script of the page could post past the guard; here it
 * asks first. Nothing is read, kept or sent.
 */

const { submit } = HTMLFormElement.prototype;
const { dispatchEvent } = EventTarget.prototype;
const Question = CustomEvent;

HTMLFormElement.prototype.submit = function (this: HTMLFormElement): void {
  const question = new Question("gatepost-submit", { bubbles: true, cancelable: true, composed: true });
  if (dispatchEvent.call(this, question)) submit.call(this);
};

export {};
