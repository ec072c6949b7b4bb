// 'Check a draft': says when the outcome no longer fits what is written, and copies the words on request.
"use strict";

const form = document.getElementById("draft-form");
const outdated = document.getElementById("outdated");
if (form && outdated && form.hasAttribute("data-checked")) {
  form.addEventListener("input", (event) => {
    if (event.target.id === "note" || outdated.textContent) return;
    outdated.textContent = "You have changed the draft since this check. Check it again.";
  });
}

const copied = document.getElementById("copied");
for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(field.value);
      copied.textContent = "Copied.";
    } catch {
      // Browsers offer the clipboard to pages over HTTPS only; selecting leaves one key to press.
      field.focus();
      field.select();
      copied.textContent = "Marked. Press Ctrl and C to copy.";
    }
  });
}
