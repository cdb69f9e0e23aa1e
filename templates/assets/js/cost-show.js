/**
 * Puts what is left to pay, for the situation that the person gave, where the build left a place for it: `data-cost`
 * names the session, `data-part` the label, price, note and sum. Without a situation, what the build wrote comes back.
 */
(function (Annuaire) {
  "use strict";

  const FILE = "assets/data/cost.js", PARTS = ["price-label", "price", "price-note", "price-plain", "price-sum", "price-sum-notes"];
  const { make } = Annuaire.dom;
  /** The place of the questions about the person, where a page asks them. */
  const QUESTIONS = "situation";
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
    if (place instanceof Element && place.hasAttribute("data-brief")) return brief(parts, Annuaire.costWords.card(id, known), place);
    const words = Annuaire.costWords.price(id, known);
    if (words && (words.summed || parts["price-label"]?.textContent !== words.label)) {
      parts["price-label"]?.replaceChildren(words.label);
      parts.price?.replaceChildren(words.big);
      parts["price-note"]?.replaceChildren(words.note);
      parts["price-plain"]?.replaceChildren(words.plain || "");
    }
    const { rows, notes } = parts["price-sum"] ? Annuaire.costWords.sum(id, known) : { rows: [], notes: [] };
    if (!rows.length) return;
    parts["price-sum"].replaceChildren(...rows.map(row));
    parts["price-sum-notes"]?.replaceChildren(...notes.map((/** @type {string} */ note) => make("p", {}, note)));
  }

  /** @param {CardPrice} words @param {string} url of the session's page @returns {(string | Node)[]} the note, with a way to the questions */
  function note(words, url) {
    const asked = document.getElementById(QUESTIONS) ? "" : url;
    return words.depends ? [words.note, " ", make("a", { href: `${asked}#${QUESTIONS}` }, words.depends)] : [words.note];
  }

  /** @param {Record<string, Element>} parts @param {CardPrice | null} words @param {Element} place in the card */
  function brief(parts, words, place) {
    if (!words) return;
    const link = place.closest(".app-card")?.querySelector(".app-card__name a");
    parts.price?.replaceChildren(words.big);
    parts["price-note"]?.replaceChildren(...note(words, link?.getAttribute("href") || ""));
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

  /** @param {Criteria} criteria @returns {Promise<void> | null} when the prices of what is told need a file that is not there yet */
  const awaited = (criteria) => (person(criteria) && !Annuaire.value("cost") ? Annuaire.load(FILE) : null);

  /** @param {string} id @returns {string[] | null} the aids that are no use to this person; null when nothing is known of them */
  const refused = (id) => (Annuaire.value("cost") && person() ? Annuaire.costWords.refused(id, person()) : null);

  /** @param {FinderTable} table @param {Criteria} criteria the prices of its rows become the least left to pay by this person, each worked out when it is read */
  function priceRows(table, criteria) {
    if (typeof BigInt !== "function" || !Annuaire.value("cost")) return;
    const known = Annuaire.situation.known(criteria), whose = JSON.stringify([known, Annuaire.today()]);
    if (table.prices.whose === whose) return;
    table.prices.whose = whose;
    table.prices.of = (id) => Annuaire.costWords.least(id, known);
  }

  /** @param {FinderRow} one @param {Criteria} criteria @returns {[string, (string | Node)[]]} price and note of a card */
  function cardWords(one, criteria) {
    const known = Annuaire.value("cost") ? person(criteria) : null, words = known && Annuaire.costWords.card(one.id, known);
    return words ? [words.big, note(words, Annuaire.root + one.url)] : [one.price_words[0], [one.price_words[1]]];
  }

  const refill = () => void fillAll().catch((error) => console.error("Prix :", error));
  if (typeof document !== "undefined") {
    document.addEventListener("DOMContentLoaded", refill);
    for (const event of ["change", "wipe"]) Annuaire.store.changes.addEventListener(event, refill);
  }

  Annuaire.costShow = { fillAll, fillArticle, refused, awaited, priceRows, cardWords };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
