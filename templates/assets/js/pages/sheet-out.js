/** Ways out of the list: paper, plain text, a mail to nobody, a calendar, a link that holds identifiers only. */
(function (Annuaire) {
  "use strict";

  const FRAGMENT = "#liste=";
  /** @type {CSSStyleSheet | null} */
  let boxes = null;

  /** @param {string} text @param {HTMLElement} status where it is said */
  async function copy(text, status) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    status.textContent = "Copié.";
  }

  /** @param {string} text @returns {string} as a CSS string */
  const cssString = (text) => `"${text.replace(/["\\<>&\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

  /** The foot of each printed page. @param {string} words @param {boolean} large */
  function foot(words, large) {
    if (!boxes) {
      boxes = new CSSStyleSheet();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, boxes];
    }
    boxes.replaceSync(`@page { @bottom-left { content: ${cssString(words)}; font-size: ${large ? "12pt" : "10pt"}; } }`);
  }

  /** @param {string[]} ids @param {string} address of the site, else this page's own @returns {string} */
  const link = (ids, address) =>
    `${address ? `${address}feuille.html` : location.href.split("#")[0]}${FRAGMENT}${ids.map(Annuaire.sheetList.fullCode).join(",")}`;

  /** @returns {string[]} the identifiers of a link that was followed, which names them whole or by their codes; the address keeps them until `forget` */
  function received() {
    if (!location.hash.startsWith(FRAGMENT)) return [];
    const named = location.hash.slice(FRAGMENT.length).split(",");
    const ids = Annuaire.value("finder") ? Annuaire.table.finder().rows.map((/** @type {FinderRow} */ one) => one.id) : [];
    return named.flatMap((name) => (ids.includes(name) ? [name] : ids.filter((/** @type {string} */ id) => Annuaire.sheetList.fullCode(id) === name)));
  }

  /** The list becomes the one that the address holds, if it does: time wipes what is known of a person, not what she was given. */
  function take() {
    const ids = received();
    if (ids.length) Annuaire.shortlist.set(ids);
    return ids.length > 0;
  }

  /** The list is no longer the one of the address. */
  const forget = () => void (location.hash && history.replaceState(null, "", location.href.split("#")[0]));

  /** @returns {boolean} the link was followed just now: read again or come back to, the page keeps the list as it was left */
  function followed() {
    const [entry] = performance.getEntriesByType("navigation");
    return !(entry instanceof PerformanceNavigationTiming) || entry.type === "navigate";
  }

  /** @param {SheetEntry[]} entries @param {string} head @param {string} end @returns {string} one calendar of all the sessions */
  function calendar(entries, head, end) {
    const lines = (/** @type {string} */ text) => text.replace(/\r?\n/g, "\r\n");
    return lines(head) + entries.map(({ facts }) => lines(facts.events)).join("") + lines(end);
  }

  /** @param {string} text @param {string} name @param {string} type */
  function download(text, name, type) {
    const anchor = document.createElement("a"), url = URL.createObjectURL(new Blob([text], { type }));
    anchor.href = url;
    anchor.download = name;
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  /**
   * A mail without recipient: what the articles say for everyone, nothing of the person.
   * @param {SheetEntry[]} entries @param {Element} items @param {string} address @returns {string}
   */
  function mail(entries, items, address) {
    const said = (/** @type {Element} */ item, /** @type {string} */ query) => [...item.querySelectorAll(query)].map((one) => (one.textContent || "").replace(/\s+/g, " ").trim());
    const parts = [...items.querySelectorAll("[data-session]")].map((item, i) => [
      `${i + 1}. ${said(item, ".app-act__name").join("")}`, ...said(item, ".app-act__when"), said(item, "[data-place] b, .app-act__line").join(", "), ...said(item, ".app-act__tel"),
    ].filter(Boolean).join("\n"));
    const body = [...parts, `Cette liste, à jour\u00a0: ${link(entries.map(({ id }) => id), address)}`].join("\n\n");
    return `mailto:?subject=${encodeURIComponent("Mes activités physiques")}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;
  }

  Annuaire.sheetOut = { copy, foot, link, take, forget, followed, calendar, download, mail };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
