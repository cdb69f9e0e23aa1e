/**
 * Above the answers, what explains them before they are read: words that cannot wait, why a severe limitation leaves so few, what is made for
 * those asked for but a little too far, that nobody near names them, whom to ask about a programme without sessions here. Judges nothing itself.
 */
(function (Annuaire) {
  "use strict";

  const { bits } = Annuaire;
  const { make, icon, part } = Annuaire.dom;
  const { LATE, madeFor } = Annuaire.fit;
  const FARTHER = 100;

  /** @param {FindResult} result @returns {HTMLElement[]} one line, with where to read more */
  function severe({ asked: { table, criteria } }) {
    if (criteria.level !== "severe") return [];
    const [words, source] = table.set_aside["encadrement-severe"];
    const more = Annuaire.finderEmpty.link("prescrire.html", "Prescrire en pratique");
    return [make("p", {}, `${words.charAt(0).toUpperCase()}${words.slice(1)}. ${source} `, more, ".")];
  }

  /** @param {HTMLElement} root @param {FindResult} result @returns {HTMLElement[]} the nearest one made for those asked for, when none is within reach */
  function justOutside(root, result) {
    const { asked: { table, criteria }, late, distances, matching } = result, { within } = criteria;
    if (within === null || !(criteria.audiences.length + criteria.conditions.length)) return [];
    /** @param {number} i */
    const made = (i) => !(late[i] & LATE.full) && madeFor(criteria, table.rows[i]);
    let inside = false, best = -1;
    bits.each(matching, (/** @type {number} */ i) => (inside = inside || Boolean(made(i))));
    if (inside) return [];
    bits.each(result.alone("ou"), (/** @type {number} */ i) => {
      if (distances[i] >= 0 && made(i) && (best < 0 || distances[i] < distances[best])) best = i;
    });
    const reach = best >= 0 && table.reaches.find((one) => one >= distances[best]), word = best >= 0 && made(best);
    if (!reach || !word || distances[best] - within > FARTHER) return [];
    const { kilometres } = Annuaire.table, label = table.labels[word[0]][word[1]];
    const button = make("button", { class: "app-text-button", type: "button" }, `Chercher jusqu’à ${kilometres(reach)}`);
    button.addEventListener("click", () => root.dispatchEvent(new CustomEvent("finder-ask", { detail: { within: reach } })));
    const far = `à ${kilometres(distances[best])} (${kilometres(distances[best] - within)} de plus)`;
    return [make("p", {}, `Un créneau fait pour\u00a0: ${label}, ${far}. `, button)];
  }

  /** @param {FindResult} result @returns {HTMLElement[]} the first group asked for that no session within reach names, the nearest that does, whom to ask */
  function nobodys(result) {
    const { asked: { table, criteria: { audiences, within, commune } }, distances, matching } = result;
    const welcoming = (/** @type {string} */ group, /** @type {Uint32Array} */ among) => {
      /** @type {number[]} */
      const found = [];
      bits.each(among, (/** @type {number} */ i) => void (table.rows[i].audiences.includes(group) && found.push(distances[i])));
      return found;
    };
    const group = within === null || !commune ? "" : audiences.find((one) => !welcoming(one, matching).length);
    if (!group) return [];
    const nearest = Math.min(...welcoming(group, result.alone("ou")).filter((distance) => distance >= 0));
    const { kilometres } = Annuaire.table, own = table.territories.find(({ communes }) => communes.includes(commune));
    const words = `Aucun créneau à moins de ${kilometres(within || 0)} ne dit accueillir : ${table.labels.publics[group]}.`;
    return [
      make("p", {}, words, nearest < Infinity ? ` Le plus proche est à ${kilometres(Math.round(nearest / 10) * 10)}.` : ""),
      ...(own ? [make("ul", {}, Annuaire.finderEmpty.coordinator(own))] : []),
    ];
  }

  /** @param {FindResult} result @returns {HTMLElement[]} the programme asked for, and its territories’ coordination, when it has no session here */
  function programme({ count, asked: { table, criteria: { programme: id } } }) {
    if (!id || count) return [];
    const { link, coordinator } = Annuaire.finderEmpty, name = table.labels.programmes[id];
    const territories = table.territories.filter((one) => (table.entered[id] || []).includes(one.id));
    return [make("p", {}, "Aucun créneau ici pour le programme ", link(`programmes/${id}.html`, name), "."), make("ul", {}, ...territories.map(coordinator))];
  }

  /** @param {FindResult} result @returns {HTMLElement[]} whom to call when the words say an alarm */
  function alarm({ asked: { table, criteria: { text } } }) {
    return Annuaire.alarm.heard(table.alarms || [], text) ? [make("p", {}, ...Annuaire.alarm.sentence())] : [];
  }

  /** @param {HTMLElement} root the finder @param {FindResult} result */
  function show(root, result) {
    const top = part(root, "top"), outside = justOutside(root, result), call = alarm(result);
    const lines = [...call, ...severe(result), ...(outside.length ? outside : nobodys(result)), ...programme(result)];
    top.hidden = !lines.length;
    top.classList.toggle("app-note--stop", call.length > 0);
    top.replaceChildren(...(lines.length ? [icon("info"), make("div", {}, ...lines)] : []));
  }

  Annuaire.finderTop = { show };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
