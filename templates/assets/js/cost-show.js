/**
 * Puts what is left to pay, for the situation that the person gave, where the build left a place for it: `data-cost`
 * names the session, `data-part` the label, price, note and sum. Without a situation, what the build wrote comes back.
 */
(function (Annuaire) {
  "use strict";

  const FILE = "assets/data/cost.js", PARTS = ["price-label", "price", "price-note", "price-sum", "price-sum-notes"];
  const { make } = Annuaire.dom;
  /** @type {WeakMap<Element, Node[]>} what the build wrote in each part */
  const written = new WeakMap();

  /** @param {Partial<Criteria>} [criteria] @returns {Situation | null} null when nothing is known, or cannot be counted with */
  function person(criteria) {
    const known = Annuaire.situation.known(criteria);
    return Annuaire.situation.told(known) && typeof BigInt === "function" ? known : null;
  }

  /** @param {ParentNode} place @returns {Record<string, Element>} its parts, what the build wrote in them kept once */
  function partsOf(place) {
    /** @type {Record<string, Element>} */
    const found = {};
    for (const name of PARTS) {
      const part = place.querySelector(`[data-part="${name}"]`);
      if (!part) continue;
      found[name] = part;
      if (!written.has(part)) written.set(part, [...part.childNodes]);
    }
    return found;
  }

  /** @param {[string, string]} line @returns {HTMLElement} */
  const row = ([name, sum]) => make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, sum));

  /** @param {ParentNode} place holds the parts @param {string} id of the session @param {Situation | null} known */
  function fill(place, id, known) {
    const parts = partsOf(place);
    for (const part of Object.values(parts)) part.replaceChildren(...(written.get(part) || []));
    if (!known) return;
    if (place instanceof Element && place.hasAttribute("data-brief")) return brief(parts, Annuaire.costWords.card(id, known));
    const words = Annuaire.costWords.price(id, known);
    if (words && (words.summed || parts["price-label"]?.textContent !== words.label)) {
      parts["price-label"]?.replaceChildren(words.label);
      parts.price?.replaceChildren(words.big);
      parts["price-note"]?.replaceChildren(words.note);
    }
    const { rows, notes } = parts["price-sum"] ? Annuaire.costWords.sum(id, known) : { rows: [], notes: [] };
    if (!rows.length) return;
    parts["price-sum"].replaceChildren(...rows.map(row));
    parts["price-sum-notes"]?.replaceChildren(...notes.map((/** @type {string} */ note) => make("p", {}, note)));
  }

  /** @param {Record<string, Element>} parts @param {[string, string] | null} words of a card */
  function brief(parts, words) {
    if (!words) return;
    parts.price?.replaceChildren(words[0]);
    parts["price-note"]?.replaceChildren(words[1]);
  }

  /** @param {ParentNode} [root] @returns {Promise<void>} once every price in it says what is left to pay */
  async function fillAll(root = document) {
    const places = root.querySelectorAll("[data-cost]");
    if (!places.length) return;
    if (person() && !Annuaire.value("cost")) await Annuaire.load(FILE);
    const known = person();
    for (const place of places) fill(place, place.getAttribute("data-cost") || "", known);
  }

  /** @param {ParentNode} article just made from what the build wrote @param {string} id of its session */
  function fillArticle(article, id) {
    if (Annuaire.value("cost")) fill(article, id, person());
  }

  /** @param {FinderTable} table @param {Criteria} criteria gives each row the least left to pay by this person; `priced` then says whose prices they are */
  function priceRows(table, criteria) {
    if (typeof BigInt !== "function" || !Annuaire.value("cost")) return;
    const known = Annuaire.situation.known(criteria), priced = JSON.stringify([known, Annuaire.today()]);
    if (table.priced === priced) return;
    table.priced = priced;
    for (const one of table.rows) {
      const { price, sure } = Annuaire.costWords.least(one.id, known);
      one.price = price;
      one.price_sure = sure;
    }
  }

  /** @param {FinderRow} one @param {Criteria} criteria @returns {[string, string]} price and note of a card */
  function cardWords(one, criteria) {
    const known = Annuaire.value("cost") ? person(criteria) : null;
    return (known && Annuaire.costWords.card(one.id, known)) || one.price_words;
  }

  const refill = () => void fillAll().catch((error) => console.error("Prix :", error));
  if (typeof document !== "undefined") {
    document.addEventListener("DOMContentLoaded", refill);
    for (const event of ["change", "wipe"]) Annuaire.store.changes.addEventListener(event, refill);
  }

  Annuaire.costShow = { fillAll, fillArticle, priceRows, cardWords };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
