/** Dates as the browser's day sees them: how long ago, which are still to come. Absolute dates are printed at build. */
(function (Annuaire) {
  "use strict";

  const { dayIndex } = Annuaire.table;

  /** @param {number} day such as 20261122 @returns {Date} its noon, in universal time */
  const noon = (day) => new Date(dayIndex(day) * 86400000 + 43200000);

  /** Made once: making one takes longer than a whole card. */
  const months = new Intl.DateTimeFormat("fr-FR", { month: "long", timeZone: "UTC" });

  /** @param {number} day @returns {string} « 24 novembre », « 1er décembre 2027 » when in another year than today */
  function words(day) {
    const number = day % 100 === 1 ? "1er" : String(day % 100);
    const year = Math.floor(day / 10000);
    const later = year === Math.floor(Annuaire.today() / 10000) ? "" : ` ${year}`;
    return `${number}\u00a0${months.format(noon(day))}${later}`;
  }

  /** @param {number} day @returns {string} « aujourd’hui », « il y a 11 jours », « il y a 3 mois », or nothing when to come */
  function ago(day) {
    const days = dayIndex(Annuaire.today()) - dayIndex(day);
    if (days < 0) return "";
    if (days < 2) return days ? "hier" : "aujourd’hui";
    if (days < 60) return `il y a ${days}\u00a0jours`;
    const since = Annuaire.conditions.monthsBetween(day, Annuaire.today());
    if (since < 24) return `il y a ${since}\u00a0mois`;
    return `il y a ${Math.floor(since / 12)}\u00a0ans`;
  }

  /** @param {Element} time @returns {number} the day of a `<time datetime>`, 0 when it says none */
  function dayOf(time) {
    const text = (time.getAttribute("datetime") || "").slice(0, 10);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Number(text.replace(/-/g, "")) : 0;
  }

  /** @param {string} from @param {string} before days such as « 2027-05-12 », or nothing @param {string} day @returns {boolean} */
  const isTrue = (from, before, day) => from <= day && (!before || day < before);

  /** Says how long ago a page was verified, and warns when it has grown old since it was built. */
  function showAges() {
    const today = noon(Annuaire.today()).toISOString().slice(0, 10);
    for (const part of document.querySelectorAll("[data-true-from], [data-true-before]"))
      if (part instanceof HTMLElement) part.hidden = !isTrue(part.dataset.trueFrom || "", part.dataset.trueBefore || "", today);
    for (const time of document.querySelectorAll("time[data-age]")) {
      const day = dayOf(time), age = day ? ago(day) : "";
      if (age) time.after(` (${age})`);
    }
    for (const trust of document.querySelectorAll(".app-trust")) if (trust instanceof HTMLElement) warn(trust);
  }

  /** Warns of what was verified too long ago, unless the build did. @param {HTMLElement} trust the days of the verifications of a page */
  function warn(trust) {
    const last = Math.max(0, ...[...trust.querySelectorAll("time[data-age]")].map((time) => (time instanceof HTMLTimeElement ? dayOf(time) : 0)));
    const months = last ? Annuaire.conditions.monthsBetween(last, Annuaire.today()) : 0, { aged = [] } = Annuaire.value("site") || {};
    const [, tone, title, words] = aged.find((/** @type {[number, string, string, string]} */ [limit]) => months >= limit) || [];
    if (!tone || ["stop", tone].includes(trust.dataset.tone || "")) return;
    const { make, icon } = Annuaire.dom;
    const head = trust.closest("article")?.querySelector("header") || trust;
    head.append(make("div", { class: `app-note app-note--${tone}` }, icon("alerte"), make("p", {}, make("b", {}, title), ` ${words}`)));
  }

  /** Takes the days that have passed out of the next dates; when none is left, the list says so in its own words. */
  function dropPast() {
    for (const list of document.querySelectorAll("[data-next-dates]")) {
      for (const item of list.querySelectorAll("[data-next]")) {
        const time = item.querySelector("time"), day = time ? dayOf(time) : 0;
        if (day && day < Annuaire.today()) item.remove();
      }
      if (!list.querySelector("[data-next]")) list.replaceWith(list.getAttribute("data-next-dates") || "");
    }
  }

  if (typeof document !== "undefined")
    document.addEventListener("DOMContentLoaded", () => {
      showAges();
      dropPast();
    });
  Annuaire.dates = { words, ago, isTrue };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
