/**
 * A link that one chooses to share: commune, activities, days and price after the « # », and nothing else, ever.
 * What comes after « # » is not sent to any server.
 */
(function (Annuaire) {
  "use strict";

  const PAGE = "trouver.html", PARTS = 4;
  const { make, part } = Annuaire.dom;

  /** @param {FinderTable} table @param {number} bit @returns {string} « mardi-matin » */
  const momentName = ({ labels }, bit) => Annuaire.text.fold(labels.moments[`${Math.floor(bit / PARTS)}-${bit % PARTS}`]).replace(/ /g, "-");

  const BITS = Array.from({ length: 28 }, (_, bit) => bit);

  /** @param {FinderTable} table @param {Criteria} criteria @returns {string} what goes after « # » */
  function fragment(table, { commune, activities, moments, price }) {
    const said = new URLSearchParams();
    if (commune) said.append("commune", commune);
    for (const activity of activities) said.append("activite", activity);
    for (const bit of BITS) if (moments & (1 << bit)) said.append("jour", momentName(table, bit));
    if (price !== null) said.append("prix", String(price / 100));
    return said.toString();
  }

  /** @param {FinderTable} table @param {string} hash @returns {Partial<Criteria>} what it asks, unknown words left out */
  function read(table, hash) {
    const said = new URLSearchParams(hash.replace(/^#/, "")), price = Number(said.get("prix") || NaN);
    /** @type {Partial<Criteria>} */
    const criteria = {};
    if (table.communes.has(said.get("commune") || "")) criteria.commune = said.get("commune") || "";
    const activities = said.getAll("activite").filter((id) => Object.keys(table.labels.activites).includes(id));
    if (activities.length) criteria.activities = activities;
    const days = said.getAll("jour");
    const moments = BITS.filter((bit) => days.some((day) => momentName(table, bit).startsWith(day) && day.length > 4));
    if (moments.length) criteria.moments = moments.reduce((sum, bit) => sum | (1 << bit), 0);
    if (said.get("prix") === "0" || (price > 0 && price < 10000)) criteria.price = Math.round(price * 100);
    return criteria;
  }

  /** @param {FinderTable} table @returns {Partial<Criteria>} what the link that was opened asks; it then leaves the address */
  function received(table) {
    const criteria = read(table, location.hash);
    if (!Object.keys(criteria).length) return {};
    try {
      history.replaceState(null, "", location.pathname + location.search);
    } catch {
      // a browser that refuses it on a disk: the link simply stays in the address
    }
    return criteria;
  }

  /** @param {FinderTable} table @param {Criteria} criteria @returns {string} what the link says, in words */
  function words({ communes, labels }, { commune, activities, moments, price }) {
    const home = communes.get(commune), days = BITS.filter((bit) => moments & (1 << bit));
    const said = [
      home ? home.name : "", ...activities.map((id) => labels.activites[id]),
      ...days.map((bit) => labels.moments[`${Math.floor(bit / PARTS)}-${bit % PARTS}`]),
      price === null ? "" : price ? `${Annuaire.table.euros(price)} par mois ou moins` : "gratuit",
    ].filter(Boolean);
    return said.length ? `Ce lien dit seulement\u00a0: ${said.join(", ")}.` : "Ce lien ne dit rien de la recherche\u00a0: il n’y a ni commune, ni activité, ni jour, ni prix.";
  }

  /** @param {HTMLElement} root the finder @param {FinderTable} table @param {() => Criteria} asked */
  function offer(root, table, asked) {
    const button = part(root, "share"), said = part(root, "share-said");
    button.addEventListener("click", async () => {
      const criteria = asked(), address = new URL(Annuaire.root + PAGE, location.href);
      address.hash = fragment(table, criteria);
      const field = /** @type {HTMLInputElement} */ (make("input", { class: "app-field__box", readonly: true, value: address.href, "aria-label": "Lien à partager" }));
      said.hidden = false;
      said.replaceChildren(field, make("p", { class: "app-small", role: "status" }, `${words(table, criteria)} Jamais l’âge ni la santé.`));
      try {
        await navigator.clipboard.writeText(address.href);
        said.lastElementChild?.append(" Il est copié.");
      } catch {
        field.focus();
        field.select();
      }
    });
    root.addEventListener("input", () => (said.hidden = true));
  }

  Annuaire.finderShare = { fragment, read, received, offer, words };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
