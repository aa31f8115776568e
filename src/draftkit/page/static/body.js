"use strict";
/* 单位: what follows from the name is asked of the program; an input that exists is saved as it is entered. */
(() => {
  const form = document.getElementById("body");
  const at = (part) => form.querySelector(`[data-part="${part}"]`);
  async function infer() {
    const found = await draftkit.ask(form.dataset.infer, { name: at("名称").value, kind: at("类别").value });
    at("自称").placeholder = found.self_name;
    at("类别").options[0].textContent = "由名称推定" + (found.kind ? "：" + found.kind : "");
    at("级别").options[0].textContent = "由名称推定" + (found.level ? "：" + found.level : "");
  }
  for (const part of ["名称", "类别"]) at(part).addEventListener("input", () => { infer().catch(() => {}); });
  // What was typed before this script was there, or kept by the browser over a refresh.
  if (at("名称").value) infer().catch(() => {});
  if (!form.dataset.save) return;
  form.addEventListener("change", (event) => {
    const field = event.target;
    draftkit.inTurn(async () => {
      const told = await draftkit.ask(form.dataset.save, { key: field.name, text: field.value });
      const said = form.querySelector(`[data-said="${field.name}"]`);
      said.textContent = told.problems.map((one) => one.text).join(" ");
      field.setAttribute("aria-invalid", told.problems.some((one) => one.severity === "错误"));
    });
  });
})();
