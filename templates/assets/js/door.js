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
      /** @type {any} What was sought before does not outlive another search. */
      const criteria = { text: "", activities: [] };
      for (const field of root.querySelectorAll("input[name], select[name]")) {
        const { name, value } = /** @type {HTMLInputElement} */ (field);
        if (!value) continue;
        if (name === "commune") {
          const meant = await this.commune(value);
          if (typeof meant === "string") return this.say(root, meant);
          criteria.commune = meant.insee;
        } else criteria[name] = name === "text" ? value : [value];
      }
      keep(criteria);
      Annuaire.finderGo.leave();
      location.href = Annuaire.root + target;
    }

    /** @param {HTMLElement} root @param {string} words what keeps it from going on, said beneath the fields; the commune has the focus again */
    say(root, words) {
      const said = root.querySelector("[role=status]") || root.appendChild(Annuaire.dom.make("p", { class: "app-said", role: "status" }));
      said.textContent = words;
      const field = root.querySelector('[name="commune"]');
      if (field instanceof HTMLElement) field.focus();
    }

    /** @param {string} typed @returns {Promise<Commune | string>} the commune, or why it is not known */
    async commune(typed) {
      if (!Annuaire.value("finder")) await Annuaire.load("assets/data/finder.js");
      const index = new Annuaire.communes.CommuneIndex(Annuaire.table.finder());
      return index.find(typed) || Annuaire.finderUnknown.sentence(typed.trim(), index.understand(typed));
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
