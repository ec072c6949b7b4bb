// The decision bar: a ready reason is one tap, the decision the second.
"use strict";

const reason = document.getElementById("reason");
const chips = document.querySelector(".chips");
if (reason && chips) {
  chips.hidden = false;
  chips.addEventListener("click", (event) => {
    const chip = event.target.closest(".chip");
    if (!chip) return;
    reason.value = chip.textContent.trim();
    mark();
  });
  reason.addEventListener("input", mark);
  mark();
}

function mark() {
  for (const chip of chips.children) {
    chip.setAttribute("aria-pressed", String(chip.textContent.trim() === reason.value.trim()));
  }
}

// Keys: one of a letter each, so they can be switched off, and nothing happens while somebody writes or holds another key.
const keys = document.getElementById("keys");
const keysOn = document.getElementById("keys-on");
const REMEMBERED = "gatepost-keys-off";

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED) === "1";
  } catch {
    return false;
  }
}

function press(selector) {
  const target = document.querySelector(selector);
  if (target) target.click();
}

const DEEDS = {
  a: () => press('#decision button[value="approve"]'),
  c: () => press('#decision button[value="request_changes"]'),
  r: () => press('#decision button[value="refuse"]'),
  w: () => reason.focus(),
  l: () => press("#claim"),
  n: () => press("#next"),
};

if (keys && keysOn && reason) {
  keys.hidden = false;
  keysOn.checked = !remembered();
  keysOn.addEventListener("change", () => {
    try {
      localStorage.setItem(REMEMBERED, keysOn.checked ? "0" : "1");
    } catch {
      // It then counts for this page alone.
    }
  });
  document.addEventListener("keydown", (event) => {
    if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const chip = /^[1-9]$/.test(event.key) ? chips.children[Number(event.key) - 1] : null;
    const deed = chip ? () => chip.click() : event.key === "?" ? () => (keys.open = !keys.open) : DEEDS[event.key.toLowerCase()];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
}
