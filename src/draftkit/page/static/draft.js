"use strict";
/* 起草: a sentence is opened by a click or Enter; what can be done with it, the program shows. */
(() => {
  const root = document.getElementById("draft");
  const marks = draftkit.json("marks");
  const fixed = new Set(marks.fixed);
  const proposed = new Set(marks.proposed);
  for (const sentence of root.querySelectorAll("[data-sentence]")) {
    const id = sentence.dataset.sentence;
    if (fixed.has(id)) { sentence.removeAttribute("data-sentence"); continue; }
    sentence.tabIndex = 0;
    sentence.setAttribute("role", "link");
    sentence.classList.toggle("proposed", proposed.has(id));
    if (id === root.dataset.opened) {
      sentence.classList.add("chosen");
      sentence.setAttribute("aria-current", "true");
      sentence.scrollIntoView({ block: "center" });
    }
    const open = () => location.assign(`${root.dataset.here}?s=${encodeURIComponent(id)}`);
    sentence.addEventListener("click", open);
    sentence.addEventListener("keydown", (event) => { if (event.key === "Enter") open(); });
  }
  if (root.dataset.opened) document.getElementById("panel").focus({ preventScroll: true });
  const written = document.getElementById("written");
  for (const button of root.querySelectorAll("[data-form]")) {
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const told = await draftkit.ask(root.dataset.write, { form: button.dataset.form });
        written.hidden = false;
        written.textContent = told.saved;
        location.assign("/file/" + told.file.split("/").map(encodeURIComponent).join("/"));
      } finally {
        button.disabled = false;
      }
    });
  }
})();
