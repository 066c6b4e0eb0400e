// What the browser adds to the forms of records, which work without it: arrow keys
// through what a line of type-ahead offers (WAI-ARIA combobox, list autocomplete).

const listOf = (line) => document.getElementById(line.getAttribute("aria-controls"));

function open(line, isOpen) {
  listOf(line).hidden = !isOpen;
  line.setAttribute("aria-expanded", isOpen);
  if (!isOpen) mark(line, null);
}

function mark(line, option) {
  for (const each of listOf(line).children) {
    each.setAttribute("aria-selected", each === option);
  }
  if (option) {
    line.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else line.removeAttribute("aria-activedescendant");
}

function choose(line, option) {
  const pick = line.closest(".pick");
  const name = line.name.replace(/_text$/, "");
  line.value = option.dataset.label;
  pick.querySelector(`[name="${name}_shown"]`).value = option.dataset.label;
  let key = pick.querySelector(`[name="${name}"][type="hidden"]`);
  if (!key) {
    // Radio choices stood here, from a name that could mean several.
    pick.querySelector(".stack-small").remove();
    key = Object.assign(document.createElement("input"), { type: "hidden", name });
    pick.append(key);
  }
  key.value = option.dataset.key;
  open(line, false);
  line.dispatchEvent(new Event("change", { bubbles: true }));
}

function walk(event, line) {
  const options = [...listOf(line).children];
  const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
  const isOpen = !listOf(line).hidden;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (!options.length) return;
    event.preventDefault();
    open(line, true);
    const step = event.key === "ArrowDown" ? 1 : -1;
    const from = at < 0 && step < 0 ? 0 : at;
    mark(line, options[(from + step + options.length) % options.length]);
  } else if (event.key === "Enter" && isOpen && at >= 0) {
    event.preventDefault();
    choose(line, options[at]);
  } else if (event.key === "Escape" && isOpen) {
    event.stopPropagation();
    open(line, false);
  }
}

document.addEventListener("keydown", (event) => {
  if (event.target.matches?.(".pick [role=combobox]")) walk(event, event.target);
});

document.addEventListener("htmx:afterSwap", ({ target }) => {
  if (!target.matches(".pick-list")) return;
  const line = target.closest(".pick").querySelector("[role=combobox]");
  if (line === document.activeElement) open(line, target.children.length > 0);
});

document.addEventListener("pointerdown", (event) => {
  const option = event.target.closest(".pick-list [role=option]");
  if (!option) return;
  event.preventDefault(); // the line keeps the focus
  choose(option.closest(".pick").querySelector("[role=combobox]"), option);
});

document.addEventListener("focusout", ({ target }) => {
  if (target.matches(".pick [role=combobox]")) open(target, false);
});

// The session has ended: keep what is typed on the page, and take the new page's token
// once somebody has signed in again beside it.
const signedOut = () => document.getElementById("signed-out");

document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { elt, xhr } = event.detail;
  if (!elt.matches(".kept") || !xhr.getResponseHeader("HX-Refresh")) return;
  event.preventDefault();
  signedOut().hidden = false;
});

// Who leaves the page in the middle of a word finds it again.
let isKept = true;
document.addEventListener("input", ({ target }) => {
  if (target.closest("#entry")) isKept = false;
});
let isLeaving = false;
document.addEventListener("submit", () => {
  isKept = isLeaving = true;
});
document.addEventListener("htmx:beforeRequest", (event) => {
  if (isLeaving && event.target.matches(".kept")) event.preventDefault();
});
document.addEventListener("htmx:afterSwap", ({ target }) => {
  if (target.matches(".kept")) isKept = true;
});
addEventListener("pagehide", () => {
  const form = document.getElementById("entry");
  const kept = form?.querySelector(".kept"); // the form of a claim keeps no draft
  if (kept && !isKept) {
    const address = kept.getAttribute("hx-post");
    navigator.sendBeacon(address, new FormData(form));
  }
});

addEventListener("focus", async () => {
  if (!signedOut() || signedOut().hidden) return;
  const answer = await fetch(location.href);
  if (answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector("#entry [name=csrfmiddlewaretoken]").value;
  for (const each of document.querySelectorAll("[name=csrfmiddlewaretoken]")) {
    each.value = token;
  }
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
  signedOut().hidden = true;
});
