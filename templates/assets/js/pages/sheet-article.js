/** One session of the list: its shipped article, in which only number, distance, price and dates to come are filled in. */
(function (Annuaire) {
  "use strict";

  const DATES = 3;

  /** @param {string} id @returns {Promise<SheetEntry | null>} null when the session is gone */
  async function load(id) {
    if (!/^[a-z0-9-]+$/.test(id)) return null;
    try {
      await Annuaire.load(`assets/data/sheets/${id}.js`);
    } catch {
      return null;
    }
    return Annuaire.value(`sheet:${id}`) || null;
  }

  /** @returns {CommunePoint | null} the commune chosen in the finder, which distances are counted from */
  function home() {
    if (!Annuaire.value("finder")) return null;
    return Annuaire.table.finder().communes.get(Annuaire.store.read("criteres", {}).commune) || null;
  }

  /** @param {string} id @returns {string} « À 2,6 km de Frouard. » */
  function distanceWords(id) {
    const from = home();
    const row = from && Annuaire.table.finder().rows.find((/** @type {FinderRow} */ one) => one.id === id);
    if (!from || !row?.position || row.mode !== "sur-place") return "";
    return `À ${Annuaire.table.kilometres(Annuaire.conditions.hectometres(from.position, row.position))} de ${from.name}.`;
  }

  /** @returns {FindResult | null} what the finder's answers make of every session, null where none was given */
  function judged() {
    const criteria = Annuaire.store.read("criteres", null);
    if (!criteria || !Annuaire.value("finder")) return null;
    return Annuaire.matching.find(Annuaire.table.finder(), { ...Annuaire.finderForm.nothing(), ...criteria }, Annuaire.today(), "accord");
  }

  /** @param {string} id @param {FindResult | null} result @returns {string} why it is not for this person */
  function unfit(id, result) {
    const row = result && result.asked.table.row(id), reason = row ? result.unsafe(row, result.asked.table.personal) : "";
    return reason && result ? `Ne convient pas à la personne décrite\u00a0: ${result.asked.table.set_aside[reason][0]}. Retirez cette activité, ou changez les réponses.` : "";
  }

  /** @param {SheetFacts} facts @param {{ months: number, words: string }} limit @param {FindResult | null} result @returns {string} why the session may not be printed */
  function refusal(facts, limit, result) {
    if (facts.refused) return facts.refused;
    const old = facts.verified && Annuaire.conditions.monthsBetween(facts.verified, Annuaire.today()) >= limit.months;
    return old ? limit.words : unfit(facts.id, result);
  }

  /** @param {string} iso @returns {boolean} */
  const past = (iso) => Number(iso.slice(0, 10).replace(/-/g, "")) < Annuaire.today();

  /** Only the next dates, only what is still true. @param {ParentNode} article */
  function keepToCome(article) {
    const list = article.querySelector("[data-sheet-dates]");
    if (list) {
      const days = [...list.querySelectorAll("time")].filter((time) => !past(time.dateTime)).slice(0, DATES);
      list.replaceChildren(...days.flatMap((time, i) => (i ? [", ", time] : [time])), days.length ? "" : "à confirmer en appelant");
    }
    for (const note of article.querySelectorAll("[data-until]")) if (past(note.getAttribute("data-until") || "")) note.remove();
  }

  /** @param {string} html of our own build, escaped there @returns {DocumentFragment} */
  function fragment(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  }

  /** The line of the price says something, or is not there; the names of the aids alone are for the screen. @param {ParentNode} made */
  function priceLine(made) {
    const line = /** @type {HTMLElement[]} */ ([...made.querySelectorAll('[data-part="price-line"]')]), names = made.querySelector('[data-part="aid-names"]')?.textContent || "";
    const all = line.length ? (line[1].textContent || "").trim() : "";
    for (const part of line) {
      part.hidden = !all;
      part.classList.toggle("app-act__aids", all === names.trim());
    }
  }

  /** What the price of another activity opens too has no price of its own. @param {ParentNode} made @param {number} payer */
  function covered(made, payer) {
    const words = { "price-label": `Si vous payez l’activité\u00a0${payer}`, price: "Rien de plus", "price-plain": "" };
    for (const [part, text] of Object.entries(words)) made.querySelector(`[data-part="${part}"]`)?.replaceChildren(text);
    for (const gone of made.querySelectorAll('[data-part="price-line"], [data-part="also"]')) gone.remove();
  }

  /**
   * @param {SheetEntry} entry @param {number} number
   * @param {{ ask: string, shared: string, payer: number }} told what is in doubt, the aids it shares, the activity whose price opens it too (0 for none)
   * @returns {DocumentFragment} the article, completed
   */
  function article({ id, article: html, facts }, number, { ask, shared, payer }) {
    const made = fragment(html), say = (/** @type {string} */ part, /** @type {string} */ words) => {
      const element = made.querySelector(`[data-part="${part}"]`);
      if (!(element instanceof HTMLElement)) return;
      element.textContent = words;
      if (part === "doubts" || part === "shared") element.hidden = !words;
    };
    say("number", String(number));
    say("distance", distanceWords(id));
    say("doubts", ask);
    say("shared", shared);
    keepToCome(made);
    Annuaire.costShow.fillArticle(made, id);
    say("aid-names", Annuaire.sheetList.aidNames(aids(facts)));
    priceLine(made);
    if (payer) covered(made, payer);
    return made;
  }

  /** @param {SheetFacts} facts @returns {SheetAid[]} without those that this person surely cannot have */
  function aids({ id, aids: known }) {
    const refused = Annuaire.costShow.refused(id);
    return refused ? known.filter((aid) => !refused.includes(aid.id)) : known;
  }

  /** @param {SheetEntry} entry @param {number} number @returns {Element} its rows of the doctor's copy */
  function row({ row: html }, number) {
    const made = fragment(html), sign = made.querySelector('[data-part="number"]');
    if (sign) sign.textContent = String(number);
    return made.children[0];
  }

  Annuaire.sheetArticle = { load, home, judged, refusal, article, aids, row };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
