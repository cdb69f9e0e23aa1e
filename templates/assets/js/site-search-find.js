/**
 * What the header's search answers: communes by name first, then what says the words best, what is near before what is far,
 * sessions of one title as one answer. Knows no page; the component is site-search.js.
 */
(function (Annuaire) {
  "use strict";

  const LEAST = 2, BEGUN = 3, MOST_BEGUN = 3, LOST_BY_KM = 10, MOST_LOST = 600, IN_TITLE = 100;
  const NAMED = 2, OF_A_KIND = 4, FINDER = "trouver.html";
  /** What is known of a person and of where she lives; what was sought before does not outlive other words. */
  const KEPT = ["commune", "within", "level", "conditions", "audiences", "age", "women", "access", "prescription"];
  const CRITERIA = "criteres";

  /** @param {string} words asked of the finder, through the tab's storage, never through an address */
  function keep(words) {
    const known = Annuaire.store.read(CRITERIA, {});
    const kept = Object.fromEntries(KEPT.filter((name) => name in known).map((name) => [name, known[name]]));
    Annuaire.store.write(CRITERIA, { ...kept, text: words });
    Annuaire.finderGo.leave();
  }

  class Searcher {
    /** @param {any} packed the content of assets/data/search.js */
    constructor(packed) {
      const { column, unpackTexts } = Annuaire.table;
      this.kinds = column(packed.kind);
      this.details = column(packed.detail);
      this.names = column(packed.names);
      this.groups = column(packed.group);
      this.communes = column(packed.commune);
      const { things, index } = unpackTexts(packed.searched, packed.stop);
      this.things = things;
      this.index = index;
      this.packed = packed;
      this.stop = new Set(packed.stop);
    }

    /** @param {string[]} asked stems, the last one perhaps unfinished @param {number} i @returns {number} points of a title that says all that is asked, and little else */
    entitled(asked, i) {
      const words = Annuaire.text.wordsOf(this.packed.title[i], this.stop), last = asked[asked.length - 1] || "";
      const begun = words.some((/** @type {string} */ word) => word.startsWith(last));
      return begun && asked.slice(0, -1).every((word) => words.includes(word)) ? Math.floor((IN_TITLE * asked.length) / words.length) : 0;
    }

    /** @param {string} folded @param {number} i @returns {number} 2 for a commune so called, 1 when its name begins so */
    called(folded, i) {
      const names = this.names[i].map(Annuaire.text.fold);
      if (names.includes(folded)) return 2;
      return folded.length >= BEGUN && names.some((/** @type {string} */ name) => name.startsWith(folded)) ? 1 : 0;
    }

    /** @param {string} from INSEE code of where one lives, or nothing @param {number} i @returns {number} points lost to distance */
    lost(from, i) {
      const { places } = this.packed, here = places[from], there = places[this.communes[i]];
      if (!here || !there) return 0;
      const [, ...home] = here, [, ...away] = there;
      return Math.min(MOST_LOST, Math.floor((LOST_BY_KM * Annuaire.conditions.hectometres(home, away)) / 10));
    }

    /** @param {string} query @param {string} from @returns {number[]} every entry that answers, the best first */
    order(query, from) {
      const folded = Annuaire.text.fold(query);
      if (folded.length < LEAST) return [];
      const relevance = Annuaire.text.relevance(this.index(), this.things, query);
      const called = this.names.map((/** @type {string[]} */ names, /** @type {number} */ i) => (names.length ? this.called(folded, i) : 0));
      let begun = 0;
      called.forEach((/** @type {number} */ value, /** @type {number} */ i) => {
        if (value === 1 && ++begun > MOST_BEGUN) called[i] = 0;
      });
      const asked = Annuaire.text.wordsOf(query, this.stop), found = [...called.keys()].filter((i) => relevance[i] || called[i]);
      const points = new Map(found.map((i) => [i, relevance[i] + this.entitled(asked, i) - this.lost(from, i)]));
      return found.sort((a, b) => called[b] - called[a] || (points.get(b) || 0) - (points.get(a) || 0) || a - b);
    }

    /** @param {number[][]} answers the best first @returns {number[][]} no more of a kind than some, as long as others answer too */
    varied(answers) {
      /** @type {Map<string, number>} */
      const counts = new Map();
      /** @type {number[][][]} */
      const [kept, after] = [[], []];
      for (const answer of answers) {
        const kind = this.kinds[answer[0]], count = (counts.get(kind) || 0) + 1;
        counts.set(kind, count);
        (count > OF_A_KIND ? after : kept).push(answer);
      }
      return [...kept, ...after];
    }

    /**
     * @param {string} query @param {string} from INSEE code of where one lives, or nothing @param {number} most
     * @returns {SiteAnswer[]}
     */
    find(query, from, most) {
      /** @type {Map<string, number[]>} */
      const answers = new Map();
      for (const i of this.order(query, from)) {
        const key = this.groups[i] ? `=${Annuaire.text.fold(this.groups[i])}` : String(i), same = answers.get(key);
        if (same) same.push(i);
        else answers.set(key, [i]);
      }
      return this.varied([...answers.values()]).slice(0, most).map((same) => this.answer(same));
    }

    /** @param {number[]} same entries of one title, the best first @returns {SiteAnswer} */
    answer([first, ...others]) {
      const { title, page } = this.packed, kind = this.kinds[first];
      if (!others.length) return { kind, title: title[first], detail: this.details[first], page: page[first], words: "" };
      const towns = [...new Set([first, ...others].map((i) => (this.packed.places[this.communes[i]] || [""])[0]))].filter(Boolean);
      const named = towns.slice(0, NAMED).join(", ") + (towns.length > NAMED ? "…" : "");
      const detail = `${Annuaire.dom.counted(others.length + 1, "créneau", "créneaux")}${named ? `\u00a0: ${named}` : ""}`;
      return { kind, title: title[first], detail, page: FINDER, words: this.groups[first] };
    }
  }

  Annuaire.siteSearch = { Searcher, keep, home: () => Annuaire.store.read(CRITERIA, {}).commune || "", FINDER };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
