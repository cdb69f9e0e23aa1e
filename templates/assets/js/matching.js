/**
 * The finder: which sessions suit what is asked, in which order, why, and why the others are set aside.
 * Answers exactly as generator/model/matching.py and fit.py; every French word comes with the data.
 */
(function (Annuaire) {
  "use strict";

  const NO_DAY = 99999999, FAR = 1000000, PARTS = 4, REFERENCE_DISTANCE = 500, REFERENCE_PRICE = 5000;
  const { judge, monthsBetween, hectometres } = Annuaire.conditions;

  /** @param {number} a @param {number} b @returns {number} */
  const share = (a, b) => Math.floor(a / b);

  /** @type {((asked: Asked, seen: Seen, add: AddReason) => void)[]} */
  const PARTS_OF_FIT = [
    ({ criteria }, { row }, add) => {
      if (criteria.level) add("niveau", 0, "niveaux", criteria.level);
      if (criteria.level === "severe") add("encadrement-severe");
      if (criteria.age !== null && (row.age_min > 0 || row.age_max < 150)) add("age");
      if (criteria.programme) add("programme", 0, "programmes", row.programme);
      if (criteria.report) add("retour");
      if (criteria.prescription === "non" && row.prescription === "a-confirmer") add("ordonnance-inconnue");
      if (row.women_only) add("femmes");
    },
    ({ texts, weight }, { relevance }, add) => {
      if (texts) add("texte", share(weight("texte") * relevance, 1000));
    },
    ({ criteria, weight }, { row }, add) => {
      const both = criteria.moments & row.moments;
      if (!both) return;
      const bit = 31 - Math.clz32(both & -both);
      add("moment", weight("moment"), "moments", `${share(bit, PARTS)}-${bit % PARTS}`);
    },
    ({ criteria: { commune, within }, weight }, { row, distance }, add) => {
      if (!commune) return;
      if (row.mode === "a-domicile" && row.served.includes(commune)) add("desservie");
      if (row.mode !== "sur-place") return;
      if (distance === null) return add("distance-inconnue");
      const reference = within === null ? REFERENCE_DISTANCE : within;
      const points = reference ? share(weight("distance") * Math.max(0, reference - distance), reference) : 0;
      add(within === null ? "distance-libre" : "distance", points, "", "", distance, within || 0);
    },
    ({ criteria, weight }, { row }, add) => {
      for (const wish of criteria.wishes) if (row.wishes.includes(wish)) add("envie", weight("envie"), "envies", wish);
      for (const condition of criteria.conditions) {
        const known = row.conditions.includes(condition);
        add(known ? "pathologie" : "pathologie-inconnue", known ? weight("pathologie") : 0, "pathologies", condition);
      }
      for (const audience of criteria.audiences) {
        if (row.audiences.includes(audience)) add("public", weight("public"), "publics", audience);
        else if (!row.audiences.length) add("public-inconnu", 0, "publics", audience);
      }
    },
    ({ criteria, weight }, { row: { price, price_sure: sure } }, add) => {
      const most = criteria.price;
      if (price === null) add("prix-inconnu");
      else if (price === 0 && sure) add("gratuit", weight("prix"));
      else if (most) add("prix-plafond", share(weight("prix") * Math.max(0, most - price), most), "", "", price, most);
      else add("prix", share(weight("prix") * Math.max(0, REFERENCE_PRICE - price), REFERENCE_PRICE), "", "", price);
      if (price !== null && !sure) add("prix-a-preciser");
    },
    ({ criteria, weight }, { row }, add) => {
      for (const feature of criteria.access) {
        const known = row.access_yes.includes(feature);
        add(known ? "acces" : "acces-inconnu", known ? weight("acces") : 0, "acces", feature);
      }
    },
    ({ table, today, weight }, { row }, add) => {
      if (!row.verified) add("jamais-verifie");
      else if (monthsBetween(row.verified, today) >= table.review_months) add("a-revoir", share(weight("fraicheur"), 3));
      else add("fraiche", weight("fraicheur"));
    },
    ({ weight }, { row: { places } }, add) => {
      if (places === "a-confirmer") return add("places-inconnues");
      const points = { disponibles: weight("places"), "presque-complet": share(weight("places"), 2) }[places] || 0;
      add("places", points, "places", places);
    },
  ];

  /** @param {Asked} asked @param {Seen} seen @returns {number} */
  function score(asked, seen) {
    let sum = 0;
    for (const part of PARTS_OF_FIT) part(asked, seen, (_fit, points) => void (sum += points || 0));
    return sum;
  }

  /** @param {Asked} asked @param {Seen} seen @returns {Reason[]} every line of « Pourquoi ? » */
  function explain(asked, seen) {
    /** @type {Reason[]} */
    const lines = [];
    for (const part of PARTS_OF_FIT)
      part(asked, seen, (fit, points = 0, kind = "", id = "", amount = 0, limit = 0) => {
        lines.push({ fit, points, kind, id, amount, limit });
      });
    return lines;
  }

  /** @param {FinderRow} row @param {number} today @returns {number} */
  const nextDay = (row, today) => row.dates().find((day) => day >= today) ?? NO_DAY;

  /** @type {Record<string, (match: Match) => number>} */
  const KEYS = {
    accord: (match) => -match.score,
    distance: (match) => match.distance ?? FAR,
    date: (match) => match.next,
    prix: (match) => match.row.price ?? FAR,
  };

  /** @param {string} order @returns {(a: Match, b: Match) => number} */
  function compare(order) {
    const keys = [KEYS[order] || KEYS.accord, KEYS.accord, KEYS.distance, KEYS.date];
    return (a, b) => {
      for (const key of keys) {
        const difference = key(a) - key(b);
        if (difference) return difference;
      }
      return a.row.id < b.row.id ? -1 : 1;
    };
  }

  /** @param {FinderTable} table @param {Criteria} criteria @param {number} today @returns {Asked} */
  function ask(table, criteria, today) {
    const texts = Annuaire.text.fold(criteria.text).length > 1;
    /** @param {string} name */
    const weight = (name) => table.weights[name] || 0;
    return { table, criteria, today, texts, level: criteria.level ? table.levels.indexOf(criteria.level) : -1, weight };
  }

  /**
   * Judge every row on a day such as 20261122.
   * @param {FinderTable} table @param {Criteria} criteria @param {number} today @param {string} [order]
   * @returns {FindResult} every row once: matches in order, the others by identifier
   */
  function find(table, criteria, today, order = "accord") {
    const asked = ask(table, criteria, today);
    const commune = table.communes.get(criteria.commune);
    const found = asked.texts ? Annuaire.text.relevance(table.index(), table.searched, criteria.text) : null;
    /** @type {Match[]} */
    const matches = [];
    /** @type {Exclusion[]} */
    const excluded = [];
    table.rows.forEach((row, i) => {
      const on = commune && row.position && row.mode === "sur-place";
      const distance = on && row.position ? hectometres(commune.position, row.position) : null;
      const relevance = found ? found[i] : 0;
      const { reason, failed } = judge(asked, row, distance, relevance);
      if (reason) return void excluded.push({ row, reason, failed, distance });
      const seen = { row, distance, relevance };
      matches.push({ ...seen, score: score(asked, seen), next: nextDay(row, today) });
    });
    matches.sort(compare(order));
    excluded.sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
    return { asked, matches, excluded };
  }

  Annuaire.matching = { find, explain, nextDay, NO_DAY };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
