/** Elements of practice pages, their own names of elements included. */

export type Attributes = Record<string, string | boolean>;

/** Makes an element; an attribute that is false is left out. */
export function el(name: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** A box to write in that is no text area. */
export function editable(id: string, label: string, role?: string): HTMLElement {
  return el("div", { id, contenteditable: "true", dir: "auto", "aria-label": label, ...(role ? { role } : {}) });
}

/** The lines of a box as the browser makes them: the first bare, each further one in an element of its own. */
export function textOf(box: HTMLElement): string {
  const lines: string[] = [];
  let open = false;
  for (const node of box.childNodes) {
    const isBlock = node instanceof HTMLDivElement || node instanceof HTMLParagraphElement;
    const text = node instanceof HTMLBRElement ? "" : (node.textContent ?? "");
    if (open && !isBlock) lines.push((lines.pop() ?? "") + text);
    else lines.push(text);
    open = !isBlock && !(node instanceof HTMLBRElement);
  }
  return lines.join("\n");
}

export async function post(path: string, body: object): Promise<{ id: string }> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The practice network answered ${response.status}.`);
  return (await response.json()) as { id: string };
}

export function said(reason: unknown): string {
  return reason instanceof TypeError ? "Something went wrong. Try again." : String(reason);
}
