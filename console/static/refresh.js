// Keeps a part of the page up to date while somebody looks at it. Asks rarely, asks nothing while the page is hidden,
// and slows down when the service does not answer.
"use strict";

const EVERY = 10000;
const AT_MOST = 120000;

function keepFresh(part, arrived) {
  let pause = EVERY;
  let etag = "";
  let timer = 0;

  async function ask() {
    window.clearTimeout(timer);
    try {
      const headers = etag ? { "If-None-Match": etag } : {};
      const answer = await fetch(part.dataset.refresh, { headers, redirect: "error" });
      if (answer.status === 200) {
        etag = answer.headers.get("ETag") || "";
        arrived(await answer.text());
      }
      pause = answer.status === 200 || answer.status === 304 ? EVERY : Math.min(pause * 2, AT_MOST);
    } catch {
      // Signed out (a redirect) or no connection: the page stays as it is and asks less often.
      pause = Math.min(pause * 2, AT_MOST);
    }
    if (!document.hidden) timer = window.setTimeout(ask, pause);
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? window.clearTimeout(timer) : ask()));
  timer = window.setTimeout(ask, pause);
}

const words = (html) => new DOMParser().parseFromString(html, "text/html").body;

const queue = document.getElementById("queue");
if (queue) {
  const links = (within) => [...within.querySelectorAll("a")].map((link) => link.pathname).join(" ");
  keepFresh(queue, (html) => {
    const fresh = words(html);
    const changed = links(fresh) !== links(queue);
    const focused = queue.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    queue.replaceChildren(...fresh.childNodes);
    if (focused) queue.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    if (changed) document.getElementById("refreshed").textContent = queue.dataset.says;
  });
}

const state = document.getElementById("state");
if (state) {
  keepFresh(state, (html) => {
    const fresh = words(html).querySelector("#state-now");
    if (!fresh) return;
    state.replaceChildren(fresh);
    // A claim that has lapsed is no news.
    if (fresh.dataset.version === state.dataset.version) return;
    // What was typed and what was read stays; the reader says when to go on to the new version.
    state.dataset.version = fresh.dataset.version;
    document.getElementById("moved-on").hidden = false;
  });
}
