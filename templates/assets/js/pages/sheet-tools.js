/** What one chooses for the paper: which copies, which presentation, a remark. Never kept: it goes with the person. */
(function (Annuaire) {
  "use strict";

  const { part } = Annuaire.dom;

  /** @param {HTMLElement} root @returns {HTMLTextAreaElement} the free remark: printed, never kept */
  const words = (root) => /** @type {HTMLTextAreaElement} */ (part(root, "words"));

  /** @param {HTMLElement} root @param {string} name @returns {boolean} whether that presentation is asked for */
  function option(root, name) {
    const box = root.querySelector(`[data-option="${name}"]`);
    return box instanceof HTMLInputElement && box.checked;
  }

  /** @param {HTMLElement} root @returns {string} for whom it is printed */
  function whom(root) {
    const chosen = root.querySelector('input[name="pour"]:checked');
    return chosen instanceof HTMLInputElement ? chosen.value : "patient";
  }

  /** Where a level was asked for, the doctor's copy says which, and is printed too unless one chooses otherwise. @param {HTMLElement} root */
  function forDoctor(root) {
    const { level } = Annuaire.store.read("criteres", {}), both = root.querySelector('input[name="pour"][value="les-deux"]');
    for (const box of root.querySelectorAll("[data-level]")) box.classList.toggle("app-tick--on", box.getAttribute("data-level") === level);
    if (level && both instanceof HTMLInputElement) both.checked = true;
  }

  /** Another person comes: as nobody had chosen anything. @param {HTMLElement} root */
  function reset(root) {
    for (const box of root.querySelectorAll('[data-option], input[name="pour"]'))
      if (box instanceof HTMLInputElement) box.checked = box.defaultChecked;
    words(root).value = "";
    forDoctor(root);
  }

  /** On a telephone the list comes first: what one chooses for the paper waits folded. @param {HTMLElement} root */
  function fold(root) {
    const settings = part(root, "settings"), narrow = matchMedia("(max-width: 47.99em)");
    const follow = () => void (settings instanceof HTMLDetailsElement && (settings.open = !narrow.matches));
    narrow.addEventListener("change", follow);
    follow();
  }

  Annuaire.sheetTools = { words, option, whom, forDoctor, reset, fold };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
