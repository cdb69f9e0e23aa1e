/** The express form, question after question: what is still to be answered before a list is proposed. */
(function (Annuaire) {
  "use strict";

  const { part } = Annuaire.dom;
  const ARRIVES = "arrive";

  /** @param {HTMLElement} root @returns {HTMLInputElement[]} the levels, on the professionals’ page only */
  const levels = (root) => /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll('input[name="level"]')]);

  /**
   * @param {HTMLElement} root the finder, whose form was sent @param {string} unknown what is typed when it names no commune
   * @returns {boolean} whether a question is to be answered first; it then has the focus
   */
  function waits(root, unknown) {
    const commune = root.querySelector('[name="commune"]'), choices = levels(root), chosen = choices.find((one) => one.checked);
    const confirmed = choices.length > 0 && document.activeElement === commune;
    if (unknown && commune instanceof HTMLElement) commune.focus();
    else if (confirmed) (chosen || choices[0]).focus();
    else if (choices.length && !chosen) {
      part(root, "level-said").textContent = "Choisissez d’abord la limitation.";
      choices[0].focus();
    } else return false;
    return true;
  }

  /** @param {HTMLElement} root folds what was unfolded, sorts as at first, says nothing more */
  function reset(root) {
    for (const panel of root.querySelectorAll("details[open]")) panel.removeAttribute("open");
    for (const said of root.querySelectorAll('[data-part="level-said"]')) said.textContent = "";
    for (const shared of root.querySelectorAll('[data-part="share-said"]')) shared.toggleAttribute("hidden", true);
    const order = root.querySelector('[name="order"]');
    if (order instanceof HTMLSelectElement) order.selectedIndex = 0;
  }

  /** @param {HTMLElement} root the first question, at the top of the page */
  function first(root) {
    const commune = root.querySelector('[name="commune"]');
    window.scrollTo(0, 0);
    if (commune instanceof HTMLElement) commune.focus({ preventScroll: true });
  }

  /** From any page, on the way to the finder: its answers are what one comes for. */
  const leave = () => Annuaire.store.write(ARRIVES, true);

  /** @param {HTMLElement} root everyone’s finder, where the answers of a search made on another page are to be seen at once */
  function arrive(root) {
    if (!Annuaire.store.read(ARRIVES, false)) return;
    Annuaire.store.write(ARRIVES, false);
    if (root.dataset.kind !== "orienter") document.getElementById("resultats")?.scrollIntoView();
  }

  Annuaire.finderGo = { waits, reset, first, leave, arrive };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
