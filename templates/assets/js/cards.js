/** The card of a session found: the markup of templates/parts/card.html, plus number, distance and « Pourquoi ? ». */
(function (Annuaire) {
  "use strict";

  const { make, icon, hidden } = Annuaire.dom;
  /** Those that a screen shows; the others are laid out when they come near it. */
  const AT_ONCE = 2;

  /** @param {FinderRow} row @param {number} next */
  function when(row, next) {
    const slots = row.slots.flatMap(([day, start, end]) => [
      make("span", { class: "app-card__day" }, day), " ",
      make("span", { class: "app-card__time" }, make("span", { class: "app-card__hour" }, start), " ", make("span", { class: "app-card__end" }, end)), " ",
    ]);
    const words = next === Annuaire.matching.NO_DAY ? "à confirmer" : Annuaire.dates.words(next);
    const [instead, day] = row.starts, said = instead && (!day || day >= Annuaire.today());
    return make("p", { class: "app-card__when" }, ...slots,
      make("span", { class: "app-card__next" }, said ? instead : `Prochaine séance\u00a0: ${words}`));
  }

  /** @param {FinderRow} row @param {Criteria} criteria @param {number | null} distance @param {number} number */
  function top(row, criteria, distance, number) {
    const [price, note] = Annuaire.costShow.cardWords(row, criteria);
    const place = make("p", { class: "app-card__place" },
      number ? make("span", { class: "app-card__pin", "aria-hidden": "true" }, String(number)) : null, row.place);
    if (distance !== null) place.append(". ", make("b", { class: "app-nb" }, Annuaire.table.kilometres(distance)));
    const link = make("a", { href: Annuaire.root + row.url }, row.title);
    return make("div", { class: "app-card__top" },
      make("h3", { class: "app-card__name" }, link),
      make("p", { class: "app-price" }, make("span", { class: "app-price__net" }, price), " ",
        make("span", { class: "app-price__gross" }, ...note)),
      place);
  }

  /** @param {FinderRow} row @returns {Fact | undefined} how long ago it was verified, as seen from the browser's day */
  function checked(row) {
    const age = row.verified ? Annuaire.dates.ago(row.verified) : "";
    return age && row.fact3 ? [row.fact3[0], `Vérifié ${age}`, row.fact3[2]] : row.fact3;
  }

  /** @returns {boolean} whether the page is made for professionals, who read the levels in the prescriber’s words */
  const professional = () => Boolean(document.querySelector('[data-kind="orienter"]'));

  /** @param {FinderRow} row */
  function facts(row) {
    /** @type {Fact | undefined} */
    const levels = row.fact0 && professional() ? [row.fact0[0], row.exact_levels, row.fact0[2]] : row.fact0;
    const known = [levels, row.fact1, row.fact2, checked(row)].flatMap((fact) => (fact ? [fact] : []));
    return make("ul", { class: "app-facts" }, ...known.map(([name, text, tone]) =>
      make("li", { class: tone ? `app-${tone}` : null }, icon(name), make("span", {}, text))));
  }

  /** @param {Reason} reason @returns {string} « + 12 », « − 10 » */
  const points = ({ points: number }) => `${number < 0 ? "−" : "+"}\u00a0${Math.abs(number)}`;

  /** @param {FinderTable} table @param {Reason} reason the points for professionals; for everyone, words */
  function line(table, reason) {
    const kind = table.fit[reason.fit][1], pro = professional();
    const sign = kind === "a-confirmer" || reason.points < 0 ? "info" : kind === "points" && pro ? "plus" : "ok";
    const value = kind === "points" ? points(reason) : table.fit_kinds[kind];
    return make("li", {}, icon(sign), make("span", {}, Annuaire.table.say(table, reason)), pro ? make("b", {}, value) : null);
  }

  /** @param {FinderTable} table @param {Reason[]} reasons @param {number} score @returns {HTMLElement} the points, folded */
  function sum(table, reasons, score) {
    const counted = reasons.filter((reason) => reason.points);
    const words = counted.map((reason) => `${Annuaire.table.say(table, reason)} ${points(reason)}`).join("\u202f; ");
    return make("details", { class: "app-small app-soft" }, make("summary", {}, "Comment les créneaux sont classés"),
      make("p", {}, `${words}. En tout\u00a0: ${Annuaire.dom.counted(score, "point")}.`));
  }

  /** @param {Asked} asked @param {Match} match */
  function why(asked, match) {
    const details = make("details", { class: "app-why" },
      make("summary", {}, "Pourquoi ce créneau\u202f?", hidden(` ${match.row.title}`)));
    details.addEventListener("toggle", () => {
      if (details.querySelector("ul")) return;
      /** @type {Reason[]} */
      const reasons = Annuaire.matching.explain(asked, match);
      const total = make("li", {}, icon("ok"), make("span", {}, "Accord, en tout"), make("b", {}, String(match.score)));
      details.append(make("ul", {}, ...reasons.map((reason) => line(asked.table, reason)), professional() ? total : null));
      if (!professional()) details.append(sum(asked.table, reasons, match.score));
    });
    return details;
  }

  /** @param {FinderTable} table @param {FinderRow} row @returns {string} « Réservé : habitants d’une résidence » */
  function keptFor(table, row) {
    const { publics, pathologies } = table.labels, whom = [
      ...(row.only_audiences ? row.audiences.map((id) => publics[id]) : []),
      ...(row.only_conditions ? row.conditions.map((id) => pathologies[id]) : []), ...(row.women_only ? ["femmes"] : [])];
    return whom.length ? `Réservé\u00a0: ${whom.join(", ")}` : Annuaire.table.say(table, { fit: "reserve-non-demande" });
  }

  /** @param {Asked} asked @param {Match} match @returns {HTMLElement[]} what must be read before anything else: for others, not surely free */
  function warnings({ table, criteria }, { row, late }) {
    const { LATE } = Annuaire.fit, said = [];
    if (late & LATE.reserved) said.push(keptFor(table, row));
    if (late & LATE.unsure && criteria.price === 0 && row.price === 0) said.push(Annuaire.table.say(table, { fit: "gratuit-sous-condition" }));
    return said.map((words) => make("p", { class: "app-tag app-tag--warn" }, words));
  }

  /** @param {Asked} asked @param {FinderRow} row @returns {HTMLElement | null} what the record does not say of the person described */
  function doubts(asked, row) {
    const { confirm } = Annuaire.doubts.of(asked, row);
    return confirm.length ? make("p", { class: "app-card__doubt" }, icon("alerte"), make("span", {}, `À confirmer\u00a0: ${confirm.join(", ")}`)) : null;
  }

  /** @param {FinderRow} row @returns {HTMLElement | null} the way to call, where there is a telephone */
  const call = (row) => (row.phone
    ? make("a", { class: "app-button app-button--quiet", href: row.phone }, icon("tel"), "Appeler", hidden(`\u00a0: ${row.title}`)) : null);

  /** @param {Asked} asked @param {Match} match @param {number} number shown on the map too, 0 for none @returns {HTMLElement} */
  function card(asked, match, number) {
    const { row } = match;
    const kept = Annuaire.shortlist.has(row.id);
    const kinds = ["app-card", kept && "app-card--in", number > AT_ONCE && "app-card--later"].filter(Boolean).join(" ");
    return make("li", { class: kinds, "data-session": row.id },
      when(row, match.next),
      make("div", { class: "app-card__body" }, top(row, asked.criteria, match.distance, number), ...warnings(asked, match), doubts(asked, row), facts(row),
        make("div", { class: "app-card__do" }, why(asked, match), call(row), Annuaire.shortlist.button(row.id, row.title))));
  }

  Annuaire.cards = { card };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
