// Makes the writing of a text faster; everything works without it. The preview and what is found follow what is typed, two braces offer
// the figures that they may name, and a figure typed by hand is made live where it stands.
const form = document.getElementById("scrivi");
const field = document.getElementById("scritto");
const side = document.getElementById("lato");
const pause = 400;
// What is kept already; nothing of it where the page itself shows what is not.
const kept = side.querySelector(".text-unsaved") ? null : field.value;

// Preview: the page itself says what the text would be; what it says of the rest is left.
let asked, waiting;

async function preview() {
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form), signal: asked.signal });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      side.replaceChildren(...page.getElementById("lato").childNodes);
    }
  } catch (error) {
    if (error.name !== "AbortError" && !(error instanceof TypeError)) {
      throw error;
    }
  }
}

field.addEventListener("input", () => {
  document.querySelector(".text-saved")?.remove();
  clearTimeout(waiting);
  waiting = setTimeout(preview, pause);
});

function put(text, from = field.selectionStart, to = field.selectionEnd, where = "end") {
  field.focus();
  field.setRangeText(text, from, to, where);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// A figure typed by hand becomes live in its place.
side.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=vivo]");
  if (button) {
    event.preventDefault();
    const [, offset, length, name] = /^(\d+):(\d+):(.*)$/.exec(button.value);
    const [from, to] = [Number(offset), Number(offset) + Number(length)];
    // The preview may be older than what is typed by now: then it is made anew, and nothing is replaced.
    if (field.value.slice(from, to) === button.dataset.words) {
      put(`{{${name}}}`, from, to);
    }
    clearTimeout(waiting);
    preview();
  }
});

// Where a finding is: its line, chosen and in sight.
side.addEventListener("click", (event) => {
  const place = event.target.closest("[data-line]");
  if (place) {
    event.preventDefault();
    const lines = field.value.split("\n");
    const at = Math.min(Number(place.dataset.line), lines.length) - 1;
    const from = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
    field.focus();
    field.setSelectionRange(from, from + lines[at].length);
    field.scrollTop = heightTo(from) - field.clientHeight / 3;
  }
});

for (const button of document.querySelectorAll("[data-figure]")) {
  button.hidden = false;
  button.addEventListener("click", () => put(`{{${button.dataset.figure}}}`));
}

// Marks around what is chosen, or before its line.
const tools = document.querySelector(".text-tools");
tools.hidden = false;
tools.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const { around, before, insert } = button?.dataset ?? {};
  const [start, end] = [field.selectionStart, field.selectionEnd];
  if (around) {
    put(around + field.value.slice(start, end) + around, start, end);
    field.setSelectionRange(start + around.length, end + around.length);
  } else if (before) {
    const line = field.value.lastIndexOf("\n", start - 1) + 1;
    put(before, line, line);
  } else if (insert) {
    put(insert);
    complete();
  }
});

// Completion: what stands between two braces and the caret is part of a name.
const list = document.createElement("ul");
list.id = "scritto-scelte";
list.className = "choices text-choices";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", form.dataset.choices);
list.hidden = true;
field.after(list);
field.setAttribute("aria-controls", list.id);
field.setAttribute("aria-autocomplete", "list");

// As many as are seen at once.
const most = 7;
let choices = [], chosen = 0, start = 0, looked;

function close() {
  list.hidden = true;
  field.removeAttribute("aria-activedescendant");
}

function choose(at) {
  chosen = at;
  [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
  field.setAttribute("aria-activedescendant", list.children[at].id);
  list.children[at].scrollIntoView({ block: "nearest" });
}

// Where the name begins that the caret stands in; -1 where it stands in none.
function opened() {
  return field.value.slice(0, field.selectionStart).search(/\{\{[^{}\n]*$/);
}

function take(at) {
  close();
  const caret = field.selectionEnd;
  const rest = field.value.slice(caret);
  const closed = /^[^{}\n]*\}\}/.exec(rest)?.[0].length ?? 0;
  put(`{{${choices[at].name}}}`, start, caret + closed);
}

// How far down the field a character stands: a twin of the field measures it.
function heightTo(offset) {
  const twin = document.createElement("div");
  twin.className = "text-twin";
  twin.textContent = field.value.slice(0, offset);
  twin.append(document.createElement("span"));
  field.after(twin);
  const height = twin.lastChild.offsetTop;
  twin.remove();
  return height;
}

// Under the line of the caret.
function place() {
  const line = Number.parseFloat(getComputedStyle(field).lineHeight);
  list.style.top = `${Math.min(heightTo(start) - field.scrollTop + line * 1.5, field.offsetHeight)}px`;
}

async function complete() {
  looked?.abort();
  start = opened();
  if (start < 0) {
    close();
    return;
  }
  const typed = field.value.slice(start + 2, field.selectionStart);
  looked = new AbortController();
  try {
    const query = new URLSearchParams({ digitato: typed, testo: form.dataset.key });
    const answer = await fetch(`${form.dataset.figures}?${query}`, { signal: looked.signal });
    choices = answer.ok ? (await answer.json()).slice(0, most) : [];
  } catch (error) {
    if (error.name !== "AbortError" && !(error instanceof TypeError)) {
      throw error;
    }
    return;
  }
  if (choices.length === 0 || document.activeElement !== field || opened() !== start) {
    close();
    return;
  }
  list.replaceChildren(...choices.map((choice, at) => {
    const option = document.createElement("li");
    option.id = `${list.id}-${at}`;
    option.setAttribute("role", "option");
    const shown = document.createElement("strong");
    shown.textContent = choice.shown;
    const label = document.createElement("span");
    label.className = "sub";
    label.textContent = choice.label;
    option.append(shown, ` ${choice.name}`, label);
    option.addEventListener("mousedown", (event) => {
      event.preventDefault();
      take(at);
    });
    return option;
  }));
  place();
  list.hidden = false;
  choose(0);
}

field.addEventListener("input", (event) => {
  if (event.isTrusted) {
    complete();
  }
});

field.addEventListener("keydown", (event) => {
  if (list.hidden || opened() !== start) {
    return;
  }
  const last = choices.length - 1;
  if (event.key === "ArrowDown") {
    choose(chosen === last ? 0 : chosen + 1);
  } else if (event.key === "ArrowUp") {
    choose(chosen === 0 ? last : chosen - 1);
  } else if (event.key === "Enter" || event.key === "Tab") {
    take(chosen);
  } else if (event.key === "Escape") {
    close();
  } else {
    return;
  }
  event.preventDefault();
});

field.addEventListener("blur", close);
// Whoever goes elsewhere in the text has left the name.
document.addEventListener("selectionchange", () => {
  if (!list.hidden && opened() !== start) {
    close();
  }
});

// Nobody loses an hour's work by a link.
let leaves = false;
form.addEventListener("submit", () => (leaves = true));
addEventListener("beforeunload", (event) => {
  if (!leaves && field.value !== kept) {
    event.preventDefault();
  }
});
