/**
 * What must be known before the first paint: that scripts run, the way to the site's root, the appearance chosen.
 * Nothing more: components live in app.js.
 */
(function (/** @type {any} */ Annuaire) {
  "use strict";

  const KEY = "annuaire-apparence";
  const page = document.documentElement;

  Annuaire.root = page.dataset.root || "";
  page.classList.add("js");

  /** @returns {string} `clair`, `sombre`, or empty to follow the system. */
  function stored() {
    try {
      return localStorage.getItem(KEY) || "";
    } catch {
      return ""; // storage refused: follow the system
    }
  }

  /** @param {string} scheme `clair`, `sombre`, or anything else to follow the system. */
  function apply(scheme) {
    if (scheme === "clair" || scheme === "sombre") page.dataset.appScheme = scheme;
    else delete page.dataset.appScheme;
  }

  /** @param {string} scheme */
  function keep(scheme) {
    try {
      if (scheme) localStorage.setItem(KEY, scheme);
      else localStorage.removeItem(KEY);
    } catch {
      // storage refused: the choice holds for this page
    }
  }

  apply(stored());

  document.addEventListener("DOMContentLoaded", function () {
    const control = document.querySelector("select[data-appearance]");
    if (!(control instanceof HTMLSelectElement)) return;
    control.value = page.dataset.appScheme || "";
    control.addEventListener("change", function () {
      apply(control.value);
      keep(control.value);
    });
  });
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
