/**
 * The conditions a session must meet, one function a question: the reason it is set aside, or nothing.
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

  /**
   * In the order of the questions that travel with the data.
   * @type {Record<string, (asked: Asked, row: FinderRow, distance: number | null, relevance: number) => string>}
   */
  const BY_QUESTION = {
    etat({ today, table }, row) {
      if (row.suspensions.some(([first, last]) => first <= today && today <= last)) return "suspendu";
      if (row.season_end && row.season_end < today) return "saison-terminee";
      return row.verified && monthsBetween(row.verified, today) >= table.stale_months ? "perime" : "";
    },
    niveau({ criteria, level }, row) {
      if (level < 0) return "";
      if (criteria.level === "severe" && !row.severe_allowed) return "encadrement-severe";
      return row.levels & (1 << level) ? "" : "niveau";
    },
    age({ criteria: { age } }, row) {
      if (age === null || (row.age_min <= age && age <= row.age_max)) return "";
      return age < row.age_min ? "trop-jeune" : "trop-age";
    },
    pathologie: ({ criteria }, row) => (meet(criteria.conditions, row.excluded_conditions) ? "pathologie-exclue" : ""),
    programme({ criteria }, row) {
      if (criteria.programme && row.programme !== criteria.programme) return "autre-programme";
      return row.programme ? CLOSED[/** @type {keyof typeof CLOSED} */ (row.programme_status)] || "" : "";
    },
    ordonnance({ criteria }, row) {
      if (criteria.prescription !== "non") return "";
      if (row.prescription === "obligatoire") return "ordonnance-obligatoire";
      return row.own_door ? "" : "porte-entree";
    },
    public({ criteria: { audiences } }, row) {
      return audiences.length && row.audiences.length && !meet(audiences, row.audiences) ? "autre-public" : "";
    },
    femmes: ({ criteria }, row) => (criteria.women && !row.women_only ? "mixte" : ""),
    mode: ({ criteria: { remote } }, row) => (remote === "aussi" || remote === row.mode ? "" : "autre-mode"),
    ou({ criteria: { commune, within } }, row, distance) {
      if (row.mode === "a-domicile" && commune && row.served.length && !row.served.includes(commune)) return "non-desservie";
      return within !== null && distance !== null && distance > within ? "trop-loin" : "";
    },
    texte: ({ texts }, _row, _distance, relevance) => (texts && !relevance ? "texte" : ""),
    activite({ criteria: { activities } }, row) {
      return activities.length && !activities.includes(row.activity) ? "autre-activite" : "";
    },
    envie: ({ criteria: { wishes } }, row) => (wishes.length && !meet(wishes, row.wishes) ? "envie" : ""),
    moment: ({ criteria: { moments } }, row) => (moments && !(moments & row.moments) ? "autre-moment" : ""),
    prix({ criteria: { price } }, row) {
      return price !== null && row.price !== null && row.price > price ? "trop-cher" : "";
    },
    acces: ({ criteria: { access } }, row) => (meet(access, row.access_no) ? "acces" : ""),
    encadrement({ criteria: { supervisors } }, row) {
      return supervisors.length && !meet(supervisors, row.supervisors) ? "autre-encadrement" : "";
    },
    retour: ({ criteria }, row) => (criteria.report && !row.reports ? "sans-retour" : ""),
    places({ criteria }, row) {
      return criteria.places && (row.places === "complet" || row.places === "liste-attente") ? "complet" : "";
    },
  };

  /**
   * @param {Asked} asked @param {FinderRow} row @param {number | null} distance @param {number} relevance
   * @returns {{ reason: string, failed: number }} the first reason, and the bits of all questions failed
   */
  function judge(asked, row, distance, relevance) {
    let reason = "", failed = 0;
    asked.table.questions.forEach((question, bit) => {
      const found = BY_QUESTION[question](asked, row, distance, relevance);
      if (!found) return;
      reason = reason || found;
      failed |= 1 << bit;
    });
    return { reason, failed };
  }

  Annuaire.conditions = { judge, monthsBetween, hectometres };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
