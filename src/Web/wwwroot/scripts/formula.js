// Offers the measures that what is being typed in a formula may name: arrows choose, Enter takes, Esc leaves. The words are
// the server's, which knows the plan.
let lists = 0;

export function completeFormula(field) {
  const list = document.createElement("ul");
  list.id = `scelte-${++lists}`;
  list.className = "choices";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.choices);
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);

  const address = `${location.pathname.split("/").slice(0, 3).join("/")}/piano/formula`;
  let completion = null, chosen = 0, asked, of; // of: the text that the list is about

  const close = () => {
    completion = null;
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const choose = (at) => {
    chosen = at;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    field.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };

  const take = (at) => {
    const { start, length, candidates } = completion;
    close();
    field.setRangeText(candidates[at].insert, start, start + length, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  };

  const show = (found) => {
    if (!found || found.candidates.length === 0 || document.activeElement !== field) {
      close();
      return;
    }
    completion = found;
    list.replaceChildren(...found.candidates.map((candidate, at) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      const unit = document.createElement("span");
      unit.className = "sub";
      unit.textContent = candidate.unit;
      option.append(`${candidate.code} · ${candidate.name}`, unit);
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(at);
      });
      return option;
    }));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    choose(0);
  };

  field.addEventListener("input", async (event) => {
    asked?.abort();
    // What was taken from the list is no typing.
    if (!event.isTrusted) {
      return;
    }
    asked = new AbortController();
    try {
      const text = field.value;
      const query = new URLSearchParams({ testo: text, cursore: String(field.selectionStart) });
      const answer = await fetch(`${address}?${query}`, { signal: asked.signal });
      const found = answer.ok ? await answer.json() : null;
      of = text;
      show(found);
    } catch (error) {
      if (error.name !== "AbortError") {
        throw error;
      }
    }
  });

  field.addEventListener("keydown", (event) => {
    if (!completion) {
      return;
    }
    const last = completion.candidates.length - 1;
    if (event.key === "ArrowDown") {
      choose(chosen === last ? 0 : chosen + 1);
    } else if (event.key === "ArrowUp") {
      choose(chosen === 0 ? last : chosen - 1);
    } else if (event.key === "Enter") {
      // Of what was typed since, the list says nothing yet: it takes no place in it.
      if (of === field.value) {
        take(chosen);
      }
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });

  field.addEventListener("blur", close);
}
