/**
 * The conditions a session must meet, one a question: why it is set aside, or nothing.
 * Judges exactly as generator/model/conditions.py; reasons are codes, their words come with the data.
 */
(function (Annuaire) {
  "use strict";

  /** @param {string[]} a @param {string[]} b @returns {boolean} whether they share something */
  const meet = (a, b) => a.some((value) => b.includes(value));

  /** @param {number} first @param {number} last @returns {number} whole months between two days such as 20261122 */
  function monthsBetween(first, last) {
    const years = Math.floor(last / 10000) - Math.floor(first / 10000);
    const months = years * 12 + (Math.floor(last / 100) % 100) - (Math.floor(first / 100) % 100);
    return Math.max(0, months - (last % 100 < first % 100 ? 1 : 0));
  }

  const CLOSED = { complet: "programme-complet", "en-projet": "programme-en-projet" };
  const RADIUS = 63710.088;
  const rad = Math.PI / 180;

  /** @param {[number, number]} a @param {[number, number]} b @returns {number} hundreds of metres, half up */
  function hectometres(a, b) {
    const south = Math.sin(((b[0] - a[0]) * rad) / 2), east = Math.sin(((b[1] - a[1]) * rad) / 2);
    const half = south * south + Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * east * east;
    return Math.floor(2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half))) + 0.5);
  }

  /** @param {FinderRow} row @returns {boolean} nobody can join at once */
  const full = (row) => row.places === "complet" || row.places === "liste-attente";

  /** @param {FinderRow} row @returns {string} why nobody enters its programme for now, or nothing */
  const closed = (row) => (row.programme && CLOSED[/** @type {keyof typeof CLOSED} */ (row.programme_status)]) || "";

  /** @param {FinderRow} row @param {string} audience @param {FinderTable} table @returns {boolean} a list that is not closed turns away only those who must be cautious */
  const takes = ({ audiences, only_audiences }, audience, { cautious }) =>
    !audiences.length || audiences.includes(audience) || (!only_audiences && !cautious.includes(audience));

  /**
   * For each question: the criteria it reads (and the prices, when `priced`), and why a row is set aside. What is not asked sets nothing aside.
   * @type {Record<string, { priced?: boolean, reads: (criteria: Criteria) => unknown, judge: (asked: Asked, row: FinderRow, seen: Seen) => string }>}
   */
  const BY_QUESTION = {
    etat: {
      reads: () => true,
      judge({ today, table }, row) {
        for (const [first, last] of row.suspensions) if (first <= today && today <= last) return "suspendu";
        if (row.season_end && row.season_end < today) return "saison-terminee";
        return row.verified && monthsBetween(row.verified, today) >= table.stale_months ? "perime" : "";
      },
    },
    niveau: {
      reads: ({ level }) => level,
      judge({ criteria, level }, row) {
        if (criteria.level === "severe" && !row.severe_allowed) return "encadrement-severe";
        return row.levels & (1 << level) ? "" : "niveau";
      },
    },
    age: {
      reads: ({ age }) => age !== null && { age },
      judge({ criteria }, row) {
        const age = criteria.age ?? 0;
        if (row.age_min <= age && age <= row.age_max) return "";
        return age < row.age_min ? "trop-jeune" : "trop-age";
      },
    },
    pathologie: {
      reads: ({ conditions }) => conditions.length && conditions,
      judge: ({ criteria }, row) => (meet(criteria.conditions, row.excluded_conditions) ? "pathologie-exclue" : ""),
    },
    programme: {
      reads: ({ programme }) => ({ programme }),
      judge({ criteria }, row) {
        if (criteria.programme && row.programme !== criteria.programme) return "autre-programme";
        return closed(row);
      },
    },
    ordonnance: {
      reads: ({ prescription }) => prescription === "non",
      judge: (_asked, row) => (row.prescription === "obligatoire" ? "ordonnance-obligatoire" : row.own_door ? "" : "porte-entree"),
    },
    public: {
      reads: ({ audiences }) => audiences.length && audiences,
      judge: ({ criteria, table }, row) => (criteria.audiences.some((one) => takes(row, one, table)) ? "" : "autre-public"),
    },
    femmes: { reads: ({ women }) => women, judge: (_asked, row) => (row.women_only ? "" : "mixte") },
    mode: {
      reads: ({ remote }) => remote !== "aussi" && remote,
      judge: ({ criteria }, row) => (criteria.remote === row.mode ? "" : "autre-mode"),
    },
    ou: {
      reads: ({ commune, within }) => commune && { commune, within },
      judge({ criteria: { commune, within } }, row, { distance }) {
        if (row.mode === "a-domicile" && commune && row.served.length && !row.served.includes(commune)) return "non-desservie";
        return within !== null && distance !== null && distance > within ? "trop-loin" : "";
      },
    },
    texte: { reads: ({ text }) => text, judge: ({ texts }, _row, { relevance }) => (texts && !relevance ? "texte" : "") },
    activite: {
      reads: ({ activities }) => activities.length && activities,
      judge: ({ criteria }, row) => (criteria.activities.includes(row.activity) ? "" : "autre-activite"),
    },
    envie: {
      reads: ({ wishes }) => wishes.length && wishes,
      judge: ({ criteria }, row) => (meet(criteria.wishes, row.wishes) ? "" : "envie"),
    },
    moment: { reads: ({ moments }) => moments, judge: ({ criteria }, row) => (criteria.moments & row.moments ? "" : "autre-moment") },
    prix: {
      priced: true,
      reads: ({ price }) => price !== null && { price },
      judge: ({ criteria }, row) => (row.price !== null && row.price > (criteria.price ?? 0) ? "trop-cher" : ""),
    },
    acces: {
      reads: ({ access }) => access.length && access,
      judge: ({ criteria }, row) => (meet(criteria.access, row.access_no) ? "acces" : ""),
    },
    encadrement: {
      reads: ({ supervisors }) => supervisors.length && supervisors,
      judge: ({ criteria }, row) => (meet(criteria.supervisors, row.supervisors) ? "" : "autre-encadrement"),
    },
    retour: { reads: ({ report }) => report, judge: (_asked, row) => (row.reports ? "" : "sans-retour") },
    places: { reads: ({ places }) => places, judge: (_asked, row) => (full(row) ? "complet" : "") },
  };

  Annuaire.conditions = { BY_QUESTION, full, closed, takes, monthsBetween, hectometres };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
