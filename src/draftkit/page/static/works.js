"use strict";
/* 工作情况: a field is sent whole when something in it changes; the sentences it makes come back. */
(() => {
  const root = document.getElementById("works");

  function show(found) {
    for (const place of root.querySelectorAll("[data-made]")) place.textContent = (found.sentences[place.dataset.made] || []).join("");
    for (const list of root.querySelectorAll("[data-problems]")) {
      list.textContent = "";
      for (const problem of found.problems) if (problem.key === list.dataset.problems) list.append(draftkit.item(problem));
    }
    for (const tag of root.querySelectorAll("#tags li")) {
      const use = found.keywords.find((one) => one[0] === tag.dataset.word);
      const note = tag.querySelector("span");
      note.textContent = !use ? "" : use[1] ? (use[1] === use[0] ? "" : `（写作“${use[1]}”）`) : "（不是一类公开的信息，不写进公开领域）";
      tag.classList.toggle("unused", Boolean(use) && !use[1]);
    }
  }

  function entries(fact) {
    if (fact.dataset.tags) return words.map((word) => [word, "词语"]);
    const rows = [...fact.querySelectorAll(".entry")].map((row) => [...row.querySelectorAll("[data-part]")].map((one) => one.value.trim()));
    if (!fact.dataset.checklist) return rows;
    const ticked = [...fact.querySelectorAll(".checks input:checked")].map((one) => [one.value, one.dataset.where]);
    return ticked.concat(rows);
  }
  function save(fact) {
    const sent = { key: fact.dataset.key, entries: entries(fact) };
    draftkit.inTurn(async () => {
      const told = await draftkit.ask(root.dataset.save, sent);
      show(told.found);
    });
  }

  root.addEventListener("change", (event) => {
    const fact = event.target.closest(".fact");
    if (fact && event.target.id !== "tag") save(fact);
  });
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const fact = button.closest(".fact");
    if (button.classList.contains("chip")) {
      fact.querySelector("[data-part]").value = button.dataset.offer;
      save(fact);
    } else if (button.classList.contains("remove")) {
      const row = button.closest(".entry");
      const all = fact.querySelectorAll(".entry");
      if (all.length > 1) row.remove();
      else for (const one of row.querySelectorAll("[data-part]")) one.value = "";
      save(fact);
      (fact.querySelector(".add") || fact).focus();
    } else if (button.classList.contains("add")) {
      const box = fact.querySelector(".entries");
      const model = box.querySelector(".entry:last-of-type");
      if (!model) return;
      const fresh = model.cloneNode(true);
      for (const one of fresh.querySelectorAll("[data-part]")) one.value = "";
      box.append(fresh);
      fresh.querySelector("[data-part]").focus();
    }
  });

  /* Keywords as tags. */
  let words = (draftkit.json("words-now") || []).map((entry) => entry[0]).filter(Boolean);
  const list = document.getElementById("tags");
  const field = document.getElementById("tag");
  function draw() {
    list.textContent = "";
    for (const word of words) {
      const tag = document.createElement("li");
      tag.dataset.word = word;
      tag.append(word + " ", document.createElement("span"));
      const off = document.createElement("button");
      off.type = "button";
      off.textContent = "×";
      off.setAttribute("aria-label", `去掉“${word}”`);
      off.onclick = () => { words = words.filter((one) => one !== word); draw(); save(list.closest(".fact")); };
      tag.append(off);
      list.append(tag);
    }
  }
  function add() {
    const fresh = field.value.split(/[、，,；;\s]+/).filter((word) => word && !words.includes(word));
    field.value = "";
    if (!fresh.length) return;
    words = words.concat(fresh);
    draw();
    save(list.closest(".fact"));
  }
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); add(); } });
  field.addEventListener("blur", add);

  draw();
  show(draftkit.json("found"));
})();
