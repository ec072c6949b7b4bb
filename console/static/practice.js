// The practice composer: checks while one writes and marks the words in place, as the extension does, and takes up
// suggestions without a reload.
// Without it every button does the same by sending the form.
"use strict";

const PAUSE = 450;

const form = document.getElementById("practice");
if (form) {
  const text = document.getElementById("text");
  const panel = document.getElementById("panel");
  const announced = document.getElementById("announced");
  let timer = 0;
  let asking = null;

  document.getElementById("check").hidden = true;

  // The marks stand behind the words: the same text in the same type, of which only the marks can be seen.
  const marks = document.getElementById("marks");

  function mark() {
    const marked = document.getElementById("marked")?.cloneNode(true);
    for (const reference of marked?.querySelectorAll(".mark-ref") ?? []) reference.remove();
    marks.replaceChildren(...(marked?.childNodes ?? []));
    marks.scrollTop = text.scrollTop;
  }

  text.addEventListener("scroll", () => {
    marks.scrollTop = text.scrollTop;
  });
  mark();

  function say(words) {
    // The same words again are not worth an interruption.
    if (announced.textContent !== words) announced.textContent = words;
  }

  function cannot() {
    const note = document.createElement("p");
    note.className = "notice notice-unchecked";
    note.textContent = "Cannot be checked just now. Your text is safe here; it is checked again when you go on.";
    panel.replaceChildren(note);
    mark();
    say(note.textContent);
  }

  async function look(wanted) {
    asking?.abort();
    asking = new AbortController();
    const sent = new FormData(form);
    sent.set("do", wanted);
    try {
      const answer = await fetch(form.action, { method: "POST", body: sent, signal: asking.signal, redirect: "error" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("panel");
      if (!fresh) return cannot();
      if (wanted !== "check") put(page.getElementById("text").value);
      panel.replaceChildren(...fresh.childNodes);
      mark();
      say(document.getElementById("headline")?.textContent ?? "");
    } catch (error) {
      if (error.name !== "AbortError") cannot();
    }
  }

  function put(words) {
    text.focus();
    if (text.value === words) return;
    text.select();
    // Setting the value would leave nothing to undo.
    if (!document.execCommand("insertText", false, words)) text.value = words;
    window.clearTimeout(timer);
  }

  form.addEventListener("input", () => {
    // Where the words have moved, a mark would be at the wrong ones.
    marks.replaceChildren();
    window.clearTimeout(timer);
    timer = window.setTimeout(() => look("check"), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    const wanted = event.submitter?.value ?? "check";
    window.clearTimeout(timer);
    asking?.abort();
    if (wanted !== "check" && !wanted.startsWith("apply:")) return;
    event.preventDefault();
    look(wanted);
  });
}

const print = document.getElementById("print");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
