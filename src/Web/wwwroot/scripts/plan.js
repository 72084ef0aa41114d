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

const fieldsIn = (part) => [...part.querySelectorAll("input[id], select[id], textarea[id]")];
const contentOf = (field) => field.matches("[type=checkbox], [type=radio]") ? `${field.checked}`
  : field.matches("select") ? JSON.stringify([...field.selectedOptions].map((option) => option.value)) : field.value;

// What was changed since the form was sent is newer than the answer: it stays.
function keepNewer(old, fresh, sent) {
  for (const field of fieldsIn(old).filter((one) => sent.has(one.id) && sent.get(one.id) !== contentOf(one))) {
    const twin = fresh.querySelector(`#${CSS.escape(field.id)}`);
    if (!twin || twin.tagName !== field.tagName) {
      continue;
    }
    if (field.matches("[type=checkbox], [type=radio]")) {
      twin.checked = field.checked;
    } else if (field.matches("select")) {
      const chosen = new Set([...field.selectedOptions].map((option) => option.value));
      [...twin.options].forEach((option) => (option.selected = chosen.has(option.value)));
    } else {
      twin.value = field.value;
    }
  }
}

// Puts what an answer says in the place of what is there; who is typing in it goes on where they are.
function replace(old, fresh, sent) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const caret = focused?.matches("input:not([type]), input[type=text], textarea") ? [focused.selectionStart, focused.selectionEnd] : null;
  keepNewer(old, fresh, sent);
  old.replaceChildren(...fresh.childNodes);
  const again = focused?.id ? document.getElementById(focused.id) : null;
  again?.focus();
  if (caret && again?.matches("input:not([type]), input[type=text], textarea")) {
    again.setSelectionRange(...caret);
  }
}

// Sends the form as the button that tries it does, and puts in place what the answer says.
function tryAsTyped(form) {
  let asked, waiting;
  const due = new Set();
  const ask = async (ids) => {
    // What an earlier question had not been answered yet is asked again with this one.
    ids.forEach((id) => due.add(id));
    asked?.abort();
    asked = new AbortController();
    const sent = new Map(fieldsIn(form).map((field) => [field.id, contentOf(field)]));
    const body = new FormData(form);
    body.set("Azione", "prova");
    try {
      const answer = await fetch(form.action || location.href, { method: "POST", body, signal: asked.signal });
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of due) {
        const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
        if (old && fresh && old.innerHTML !== fresh.innerHTML) {
          replace(old, fresh, sent);
        }
      }
      due.clear();
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
  // A list looks for the letters typed within a second of each other, and forgets them where it is replaced.
  let letter = -Infinity;
  form.addEventListener("keydown", (event) => {
    if (event.target.matches("select") && event.key.length === 1) {
      letter = event.timeStamp;
    }
  });
  // Another indicator asks for another kind of target.
  form.addEventListener("change", (event) => {
    if (event.target.name === "indicator") {
      clearTimeout(waiting);
      waiting = setTimeout(() => ask(["campi", ...live]), Math.max(0, letter + 1000 - event.timeStamp));
    }
  });
}

document.querySelectorAll("table[data-sum=somma]").forEach(addUp);
document.querySelectorAll("form[data-try=yes]").forEach(tryAsTyped);
document.querySelectorAll("textarea.formula-text").forEach(completeFormula);
