/** Files that the author gives a page: chosen, dropped, or pasted. Only that there was one is looked at. */

/** Some systems do not know what kind of file a picture is. */
const MAY_SHOW_SOMETHING = /^($|image\/|video\/)/;

/** @param given hears where on the page it was given. */
export function watchFiles(given: (element: Element) => void): void {
  for (const type of ["change", "drop", "paste"]) {
    window.addEventListener(
      type,
      (event) => {
        const [element] = event.composedPath();
        if (element instanceof Element && filesOf(event, element).some(mayShowSomething)) given(element);
      },
      { capture: true, passive: true },
    );
  }
}

function mayShowSomething(file: File): boolean {
  return MAY_SHOW_SOMETHING.test(file.type);
}

function filesOf(event: Event, element: Element): File[] {
  if (event.type === "change") return element instanceof HTMLInputElement ? [...(element.files ?? [])] : [];
  const transfer = event instanceof ClipboardEvent ? event.clipboardData : (event as DragEvent).dataTransfer;
  // Office programs put a picture of the words beside the words: it is the words that are pasted.
  const isText = event.type === "paste" && transfer?.types.includes("text/plain");
  return isText ? [] : [...(transfer?.files ?? [])];
}
