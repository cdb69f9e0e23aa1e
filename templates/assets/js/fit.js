/**
 * How well a session fits what is asked: the lines of « Pourquoi ? », whose points add up to the score.
 * Counts exactly as generator/model/fit.py; every French word comes with the data.
 */
(function (Annuaire) {
  "use strict";

  const PARTS = 4, REFERENCE_DISTANCE = 500, REFERENCE_PRICE = 5000, ADULT = 18, ANY_AGE = 150;
  const { monthsBetween, full, takes } = Annuaire.conditions;

  /** @param {number} a @param {number} b @returns {number} */
  const share = (a, b) => Math.floor(a / b);

  /** @param {string[]} a @param {string[]} b @returns {string | undefined} the first of one that the other holds */
  const shared = (a, b) => a.find((one) => b.includes(one));

  /** @param {Criteria} criteria @param {FinderRow} row @returns {[string, string] | null} the word asked for which alone it is held */
  function madeFor({ audiences, conditions }, row) {
    const group = row.only_audiences && shared(audiences, row.audiences), illness = row.only_conditions && shared(conditions, row.conditions);
    return group ? ["publics", group] : illness ? ["pathologies", illness] : null;
  }

  /** @param {Criteria} criteria @returns {boolean} asked for someone under age */
  const minor = ({ age }) => age !== null && age < ADULT;

  /** @param {Criteria} criteria @param {FinderRow} row @returns {boolean} for minors only, and a minor’s age was told */
  const madeForMinors = (criteria, row) => minor(criteria) && row.age_max < ADULT;

  /** @param {Criteria} criteria @param {FinderRow} row @returns {boolean} kept for people whom nobody asked for */
  function reserved(criteria, row) {
    if (madeFor(criteria, row)) return false;
    const minors = row.age_max < ADULT && criteria.age === null && !shared(criteria.audiences, row.audiences);
    return (row.only_audiences && !madeForMinors(criteria, row)) || row.only_conditions || minors || (row.women_only && !criteria.women);
  }

  /** @param {FinderRow} row @returns {boolean} whether its record says for which ages it is */
  const agesSaid = (row) => row.age_min > 0 || row.age_max < ANY_AGE;

  /** What puts a match after the others, as bits: kept for people not asked for, full, no physical activity, perhaps not free when free is asked. */
  const LATE = { reserved: 8, full: 4, beside: 2, unsure: 1 };
  const BESIDE_THEMES = ["alimentation", "bilan", "bien-etre-mental"];
  /** @param {Criteria} criteria @returns {boolean} something is asked that may be another thing than physical activity */
  const named = ({ text, activities, wishes, programme }) => Boolean(text || activities.length || wishes.length || programme);
  const LATENESS = {
    priced: true,
    /** @param {Criteria} criteria */
    reads: (criteria) => {
      const { women, audiences, conditions, age, price } = criteria;
      return { women, audiences, conditions, adult: age === null, young: minor(criteria), free: price === 0, named: named(criteria) };
    },
    /** @param {Asked} asked @param {Seen} seen @param {AddReason} add */
    lines({ criteria }, { row }, add) {
      if (reserved(criteria, row)) add("", LATE.reserved);
      if (full(row)) add("", LATE.full);
      if (BESIDE_THEMES.includes(row.theme) && !named(criteria)) add("", LATE.beside);
      if (criteria.price === 0 && !(row.price === 0 && row.price_sure)) add("", LATE.unsure);
    },
  };

  /**
   * For each part: the criteria that its points read (none: no points for anyone; `priced`: the prices too), and its lines.
   * @type {{ priced?: boolean, reads: (criteria: Criteria) => unknown, lines: (asked: Asked, seen: Seen, add: AddReason) => void }[]}
   */
  const PARTS_OF_FIT = [
    {
      reads: () => false,
      lines({ criteria }, { row }, add) {
        if (criteria.level) add("niveau", 0, "niveaux", criteria.level);
        if (criteria.level === "severe") add("encadrement-severe");
        if (criteria.age !== null && agesSaid(row)) add("age");
        else if (minor(criteria)) add("age-inconnu");
        if (criteria.programme) add("programme", 0, "programmes", row.programme);
        if (criteria.report) add("retour");
        if (criteria.prescription === "non" && row.prescription === "a-confirmer") add("ordonnance-inconnue");
        if (row.women_only) add("femmes");
      },
    },
    {
      reads: ({ text }) => text,
      lines({ texts, weight }, { relevance }, add) {
        if (texts) add("texte", share(weight("texte") * relevance, 1000));
      },
    },
    {
      reads: ({ moments }) => moments,
      lines({ criteria, weight }, { row }, add) {
        const both = criteria.moments & row.moments;
        if (!both) return;
        const bit = 31 - Math.clz32(both & -both);
        add("moment", weight("moment"), "moments", `${share(bit, PARTS)}-${bit % PARTS}`);
      },
    },
    {
      reads: ({ commune, within }) => commune && { commune, within },
      lines({ criteria: { commune, within }, weight }, { row, distance }, add) {
        if (!commune) return;
        if (row.mode === "a-domicile" && row.served.includes(commune)) add("desservie");
        if (row.mode !== "sur-place") return;
        if (distance === null) return add("distance-inconnue");
        const reference = within === null ? REFERENCE_DISTANCE : within;
        const points = reference ? share(weight("distance") * Math.max(0, reference - distance), reference) : 0;
        add(within === null ? "distance-libre" : "distance", points, "", "", distance, within || 0);
      },
    },
    {
      reads: (criteria) => {
        const { wishes, conditions, audiences } = criteria, young = minor(criteria);
        return wishes.length + conditions.length + audiences.length + Number(young) && { wishes, conditions, audiences, young };
      },
      lines({ criteria, table, weight }, { row }, add) {
        for (const wish of criteria.wishes) if (row.wishes.includes(wish)) add("envie", weight("envie"), "envies", wish);
        for (const condition of criteria.conditions) {
          const known = row.conditions.includes(condition);
          add(known ? "pathologie" : "pathologie-inconnue", known ? weight("pathologie") : 0, "pathologies", condition);
        }
        for (const audience of criteria.audiences) {
          if (row.audiences.includes(audience)) add("public", weight("public"), "publics", audience);
          else if (takes(row, audience, table)) add("public-inconnu", 0, "publics", audience);
        }
        const word = madeFor(criteria, row);
        if (word) add("fait-pour", weight("fait-pour"), ...word);
        else if (madeForMinors(criteria, row)) add("fait-pour-age", weight("fait-pour"));
      },
    },
    {
      priced: true,
      reads: ({ price }) => ({ price }),
      lines({ criteria, weight }, { row: { price, price_sure: sure } }, add) {
        const most = criteria.price;
        if (price === null) add("prix-inconnu");
        else if (price === 0) add(sure ? "gratuit" : "gratuit-sous-condition", sure ? weight("prix") : share(weight("prix"), 2));
        else if (most) add("prix-plafond", share(weight("prix") * Math.max(0, most - price), most), "", "", price, most);
        else add("prix", share(weight("prix") * Math.max(0, REFERENCE_PRICE - price), REFERENCE_PRICE), "", "", price);
        if (price !== null && !sure) add("prix-a-preciser");
      },
    },
    {
      reads: ({ access }) => access.length && access,
      lines({ criteria, weight }, { row }, add) {
        if (row.mode !== "sur-place") return;
        for (const feature of criteria.access) {
          const known = row.access_yes.includes(feature);
          add(known ? "acces" : "acces-inconnu", known ? weight("acces") : 0, "acces", feature);
        }
      },
    },
    {
      reads: () => true,
      lines({ table, today, weight }, { row }, add) {
        if (!row.verified) add("jamais-verifie");
        else if (monthsBetween(row.verified, today) >= table.review_months) add("a-revoir", share(weight("fraicheur"), 3));
        else add("fraiche", weight("fraicheur"));
      },
    },
    {
      reads: () => true,
      lines({ weight }, { row: { places } }, add) {
        if (places === "a-confirmer") return add("places-inconnues");
        const points = { disponibles: weight("places"), "presque-complet": share(weight("places"), 2) }[places] || 0;
        add("places", points, "places", places);
      },
    },
    {
      reads: (criteria) => {
        const { women, audiences, conditions, age } = criteria;
        return { women, audiences, conditions, adult: age === null, young: minor(criteria) };
      },
      lines({ criteria, weight }, { row }, add) {
        const named = shared(criteria.audiences, row.audiences) || shared(criteria.conditions, row.conditions);
        if (reserved(criteria, row)) add("reserve-non-demande", -weight("reserve-non-demande"));
        else if (row.audiences.length && !named && !(criteria.age !== null && row.age_min > 0)) add("public-non-demande", -weight("reserve-non-demande"));
      },
    },
  ];

  /** @param {Asked} asked @param {Seen} seen @returns {Reason[]} every line of « Pourquoi ? » */
  function explain(asked, seen) {
    /** @type {Reason[]} */
    const lines = [];
    for (const part of PARTS_OF_FIT)
      part.lines(asked, seen, (fit, points = 0, kind = "", id = "", amount = 0, limit = 0) => {
        lines.push({ fit, points, kind, id, amount, limit });
      });
    return lines;
  }

  Annuaire.fit = { PARTS_OF_FIT, LATENESS, LATE, BESIDE_THEMES, minor, agesSaid, explain, madeFor };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
