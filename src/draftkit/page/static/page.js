"use strict";
/* What every screen needs: asking the program, saying where something was saved, files dropped, a sign of life. */
const draftkit = (() => {
  const token = document.querySelector("meta[name=draftkit-token]").content;
  const saved = document.getElementById("saved");

  async function ask(url, body) {
    let answer;
    try {
      answer = await fetch(url, {
        method: "POST",
        credentials: "same-origin",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-Draftkit-Token": token },
        body: JSON.stringify(body || {}),
      });
    } catch (error) {
      say("程序没有回应，刚才的没有存上；重新双击程序后再填。", true);
      throw error;
    }
    const told = answer.status === 204 ? {} : await answer.json();
    if (!answer.ok) {
      say((told.told || ["没有做成。"]).join(" "), true);
      throw new Error("refused");
    }
    if (told.saved) say(told.saved, told.moved);
    if (told.moved && told.name) moved(told.name);
    return told;
  }

  /* The program saves beside where the file is locked; from then on that one is filled in. */
  function moved(name) {
    const here = location.pathname.match(/^\/data\/.+\/(\w+)$/);
    if (!here) return;
    const there = "/data/" + name.split("/").map(encodeURIComponent).join("/") + "/" + here[1];
    setTimeout(() => location.assign(there + location.search), 2500);
  }

  function say(text, loud) {
    saved.textContent = text;
    saved.classList.toggle("loud", Boolean(loud));
  }

  /* One thing after another, so that what was typed last is saved last. */
  let queue = Promise.resolve();
  let waiting = 0;
  function inTurn(work) {
    waiting += 1;
    queue = queue.then(work, work).catch(() => {}).finally(() => { waiting -= 1; });
    return queue;
  }
  window.addEventListener("beforeunload", (event) => {
    if (waiting > 0) { event.preventDefault(); event.returnValue = ""; }
  });

  const dialog = document.getElementById("ask");
  function choose(text, yes, other) {
    return new Promise((done) => {
      document.getElementById("ask-text").textContent = text;
      const buttons = { yes: document.getElementById("ask-yes"), other: document.getElementById("ask-other"), no: document.getElementById("ask-no") };
      buttons.yes.textContent = yes;
      buttons.other.textContent = other || "";
      buttons.other.hidden = !other;
      const end = (answer) => { dialog.close(); dialog.oncancel = null; done(answer); };
      for (const name of Object.keys(buttons)) buttons[name].onclick = () => end(name);
      dialog.oncancel = () => done("no");
      dialog.showModal();
      buttons.yes.focus();
    });
  }

  function json(id) {
    const element = document.getElementById(id);
    return element ? JSON.parse(element.textContent) : null;
  }

  function item(problem) {
    const line = document.createElement("li");
    line.className = problem.severity === "错误" ? "error" : "hint";
    line.textContent = problem.text;
    return line;
  }

  for (const drop of document.querySelectorAll("form.drop")) {
    const input = drop.querySelector("input[type=file]");
    drop.classList.add("ready");
    drop.querySelector("label").append("（点这里选，或把文件拖到这里）");
    input.addEventListener("change", () => { if (input.files.length) drop.submit(); });
    drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; drop.submit(); }
    });
  }
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", (event) => event.preventDefault());

  if (token) {
    setInterval(() => { fetch("/alive", { method: "POST", credentials: "same-origin", headers: { "X-Draftkit-Token": token } }).catch(() => {}); }, 20000);
  }
  return { ask, say, inTurn, choose, json, item };
})();
