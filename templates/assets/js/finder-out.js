/** What was set aside, by reason and count, each with its source; and which single condition, given up, brings what. */
(function (Annuaire) {
  "use strict";

  const { bits } = Annuaire;
  const { make, counted } = Annuaire.dom;
  const AWAY = ["trop-loin", "non-desservie"];
  const FARTHER = 300, SHOWN = 12, SAID = 3;

  /** @param {FindResult} result @returns {[string, number, Uint32Array][]} reason, count, rows: the most frequent first, distance last */
  function byReason(result) {
    const late = (/** @type {string} */ reason) => Number(AWAY.includes(reason));
    const groups = [...result.setAside()].map(
      /** @returns {[string, number, Uint32Array]} */ ([reason, rows]) => [reason, bits.count(rows), rows]
    );
    return groups.sort((a, b) => late(a[0]) - late(b[0]) || b[1] - a[1]);
  }

  /** @param {FindResult} result @param {[string, number, Uint32Array]} group */
  function group(result, [reason, count, rows]) {
    const { table } = result.asked, [words, source] = table.set_aside[reason];
    const details = make("details", {}, make("summary", {}, "Les voir", Annuaire.dom.hidden(`\u00a0: ${words}`)));
    details.addEventListener("toggle", () => {
      if (details.querySelector("ul")) return;
      /** @type {FinderRow[]} */
      const listed = [];
      bits.each(rows, (/** @type {number} */ i) => listed.length < SHOWN && listed.push(table.rows[i]));
      const links = listed.map((row) =>
        make("li", {}, make("span", {}, make("a", { href: Annuaire.root + row.url }, row.title), ` ${row.place}`)));
      const more = count > SHOWN ? [make("li", {}, `et ${count - SHOWN} autres`)] : [];
      details.append(make("ul", { class: "app-out__links" }, ...links, ...more));
    });
    return make("li", {}, make("b", {}, String(count)),
      make("div", {}, make("span", {}, `${words}. `), make("small", { class: "app-soft" }, source), details));
  }

  /** @type {Record<string, Partial<Criteria>>} what giving up each question changes */
  const GIVEN_UP = {
    age: { age: null }, pathologie: { conditions: [] }, programme: { programme: "" }, ordonnance: { prescription: "oui" },
    public: { audiences: [] }, femmes: { women: false }, mode: { remote: "aussi" }, texte: { text: "" },
    activite: { activities: [] }, envie: { wishes: [] }, moment: { moments: 0 }, prix: { price: null }, acces: { access: [] },
    encadrement: { supervisors: [] }, retour: { report: false }, places: { places: false },
  };

  /** @param {FindResult} result @param {Uint32Array} alone @returns {Relaxation[]} how much farther brings the nearest */
  function farther({ asked: { table, criteria: { within } }, distances }, alone) {
    /** @type {number[]} */
    const far = [];
    bits.each(alone, (/** @type {number} */ i) => distances[i] >= 0 && far.push(distances[i]));
    if (within === null || !far.length) return [];
    const nearest = far.reduce((least, one) => Math.min(least, one), Infinity);
    const reach = table.reaches.find((distance) => distance >= nearest);
    if (!reach || nearest - within > FARTHER) return [];
    const count = far.filter((distance) => distance <= reach).length;
    return [{ label: `À ${Annuaire.table.kilometres(reach - within)} de plus`, count, change: { within: reach } }];
  }

  /** @param {FindResult} result @param {string} question @returns {Partial<Criteria>} of a text, the moments it says or its other words */
  function givenUp({ asked: { said, criteria } }, question) {
    if (question === "texte") return { text: said.said };
    return question === "moment" && said.said ? { moments: 0, text: criteria.text } : GIVEN_UP[question];
  }

  /** @param {FindResult} result @returns {Relaxation[]} what giving up one condition brings, most first */
  function relaxations(result) {
    const { table } = result.asked;
    const brought = table.questions.flatMap((question) => {
      const alone = result.alone(question), count = bits.count(alone);
      if (!count) return [];
      if (question === "ou") return farther(result, alone);
      // A full or planned programme stays closed: only what the chosen programme hides is offered.
      const open = question === "programme" && !result.asked.criteria.programme;
      if (!(question in GIVEN_UP) || open) return [];
      return [{ label: `Sans la condition «\u00a0${table.question_words[question]}\u00a0»`, count, change: givenUp(result, question) }];
    });
    return brought.sort((a, b) => b.count - a.count);
  }

  /** @param {HTMLElement} root @param {Relaxation} offer @returns {HTMLElement} a button that gives the condition up */
  function offered(root, { label, count, change }) {
    const button = make("button", { class: "app-text-button", type: "button" }, `${label}\u00a0: ${counted(count, "créneau de plus", "créneaux de plus")}`);
    button.addEventListener("click", () => root.dispatchEvent(new CustomEvent("finder-ask", { detail: change })));
    return make("li", {}, button);
  }

  /** @param {FindResult} result @param {[string, number, Uint32Array][]} groups @returns {string} « 9 écartés : 5 …\u202f; 3 complets » */
  function summary({ asked: { table } }, groups) {
    const near = groups.filter(([reason]) => !AWAY.includes(reason));
    const sum = (/** @type {typeof groups} */ some) => some.reduce((total, [, count]) => total + count, 0);
    const away = sum(groups) - sum(near);
    if (!near.length) return `${counted(away, "créneau", "créneaux")} plus loin`;
    const said = near.slice(0, SAID).map(([reason, count]) => {
      const [words, , many] = table.set_aside[reason];
      return `${count}\u00a0${count > 1 ? many || words : words}`;
    });
    const left = sum(near.slice(SAID));
    if (left) said.push(`${left} pour d’autres raisons`);
    return `${counted(sum(near), "écarté")}\u00a0: ${said.join("\u202f; ")}${away ? `. Et ${away} plus loin` : ""}`;
  }

  /** @param {HTMLElement} root the finder @param {FindResult} result */
  function show(root, result) {
    const out = Annuaire.dom.part(root, "out"), groups = byReason(result);
    out.hidden = !groups.length;
    if (out.hidden) return;
    Annuaire.dom.part(root, "out-title").textContent = summary(result, groups);
    const offers = relaxations(result).slice(0, SAID).map((one) => offered(root, one));
    Annuaire.dom.part(root, "out-body").replaceChildren(
      make("ul", {}, ...groups.map((one) => group(result, one))),
      ...(offers.length ? [make("ul", { class: "app-out__relax" }, ...offers)] : []));
  }

  Annuaire.finderOut = { show, relaxations, offered, summary, byReason };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
