/** Beside the results: the list being made, its days, and six lines of plain text for the medical record. */
(function (Annuaire) {
  "use strict";

  const { make, icon, hidden, counted, part, announce } = Annuaire.dom;
  const A_DAY = 24 * 60, LETTERS = ["L", "M", "M", "J", "V", "S", "D"];

  /** @param {FinderTable} table @param {number} day 0 is Monday @returns {string} */
  const dayName = (table, day) => (table.labels.moments[`${day}-0`] || "").split(" ")[0];

  /** @param {FinderRow} row @returns {string} « Mardi 14 h » */
  function when(row) {
    const [day, start] = row.slots[0] || ["", ""];
    return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${start}`.trim();
  }

  /** @param {FinderTable} table @returns {FinderRow[]} the rows of the list, in order */
  function rows(table) {
    return Annuaire.shortlist.ids().flatMap((/** @type {string} */ id) => table.row(id) || []);
  }

  /** @param {FinderRow} row @returns {number} minutes from Monday at midnight; workshops on certain dates come after Sunday, then what has no hours */
  const inWeek = (row) => Math.min(8 * A_DAY, ...row.hours.map(([day, first]) => (row.dated ? 7 : day) * A_DAY + first));

  /** @param {FinderRow[]} kept @returns {FinderRow[]} in the order of the paper: that of the week, unless someone chose another */
  const onPaper = (kept) => (Annuaire.store.read(Annuaire.shortlist.BY_HAND, false) ? kept : [...kept].sort((one, other) => inWeek(one) - inWeek(other)));

  /** @param {string} id @returns {Promise<SheetFacts | null>} what a sheet says of a session; null when it is gone */
  const factsOf = (id) => Annuaire.load(`assets/data/sheets/${id}.js`).then(() => Annuaire.value(`sheet:${id}`).facts, () => null);

  /**
   * The six lines of the sheet, in its order.
   * @param {FindResult | null} result what is asked @param {Map<string, string>} [unfit] left out, and said @returns {Promise<string>}
   */
  async function record(result, unfit = new Map()) {
    const ids = Annuaire.shortlist.ids().filter((/** @type {string} */ id) => !unfit.has(id));
    const [, ...found] = await Promise.all([Annuaire.load("assets/sheet-list.js"), ...ids.map(factsOf)]);
    /** @type {SheetFacts[]} */
    const facts = found.filter(Boolean);
    if (!Annuaire.store.read(Annuaire.shortlist.BY_HAND, false)) facts.sort((one, other) => one.start - other.start);
    const out = unfit.size ? ` (${Annuaire.finderUnfit.still(unfit.size)}\u00a0: pas dans cette liste)` : "";
    if (!facts.length) return `Sport-santé\u00a0: aucune activité dans la liste du ${Annuaire.dates.words(Annuaire.today())}${out}.`;
    const doubts = facts.map(({ id }) => Annuaire.doubts.session(result, id));
    return Annuaire.sheetList.recordWords(facts, Annuaire.today(), doubts, Annuaire.doubts.level(), out);
  }

  class Tray {
    /** @param {HTMLElement} root the finder @param {FinderTable} table */
    constructor(root, table) {
      this.root = root;
      this.table = table;
      /** @type {FindResult | null} */
      this.result = null;
      /** @type {Map<string, string>} */
      this.unfit = new Map();
      this.shown = "";
      Annuaire.finderUnfit.guard(root);
      Annuaire.store.changes.addEventListener("change", (/** @type {CustomEvent} */ event) => event.detail === "liste" && this.show());
      Annuaire.store.changes.addEventListener("wipe", () => this.show());
      const copy = root.querySelector('[data-part="copy"]');
      if (copy instanceof HTMLElement) copy.addEventListener("click", () => this.copy(copy));
      this.show();
    }

    /** @param {FindResult} result the list is judged again */
    check(result) {
      this.result = result;
      this.unfit = Annuaire.finderUnfit.of(result, rows(this.table));
      if (this.state() !== this.shown) this.show();
      Annuaire.shortlist.setAside([...this.unfit.keys()]);
    }

    /** @returns {string} what each line says besides its session */
    state() {
      return Annuaire.shortlist.ids().map((/** @type {string} */ id) => [id, this.unfit.get(id), ...Annuaire.doubts.session(this.result, id).confirm].join()).join("|");
    }

    show() {
      this.root.querySelector('[data-part="copy"]')?.lastChild?.replaceWith("Copier pour le dossier");
      const kept = rows(this.table), days = kept.flatMap((row) => row.weekdays);
      this.unfit = Annuaire.finderUnfit.of(this.result, kept);
      Annuaire.finderUnfit.warn(this.root, this.unfit);
      Annuaire.finderUnfit.onPrint(this.root, this.unfit.size);
      part(this.root, "tray-title").textContent = kept.length
        ? `La liste\u00a0: ${counted(kept.length, "activité")}` : "La liste est vide";
      part(this.root, "strip").replaceChildren(...LETTERS.map((letter, day) => {
        const on = days.includes(day);
        const name = dayName(this.table, day);
        return on ? make("li", { class: "app-strip__on" }, letter, hidden(name.slice(1))) : make("li", { "aria-hidden": "true" }, letter);
      }));
      const week = Annuaire.proposal.week(kept.filter((row) => !this.unfit.has(row.id)))
        .sort((/** @type {FinderRow} */ a, /** @type {FinderRow} */ b) => a.weekdays[0] - b.weekdays[0]);
      part(this.root, "tray").replaceChildren(...onPaper(kept).map((row) => this.item(row, week.includes(row))));
      const say = part(this.root, "tray-say");
      say.hidden = !week.length;
      say.replaceChildren(icon("ok"), `Semaine type\u00a0: ${week.map((/** @type {FinderRow} */ row) => dayName(this.table, row.weekdays[0])).join(" et ")}`);
      this.dock(kept, days);
      this.shown = this.state();
    }

    /** @param {FinderRow} row @param {boolean} week whether it is one of the two of the suggested week */
    item(row, week) {
      const remove = make("button", { class: "app-square", type: "button" }, icon("croix"), hidden(`Retirer ${row.title}`));
      remove.addEventListener("click", () => {
        Annuaire.shortlist.toggle(row.id);
        announce(part(this.root, "status"), `Retiré\u00a0: ${row.title}. La liste\u00a0: ${counted(Annuaire.shortlist.ids().length, "activité")}.`);
        part(this.root, "tray-title").closest("section")?.querySelector("button, a")?.focus();
      });
      const why = this.unfit.get(row.id), words = make(why ? "s" : "span", {}, make("b", {}, when(row)), row.title);
      if (week) words.append(" ", make("small", { class: "app-tag app-tag--ok" }, "Semaine type"));
      const { confirm } = Annuaire.doubts.session(this.result, row.id);
      if (confirm.length && !why) words.append(make("small", { class: "app-tray__doubt" }, `À confirmer\u00a0: ${confirm.join(", ")}`));
      return make("li", {}, why ? make("span", {}, words, make("small", { class: "app-tag app-tag--stop" }, `Ne convient plus\u00a0: ${why}`)) : words, remove);
    }

    /** @param {FinderRow[]} kept @param {number[]} days */
    dock(kept, days) {
      const dock = part(this.root, "dock");
      dock.hidden = !kept.length;
      const names = [...new Set(days)].sort().map((day) => dayName(this.table, day)).join(", ");
      part(this.root, "dock-say").replaceChildren(
        make("b", {}, counted(kept.length, "activité")), make("br", {}), make("a", { href: "#liste" }, names || "voir la liste"));
    }

    /** @param {HTMLElement} button */
    async copy(button) {
      const text = await record(this.result, this.unfit), area = document.createElement("textarea");
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        area.value = text;
        document.body.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
      }
      button.lastChild?.replaceWith(this.unfit.size ? `Copié, sans ce qui ne convient plus (${this.unfit.size})` : Annuaire.shortlist.ids().length ? "Copié" : "La liste est vide");
    }
  }

  Annuaire.finderTray = { Tray, record };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
