/** « Ma liste »: the sessions kept, in order, each by the article made at build; move, remove, print. */
(function (Annuaire) {
  "use strict";

  const { make, icon, hidden, part, counted } = Annuaire.dom;

  class Sheet {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      part(root, "print").addEventListener("click", () => window.print());
      Annuaire.store.changes.addEventListener("change", () => this.show());
      Annuaire.store.changes.addEventListener("wipe", () => this.show());
      this.show();
    }

    async show() {
      const ids = Annuaire.shortlist.ids();
      part(this.root, "empty").hidden = ids.length > 0;
      part(this.root, "tools").hidden = !ids.length;
      const found = await Promise.all(ids.map((/** @type {string} */ id) => this.article(id)));
      const items = ids.flatMap((/** @type {string} */ id, /** @type {number} */ i) =>
        found[i] ? [this.item(id, found[i], i, ids.length)] : []);
      part(this.root, "items").replaceChildren(...items);
      part(this.root, "status").textContent = counted(items.length, "activité") + " dans la liste";
      const focused = this.focus ? this.root.querySelector(this.focus) : null;
      if (focused instanceof HTMLElement) focused.focus();
      this.focus = "";
    }

    /** @param {string} id @returns {Promise<DocumentFragment | null>} the article of a session, null when it is gone */
    async article(id) {
      if (!/^[a-z0-9-]+$/.test(id)) return null;
      try {
        await Annuaire.load(`assets/data/sheets/${id}.js`);
      } catch {
        return null;
      }
      const template = document.createElement("template");
      template.innerHTML = Annuaire.value(`sheet:${id}`) || ""; // our own build's HTML, escaped there
      return template.content;
    }

    /** Number and distance, the only things the build could not know. @param {string} id @param {DocumentFragment} article @param {number} place */
    complete(id, article, place) {
      const number = article.querySelector('[data-part="number"]'), distance = article.querySelector('[data-part="distance"]');
      if (number) number.textContent = String(place + 1);
      if (!Annuaire.value("finder") || !distance) return;
      const table = Annuaire.table.finder(), home = table.communes.get(Annuaire.store.read("criteres", {}).commune);
      const row = table.rows.find((/** @type {FinderRow} */ one) => one.id === id);
      if (!home || !row?.position || row.mode !== "sur-place") return;
      const words = Annuaire.table.kilometres(Annuaire.conditions.hectometres(home.position, row.position));
      distance.textContent = `À ${words} de ${home.name} (à vol d’oiseau).`;
    }

    /** @param {string} id @param {DocumentFragment} article @param {number} place @param {number} count */
    item(id, article, place, count) {
      const title = article.querySelector("h2, h3")?.textContent?.trim() || id;
      const button = (/** @type {string} */ name, /** @type {string} */ sign, /** @type {string} */ words, /** @type {() => void} */ act, off = false) => {
        const made = make("button", { class: "app-button app-button--quiet", type: "button", disabled: off, "data-act": `${name}-${id}` },
          icon(sign), words, hidden(` ${title}`));
        made.addEventListener("click", act);
        return made;
      };
      const move = (/** @type {number} */ step) => {
        this.focus = `[data-act="${step < 0 ? "up" : "down"}-${id}"]:not([disabled]), [data-act="${step < 0 ? "down" : "up"}-${id}"]:not([disabled])`;
        Annuaire.shortlist.move(id, step);
      };
      const remove = () => {
        this.focus = '[data-act^="remove-"], a[href]';
        Annuaire.shortlist.toggle(id);
      };
      this.complete(id, article, place);
      const refused = article.querySelector("[data-refused]");
      if (refused) refused.replaceWith(make("p", { class: "app-note app-note--warn" }, icon("alerte"), make("span", {}, make("b", {}, title), ` ${refused.getAttribute("data-refused")}`)));
      return make("li", { class: "app-sheet__item", "data-session": id }, article,
        make("p", { class: "app-sheet__do" },
          button("up", "fleche", "Monter", () => move(-1), place === 0),
          button("down", "fleche", "Descendre", () => move(1), place === count - 1),
          button("remove", "croix", "Retirer", remove)));
    }
  }

  Annuaire.register("sheet", Sheet);
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
