// What the browser adds to uploads: how much is sent, and a word before too much is.

const forms = "form[data-upload]";

function tell(form, words) {
  const place = form.querySelector("[data-error]");
  place.textContent = words;
  place.hidden = !words;
}

document.addEventListener("change", ({ target }) => {
  const form = target.closest(forms);
  if (!form || target.type !== "file") return;
  const size = [...target.files].reduce((sum, file) => sum + file.size, 0);
  const isTooLarge = size > Number(target.dataset.most);
  target.setCustomValidity(isTooLarge ? form.dataset.tooLarge : "");
  tell(form, isTooLarge ? form.dataset.tooLarge : "");
});

document.addEventListener("htmx:xhr:progress", ({ target, detail }) => {
  const bar = target.closest(forms)?.querySelector("progress");
  if (!bar || !detail.lengthComputable) return;
  bar.hidden = false;
  bar.max = detail.total;
  bar.value = detail.loaded;
});

function failed({ target, detail }) {
  const form = target.closest(forms);
  if (!form) return;
  const isTooLarge = detail.xhr.status === 413;
  tell(form, isTooLarge ? form.dataset.tooLarge : form.dataset.failed);
  form.querySelector("progress").hidden = true;
}

document.addEventListener("htmx:responseError", failed);
document.addEventListener("htmx:sendError", failed);
