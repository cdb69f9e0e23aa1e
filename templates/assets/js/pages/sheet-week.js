/** The first page of a list: the week as a grid of hours, then in words, as templates/parts/feuille-semaine.html. */
(function (Annuaire) {
  "use strict";

  const { make, part } = Annuaire.dom;

  /** @param {HTMLElement} root @param {SheetFacts[]} facts @param {string[]} marks */
  function grid(root, facts, marks) {
    const cells = Annuaire.sheetList.weekCells(facts, marks);
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

  /** @param {HTMLElement} root @param {SheetFacts[]} facts of sessions whose articles are in place @param {string[]} marks what is said of each beside its hours */
  function fill(root, facts, marks) {
    grid(root, facts, marks);
    part(root, "weeklist").replaceChildren(...facts.flatMap((one, i) => one.lines.map((line) =>
      make("li", {}, make("span", {}, make("span", { class: "app-num" }, String(i + 1))), " ", make("b", { class: "app-weeklist__when" }, line), " ",
        make("span", { class: "app-weeklist__what" }, make("b", {}, one.title), `, ${one.place}${marks[i] ? ` (${marks[i]})` : ""}`), " ", call(root, one)))));
  }

  Annuaire.sheetWeek = { fill };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
