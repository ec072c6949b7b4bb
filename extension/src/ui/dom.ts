/** Elements from names, attributes and children. Text is always set as text. */

type Child = Node | string | null | false | undefined;
type Listener = (event: Event) => void;
type Attributes = Record<string, string | boolean | Listener>;

/** What each element was made from: what the reader has changed since (an open section, typed words) is theirs. */
const made = new WeakMap<Element, Attributes>();
const heard = new WeakMap<Element, Set<string>>();

export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  made.set(element, attributes);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") listen(element, key);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false) element.setAttribute(key, value);
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== null && child !== false && child !== undefined),
  );
  return element;
}

/** Whatever the newest rendering wants to be called for this event, so that an element can outlive the one that made it. */
function listen(element: Element, type: string): void {
  const types = heard.get(element) ?? new Set();
  if (types.has(type)) return;
  heard.set(element, types.add(type));
  element.addEventListener(type, (event) => {
    const listener = made.get(element)?.[type];
    if (typeof listener === "function") listener(event);
  });
}

/**
 * Makes the children of an element like these, keeping the ones that are there: what has focus, is being pressed, was
 * opened or typed into stays what it is. Children are the same when their names and their `data-key`s are; without a key,
 * when they come in the same order.
 */
export function update(parent: Element, ...children: Child[]): void {
  const wanted = children
    .filter((child): child is Node | string => child !== null && child !== false && child !== undefined)
    .map((child) => (typeof child === "string" ? new Text(child) : child));
  const present = [...parent.childNodes];
  const kept = wanted.map((child) => {
    const node = present.find((candidate) => isSame(candidate, child));
    if (!node) return child;
    present.splice(present.indexOf(node), 1);
    become(node, child);
    return node;
  });
  for (const node of present) node.remove();
  kept.forEach((node, index) => {
    // Only what is new or in another place is moved: a moved element loses its focus.
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null);
  });
}

function isSame(node: Node, child: Node): boolean {
  if (!(node instanceof HTMLElement) || !(child instanceof HTMLElement)) return node.nodeName === child.nodeName;
  return node.nodeName === child.nodeName && node.dataset.key === child.dataset.key && node.id === child.id;
}

function become(node: Node, child: Node): void {
  if (node instanceof Text) {
    if (node.data !== (child as Text).data) node.data = (child as Text).data;
    return;
  }
  if (!(node instanceof HTMLElement) || !(child instanceof HTMLElement)) return;
  const [before, after] = [made.get(node) ?? {}, made.get(child) ?? {}];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[key] ?? false, after[key] ?? false];
    if (typeof is === "function") listen(node, key);
    else if (was !== is) setAttribute(node, key, typeof is === "string" ? is : is ? "" : null);
    if (key === "checked" && node instanceof HTMLInputElement) node.checked = is === true;
  }
  made.set(node, after);
  update(node, ...child.childNodes);
}

function setAttribute(element: Element, key: string, value: string | null): void {
  if (value === null) element.removeAttribute(key);
  else element.setAttribute(key, value);
}

export function button(label: string, testid: string, onclick: () => void, kind = "plain"): HTMLButtonElement {
  return el("button", { type: "button", class: kind, "data-testid": testid, click: onclick }, label);
}

/** "14 May, 15:20" in the reader's own time. */
export function when(iso: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(iso));
}

export function byId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element #${id}`);
  return element as T;
}
