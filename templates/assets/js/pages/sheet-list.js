/**
 * A list put together from the facts of its sessions: the week, the papers, the doctor's notes, the reference.
 * The same as generator/views/sheet/list.py, which says the shapes; a test compares what both say.
 */
(function (Annuaire) {
  "use strict";

  const NBSP = "\u00a0", RECORD_LINES = 5, FEW = 3, LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  const SUGGESTED = "semaine type", IN_DOUBT = "à confirmer en appelant";
  const SIGNS = "23456789bcdfghjkmnpqrstvwxyz", CODE = 7;

  /** @param {(string | number)[]} parts @param {string} [last] @returns {string} « 1, 2 et 4 » */
  function joined(parts, last = "et") {
    const words = parts.map(String).filter(Boolean);
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
  }

  /** @template T @param {T[]} values @returns {T[]} each once, in order */
  const once = (values) => [...new Set(values)];

  /** @param {[string, number][]} pairs text and number @returns {Map<string, number[]>} the numbers of each text, in order */
  function byText(pairs) {
    /** @type {Map<string, number[]>} */
    const groups = new Map();
    for (const [text, number] of pairs) groups.set(text, [...(groups.get(text) || []), number]);
    return groups;
  }

  /** @param {string[]} texts one an activity @returns {string} « 1 et 2 : courrier. 3 : à confirmer. »; of all, « courrier. » */
  const grouped = (texts) => new Set(texts).size === 1 ? `${texts[0]}.`
    : [...byText(texts.map((text, i) => [text, i + 1]))].map(([text, numbers]) => `${joined(numbers)}${NBSP}: ${text}.`).join(" ");

  /** @param {SheetFacts[]} facts @returns {[string, string, string][]} each way to reach the coordination: what stands before it, its text, its address */
  function coordinationOf(facts) {
    const ways = new Map(facts.flatMap(({ coordination }) => coordination)), last = ways.size - 1;
    return [...ways].map(([text, url], i) => [!i ? "" : i === last ? " ou " : ", ", text, url]);
  }

  /** @param {string} text in ASCII @returns {number} as generator/model/fnv.py */
  function fnv1a(text) {
    let value = 0x811c9dc5;
    for (const sign of text) value = Math.imul(value ^ sign.charCodeAt(0), 0x01000193) >>> 0;
    return value;
  }

  /** @param {string} id of a session @returns {string} « k7m3q2h », as generator/views/parts/short_links.py */
  function fullCode(id) {
    let value = fnv1a(id), signs = "";
    for (; signs.length < CODE; value = Math.floor(value / SIGNS.length)) signs += SIGNS[value % SIGNS.length];
    return signs;
  }

  /** @param {string[]} digests @returns {string} « K7 M2 P9 » */
  function referenceOf(digests) {
    const value = fnv1a(digests.join("-"));
    const signs = [0, 5, 10, 15, 20, 25].map((shift) => LETTERS[(value >>> shift) & 31]).join("");
    return `${signs.slice(0, 2)} ${signs.slice(2, 4)} ${signs.slice(4)}`;
  }

  /** @param {boolean} doubt @param {boolean} suggested @returns {string} what the grid says of a session under its hour; no illness is named */
  const markWords = (doubt, suggested) => [suggested ? SUGGESTED : "", doubt ? IN_DOUBT : ""].filter(Boolean).join(", ");

  /** @param {number[]} numbers of the suggested week, or none @returns {string} */
  const suggestedWords = (numbers) => (numbers.length ? `Semaine type, pour commencer${NBSP}: ${joined(numbers)}, sur des jours espacés.` : "");

  /** @param {SheetFacts[]} facts @param {string[]} marks by activity @returns {Map<string, WeekEntry[]>} « day-part » to its sessions */
  function weekCells(facts, marks) {
    /** @type {Map<string, WeekEntry[]>} */
    const cells = new Map();
    facts.forEach((one, i) => {
      for (const { day, part, hour, note } of one.week) {
        const key = `${day}-${part}`;
        cells.set(key, [...(cells.get(key) || []), { number: String(i + 1), hour, name: one.activity, note, mark: marks[i] }]);
      }
    });
    return cells;
  }

  /** @param {SheetFacts[]} facts @returns {string} the sessions that have no place in the week */
  function asideWords(facts) {
    const alone = facts.flatMap((one, i) => (one.week.length ? [] : [i + 1]));
    if (!alone.length) return "";
    return `À des dates précises, dites plus bas${NBSP}: ${alone.length === 1 ? "activité" : "activités"} ${joined(alone)}.`;
  }

  /** @param {SheetFacts[]} facts @param {1 | 2} reader 1 for the person, 2 for the doctor @returns {[string, string, number[]][]} paper, who fills it, numbers */
  function papers(facts, reader) {
    const pairs = facts.flatMap((one, i) => one.documents.map((paper) => /** @type {[string, number]} */ ([JSON.stringify([paper[0], paper[reader]]), i + 1])));
    return [...byText(pairs)].map(([key, numbers]) => {
      const [name, who] = JSON.parse(key);
      return [name, who, numbers];
    });
  }

  /** @param {SheetFacts[]} facts @returns {{ name: string, rest: string }[]} */
  const papersOf = (facts) => papers(facts, 1).map(([name, who, numbers]) => ({ name, rest: `${NBSP}: ${who} (${joined(numbers)}).` }));

  /** @param {SheetAid[]} aids @returns {string} « Aides possibles : Coup de pouce et Ticket bien-être. » */
  const aidNames = (aids) =>
    aids.length ? `${aids.length === 1 ? "Aide possible" : "Aides possibles"}${NBSP}: ${joined(aids.map(({ name }) => name))}.` : "";

  /** @param {SheetAid[][]} aids those of each activity @returns {{ name: string, rest: string }[]} each once */
  function aidsOf(aids) {
    const pairs = aids.flatMap((some, i) => some.map(({ name, words, shared }) => /** @type {[string, number]} */ ([JSON.stringify([name, words, shared]), i + 1])));
    return [...byText(pairs)].map(([key, numbers]) => {
      const [name, words, shared] = JSON.parse(key);
      return { name, rest: ` (${joined(numbers)})${NBSP}: ${words}${numbers.length > 1 && shared ? ` ${shared}` : ""}` };
    });
  }

  /** @param {SheetAid[][]} aids those of each activity @returns {string[]} by activity, which of its aids it shares with others under one ceiling */
  function sharedWords(aids) {
    const takers = byText(aids.flatMap((some, i) => some.filter(({ shared }) => shared).map(({ id }) => /** @type {[string, number]} */ ([id, i + 1]))));
    return aids.map((some) => {
      const said = some.flatMap(({ id, name }) => {
        const numbers = takers.get(id) || [];
        return numbers.length > 1 ? [`Aide à partager entre les activités ${joined(numbers)} (plafond commun)${NBSP}: ${name}.`] : [];
      });
      return said.length ? [...said, "Vous paierez plus en tout."].join(" ") : "";
    });
  }

  /** @param {SheetFacts[]} facts @returns {number[]} by activity, the number of the one whose price opens it too, 0 for none; of two that open each other, the first is paid */
  function covering(facts) {
    const opens = (/** @type {number} */ one, /** @type {number} */ other) =>
      one !== other && facts[one].opens.includes(facts[other].id) && !(other < one && facts[other].opens.includes(facts[one].id));
    const places = [...facts.keys()], covered = places.filter((place) => places.some((one) => opens(one, place)));
    return places.map((place) => places.findIndex((one) => !covered.includes(one) && opens(one, place)) + 1);
  }

  /** @param {string[]} texts what comes after each activity @returns {{ name: string, rest: string }[]} those alike together */
  const aftersOf = (texts) =>
    [...byText(texts.map((text, i) => /** @type {[string, number]} */ ([text, i + 1])).filter(([text]) => text))]
      .map(([text, numbers]) => ({ name: joined(numbers), rest: `${NBSP}: ${text}` }));

  /** @param {SheetFacts[]} facts @returns {string} the same papers in one paragraph, for the doctor */
  const handedWords = (facts) =>
    papers(facts, 2).map(([name, who, numbers]) => `${name}, par ${who}${NBSP}: ${joined(numbers)}.`).join(" ") || "Aucun papier.";

  /** @param {Doubts[]} found by activity @returns {string} « insuffisance cardiaque (1 et 3) ; parking (2). » */
  function confirmWords(found) {
    const groups = byText(found.flatMap(({ confirm }, i) => confirm.map((text) => /** @type {[string, number]} */ ([text, i + 1]))));
    const said = [...groups].map(([text, numbers]) => `${text} (${joined(numbers)})`);
    return said.length ? `${said.join("\u202f; ")}.` : "";
  }

  /**
   * Six lines at most for the medical record; of more than four activities, the papers stand on the first.
   * @param {SheetFacts[]} facts @param {number} day such as 20261123 @param {Doubts[]} doubts @param {string} level @param {string} [left] what was left out of the list @returns {string}
   */
  function recordWords(facts, day, doubts, level, left = "") {
    const lines = facts.map((one, i) => `${i + 1}. ${one.record}`);
    const least = Math.floor(lines.length / RECORD_LINES), more = lines.length % RECORD_LINES;
    /** @type {string[]} */
    const packed = [];
    for (let place = 0, start = 0; place < RECORD_LINES; place++) {
      const size = least + (place < more ? 1 : 0);
      packed.push(lines.slice(start, start + size).join("\u202f; "));
      start += size;
    }
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    const date = `${two(day % 100)}/${two(Math.floor(day / 100) % 100)}/${Math.floor(day / 10000)}`;
    const confirm = confirmWords(doubts), last = confirm ? ` À confirmer${NBSP}: ${confirm}` : "";
    const head = `Sport-santé, ${level ? `${level}, ` : ""}liste du ${date}, réf. ${referenceOf(facts.map((one) => one.digest))}${left}`;
    const papers = `Papiers${NBSP}: ${handedWords(facts)}${last}`;
    return (facts.length < RECORD_LINES ? [head, ...packed, papers] : [`${head}. ${papers}`, ...packed]).filter(Boolean).join("\n");
  }

  /** @param {SheetFacts[]} facts @returns {boolean} a single session a week, when two or three are advised (HAS) */
  function weeklyAlone(facts) {
    return facts.some((one) => one.sport) && facts.reduce((sum, one) => sum + one.weekly, 0) === 1;
  }

  Annuaire.sheetList = {
    FEW, joined, once, grouped, coordinationOf, fullCode, referenceOf, markWords, suggestedWords, IN_DOUBT, weekCells, asideWords, papersOf, aidNames, aidsOf, sharedWords, covering, aftersOf, handedWords, confirmWords, recordWords, weeklyAlone,
  };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
