// Names of colleagues below a comment's field while somebody types @: arrows and
// Enter choose, Escape closes. Without it the name is typed out.

const TYPED = /(?:^|\s)@([^\s@]{1,40}(?: [^\s@]{0,40})?)$/;
let asked = 0;

const boxOf = (field) => field.closest(".mentions");
const listOf = (field) => boxOf(field).querySelector("[role=listbox]");

function prepare(field) {
  if (listOf(field)) return;
  const list = document.createElement("ul");
  Object.assign(list, { id: `${field.id}-people`, hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "@");
  const said = document.createElement("p");
  said.className = "hidden-text";
  said.setAttribute("role", "status");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.after(list, said);
}

function close(field) {
  listOf(field).hidden = true;
  field.removeAttribute("aria-activedescendant");
}

function mark(field, option) {
  for (const each of listOf(field).children) {
    each.setAttribute("aria-selected", each === option);
  }
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function choose(field, option) {
  const before = field.value.slice(0, field.selectionStart);
  const start = before.lastIndexOf("@") + 1;
  const rest = field.value.slice(field.selectionStart);
  field.value = `${before.slice(0, start)}${option.dataset.name} ${rest}`;
  const caret = start + option.dataset.name.length + 1;
  field.setSelectionRange(caret, caret);
  close(field);
  field.focus();
}

async function offer(field) {
  prepare(field);
  const typed = TYPED.exec(field.value.slice(0, field.selectionStart));
  const turn = ++asked;
  if (!typed) return close(field);
  const address = `${boxOf(field).dataset.people}?q=${encodeURIComponent(typed[1])}`;
  const answer = await fetch(address, { credentials: "same-origin" });
  if (turn !== asked || !answer.ok) return;
  const list = listOf(field);
  list.innerHTML = await answer.text();
  const first = list.firstElementChild;
  list.hidden = !first;
  if (!first) return close(field);
  mark(field, first);
  list.nextElementSibling.textContent = boxOf(field).dataset.found;
}

function walk(event, field) {
  const list = listOf(field);
  if (!list || list.hidden) return;
  const now = list.querySelector("[aria-selected=true]");
  const next = {
    ArrowDown: now?.nextElementSibling ?? list.firstElementChild,
    ArrowUp: now?.previousElementSibling ?? list.lastElementChild,
  }[event.key];
  if (next) mark(field, next);
  else if (event.key === "Enter" && now) choose(field, now);
  else if (event.key === "Escape") close(field);
  else return;
  event.preventDefault();
}

const within = (target) => (target.matches?.(".mentions textarea") ? target : null);

document.addEventListener("input", ({ target }) => within(target) && offer(target));
document.addEventListener("keydown", (event) => {
  if (within(event.target)) walk(event, event.target);
});
document.addEventListener("mousedown", (event) => {
  const option = event.target.closest?.(".mentions [role=option]");
  if (!option) return;
  event.preventDefault();
  choose(option.closest(".mentions").querySelector("textarea"), option);
});
document.addEventListener("focusout", ({ target }) => {
  if (within(target) && listOf(target)) close(target);
});
