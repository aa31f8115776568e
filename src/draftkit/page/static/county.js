"use strict";
/* 县区: how far long work is, and stopping it. */
(() => {
  const root = document.getElementById("county");
  const box = document.getElementById("work");
  const bar = document.getElementById("work-bar");
  const text = document.getElementById("work-text");
  const stop = document.getElementById("stop");
  async function look() {
    const answer = await fetch(root.dataset.progress, { credentials: "same-origin", headers: { Accept: "application/json" } });
    const job = await answer.json();
    if (job.ended) { location.reload(); return; }
    box.hidden = bar.hidden = stop.hidden = false;
    text.textContent = `${job.name}：${job.doing} ${job.done}${job.total ? " / " + job.total : ""}`;
    if (job.total) { bar.max = job.total; bar.value = job.done; } else { bar.removeAttribute("value"); }
    setTimeout(look, 400);
  }
  stop.addEventListener("click", () => { stop.disabled = true; draftkit.ask(root.dataset.stop, {}).catch(() => {}); });
  if (root.dataset.busy) look();
})();
