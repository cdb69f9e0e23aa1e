/** Words typed that cannot wait, « mal à la poitrine »: whom to call comes before any answer. The words come with the data; nothing is kept. */
(function (Annuaire) {
  "use strict";

  const BETWEEN = 3;

  /** @param {string[]} words @param {string[]} phrase @param {number} first where its first word stands @returns {boolean} the others follow, few words between them */
  function follows(words, phrase, first) {
    let place = first;
    return phrase.slice(1).every((word) => {
      const next = words.indexOf(word, place + 1), near = next > place && next - place <= BETWEEN + 1;
      place = next;
      return near;
    });
  }

  /** @param {string[]} alarms folded phrases @param {string} text as it was typed @returns {boolean} */
  function heard(alarms, text) {
    const words = Annuaire.text.fold(text).split(" ");
    return alarms.some((alarm) => {
      const phrase = alarm.split(" ");
      return words.some((/** @type {string} */ word, /** @type {number} */ i) => word === phrase[0] && follows(words, phrase, i));
    });
  }

  /** @returns {[HTMLElement, ...(Node | string)[]]} whom to call, then where to read more */
  function sentence() {
    const { make } = Annuaire.dom, root = Annuaire.root || "";
    /** @param {string} number */
    const call = (number) => make("a", { href: `tel:${number}` }, number);
    return [
      make("b", {}, "C’est maintenant\u202f? Appelez le\u00a0", call("15"), " ou le\u00a0", call("112"), "."), " ",
      make("a", { href: `${root}quand-s-arreter.html` }, "Quand s’arrêter"), ".",
    ];
  }

  Annuaire.alarm = { heard, sentence };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
