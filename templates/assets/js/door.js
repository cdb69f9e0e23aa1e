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
          const meant = await this.understand(value);
          if (!meant.one) return this.say(root, value, meant);
          criteria.commune = meant.one.insee;
        } else criteria[name] = name === "text" ? value : [value];
      }
      keep(criteria);
      Annuaire.finderGo.leave();
      location.href = Annuaire.root + target;
    }

    /** @param {HTMLElement} root @param {string} typed @param {Meant} meant why it does not go on, said beneath the fields, and what may be meant, one press away; the commune has the focus again */
    say(root, typed, meant) {
      const said = root.querySelector("[role=status]") || root.appendChild(Annuaire.dom.make("p", { class: "app-said", role: "status" }));
      const field = root.querySelector('[name="commune"]'), { make } = Annuaire.dom;
      said.replaceChildren(Annuaire.finderUnknown.sentence(typed.trim(), meant), ...meant.offered.flatMap((one) => {
        const label = Annuaire.communes.CommuneIndex.label(one), button = make("button", { class: "app-button app-button--quiet", type: "button" }, label);
        button.addEventListener("click", () => {
          if (field instanceof HTMLInputElement) field.value = label;
          this.go(root);
        });
        return [" ", button];
      }));
      if (field instanceof HTMLElement) field.focus();
    }

    /** @param {string} typed @returns {Promise<Meant>} the commune, or those that may be meant */
    async understand(typed) {
      if (!Annuaire.value("finder")) await Annuaire.load("assets/data/finder.js");
      return new Annuaire.communes.CommuneIndex(Annuaire.table.finder()).understand(typed);
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
