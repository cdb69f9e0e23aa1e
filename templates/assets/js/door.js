/** A door to the finder: carries first criteria to it through the tab's storage, never through an address. */
(function (Annuaire) {
  "use strict";

  const CRITERIA = "criteres";

  /** @param {any} criteria */
  const keep = (criteria) => Annuaire.store.write(CRITERIA, { ...Annuaire.store.read(CRITERIA, {}), ...criteria });

  class Door {
    /** @param {HTMLElement} root a form whose fields are named as the finder's */
    constructor(root) {
      root.addEventListener("submit", (event) => {
        event.preventDefault();
        this.go(root);
      });
    }

    /** @param {HTMLElement} root */
    async go(root) {
      const target = root.dataset.target || "trouver.html";
      /** @type {any} */
      const criteria = {};
      for (const field of root.querySelectorAll("input[name], select[name]")) {
        const { name, value } = /** @type {HTMLInputElement} */ (field);
        if (!value) continue;
        if (name === "commune") criteria.commune = await this.insee(value);
        else criteria[name] = name === "text" ? value : [value];
      }
      if (!criteria.commune) delete criteria.commune;
      keep(criteria);
      location.href = Annuaire.root + target;
    }

    /** @param {string} typed @returns {Promise<string>} the commune's INSEE code, or nothing */
    async insee(typed) {
      if (!Annuaire.value("finder")) await Annuaire.load("assets/data/finder.js");
      const index = new Annuaire.communes.CommuneIndex(Annuaire.table.finder());
      return index.find(typed)?.insee || "";
    }
  }

  if (typeof document !== "undefined")
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-criteria]") : null;
      if (!link) return;
      try {
        keep(JSON.parse(link.getAttribute("data-criteria") || "{}"));
      } catch {
        // an unreadable attribute: the link still leads to the finder
      }
    });

  Annuaire.register("door", Door);
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
