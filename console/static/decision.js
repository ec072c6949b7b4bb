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
