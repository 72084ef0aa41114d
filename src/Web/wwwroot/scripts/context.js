// A grid of fields as in a spreadsheet: arrows and Enter go from cell to cell, and what is pasted on a cell is laid from it on, down and to the
// right. The page works without: there is a field for what is pasted, and a button that lays it.
const form = document.querySelector("form[data-griglia]");
const rows = () => [...form.querySelectorAll("table tr")].map((row) => [...row.querySelectorAll("[data-cella]")]).filter((row) => row.length > 0);

function place(field) {
  const all = rows();
  const row = all.findIndex((cells) => cells.includes(field));
  return { all, row, column: right(all[row], field) };
}

// Columns are counted from the right: the row of heads and that of totals have no name before them.
function right(cells, field) {
  return cells.length - 1 - cells.indexOf(field);
}

function go(field, down) {
  const { all, row, column } = place(field);
  const next = all[row + down];
  const target = next?.[next.length - 1 - column];
  if (target) {
    target.focus();
    target.select();
  }
  return Boolean(target);
}

form?.addEventListener("keydown", (event) => {
  if (!event.target.matches("[data-cella]") || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const down = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 }[event.key];
  if (down) {
    event.preventDefault();
    go(event.target, down);
  }
});

form?.addEventListener("paste", (event) => {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const field = event.target;
  if (!field.matches("[data-cella]") || !/[\t\n]/.test(text.trimEnd())) {
    return;
  }
  event.preventDefault();
  const { all, row, column } = place(field);
  text.replace(/\r?\n$/, "").split(/\r?\n/).forEach((line, down) => {
    const cells = all[row + down] ?? [];
    line.split("\t").forEach((value, across) => {
      const target = cells[cells.length - 1 - column + across];
      if (target) {
        target.value = value.trim();
      }
    });
  });
});
