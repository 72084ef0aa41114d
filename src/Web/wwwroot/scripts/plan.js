// Makes the building of a plan faster; everything works without it. Weights add up as they are typed, what a form would say when it
// is tried is said as it is typed, and a formula offers the measures that it may name.
import { completeFormula } from "./formula.js";

const language = document.documentElement.lang;
const format = new Intl.NumberFormat(language === "en" ? "en-GB" : "it-IT", { maximumFractionDigits: 10, useGrouping: "always" });

// A number as its field has it; null where it is none.
function numberOf(text) {
  const plain = text.trim().replace(/[\s\u00a0’']/g, "");
  const bare = language === "en" ? plain.replaceAll(",", "") : plain.replaceAll(".", "").replace(",", ".");
  return /^\d*\.?\d*$/.test(bare) && /\d/.test(bare) ? Number(bare) : null;
}

function addUp(table) {
  const words = document.getElementById(table.dataset.sum);
  const fields = [...table.querySelectorAll("tr[data-weighs=yes] .weight")];
  const say = () => {
    const sum = Number(fields.reduce((all, field) => all + (numberOf(field.value) ?? 0), 0).toFixed(8));
    const left = Number((100 - sum).toFixed(8));
    const text = left === 0 ? words.dataset.hundred : left > 0 ? words.dataset.below : words.dataset.above;
    words.firstElementChild.textContent = text.replace("{0}", format.format(sum)).replace("{1}", format.format(Math.abs(left)));
  };
  table.addEventListener("input", say);
}

// Sends the form as the button that tries it does, and puts in place what the answer says.
function tryAsTyped(form) {
  let asked, waiting;
  const ask = async (ids) => {
    asked?.abort();
    asked = new AbortController();
    const body = new FormData(form);
    body.set("Azione", "prova");
    try {
      const answer = await fetch(form.action || location.href, { method: "POST", body, signal: asked.signal });
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of ids) {
        const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
        if (old && fresh && old.innerHTML !== fresh.innerHTML) {
          const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
          old.replaceChildren(...fresh.childNodes);
          (focused ? document.getElementById(focused) : null)?.focus();
        }
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        throw error;
      }
    }
  };
  const live = [...document.querySelectorAll("[data-live]")].map((element) => element.id);
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(live), 400);
  });
  // Another indicator asks for another kind of target.
  form.addEventListener("change", (event) => {
    if (event.target.name === "indicator") {
      clearTimeout(waiting);
      ask(["campi", ...live]);
    }
  });
}

document.querySelectorAll("table[data-sum=somma]").forEach(addUp);
document.querySelectorAll("form[data-try=yes]").forEach(tryAsTyped);
document.querySelectorAll("textarea.formula-text").forEach(completeFormula);
