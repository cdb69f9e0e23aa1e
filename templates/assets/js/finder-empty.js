/** When nothing fits: the one condition to change, whom to ask, and the nearest territory. Says only what the data says. */
(function (Annuaire) {
  "use strict";

  const OFFERED = 5, NEAR = 500;
  const { make, part } = Annuaire.dom;
  const { hectometres } = Annuaire.conditions;

  /**
   * @template {{ position: [number, number] }} T
   * @param {[number, number]} from @param {T[]} places @returns {{ place: T, distance: number } | null} the nearest
   */
  function nearest(from, places) {
    /** @type {{ place: T, distance: number } | null} */
    let best = null;
    for (const place of places) {
      const distance = hectometres(from, place.position);
      if (!best || distance < best.distance) best = { place, distance };
    }
    return best;
  }

  /** @param {string} page @param {string} text @returns {HTMLElement} */
  const link = (page, text) => make("a", { href: Annuaire.root + page }, text);

  /** @param {TerritoryFacts} territory @returns {HTMLElement} whom to call there */
  function coordinator(territory) {
    const line = make("li", {}, "Coordination du territoire\u00a0: ", link(territory.page, territory.name));
    if (territory.phone) line.append(", ", make("a", { href: territory.phone[1] }, territory.phone[0]));
    return line;
  }

  /** @param {FinderTable} table @param {Commune} home @returns {HTMLElement[]} coordination and nearest Maison Sport-Santé */
  function helpers(table, home) {
    const own = table.territories.find(({ communes }) => communes.includes(home.insee));
    const house = nearest(home.position, table.houses);
    return [
      ...(own ? [coordinator(own)] : []),
      ...(house && house.distance <= NEAR
        ? [make("li", {}, "Maison Sport-Santé la plus proche\u00a0: ", link(house.place.page, house.place.name), `, à ${Annuaire.table.kilometres(house.distance)}`)] : []),
    ];
  }

  /** @param {FinderTable} table @param {Commune} home @returns {{ territory: TerritoryFacts, commune: Commune, distance: number } | null} */
  function neighbour(table, home) {
    const own = table.territories.find(({ communes }) => communes.includes(home.insee));
    const others = table.territories.filter((one) => one !== own);
    const declared = own ? others.filter(({ id }) => own.neighbours.includes(id)) : [];
    const among = (declared.length ? declared : others).flatMap((territory) =>
      territory.communes.flatMap((insee) => {
        const commune = table.communes.get(insee);
        return commune ? [{ territory, commune, position: commune.position }] : [];
      }));
    const best = nearest(home.position, among);
    return best && (declared.length || best.distance <= NEAR) ? { ...best.place, distance: best.distance } : null;
  }

  /** @param {HTMLElement} root @param {FinderTable} table @param {Commune} home */
  function elsewhere(root, table, home) {
    const found = neighbour(table, home);
    if (!found) return [];
    const { territory, commune, distance } = found;
    const button = make("button", { class: "app-text-button", type: "button" }, `Chercher depuis ${commune.name}`);
    button.addEventListener("click", () => root.dispatchEvent(new CustomEvent("finder-ask", { detail: { commune: commune.insee } })));
    return [make("li", {}, "Territoire le plus proche\u00a0: ", link(territory.page, territory.name), `, à ${Annuaire.table.kilometres(distance)}. `, button)];
  }

  /** @param {HTMLElement} root the finder @param {FindResult} result */
  function show(root, result) {
    const empty = part(root, "empty"), { table, criteria } = result.asked;
    empty.hidden = result.count > 0;
    if (empty.hidden) return void empty.replaceChildren();
    const offers = Annuaire.finderOut.relaxations(result).slice(0, OFFERED);
    const home = table.communes.get(criteria.commune);
    const { keeper } = table, own = table.territories.find(({ communes }) => communes.includes(criteria.commune));
    const call = keeper && !own?.phone ? [make("li", {}, "Qui tient cet annuaire\u00a0: ", make("a", { href: keeper[1] }, keeper[0]))] : [];
    const people = home ? [...helpers(table, home), ...elsewhere(root, table, home)] : table.territories.map(coordinator), help = [...people, ...call];
    empty.className = "app-panel app-empty";
    empty.replaceChildren(
      make("p", {}, offers.length ? "En changeant une seule chose\u00a0:" : "Changer une seule chose ne suffit pas. Effacez quelques choix."),
      make("ul", { class: "app-out__relax" }, ...offers.map((/** @type {Relaxation} */ one) => Annuaire.finderOut.offered(root, one))),
      ...(help.length ? [make("p", {}, "Demander à quelqu’un\u00a0:"), make("ul", { class: "app-out__relax" }, ...help)] : []));
  }

  Annuaire.finderEmpty = { show, neighbour, coordinator, link };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
