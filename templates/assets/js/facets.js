/** How many sessions each value of each question would leave, all other questions being as they are. */
(function (Annuaire) {
  "use strict";

  const MOMENTS = 28;

  /** @type {Record<string, { question: string, values: (row: FinderRow, asked: Asked) => (string | number)[] }>} */
  const FACETS = {
    activities: { question: "activite", values: (row) => [row.activity] },
    wishes: { question: "envie", values: (row) => row.wishes },
    moments: {
      question: "moment",
      values: (row) => Array.from({ length: MOMENTS }, (_, bit) => 1 << bit).filter((bit) => row.moments & bit),
    },
    audiences: {
      question: "public",
      values: (row, { table }) => (row.audiences.length ? row.audiences : Object.keys(table.labels.publics || {})),
    },
    price: { question: "prix", values: (row) => (row.price === null ? ["inconnu", ""] : [row.price, ""]) },
    access: {
      question: "acces",
      values: (row, { table, criteria }) =>
        criteria.access.some((feature) => row.access_no.includes(feature))
          ? []
          : Object.keys(table.labels.acces).filter((feature) => !row.access_no.includes(feature)),
    },
    remote: { question: "mode", values: (row) => ["aussi", row.mode] },
    level: {
      question: "niveau",
      values: (row, { table }) =>
        table.levels.filter((level, rank) => row.levels & (1 << rank) && (level !== "severe" || row.severe_allowed)),
    },
    programme: { question: "programme", values: (row) => [row.programme] },
    supervisors: { question: "encadrement", values: (row) => row.supervisors },
    prescription: {
      question: "ordonnance",
      values: (row) =>
        row.prescription === "obligatoire" || !row.own_door ? ["inconnu", "oui"] : ["inconnu", "oui", "non"],
    },
    women: { question: "femmes", values: (row) => (row.women_only ? ["women"] : []) },
    places: {
      question: "places",
      values: (row) => (row.places === "complet" || row.places === "liste-attente" ? [] : ["places"]),
    },
    report: { question: "retour", values: (row) => (row.reports ? ["report"] : []) },
    conditions: {
      question: "pathologie",
      values: (row, { table }) =>
        Object.keys(table.labels.pathologies || {}).filter((condition) => !row.excluded_conditions.includes(condition)),
    },
  };

  /** @param {FindResult} result @param {string} name @returns {Map<string, number>} value → sessions it would leave */
  function count({ asked, matches, excluded }, name) {
    const { question, values } = FACETS[name];
    const others = ~(1 << asked.table.questions.indexOf(question));
    /** @type {Map<string | number, number>} */
    const counts = new Map();
    /** @param {FinderRow} row */
    const add = (row) => {
      for (const value of values(row, asked)) counts.set(value, (counts.get(value) || 0) + 1);
    };
    for (const match of matches) add(match.row);
    for (const exclusion of excluded) if (!(exclusion.failed & others)) add(exclusion.row);
    return new Map([...counts].map(([value, number]) => [String(value), number]));
  }

  /** @param {Map<string, number>} prices @param {string} most cents, or empty @returns {number} at most that price, or unknown */
  function upTo(prices, most) {
    if (most === "") return prices.get("") || 0;
    let sum = prices.get("inconnu") || 0;
    for (const [price, number] of prices) if (/^\d+$/.test(price) && Number(price) <= Number(most)) sum += number;
    return sum;
  }

  /**
   * Write the counts beside every choice of a form.
   * @param {HTMLElement} root @param {FindResult} result
   */
  function show(root, result) {
    /** @type {Map<string, Map<string, number>>} */
    const known = new Map();
    /** @param {string} name */
    const counts = (name) => known.get(name) || known.set(name, count(result, name)).get(name) || new Map();
    for (const place of root.querySelectorAll("[data-count]")) {
      const value = place.getAttribute("data-value") || "";
      let name = place.getAttribute("data-count") || "";
      if (name === "flags") name = value;
      const number = name === "price" ? upTo(counts(name), value) : counts(name).get(value) || 0;
      showOne(place, name, number);
    }
    for (const option of root.querySelectorAll("select[name] option[data-label]")) {
      const name = option.closest("select")?.getAttribute("name") || "";
      const value = option.getAttribute("value") || "";
      if (!(name in FACETS) || !value) continue;
      option.textContent = `${option.getAttribute("data-label")} (${counts(name).get(value) || 0})`;
    }
  }

  /** @param {Element} place @param {string} name @param {number} number */
  function showOne(place, name, number) {
    if (name !== "moments") {
      place.replaceChildren(String(number), Annuaire.dom.hidden(number < 2 ? " créneau" : " créneaux"));
      return;
    }
    const box = place.previousElementSibling;
    place.textContent = number ? String(number) : "–";
    if (!(box instanceof HTMLInputElement)) return;
    box.setAttribute("aria-label", `${box.dataset.label}, ${Annuaire.dom.counted(number, "créneau", "créneaux")}`);
    box.disabled = !number && !box.checked;
  }

  Annuaire.facets = { count, show };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
