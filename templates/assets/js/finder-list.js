/** The finder's cards on the screen: the first at once, the others a few at a time, each in the place of the one before. */
(function (Annuaire) {
  "use strict";

  const FIRST = 1, FEW = 2;

  class CardList {
    /** @param {HTMLElement} list */
    constructor(list) {
      this.list = list;
      this.placed = 0;
      /** @type {Match[]} */
      this.matches = [];
      /** @type {Asked | null} */
      this.asked = null;
    }

    /** @param {Asked | null} asked @param {Match[]} matches the first is placed; the old cards wait for theirs, so that nothing jumps */
    start(asked, matches) {
      this.asked = asked;
      this.matches = matches;
      this.placed = 0;
      this.place(FIRST);
    }

    /** @returns {boolean} whether there are more to place */
    next() {
      this.place(FEW);
      return this.placed < this.matches.length;
    }

    /** Places all that is left. */
    finish() {
      this.place(this.matches.length);
    }

    /** @param {HTMLElement} card just placed: an old card of its session that waits further on goes */
    forget(card) {
      for (const other of [...this.list.children])
        if (other !== card && other.getAttribute("data-session") === card.dataset.session) other.remove();
    }

    /** @param {number} count */
    place(count) {
      const { list, asked, placed } = this, some = asked ? this.matches.slice(placed, placed + count) : [];
      some.forEach((match, i) => {
        const card = Annuaire.cards.card(/** @type {Asked} */ (asked), match, placed + i + 1), old = list.children[placed + i];
        if (old) old.replaceWith(card);
        else list.append(card);
        this.forget(card);
      });
      this.placed += some.length;
      while (this.placed === this.matches.length && list.children.length > this.placed) list.lastElementChild?.remove();
    }
  }

  Annuaire.finderList = { CardList };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
