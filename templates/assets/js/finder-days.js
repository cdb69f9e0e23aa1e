/** The week of the finder's form: the name of a day ticks its four parts, and shows whether they are ticked. */
(function (Annuaire) {
  "use strict";

  /** @param {Element} whole the box of a day @returns {HTMLInputElement[]} the boxes of its parts */
  function partsOf(whole) {
    const found = [];
    for (let cell = whole.closest("label")?.nextElementSibling; cell?.matches(".app-days__cell"); cell = cell.nextElementSibling)
      found.push(...cell.querySelectorAll("input"));
    return found;
  }

  /** @param {EventTarget | null} target ticks or clears the parts of the day when it is the box of a day */
  function apply(target) {
    if (!(target instanceof HTMLInputElement) || !target.matches("[data-day]")) return;
    for (const box of partsOf(target)) box.checked = target.checked;
  }

  /** @param {HTMLElement} root */
  function show(root) {
    for (const whole of root.querySelectorAll("input[data-day]")) {
      if (!(whole instanceof HTMLInputElement)) continue;
      const parts = partsOf(whole), ticked = parts.filter((box) => box.checked).length;
      whole.checked = ticked === parts.length;
      whole.indeterminate = ticked > 0 && ticked < parts.length;
    }
  }

  Annuaire.finderDays = { apply, show };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
