// Saves values as they are typed. The page works without: its form sends the same fields to the same address. Here a row is sent
// alone, and the answer, the same page anew, is laid over this one, except where somebody is typing.
const form = document.querySelector("form.recording");
const undo = document.getElementById("annulla");
const pause = 800; // milliseconds without a key until a row is saved while its field is still in use
let isSent = false; // true once the whole form goes to the server, or the page is read anew, with nothing to ask
let closed = false; // true once nothing is taken any more
const again = 5000; // milliseconds until a row is tried again that did not get through
const patience = 30000; // milliseconds that an answer is waited for

// One request at a time: an answer shows the whole page, and one that came late would lay what was over what is.
let line = Promise.resolve();
const due = new Set(); // rows that go with the next request
let dueSoon = false;

const rows = form ? [...form.querySelectorAll(".datum")].filter((row) => row.querySelector("[name]")).map(begin) : [];

function begin(element) {
  const row = { element, saved: null, timer: 0, early: false, sending: null, held: false }; // sending: what of it is on its way
  row.saved = signature(row);
  element.addEventListener("input", () => touched(row));
  element.addEventListener("focusin", () => (row.early = false));
  element.addEventListener("change", (event) => event.target.matches(".state") || saveNow(row));
  element.addEventListener("focusout", (event) => event.target.matches(".state") && saveNow(row));
  return row;
}

function fields(row) {
  return [...row.element.querySelectorAll("[name]")].filter((field) => field.name.startsWith("Righe") && field.tagName !== "BUTTON");
}

function signature(row) {
  return fields(row).filter((field) => field.dataset.live).map((field) => field.value).join("\u001f");
}

function isDirty(row) {
  return signature(row) !== row.saved;
}

function touched(row) {
  row.element.toggleAttribute("data-dirty", isDirty(row));
  clearTimeout(row.timer);
  // Once while the field is in use; what comes after that is saved when it is left, or when nothing was typed for long.
  row.timer = setTimeout(() => { row.early = true; saveNow(row); }, row.early ? 6 * pause : pause);
}

function saveNow(row) {
  clearTimeout(row.timer);
  if (!isDirty(row) || closed) {
    row.element.removeAttribute("data-failed");
    return;
  }
  due.add(row);
  if (!dueSoon) {
    dueSoon = true;
    line = line.then(() => {
      const sent = [...due].filter(isDirty);
      due.clear();
      dueSoon = false;
      return sent.length > 0 && !closed ? post(sent) : undefined;
    });
  }
}

// The fields of some rows, numbered anew, with the key of the form.
function body(sent, more = []) {
  const data = new URLSearchParams();
  data.append("__RequestVerificationToken", form.querySelector("[name=__RequestVerificationToken]").value);
  sent.forEach((row, place) => fields(row).forEach((field) => data.append(field.name.replace(/\d+/, place), field.value)));
  more.forEach(([name, value]) => data.append(name, value));
  return data;
}

function send(sent, options) {
  line = line.then(() => post(sent, options));
}

// over: the rows whose answer is laid over whatever stands in them. True where the answer came.
async function post(sent, { address = form.action, more = [], over = [] } = {}) {
  const were = new Map(sent.map((row) => [row, signature(row)]));
  const content = body(sent, more);
  sent.forEach((row) => (row.sending = were.get(row)));
  try {
    const answer = await fetch(address, {
      method: "POST", body: content, headers: { "X-Fragment": "1" }, signal: AbortSignal.timeout(patience),
      // It goes on where somebody leaves the page meanwhile; a browser lets no more than this go on.
      keepalive: content.toString().length < 60_000,
    });
    if (answer.status >= 500 || answer.status === 429) {
      // Not now: what was typed stays, and is sent again.
      throw new Error(answer.statusText);
    }
    if (!answer.ok || answer.redirected) {
      // Signed out, or no longer theirs: the page itself says so.
      isSent = true;
      location.reload();
      return true;
    }
    sent.forEach((row) => row.element.removeAttribute("data-failed"));
    lay(new DOMParser().parseFromString(await answer.text(), "text/html"), were, over);
  } catch {
    sent.forEach((row) => {
      row.element.setAttribute("data-failed", "");
      row.timer = setTimeout(() => saveNow(row), again);
    });
    return false;
  } finally {
    sent.forEach((row) => (row.sending = null));
  }
  // What was typed on the way has its turn when the field is left; where it was left meanwhile, now.
  sent.filter((row) => isDirty(row) && !row.element.hasAttribute("data-failed") && !row.element.contains(document.activeElement)).forEach(saveNow);
  return true;
}

// Lays what the server answered over the page: of a row that somebody typed in since, only what it is for.
function lay(answer, were, over) {
  const names = (part) => [...part.querySelectorAll("[data-live][id]")].filter((one) => one.matches(".datum, input, select")).map((one) => one.id + (one.dataset.key ?? "")).join();
  if (names(answer) !== names(document)) {
    // Locked meanwhile: what was typed stays in sight, with the reason above it.
    const locked = !answer.querySelector("[name^=Righe]") && answer.querySelector("#problemi :not(:empty)");
    if (!locked) {
      isSent = true;
      return location.reload();
    }
    closed = true;
    return patch(answer.getElementById("problemi"));
  }
  const focused = document.activeElement;
  answer.querySelectorAll("[data-live]:not(.datum [data-live], .datum)").forEach(patch);
  rows.forEach((row) => {
    const anew = answer.getElementById(row.element.id);
    // Its own answer, or nothing in it that only this page knows.
    const isOver = over.includes(row);
    const isFree = isOver || (were.has(row) ? were.get(row) === signature(row) : !isDirty(row) && !row.held);
    const isRefused = anew.classList.contains("refused");
    anew.querySelectorAll(isFree ? "[data-live]" : "[data-live=always]").forEach((one) => patch(one, isOver));
    if (!isFree && were.has(row) && !isRefused) {
      // Typed in since: what was sent is what is stored now, and what comes next is a change of that.
      patch(anew.querySelector(`#k${row.element.id.slice(1)}`));
      row.saved = were.get(row);
    }
    if (isFree) {
      row.element.className = anew.className;
      row.saved = signature(row);
      row.held = isRefused;
      row.element.removeAttribute("data-dirty");
    }
  });
  if (focused?.id && !focused.isConnected) {
    document.getElementById(focused.id)?.focus();
  }
}

function patch(anew, force) {
  const here = document.getElementById(anew.id);
  if (anew.dataset.live === "value") {
    // The field in use keeps what is in it: the caret stays where it is.
    if (here !== document.activeElement || force === true) {
      here.value = anew.value;
    }
    here.ariaInvalid = anew.ariaInvalid;
  } else if (here.innerHTML !== anew.innerHTML) {
    here.innerHTML = anew.innerHTML;
  }
}

if (form && rows.length > 0) {
  // Enter saves all; a choice between two values, the row it is about; a pasted column, itself.
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.hasAttribute("formaction") && !button.formAction.endsWith("handler=Paste")) {
      isSent = true;
      return;
    }
    event.preventDefault();
    if (button?.name) {
      const row = rows.find((one) => one.element.contains(button));
      send([row], { more: [["Righe[0].Scelta", button.value]], over: [row] });
    } else if (button?.hasAttribute("formaction")) {
      paste(form.elements.colonna.value, form.elements.da.value);
    } else {
      rows.forEach(saveNow);
    }
  });

  form.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    const row = event.target.matches(".val") && rows.find((one) => one.element.contains(event.target));
    if (row && /[\n\t]/.test(text.trimEnd())) {
      event.preventDefault();
      paste(text, row.element.dataset.key);
    }
  });

  // From value to value as in a spreadsheet; from the last one Tab goes on as everywhere, and Enter saves all. With Alt a list opens, as
  // everywhere. F2 goes to what else the row has.
  document.getElementById("tasti")?.removeAttribute("hidden");
  form.addEventListener("keydown", (event) => {
    if (!event.target.matches(".val") || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const on = event.shiftKey ? -1 : 1;
    const step = { ArrowDown: 1, ArrowUp: -1, Tab: on, Enter: on }[event.key] ?? 0;
    const values = [...form.querySelectorAll(".val")];
    const goal = event.key === "F2" ? event.target.closest(".datum").querySelector(".state") : step !== 0 && values[values.indexOf(event.target) + step];
    if (goal) {
      goal.focus();
    }
    if (goal || event.key.startsWith("Arrow") && step !== 0) {
      event.preventDefault();
    }
  });
  form.addEventListener("focusin", (event) => event.target.matches("input.val") && event.target.select());

  undo.addEventListener("submit", (event) => {
    event.preventDefault();
    const key = event.submitter?.value ?? "";
    send([], { address: `${form.action}&handler=Undo`, more: [["chiave", key]], over: rows.filter((row) => row.element.dataset.key === key) });
  });

  // What could not be saved is asked about before it is lost.
  addEventListener("beforeunload", (event) => {
    if (!isSent && rows.some((row) => row.element.matches(".refused, [data-failed]"))) {
      event.preventDefault();
    }
  });

  // What can be saved is, by whoever leaves the page.
  addEventListener("pagehide", () => {
    const dirty = rows.filter((row) => isDirty(row) && row.sending !== signature(row));
    if (dirty.length > 0) {
      post(dirty);
    }
  });
}

function paste(text, key) {
  const { colonna, da } = form.elements;
  const from = rows.findIndex((row) => row.element.dataset.key === key);
  const over = rows.slice(from, from + text.trimEnd().split("\n").length);
  line = line.then(async () => {
    const isThere = await post(rows, { address: `${form.action}&handler=Paste`, more: [["colonna", text], ["da", key]], over });
    // What did not get through stays where it can be sent from again.
    colonna.value = isThere ? "" : text;
    da.value = isThere ? da.value : key;
  });
}
