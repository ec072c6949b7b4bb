// Shows how far an export has come. Without this script the browser downloads the file by itself.
const form = document.getElementById("export");
const bar = document.getElementById("export-progress");
const said = document.getElementById("export-said");

form?.addEventListener("submit", (event) => {
  if (!window.ReadableStream || !event.submitter) return;
  event.preventDefault();
  const buttons = form.querySelectorAll("button");
  const body = new FormData(form);
  body.append(event.submitter.name, event.submitter.value);
  for (const button of buttons) button.disabled = true;
  receive(body)
    .then((count) => { said.textContent = `Done: ${count.toLocaleString("en-GB")} events.`; })
    .catch(() => { said.textContent = "It broke off, and nothing was kept. Try again, or choose fewer days."; })
    .finally(() => {
      bar.hidden = true;
      for (const button of buttons) button.disabled = false;
    });
});

async function receive(body) {
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(body), credentials: "same-origin" });
  const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1];
  if (!answer.ok || !name) throw new Error("refused");
  const events = Number(form.dataset.events);
  const kind = answer.headers.get("Content-Type");
  const pieces = [];
  const reader = answer.body.getReader();
  const lines = new TextDecoder();
  let count = 0;
  bar.hidden = false;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    // Every event ends with its hash, in CSV and in JSON Lines.
    count += lines.decode(value, { stream: true }).match(/[0-9a-f]{64}"(?:\r?\n|\}\n)/g)?.length ?? 0;
    bar.value = Math.min(count, events);
    said.textContent = `${bar.value.toLocaleString("en-GB")} of ${events.toLocaleString("en-GB")} events`;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(pieces, { type: kind }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return Number(answer.headers.get("X-Gatepost-Events") ?? count);
}
