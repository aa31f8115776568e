"use strict";
/* 填数: the program is asked for every sum; here cells are only marked as it says. */
(() => {
  const root = document.getElementById("figures");
  const last = Boolean(root.dataset.last);
  const cells = new Map();
  for (const input of root.querySelectorAll("input[data-key]")) cells.set(input.dataset.key, input);
  const zero = document.getElementById("zero");
  const sums = document.getElementById("sums");

  /* Beside its row: what is wrong there, in words. */
  function beside(input, text) {
    const row = input.closest("tr");
    let cell = row.querySelector("td.check");
    if (!cell) {
      cell = document.createElement("td");
      cell.className = "check";
      row.append(cell);
    }
    if (!cell.textContent.includes(text)) cell.textContent += (cell.textContent ? " " : "") + text;
  }

  /* Of very many, the first are shown and the rest can be. */
  const most = 8;
  function fold(list) {
    const rest = [...list.children].slice(most);
    if (rest.length < 2) return;
    const line = document.createElement("li");
    const more = document.createElement("details");
    const name = document.createElement("summary");
    const inner = document.createElement("ul");
    name.textContent = `另有 ${rest.length} 处`;
    inner.className = "problems";
    inner.append(...rest);
    more.append(name, inner);
    line.append(more);
    list.append(line);
  }

  function show(found) {
    for (const cell of root.querySelectorAll("td.check")) cell.remove();
    for (const list of root.querySelectorAll("[data-problems]")) list.textContent = "";
    for (const input of cells.values()) {
      input.classList.remove("wrong");
      input.parentElement.classList.remove("blank");
      input.removeAttribute("aria-invalid");
      input.placeholder = "";
    }
    for (const key of found.blanks) cells.get(key) && cells.get(key).parentElement.classList.add("blank");
    for (const [key, text] of Object.entries(found.totals)) {
      const input = cells.get(key);
      if (input && !input.value) input.placeholder = text;
    }
    let wrong = 0;
    for (const problem of found.problems) {
      const input = cells.get(problem.key);
      const list = root.querySelector(`[data-problems="${problem.key.replace("上年.", "").split(".")[0]}"]`);
      if (problem.severity === "错误") wrong += 1;
      if (input && problem.severity === "错误") {
        input.classList.add("wrong");
        input.setAttribute("aria-invalid", "true");
        if (input.closest("table").dataset.table !== "表四") beside(input, problem.short);
      }
      if (list) list.append(draftkit.item(problem));
    }
    for (const list of root.querySelectorAll("[data-problems]")) fold(list);
    const blanks = found.blanks.length;
    zero.hidden = blanks === 0;
    zero.textContent = `把 ${blanks} 个空格填 0`;
    sums.textContent = "";
    const line = document.createElement("span");
    line.className = wrong ? "bad" : "good";
    line.textContent = wrong ? `${wrong} 处不平或读不出来，见标红的格。` : blanks ? "" : "三张表都填全了，勾稽都平。";
    sums.append(line);
  }

  const now = () => {
    const texts = {};
    for (const [key, input] of cells) texts[key] = input.value;
    return texts;
  };
  let asked = 0;
  async function check() {
    const mine = ++asked;
    const found = await draftkit.ask(root.dataset.check, { cells: now(), last });
    if (mine === asked) show(found);
  }
  function save(changed) {
    draftkit.inTurn(() => draftkit.ask(root.dataset.save, { cells: changed, last }));
    check().catch(() => {});
  }

  let timer = 0;
  root.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { check().catch(() => {}); }, 120);
  });
  root.addEventListener("change", (event) => {
    if (event.target.dataset.key) save({ [event.target.dataset.key]: event.target.value });
  });

  /* Enter and the arrows go from cell to cell, as in a sheet. */
  root.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.dataset || !input.dataset.key || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { Enter: [1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    if (!step) return;
    if (step[1] && input.value && (step[1] < 0 ? input.selectionStart > 0 : input.selectionEnd < input.value.length)) return;
    const rows = [...input.closest("table").rows].map((row) => [...row.querySelectorAll("input")]).filter((row) => row.length);
    const at = rows.findIndex((row) => row.includes(input));
    const column = rows[at].indexOf(input);
    const there = step[0] ? rows[at + step[0]] && (rows[at + step[0]][column] || rows[at + step[0]][0]) : rows[at][column + step[1]];
    if (there) {
      event.preventDefault();
      there.focus();
      there.select();
    }
  });

  function put(texts) {
    for (const [key, text] of Object.entries(texts)) if (cells.has(key)) cells.get(key).value = text;
    save(texts);
  }
  root.addEventListener("paste", async (event) => {
    const input = event.target;
    const text = event.clipboardData.getData("text/plain");
    if (!input.dataset || !input.dataset.key || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const found = await draftkit.ask(root.dataset.paste, { text, start: input.dataset.key, last });
    let texts = found.cells;
    if (found.question) {
      const answer = await draftkit.choose(found.question, "移过去", "照现在的位置");
      if (answer === "no") return;
      if (answer === "yes") texts = found.shifted;
    }
    document.getElementById("pasted").textContent = found.how;
    put(texts);
  });

  zero.addEventListener("click", async () => {
    const answer = await draftkit.choose(`${zero.textContent}？空着的和写“/”“无”的都改成 0，表示本年没有。`, "都填 0");
    if (answer !== "yes") return;
    draftkit.inTurn(async () => {
      const told = await draftkit.ask(root.dataset.zero, { last });
      for (const [key, input] of cells) input.value = told.cells[key] || "";
      show(told.found);
    });
  });

  show(draftkit.json("found"));
})();
