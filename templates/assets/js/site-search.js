/** The header's search: a combobox over every record and editorial page, its data loaded on first use. */
(function (Annuaire) {
  "use strict";

  const MOST = 8, DATA = "assets/data/search.js";
  const { make, part, counted } = Annuaire.dom;

  /** @param {any} packed @returns {{ find: (query: string, most?: number) => any[] }} */
  function searcher(packed) {
    const { column, unpackTexts } = Annuaire.table;
    const [kinds, details] = [column(packed.kind), column(packed.detail)];
    const { things, index } = unpackTexts(packed.searched, packed.stop);
    return {
      find(query, most = MOST) {
        if (Annuaire.text.fold(query).length < 2) return [];
        const relevance = Annuaire.text.relevance(index(), things, query);
        const found = [...relevance.keys()].filter((i) => relevance[i]);
        found.sort((a, b) => relevance[b] - relevance[a] || a - b);
        return found.slice(0, most).map((i) => ({ kind: kinds[i], title: packed.title[i], detail: details[i], page: packed.page[i] }));
      },
    };
  }

  class SiteSearch {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.field = /** @type {HTMLInputElement} */ (root.querySelector("input"));
      const field = this.field;
      this.results = part(root, "results");
      this.status = part(root, "status");
      this.current = -1;
      for (const [name, value] of Object.entries({
        role: "combobox", "aria-expanded": "false", "aria-controls": this.results.id, "aria-autocomplete": "list",
      })) field.setAttribute(name, value);
      this.results.setAttribute("role", "listbox");
      this.results.setAttribute("aria-label", "Résultats");
      field.addEventListener("focus", () => Annuaire.load(DATA).catch(() => undefined));
      field.addEventListener("input", () => this.search());
      field.addEventListener("keydown", (event) => this.key(event));
      root.addEventListener("submit", (event) => {
        event.preventDefault();
        this.open(Math.max(0, this.current));
      });
      root.addEventListener("focusout", (event) => {
        if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) this.close();
      });
    }

    async search() {
      try {
        await Annuaire.load(DATA);
      } catch {
        this.status.textContent = "La recherche n’a pas pu se charger.";
        return;
      }
      SiteSearch.index = SiteSearch.index || searcher(Annuaire.value("search"));
      const found = SiteSearch.index.find(this.field.value);
      this.show(found);
    }

    /** @param {any[]} found */
    show(found) {
      const asked = Annuaire.text.fold(this.field.value).length > 1;
      this.current = -1;
      this.results.replaceChildren(...found.map((one, i) => {
        const option = make("a", { class: "app-search__option", role: "option", id: `resultat-${i}`, "aria-selected": "false", tabindex: "-1", href: Annuaire.root + one.page },
          make("span", { class: "app-search__kind" }, one.kind), " ", make("b", { class: "app-search__title" }, one.title), " ",
          make("span", { class: "app-search__detail" }, one.detail));
        option.addEventListener("pointerdown", (/** @type {Event} */ event) => event.preventDefault());
        return option;
      }));
      this.results.hidden = !found.length;
      this.field.setAttribute("aria-expanded", String(found.length > 0));
      this.field.removeAttribute("aria-activedescendant");
      this.status.textContent = !asked ? "" : found.length ? counted(found.length, "résultat") : "Aucun résultat";
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      const count = this.results.children.length;
      if (event.key === "Escape") {
        if (!this.results.hidden) event.preventDefault();
        this.close();
      } else if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        this.select((this.current + step + count + (this.current < 0 && step < 0 ? 1 : 0)) % count);
      }
    }

    /** @param {number} place */
    select(place) {
      this.current = place;
      [...this.results.children].forEach((option, i) => {
        option.setAttribute("aria-selected", String(i === place));
        if (i === place) option.scrollIntoView({ block: "nearest" });
      });
      this.field.setAttribute("aria-activedescendant", `resultat-${place}`);
    }

    /** @param {number} place */
    open(place) {
      const option = this.results.children[place];
      if (option instanceof HTMLAnchorElement) location.href = option.href;
    }

    close() {
      this.results.hidden = true;
      this.field.setAttribute("aria-expanded", "false");
      this.field.removeAttribute("aria-activedescendant");
      this.current = -1;
    }
  }
  /** @type {any} */
  SiteSearch.index = null;

  Annuaire.siteSearch = { searcher };
  Annuaire.register("site-search", SiteSearch);
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
