/** The header's search: a combobox over every record and page, its data loaded on first use. What answers: site-search-find.js. */
(function (Annuaire) {
  "use strict";

  const MOST = 8, DATA = "assets/data/search.js", LIST = "recherche-liste";
  const { make, part, counted } = Annuaire.dom;
  const { Searcher, keep, home, FINDER } = Annuaire.siteSearch;
  /** @type {any} */
  let searcher = null;

  /** @param {string} words @returns {string} between quotation marks that stay with them */
  const quoted = (words) => `«\u00a0${words}\u00a0»`;

  class SiteSearch {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.field = /** @type {HTMLInputElement} */ (root.querySelector("input"));
      this.panel = part(root, "results");
      this.status = part(root, "status");
      this.alarm = make("p", { class: "app-search__alarm", hidden: true });
      this.message = make("p", { class: "app-search__message", hidden: true });
      this.list = make("div", { class: "app-search__list", id: LIST, role: "listbox", "aria-label": "Réponses" });
      this.panel.replaceChildren(this.alarm, this.message, this.list);
      this.current = -1;
      const { field } = this;
      for (const [name, value] of Object.entries({
        type: "text", enterkeyhint: "search", // a field of type search may be no combobox
        role: "combobox", "aria-expanded": "false", "aria-controls": LIST, "aria-autocomplete": "list",
      })) field.setAttribute(name, value);
      field.addEventListener("focus", () => Annuaire.load(DATA).catch(() => undefined));
      field.addEventListener("input", () => this.search());
      field.addEventListener("keydown", (event) => this.key(event));
      root.addEventListener("submit", (event) => {
        event.preventDefault();
        this.go();
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
      searcher = searcher || new Searcher(Annuaire.value("search"));
      const words = this.field.value.trim();
      if (Annuaire.text.fold(words).length < 2) this.close();
      else this.show(words, searcher.find(words, home(), MOST));
    }

    /** @param {string} words @param {SiteAnswer[]} found */
    show(words, found) {
      const nothing = `Rien pour ${quoted(words)}. Essayez une activité ou une commune.`;
      const last = found.length
        ? [{ kind: "", title: `Chercher ${quoted(words)} dans tous les créneaux`, detail: "", page: FINDER, words }]
        : [
            { kind: "Page", title: "Trouver une activité", detail: "", page: FINDER, words: "" },
            { kind: "Page", title: "Toutes les communes", detail: "", page: "communes/index.html", words: "" },
          ];
      this.select(-1);
      this.list.replaceChildren(...[...found, ...last].map((answer, i) => this.option(answer, i)));
      this.list.scrollTop = 0;
      const alarmed = Annuaire.alarm.heard(Annuaire.value("search").alarms, words);
      this.alarm.hidden = !alarmed;
      this.alarm.replaceChildren(...(alarmed ? Annuaire.alarm.sentence() : []));
      this.message.hidden = found.length > 0;
      this.message.textContent = found.length ? "" : nothing;
      const count = found.length ? counted(found.length, "réponse") : nothing;
      this.status.textContent = alarmed ? `${Annuaire.alarm.sentence()[0].textContent} ${count}` : count;
      this.panel.hidden = false;
      this.field.setAttribute("aria-expanded", "true");
    }

    /** @param {SiteAnswer} answer @param {number} i @returns {HTMLElement} */
    option({ kind, title, detail, page, words }, i) {
      const option = make("a", {
        class: `app-search__option${kind ? "" : " app-search__option--all"}`, role: "option", id: `resultat-${i}`,
        "aria-selected": "false", tabindex: "-1", href: Annuaire.root + page,
      },
        kind ? make("span", { class: "app-search__kind" }, kind) : null, " ", make("b", { class: "app-search__title" }, title), " ",
        detail ? make("span", { class: "app-search__detail" }, detail) : null);
      option.addEventListener("pointerdown", (/** @type {Event} */ event) => event.preventDefault());
      option.addEventListener("click", () => words && keep(words));
      return option;
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      const count = this.panel.hidden ? 0 : this.list.children.length, { current } = this;
      if (event.key === "Escape" && count) this.close();
      else if (event.key === "ArrowDown" && count) this.select((current + 1) % count);
      else if (event.key === "ArrowUp" && count) this.select(current > 0 ? current - 1 : count - 1);
      else if (event.key === "Home" && current >= 0) this.select(0);
      else if (event.key === "End" && current >= 0) this.select(count - 1);
      else if (event.key === "ArrowDown" && this.field.value) this.search();
      else return;
      event.preventDefault();
    }

    /** @param {number} place of the answer chosen, or -1 for none */
    select(place) {
      this.current = place;
      [...this.list.children].forEach((option, i) => {
        option.setAttribute("aria-selected", String(i === place));
        if (i === place) option.scrollIntoView({ block: "nearest" });
      });
      if (place < 0) this.field.removeAttribute("aria-activedescendant");
      else this.field.setAttribute("aria-activedescendant", `resultat-${place}`);
    }

    /** Opens the answer chosen; without one, asks the finder for the words as they are. */
    go() {
      const option = this.list.children[this.current], words = this.field.value.trim();
      if (option instanceof HTMLElement) option.click();
      else if (words) {
        keep(words);
        location.href = Annuaire.root + FINDER;
      } else this.field.focus();
    }

    close() {
      this.select(-1);
      this.panel.hidden = true;
      this.status.textContent = "";
      this.field.setAttribute("aria-expanded", "false");
    }
  }

  Annuaire.register("site-search", SiteSearch);
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
