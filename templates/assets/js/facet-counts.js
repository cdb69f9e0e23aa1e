/** Writes beside every choice of the finder's form how many sessions it would leave; only what changed is written. */
(function (Annuaire) {
  "use strict";

  const { counted } = Annuaire.dom;
  /** No number: a distance counts from a commune only. */
  const NONE = -1;
  /** @type {WeakMap<Element, number>} */
  const written = new WeakMap();

  /** @param {HTMLElement} root @param {FindResult} result */
  function show(root, result) {
    for (const place of root.querySelectorAll("[data-count]")) {
      const value = place.getAttribute("data-value") || "", asked = place.getAttribute("data-count") || "";
      const number = Annuaire.facets.count(result, asked === "flags" ? value : asked, value);
      const box = asked === "moments" ? place.previousElementSibling : null;
      if (box instanceof HTMLInputElement) box.disabled = !number && !box.checked;
      if (written.get(place) === number) continue;
      written.set(place, number);
      if (box) showCell(place, box, number);
      else showChoice(place, number);
    }
    for (const tag of root.querySelectorAll("[data-chosen]")) {
      const chosen = root.querySelectorAll(`[name="${tag.getAttribute("data-chosen")}"]:checked`).length;
      tag.toggleAttribute("hidden", !chosen);
      tag.textContent = counted(chosen, "choix", "choix");
    }
    for (const option of root.querySelectorAll("select[name] option[data-label]")) showOption(option, result);
  }

  /** @param {Element} option of a list, where only text can stand @param {FindResult} result */
  function showOption(option, result) {
    const name = option.closest("select")?.getAttribute("name") || "", value = option.getAttribute("value") || "";
    const distance = name === "within";
    if (!Annuaire.facets.counts(name) || (!value && !distance)) return;
    const number = distance && !result.asked.criteria.commune ? NONE : Annuaire.facets.count(result, name, value);
    if (written.get(option) === number) return;
    written.set(option, number);
    option.textContent = `${option.getAttribute("data-label")}${number === NONE ? "" : ` (${number})`}`;
  }

  /** @param {Element} place followed by the word that only those who listen get @param {number} number */
  function showChoice(place, number) {
    place.textContent = String(number);
    if (place.nextElementSibling) place.nextElementSibling.textContent = number < 2 ? " créneau" : " créneaux";
  }

  /** @param {Element} place @param {Element} box @param {number} number */
  function showCell(place, box, number) {
    place.textContent = number ? String(number) : "–";
    box.setAttribute("aria-label", `${box.getAttribute("data-label")}, ${counted(number, "créneau", "créneaux")}`);
  }

  Annuaire.facetCounts = { show };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
