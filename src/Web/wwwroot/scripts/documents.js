// Follows documents while they are made: what changes on the page is put in its place, and what ends is said. Everything works without it.
const shortest = 1000;
const longest = 10000;

const underWay = () => [...document.querySelectorAll("#documenti li:has(progress)")];
const said = document.getElementById("documenti-detto");

// To ask for the page anew is for who has no script.
function hideRefresh() {
  for (const link of document.querySelectorAll(".no-script-only")) {
    link.hidden = true;
  }
}

// Who stands on a button goes on standing there, or on what has come in its place.
function replace(old, fresh) {
  const buttons = (part) => [...part.querySelectorAll("a, button")];
  const place = buttons(old).indexOf(document.activeElement);
  const put = document.importNode(fresh, true);
  old.replaceWith(put);
  hideRefresh();
  if (place >= 0) {
    (buttons(put)[place] ?? buttons(put)[0])?.focus();
  }
}

async function fetched(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

// What is still under way is a small part of the page; the whole is asked for where something has ended.
async function look() {
  const going = await fetched(`${location.pathname}?handler=Progress`);
  if (!going) {
    return false;
  }
  const ended = [];
  for (const row of underWay()) {
    const old = row.querySelector(".doc-progress");
    const fresh = going.getElementById(old.id);
    if (!fresh) {
      ended.push(row);
    } else if (shownBy(old) !== shownBy(fresh)) {
      replace(old, fresh);
    }
  }
  return ended.length === 0 || (await finish(ended));
}

// A form's token is another each time.
const shownBy = (part) => part.textContent + part.querySelector("progress").value;

async function finish(ended) {
  const page = await fetched(location.pathname);
  if (!page) {
    return false;
  }
  for (const old of ended) {
    const fresh = page.getElementById(old.id);
    const section = old.closest("section");
    // With it changes what is said of the whole document; what somebody has opened there stays open.
    const whole = section.querySelector("details[open]") ? null : page.getElementById(section.id);
    if (whole) {
      replace(section, whole);
    } else if (fresh) {
      replace(old, fresh);
    } else {
      old.remove();
    }
    said.textContent = `${section.querySelector("h2").textContent}: ${fresh?.querySelector("[data-outcome]")?.textContent.trim().replace(/\s+/g, " ") ?? ""}`;
  }
  return true;
}

async function follow() {
  let pause = shortest;
  while (underWay().length > 0) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (document.hidden) {
      continue;
    }
    let isSeen = false;
    try {
      isSeen = await look();
    } catch {
      // The server may be starting again.
    }
    pause = isSeen ? shortest : Math.min(pause * 2, longest);
  }
}

hideRefresh();
follow();
