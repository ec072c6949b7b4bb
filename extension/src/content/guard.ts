/** Stands in front of the Post button: every way of pressing it comes here first. */

import { ASKED } from "../page/requests";
import type { Adapter } from "./adapter";
import { boxAt, boxIn, buttonOn } from "./boxes";
import { isPassing } from "./release";

export type Decision =
  /** Not ours: the page gets the event. */
  | "pass"
  /** Official: nobody gets the event. */
  | "hold";

export interface Gatekeeper {
  /** Decides about a press on this Post button, or in this text box. */
  decide(element: Element): Decision;
  /** A press that was held. */
  pressed(element: Element): void;
  /** The author is in this element, or changed it. */
  touched(element: Element): void;
  /** False for a request that publishes and that nobody released, where the browser's rules cannot tell. */
  mayPublish(): boolean;
  composing(element: Element, composing: boolean): void;
  /** A key with Alt and Shift: true for one that takes the author to the panel, or to the next marked words. */
  call(code: string): boolean;
}

const PRESSES = ["pointerdown", "mousedown", "touchstart", "touchend", "pointerup", "mouseup", "click"] as const;

export function stand(adapter: Adapter, keeper: Gatekeeper): void {
  /** In a composer that the adapter does not know, the keys that publish on most networks. */
  const strangeBox = (element: Element, event: KeyboardEvent): HTMLElement | null =>
    isShortcut(event) ? boxAt(element, adapter) : null;
  // What cannot be decided because something failed must not pass for that reason.
  const decide = (element: Element): Decision => {
    try {
      return keeper.decide(element);
    } catch (error) {
      console.error("Gatepost could not decide", error);
      return "hold";
    }
  };
  const hold = (event: Event, element: Element): boolean => {
    if (isPassing() || decide(element) === "pass") return false;
    event.stopImmediatePropagation();
    if (event.cancelable && !event.type.startsWith("touch")) event.preventDefault();
    return true;
  };
  const on = <K extends keyof WindowEventMap>(type: K | string, listen: (event: WindowEventMap[K]) => void): void =>
    window.addEventListener(type, listen as EventListener, { capture: true, passive: false });

  for (const type of PRESSES) {
    on<typeof type>(type, (event) => {
      const button = postButtonOf(event, adapter);
      if (button && hold(event, button) && type === "click") keeper.pressed(button);
    });
  }
  for (const type of ["keydown", "keypress", "keyup"] as const) {
    on<typeof type>(type, (event) => {
      const button = event.key === "Enter" || event.key === " " ? postButtonOf(event, adapter) : null;
      // Of a real button the browser makes a click, which is held; what only plays one listens to the keys.
      if (!button || button.matches("button, input") || !hold(event, button)) return;
      if (type === "keydown" && !event.repeat) keeper.pressed(button);
    });
  }
  on<"keydown">("keydown", (event) => {
    const element = origin(event);
    if (!element) return;
    const called = event.altKey && event.shiftKey && keeper.call(event.code);
    if (called) return event.preventDefault();
    const known = element.closest<HTMLElement>(adapter.composer);
    const box = known ? adapter.postsByKey(event) && known : strangeBox(element, event);
    if (!box || !hold(event, box)) return;
    // While an input method is at work, Enter is for it: the page does not hear of it, and nothing is posted.
    const composing = event.isComposing || event.keyCode === 229;
    if (!composing && !event.repeat) keeper.pressed(box);
  });
  const submit = (event: Event): void => {
    const form = origin(event);
    const box = form?.matches("form") && boxIn(form, adapter);
    if (box && hold(event, box)) keeper.pressed(box);
  };
  for (const type of ["submit", "gatepost-submit"]) on(type, submit);
  // `submit` does not leave a shadow tree of the page: it is waited for in each that the author comes to.
  on("focusin", (event) => {
    for (const node of event.composedPath()) {
      if (node instanceof ShadowRoot) node.addEventListener("submit", submit, { capture: true });
    }
  });
  on<"submit">(ASKED, (event) => {
    try {
      if (keeper.mayPublish()) return;
    } catch (error) {
      console.error("Gatepost could not decide", error);
    }
    event.preventDefault();
  });
  for (const type of ["focusin", "input"]) {
    on<"focusin">(type, (event) => {
      const element = origin(event);
      if (element) keeper.touched(element);
    });
  }
  on<"compositionstart">("compositionstart", (event) => composition(event, true));
  on<"compositionend">("compositionend", (event) => composition(event, false));
  const composition = (event: Event, composing: boolean): void => {
    const element = origin(event);
    if (element) keeper.composing(element, composing);
  };
}

function isShortcut(event: KeyboardEvent): boolean {
  return event.key === "Enter" && (event.ctrlKey || event.metaKey);
}

/** Where an event really began, shadow roots notwithstanding. */
function origin(event: Event): Element | null {
  const first = event.composedPath()[0];
  return first instanceof Element ? first : first instanceof Node ? first.parentElement : null;
}

function postButtonOf(event: Event, adapter: Adapter): Element | null {
  return buttonOn(
    event.composedPath().filter((node): node is Element => node instanceof Element),
    adapter,
  );
}
