/**
 * What a network does without notice: with `?changed=names` its marks and accessible names become others that still say
 * what they are for, and with `?changed=everything` ones that say nothing. Stands before the page's own script.
 */

const changed = new URL(location.href).searchParams.get("changed");
const BOXES = 'textarea, [role="textbox"], [contenteditable]:not([contenteditable="false"])';
const FOR_POSTS = /post text|on your mind|write a caption|new post|write post|creating content|public reply/i;
const PUBLISHES = /^(Post|Post reply|Publish post|Share)$/;
const MARKS = ["data-testid", "data-test-ql-editor-contenteditable", "aria-placeholder", "placeholder", "id", "name"];

/** Takes its marks away from a part of the page, and from what it stands in. */
function unmark(element: Element): void {
  for (let part: Element | null = element; part && !part.matches("#app, form, body"); part = part.parentElement) {
    for (const mark of MARKS) part.removeAttribute(mark);
  }
}

function changeBox(box: Element): void {
  const hints = ["aria-label", "aria-placeholder", "placeholder"].map((name) => box.getAttribute(name));
  if (!FOR_POSTS.test(hints.join(" "))) return;
  unmark(box);
  box.setAttribute("aria-label", "Your words");
}

function changeButton(button: Element): void {
  const name = button.getAttribute("aria-label") ?? button.textContent ?? "";
  if (!PUBLISHES.test(name.trim()) || button.querySelector("svg")) return;
  unmark(button);
  button.removeAttribute("type");
  button.setAttribute("aria-label", changed === "everything" ? "Off it goes" : "Publish it now");
}

function change(root: ParentNode): void {
  for (const box of root.querySelectorAll(BOXES)) changeBox(box);
  for (const button of root.querySelectorAll('button, [role="button"]')) changeButton(button);
}

function watch(root: Node & ParentNode): void {
  const options = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(() => change(root)).observe(root, options);
}

if (changed) {
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };
}
