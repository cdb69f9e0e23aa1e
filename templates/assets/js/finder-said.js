/**
 * Above the answers: which words were understood, each of which can be taken away; how many sessions several words
 * leave together; which ticked choices bring nothing. Counts; judges nothing.
 */
(function (Annuaire) {
  "use strict";

  const { bits } = Annuaire;
  const { make, icon, hidden, counted, part, announce } = Annuaire.dom;
  const LONG = 5, WORD = /[\p{L}\p{N}\p{M}]+/gu, APART = ["et", "ou", "avec"];

  /** @param {FinderTable} table @param {string} word @returns {string} the wish that the word says, else the word itself */
  function meant({ found_by: found, labels }, word) {
    const [stem] = Annuaire.text.wordsOf(word, new Set()), texts = found?.texts.envies || {};
    if (word.length < LONG || word.includes(" ")) return word;
    const wish = Object.keys(texts).find((id) => Annuaire.text.wordsOf(texts[id], new Set()).includes(stem));
    return wish ? labels.envies[wish] : word;
  }

  /** @param {FindResult} result @returns {{ word: string, label: string }[]} the needs searched; a small word ties « mal de dos » together */
  function searched({ asked: { table, criteria, texts } }) {
    const stop = new Set(table.stop), words = texts ? criteria.text.match(WORD) || [] : [];
    /** @type {string[]} */
    const needs = [];
    /** @type {string[]} */
    let ties = [];
    for (const word of words) {
      const folded = Annuaire.text.fold(word);
      if (stop.has(folded)) {
        ties.push(word);
        continue;
      }
      const tied = needs.length && ties.length && !ties.some((tie) => APART.includes(Annuaire.text.fold(tie)));
      if (tied) needs.push([needs.pop(), ...ties, word].join(" "));
      else needs.push(word);
      ties = [];
    }
    return needs.map((word) => ({ word, label: meant(table, word) }));
  }

  /** @param {FindResult} result @param {string} need @returns {Uint32Array} the rows that each of its words finds, whatever else is asked */
  function rowsOf({ asked: { table } }, need) {
    const found = need.split(" ").filter((word) => !table.stop.includes(Annuaire.text.fold(word)))
      .map((word) => Annuaire.text.relevance(table.index(), table.searched, word));
    const rows = bits.none(table.rows.length);
    table.rows.forEach((_, i) => found.every((values) => values[i]) && bits.add(rows, i));
    return rows;
  }

  /** @param {string[]} words @returns {string} « diabète, marche et piscine » */
  const listed = (words) => (words.length > 1 ? `${words.slice(0, -1).join(", ")} et ${words[words.length - 1]}` : words[0] || "");

  /** @param {FindResult} result @returns {{ words: string, none: boolean }} « 14 pour diabète et piscine », or what each word finds when nothing has them all */
  function together(result) {
    const needs = searched(result);
    if (needs.length < 2) return { words: "", none: false };
    const others = result.others("texte"), rows = needs.map(({ word }) => rowsOf(result, word));
    const all = rows.reduce((left, some) => bits.both(left, some), others);
    const names = needs.map(({ word }) => `«\u00a0${word}\u00a0»`);
    if (bits.count(all)) return { words: `${bits.count(all)} pour ${listed(names)}.`, none: false };
    const each = rows.map((some, i) => `${bits.count(others, some)} pour ${names[i]}`);
    return { words: `Aucun créneau ne réunit ${listed(names)}. ${listed(each)}.`, none: result.count > 0 };
  }

  /** @param {HTMLElement} root @param {number} count of sessions that have some of the words, not all of them: the heading promises no more */
  function near(root, count) {
    const words = `Aucun créneau n’a tous ces mots\u00a0: ${counted(count, "proche", "proches")}`;
    part(root, "count").textContent = words;
    announce(part(root, "status"), words);
  }

  /** @param {HTMLElement} root @param {FindResult} result @returns {string[]} ticked choices that bring nothing beside others that do */
  function barren(root, result) {
    const ticked = [...root.querySelectorAll('input[type="checkbox"][name]:checked + * [data-count]')];
    return ticked.flatMap((place) => {
      const name = place.getAttribute("data-count") || "", value = place.getAttribute("data-value") || "";
      const number = Annuaire.facets.count(result, name === "flags" ? value : name, value);
      const label = place.closest("label")?.querySelector(".app-choice__face")?.firstChild?.textContent?.trim();
      return number || !label ? [] : [`${label}\u00a0: rien avec ces choix.`];
    });
  }

  /** @param {HTMLElement} root @param {Asked} asked @param {string[]} words @param {(gone: string) => string} without @returns {HTMLElement[]} a place said as a word finds what is in it only: from there is one press */
  function around(root, { table, criteria }, words, without) {
    if (criteria.commune) return [];
    return [...table.communes.values()].flatMap(({ insee, name }) => {
      const word = words.find((said) => Annuaire.text.fold(said) === Annuaire.text.fold(name));
      if (!word) return [];
      const button = make("button", { class: "app-button app-button--quiet", type: "button" }, icon("pin"), `Chercher autour de ${name}`);
      button.addEventListener("click", () => root.dispatchEvent(new CustomEvent("finder-ask", { detail: { commune: insee, text: without(word) } })));
      return [make("p", {}, button)];
    });
  }

  /** @param {HTMLElement} root @param {string} label @param {string} left the words when it is taken away */
  function chip(root, label, left) {
    const button = make("button", { class: "app-chip", type: "button" }, hidden("Retirer "), label, icon("croix"));
    button.addEventListener("click", () => root.dispatchEvent(new CustomEvent("finder-ask", { detail: { text: left } })));
    return button;
  }

  /** @param {HTMLElement} root the finder @param {FindResult} result @param {string} text as it was typed */
  function show(root, result, text) {
    const place = root.querySelector('[data-part="said"]');
    if (!(place instanceof HTMLElement)) return;
    const { said: time } = result.asked, words = searched(result);
    const typed = (text.match(WORD) || []).join(" ");
    const small = (/** @type {string} */ word) => result.asked.table.stop.includes(Annuaire.text.fold(word));
    const without = (/** @type {string} */ gone) => {
      const left = ` ${typed} `.replace(` ${gone} `, " ").trim();
      return left.split(" ").every(small) ? "" : left;
    };
    const chips = [
      ...time.labels.map((label) => chip(root, label, time.left(label))),
      ...words.map(({ word, label }) => chip(root, label, without(word))),
    ];
    const { words: said, none } = together(result), lines = [said, ...barren(root, result)].filter(Boolean);
    if (none) near(root, result.count);
    const offered = Annuaire.finderNamed.offers(root, result.asked, text);
    place.hidden = !chips.length && !lines.length && !offered.length;
    place.replaceChildren(
      ...(chips.length ? [make("p", { class: "app-said__words" }, "Compris\u00a0: ", ...chips)] : []),
      ...lines.map((line) => make("p", {}, line)),
      ...offered,
      ...around(root, result.asked, words.map(({ word }) => word), without));
  }

  /** What is asked besides the place, for narrow screens. @param {HTMLElement} root the finder @param {Asked} asked */
  function recap(root, { criteria, table: { labels } }) {
    const days = root.querySelectorAll('[name="moments"]:checked').length;
    const words = [
      ...criteria.audiences.map((id) => labels.publics[id]),
      ...criteria.conditions.map((id) => labels.pathologies[id]),
      ...criteria.activities.map((id) => labels.activites[id]),
      ...criteria.wishes.map((id) => labels.envies[id]),
      days ? counted(days, "demi-journée") : "",
      criteria.price === null ? "" : criteria.price ? `${Annuaire.table.euros(criteria.price)} par mois ou moins` : "gratuit",
    ].filter(Boolean);
    part(root, "recap").replaceChildren(...words.map((word) => make("span", { class: "app-tag" }, word)));
  }

  Annuaire.finderSaid = { show, together, barren, recap };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
