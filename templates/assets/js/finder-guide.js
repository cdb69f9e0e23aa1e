/** Three questions for who does not know the programmes: where, for whom, who refers; then doors, papers and sessions. */
(function (Annuaire) {
  "use strict";

  const { part, counted } = Annuaire.dom;

  class Guide {
    /** @param {HTMLElement} root its fields name what each programme says in `data-territoire`, `data-public`, `data-porte` */
    constructor(root) {
      this.root = root;
      this.selects = [...root.querySelectorAll("select")];
      this.programmes = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-programme]")]);
      root.addEventListener("input", (event) => {
        event.stopPropagation();
        this.show();
      });
      root.addEventListener("click", (event) => {
        const button = event.target instanceof Element ? event.target.closest("button[data-sessions]") : null;
        if (button) this.choose(button.getAttribute("data-sessions") || "");
      });
      root.addEventListener("toggle", () => root.hasAttribute("open") && this.locate());
      Annuaire.store.changes.addEventListener("wipe", () => this.forget());
      Annuaire.store.changes.addEventListener("return", () => this.forget());
      this.show();
    }

    forget() {
      for (const select of this.selects) select.selectedIndex = 0;
      this.show();
    }

    show() {
      const asked = this.selects.map((select) => [select.name, select.value]).filter(([, value]) => value);
      const suits = (/** @type {HTMLElement} */ one) =>
        asked.every(([name, value]) => !one.dataset[name] || (one.dataset[name] || "").split(" ").includes(value));
      for (const one of this.programmes) one.hidden = !asked.length || !suits(one);
      this.order(asked);
      const count = this.programmes.filter((one) => !one.hidden).length;
      part(this.root, "guide-said").textContent = !asked.length
        ? "Répondez à une question au moins."
        : count ? `${counted(count, "programme possible", "programmes possibles")}.` : "Aucun programme connu. Les créneaux ouverts à tous restent possibles, plus bas.";
    }

    /** @param {string[][]} asked open programmes first, then those made for who is asked for */
    order(asked) {
      const group = (asked.find(([name]) => name === "public") || [])[1] || "";
      /** @param {HTMLElement} one */
      const rank = (one) => 2 * Number(one.dataset.rank) + Number(!(one.dataset.public || "").split(" ").includes(group));
      part(this.root, "guide-found").append(...[...this.programmes].sort((a, b) => rank(a) - rank(b)));
    }

    /** Where the person lives answers the first question, unless it was answered. */
    locate() {
      const { commune } = Annuaire.store.read("criteres", {}), [where] = this.selects;
      const home = Annuaire.table.finder().territories.find((/** @type {TerritoryFacts} */ one) => one.communes.includes(commune));
      if (!home || where.value || ![...where.options].some((one) => one.value === home.id)) return;
      where.value = home.id;
      this.show();
    }

    /** @param {string} programme asks the finder for its sessions */
    choose(programme) {
      this.root.closest('[data-module="finder"]')?.dispatchEvent(new CustomEvent("finder-ask", { detail: { programme } }));
    }
  }

  Annuaire.register("finder-guide", Guide);
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
