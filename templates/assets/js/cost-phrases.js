/** The small words of a price: amounts, ranges, lists, phrases that came with `assets/data/cost.js`. Works nothing out. */
(function (Annuaire) {
  "use strict";

  /** @param {string} name @param {Record<string, string>} [parts] @returns {string} the phrase with its parts in their places */
  const phrase = (name, parts = {}) => Annuaire.value("cost").phrases[name].replace(/\{([a-z]+)\}/g, (/** @type {string} */ _, /** @type {string} */ place) => parts[place]);

  /** @param {string} text */
  const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  /** @param {number} cents @returns {string} « 7,50 », « 1 250 » */
  function number(cents) {
    const whole = Annuaire.dom.grouped(Math.floor(cents / 100));
    return cents % 100 ? `${whole},${String(cents % 100).padStart(2, "0")}` : whole;
  }

  /** @param {number} cents */
  const euros = (cents) => `${number(cents)}\u00a0€`;

  /** @param {[number, number]} bounds @returns {string} « 95 € », « de 20 à 100 € » */
  const range = ([low, high]) => (low === high ? euros(low) : phrase("fourchette", { bas: number(low), haut: euros(high) }));

  /** @param {string[]} parts @returns {string} « a, b et c » */
  const joined = (parts) =>
    parts.length < 2 ? parts.join("") : phrase("et", { debut: parts.slice(0, -1).join(", "), fin: parts[parts.length - 1] });

  /** @param {string[]} factors @returns {string} « À préciser : … », or nothing */
  function toSettle(factors) {
    const words = Annuaire.value("cost").factors, ordered = Object.keys(words).filter((name) => factors.includes(name));
    return ordered.length ? phrase("a-preciser", { facteurs: joined(ordered.map((name) => words[name])) }) : "";
  }

  /** @param {[number, number]} year */
  const yearWords = (year) => phrase("an", { somme: range(year) });
  /** @param {[number, number]} month */
  const monthWords = (month) => phrase("mois", { somme: range(month) });

  /** @param {string} text @returns {string} with a capital and a full stop */
  const sentence = (text) => (text ? capitalised(text).replace(/[^.!?…:»]$/, "$&.") : "");

  Annuaire.costPhrases = { phrase, capitalised, euros, range, joined, toSettle, yearWords, monthWords, sentence };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
