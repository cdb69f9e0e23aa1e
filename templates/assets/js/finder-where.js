/** Without a commune, sessions are far from one another: their territories, with how many each holds, lead to a place. */
(function (Annuaire) {
  "use strict";

  const { bits } = Annuaire;
  const { make, part, counted } = Annuaire.dom;
  /** @type {WeakMap<FinderRow[], Map<string, Uint32Array>>} */
  const known = new WeakMap();

  /** @param {FinderTable} table @returns {Map<string, Uint32Array>} the rows of each territory */
  function rowsOf(table) {
    const made = known.get(table.rows) || new Map();
    if (!made.size) table.rows.forEach((row, i) => {
      const rows = made.get(row.territory) || bits.none(table.rows.length);
      made.set(row.territory, rows);
      bits.add(rows, i);
    });
    known.set(table.rows, made);
    return made;
  }

  /** @param {FindResult} result @returns {{ territory: TerritoryFacts, count: number }[]} territories with matches */
  function counts({ matching, asked: { table } }) {
    const rows = rowsOf(table);
    return table.territories
      .map((territory) => ({ territory, count: bits.count(matching, rows.get(territory.id) || bits.none(table.rows.length)) }))
      .filter(({ count }) => count);
  }

  /** @param {HTMLElement} root @param {TerritoryFacts} territory asks from its most populated commune */
  const choose = (root, territory) => root.dispatchEvent(new CustomEvent("finder-ask", { detail: { commune: territory.centre, within: 200 } }));

  /** @param {HTMLElement} root the finder @param {FindResult} result */
  function show(root, result) {
    const where = part(root, "where"), found = result.asked.criteria.commune ? [] : counts(result);
    where.hidden = found.length < 2;
    where.replaceChildren("Où\u202f?", ...found.map(({ territory, count }) => {
      const button = make("button", { class: "app-button app-button--quiet", type: "button" }, `${territory.name} (${count})`);
      button.append(Annuaire.dom.hidden(count < 2 ? " créneau" : " créneaux"));
      button.addEventListener("click", () => choose(root, territory));
      return button;
    }));
  }

  /** @param {HTMLElement} root @param {FindResult} result @returns {any[]} a mark for each territory, for the map */
  function markers(root, result) {
    const { communes } = result.asked.table;
    return counts(result).flatMap(({ territory, count }) => {
      const centre = communes.get(territory.centre), title = `${territory.name}\u00a0: ${counted(count, "créneau", "créneaux")}`;
      if (!centre) return [];
      const icon = L.divIcon({ html: make("span", { class: "app-map__sign" }, String(count)), className: "app-map__target", iconSize: [44, 44] });
      return [L.marker(centre.position, { icon, keyboard: true, title, alt: title }).on("click", () => choose(root, territory))];
    });
  }

  Annuaire.finderWhere = { show, markers };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
