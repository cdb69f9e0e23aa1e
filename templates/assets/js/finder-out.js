/** What was set aside, by reason and count, each with its source; and which single condition, given up, brings what. */
(function (Annuaire) {
  "use strict";

  const { make, counted } = Annuaire.dom;
  const LAST = ["trop-loin", "non-desservie"];
  const STEP = 10, FARTHER = 300, SHOWN = 12;

  /** @param {Exclusion[]} excluded @returns {[string, Exclusion[]][]} by reason, the most frequent first, distance last */
  function byReason(excluded) {
    /** @type {Map<string, Exclusion[]>} */
    const groups = new Map();
    for (const exclusion of excluded) {
      const group = groups.get(exclusion.reason);
      if (group) group.push(exclusion);
      else groups.set(exclusion.reason, [exclusion]);
    }
    const late = (/** @type {string} */ reason) => Number(LAST.includes(reason));
    return [...groups].sort((a, b) => late(a[0]) - late(b[0]) || b[1].length - a[1].length);
  }

  /** @param {FinderTable} table @param {string} reason @param {Exclusion[]} group @param {Element} body */
  function group(table, reason, group, body) {
    const [words, source] = table.set_aside[reason];
    const details = make("details", {}, make("summary", {}, "Les voir"));
    details.addEventListener("toggle", () => {
      if (details.querySelector("ul")) return;
      const links = group.slice(0, SHOWN).map(({ row }) =>
        make("li", {}, make("span", {}, make("a", { href: Annuaire.root + row.url }, row.title), ` ${row.place}`)));
      const more = group.length > SHOWN ? [make("li", {}, `et ${group.length - SHOWN} autres`)] : [];
      details.append(make("ul", { class: "app-out__links" }, ...links, ...more));
    });
    body.append(make("li", {}, make("b", {}, String(group.length)),
      make("div", {}, make("span", {}, `${words}. `), make("small", { class: "app-soft" }, source), details)));
  }

  /**
   * @param {FindResult} result
   * @returns {{ label: string, count: number, change: Partial<Criteria> }[]} what giving up one condition brings, most first
   */
  function relaxations({ asked, excluded }) {
    const { table, criteria } = asked;
    /** @type {Record<string, Partial<Criteria>>} */
    const changes = {
      age: { age: null }, pathologie: { conditions: [] }, programme: { programme: "" }, ordonnance: { prescription: "oui" },
      public: { audiences: [] }, femmes: { women: false }, mode: { remote: "aussi" }, texte: { text: "" },
      activite: { activities: [] }, envie: { wishes: [] }, moment: { moments: 0 }, prix: { price: null }, acces: { access: [] },
      encadrement: { supervisors: [] }, retour: { report: false }, places: { places: false },
    };
    /** @type {{ label: string, count: number, change: Partial<Criteria> }[]} */
    const brought = [];
    table.questions.forEach((question, bit) => {
      const alone = excluded.filter((exclusion) => exclusion.failed === 1 << bit);
      if (!alone.length) return;
      if (question in changes)
        brought.push({ label: `Sans tenir compte de «\u00a0${table.question_words[question]}\u00a0»`, count: alone.length, change: changes[question] });
      const far = alone.flatMap(({ reason, distance }) => (reason === "trop-loin" && distance !== null ? [distance] : []));
      if (question !== "ou" || !far.length || criteria.within === null) return;
      const reach = Math.ceil(Math.min(...far) / STEP) * STEP;
      if (reach - criteria.within > FARTHER) return;
      const count = far.filter((distance) => distance <= reach).length;
      const more = Annuaire.table.kilometres(reach - criteria.within);
      brought.push({ label: `À ${more} de plus`, count, change: { within: reach } });
    });
    return brought.sort((a, b) => b.count - a.count);
  }

  /** @param {{ label: string, count: number, change: Partial<Criteria> }} offer @param {(change: Partial<Criteria>) => void} accept */
  function offer({ label, count, change }, accept) {
    const button = make("button", { class: "app-text-button", type: "button" }, `${label}\u00a0: ${counted(count, "créneau de plus", "créneaux de plus")}`);
    button.addEventListener("click", () => accept(change));
    return make("li", {}, button);
  }

  /**
   * @param {HTMLElement} root the finder @param {FindResult} result @param {(change: Partial<Criteria>) => void} accept
   */
  function show(root, result, accept) {
    const { part } = Annuaire.dom;
    const out = part(root, "out"), body = part(root, "out-body"), count = result.excluded.length;
    out.hidden = !count;
    const away = result.excluded.filter(({ reason }) => LAST.includes(reason)).length;
    const near = count - away;
    part(root, "out-title").textContent = near
      ? `${counted(near, "créneau écarté", "créneaux écartés")}${away ? ` (et ${away} plus loin)` : ""}, et pourquoi`
      : `${counted(count, "créneau", "créneaux")} plus loin`;
    const list = make("ul", {});
    for (const [reason, excluded] of byReason(result.excluded)) group(result.asked.table, reason, excluded, list);
    const offers = relaxations(result).slice(0, 3).map((one) => offer(one, accept));
    body.replaceChildren(list, ...(offers.length ? [make("ul", { class: "app-out__relax" }, ...offers)] : []));
    showEmpty(part(root, "empty"), result, accept);
  }

  /** @param {HTMLElement} empty @param {FindResult} result @param {(change: Partial<Criteria>) => void} accept */
  function showEmpty(empty, result, accept) {
    empty.hidden = result.matches.length > 0;
    if (!empty.hidden) {
      const offers = relaxations(result).slice(0, 5).map((one) => offer(one, accept));
      const words = offers.length ? "Rien ne convient tout à fait. En changeant une seule chose\u00a0:" : "Rien ne convient. Effacez quelques choix, ou appelez la coordination du territoire.";
      empty.className = "app-panel app-empty";
      empty.replaceChildren(make("p", {}, words), make("ul", { class: "app-out__relax" }, ...offers));
    }
  }

  Annuaire.finderOut = { show, byReason, relaxations };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
