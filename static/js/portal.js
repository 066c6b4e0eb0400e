// What the browser adds to pages that work without it: the phone's menu, "/" to
// search and arrows through what was found, menus that close, a question before an
// act, a password shown.

const find = (selector) => document.querySelector(selector);

function toggleBar(button) {
  const open = find(".bar").classList.toggle("open");
  button.setAttribute("aria-expanded", open);
}

function revealPassword(button) {
  const shown = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", shown);
  document.getElementById(button.dataset.reveal).type = shown ? "text" : "password";
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
}

// <form data-confirm="Withdraw this record?"> asks in the page's own dialog, once.
function confirmFirst(event) {
  const form = event.target;
  if (!form.dataset.confirm || form.dataset.confirmed) return;
  event.preventDefault();
  event.stopPropagation();
  const dialog = find("#confirm");
  dialog.querySelector("p").textContent = form.dataset.confirm;
  dialog.returnValue = "";
  dialog.addEventListener(
    "close",
    () => {
      if (dialog.returnValue !== "yes") return;
      form.dataset.confirmed = "yes";
      form.requestSubmit(event.submitter);
      delete form.dataset.confirmed;
    },
    { once: true },
  );
  dialog.showModal();
}

function walkFinds(event) {
  const stops = [...document.querySelectorAll("#search-box, .finds a")];
  const at = stops.indexOf(event.target);
  const next = stops[event.key === "ArrowDown" ? at + 1 : at - 1];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

// Syllables that the small Korean fonts of hangul.css have not are in a font of 120
// rules. The whole page is laid out anew when these come: they come last, and only
// where there is such a syllable.
function fetchHangul() {
  const sheet = document.readyState === "complete" && find("link[disabled]");
  if (!sheet) return;
  const ours = [...document.fonts].filter(({ family }) => family.includes("Portal Hangul"));
  const held = ours.map(({ unicodeRange }) =>
    unicodeRange.replace(/[\dA-F]+/gi, "\\u{$&}").replace(/U\+|[, ]/gi, ""),
  );
  const rare = new RegExp(`(?![${held.join("")}])\\p{Script=Hangul}`, "u");
  if (rare.test(find("main").innerHTML)) sheet.disabled = false;
}

function showReveals(root) {
  for (const button of root.querySelectorAll("[data-reveal]")) button.hidden = false;
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (button?.matches(".bar-button")) toggleBar(button);
  if (button?.dataset.reveal) revealPassword(button);
  closeMenus(target);
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, dialog");
  const search = find("#search-box");
  if (event.key === "/" && search && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    search.focus();
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") walkFinds(event);
  if (event.key === "Escape") {
    event.target.closest("details.menu[open]")?.querySelector("summary").focus();
    closeMenus(null);
  }
});

document.addEventListener("submit", confirmFirst, { capture: true });
document.addEventListener("htmx:load", ({ target }) => {
  showReveals(target);
  fetchHangul();
});
addEventListener("load", fetchHangul);
showReveals(document);
