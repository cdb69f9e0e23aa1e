/** The first page of a list: the week as a grid of hours, then in words, as templates/parts/feuille-semaine.html. */
(function (Annuaire) {
  "use strict";

  const { make, part } = Annuaire.dom;
  const { sheetList: list } = Annuaire;

  /** @param {HTMLElement} root @param {SheetFacts[]} facts @param {string[]} marks */
  function grid(root, facts, marks) {
    const cells = list.weekCells(facts, marks);
    for (const cell of root.querySelectorAll("[data-cell]")) {
      const entries = cells.get(cell.getAttribute("data-cell") || "") || [];
      cell.classList.toggle("app-week__hit", entries.length > 0);
      cell.replaceChildren(...entries.flatMap((/** @type {WeekEntry} */ { number, hour, name, note, mark }) => [
        make("span", { class: "app-week__entry" }, make("span", { class: "app-num" }, number), ` ${hour}`),
        " ", make("span", { class: "app-week__name" }, name),
        ...[note, mark].filter(Boolean).flatMap((words) => [" ", make("span", { class: "app-week__name app-week__note" }, words)])]));
    }
  }

  /** @param {HTMLElement} root @param {SheetFacts} one @returns {HTMLElement} its number, which a telephone calls */
  function call(root, one) {
    const number = root.querySelector(`[data-session="${one.id}"] .app-act__tel`), href = number?.getAttribute("href") || "";
    return href ? make("a", { class: "app-weeklist__tel", href }, one.phone) : make("span", { class: "app-weeklist__tel" }, one.phone);
  }

  /** @param {HTMLElement} root @param {SheetFacts[]} facts of sessions whose articles are in place @param {boolean[]} doubtful by activity @param {number[]} suggested numbers of the suggested week */
  function fill(root, facts, doubtful, suggested) {
    grid(root, facts, doubtful.map((doubt, i) => list.markWords(doubt, suggested.includes(i + 1))));
    part(root, "weeklist").replaceChildren(...facts.flatMap((one, i) => one.lines.map((line) =>
      make("li", {}, make("span", {}, make("span", { class: "app-num" }, String(i + 1))), " ", make("b", { class: "app-weeklist__when" }, line), " ",
        make("span", { class: "app-weeklist__what" }, make("b", {}, one.title), `, ${one.place}${doubtful[i] ? ` (${list.IN_DOUBT})` : ""}`), " ", call(root, one)))));
  }

  /** @param {SheetEntry[]} entries in the order shown @returns {number[]} the numbers of the week that the finder suggests of the sessions kept */
  function suggested(entries) {
    const rows = Annuaire.value("finder") ? Annuaire.table.finder().rows : [];
    const kept = Annuaire.shortlist.ids().filter((/** @type {string} */ id) => entries.some((entry) => entry.id === id));
    const week = Annuaire.proposal.week(kept.flatMap((/** @type {string} */ id) => rows.filter((/** @type {FinderRow} */ row) => row.id === id)));
    return entries.flatMap(({ id }, i) => (week.some((/** @type {FinderRow} */ row) => row.id === id) ? [i + 1] : []));
  }

  Annuaire.sheetWeek = { fill, suggested };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
