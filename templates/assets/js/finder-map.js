/** The finder's map: numbered points that follow the filters, over our own commune points; IGN's plan after a click only. */
(function (Annuaire) {
  "use strict";

  const IGN = "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=normal&TILEMATRIXSET=PM&FORMAT=image/png&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}";
  const NAMED = 8, HECTOMETRE = 100;
  const { make } = Annuaire.dom;

  class FinderMap {
    /** @param {HTMLElement} root the finder @param {FinderTable} table */
    constructor(root, table) {
      this.root = root;
      this.table = table;
      this.drawn = "";
      this.say = Annuaire.dom.part(root, "map-say");
      this.canvas = Annuaire.dom.part(root, "map");
      this.map = L.map(this.canvas, { zoomControl: false, scrollWheelZoom: false, attributionControl: true, zoomSnap: 0.25 });
      this.map.attributionControl.setPrefix(false);
      L.control.zoom({ zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" }).addTo(this.map);
      L.control.scale({ imperial: false }).addTo(this.map);
      this.base = L.layerGroup().addTo(this.map);
      this.points = L.layerGroup().addTo(this.map);
      Object.assign(this.map, { annuaireNames: [], annuairePins: [] });
      this.map.on("moveend resize", () => Annuaire.map.arrange(this.map, []));
      this.tiles = null;
      /** @type {any[]} */
      this.names = [];
      const button = Annuaire.dom.part(root, "map-ign");
      button.addEventListener("click", () => this.toggleTiles(button));
    }

    /** @param {HTMLElement} button */
    toggleTiles(button) {
      if (this.tiles) this.map.removeLayer(this.tiles);
      this.tiles = this.tiles ? null : L.tileLayer(IGN, { maxZoom: 18, attribution: "© IGN – Géoplateforme" }).addTo(this.map);
      this.canvas.classList.toggle("app-map__canvas--tiles", Boolean(this.tiles));
      button.textContent = this.tiles ? "Masquer le plan IGN" : "Afficher le plan IGN";
    }

    /** @param {Criteria} criteria */
    showBase(criteria) {
      const wanted = JSON.stringify([criteria.commune, criteria.within]);
      if (wanted === this.drawn) return;
      this.drawn = wanted;
      this.base.clearLayers();
      this.names = this.map.annuaireNames = [];
      const home = this.table.communes.get(criteria.commune);
      for (const commune of this.table.communes.values()) {
        const distance = home ? Annuaire.conditions.hectometres(home.position, commune.position) : 0;
        if (home && distance > (criteria.within || 500) * 1.5) continue;
        L.circleMarker(commune.position, { radius: 3, className: "app-map__dot", interactive: false }).addTo(this.base);
      }
      if (!home) return;
      L.circleMarker(home.position, { radius: 7, className: "app-map__home", interactive: false }).addTo(this.base);
      if (criteria.within)
        L.circle(home.position, { radius: criteria.within * HECTOMETRE, className: "app-map__radius", interactive: false }).addTo(this.base);
      this.nameAround(home);
    }

    /** @param {Commune} home names it and its nearest neighbours, as text */
    nameAround(home) {
      const near = [...this.table.communes.values()]
        .map((commune) => ({ commune, distance: Annuaire.conditions.hectometres(home.position, commune.position) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, NAMED);
      this.names = near.map(({ commune }) => Annuaire.map.named(commune.position, commune.name).addTo(this.base));
    }

    /** @param {FindResult} result @param {Match[]} shown those with a card, in order */
    show(result, shown) {
      const { criteria } = result.asked, home = this.table.communes.get(criteria.commune);
      this.showBase(criteria);
      this.points.clearLayers();
      this.map.annuairePins = [];
      const marks = home ? this.numbered(shown) : Annuaire.finderWhere.markers(this.root, result);
      const bounds = L.latLngBounds(home ? [home.position] : []);
      for (const mark of marks) bounds.extend(mark.addTo(this.points).getLatLng());
      this.say.textContent = home ? "Les numéros sont ceux de la liste. Un «\u00a0+\u00a0»\u00a0: plusieurs au même endroit." : "Chaque rond compte les créneaux d’un territoire.";
      if (!bounds.isValid()) for (const commune of this.table.communes.values()) bounds.extend(commune.position);
      if (bounds.isValid()) this.settle(bounds, marks);
      this.leaveKeyboard(marks);
    }

    /** @param {any} bounds what to see @param {any[]} marks what is numbered: elements once the map has its view, not before */
    settle(bounds, marks) {
      this.map.fitBounds(bounds.pad(0.15), { maxZoom: 13, animate: false });
      this.map.annuaireNames = this.names;
      this.map.annuairePins = marks.map((mark) => Annuaire.map.pinned(mark, this.points));
      Annuaire.map.arrange(this.map, []);
    }

    /** @param {any[]} marks on the map, which has its view: before, they are no elements; the list beside says the same, by keyboard */
    leaveKeyboard(marks) {
      for (const mark of marks) {
        mark.getElement().setAttribute("tabindex", "-1");
        mark.getElement().setAttribute("aria-label", mark.options.title);
      }
    }

    /** @param {Match[]} shown @returns {any[]} a mark for each place that a card names, with the numbers of its cards */
    numbered(shown) {
      /** @type {Map<string, { row: FinderRow, number: number }[]>} */
      const places = new Map();
      shown.forEach(({ row }, i) => {
        if (!row.position || row.mode !== "sur-place") return;
        const place = row.position.join(" "), there = places.get(place) || [];
        places.set(place, [...there, { row, number: i + 1 }]);
      });
      return [...places.values()].map((there) => this.mark(there));
    }

    /** @param {{ row: FinderRow, number: number }[]} there the cards of one place, the first first */
    mark(there) {
      const kept = there.some(({ row }) => Annuaire.shortlist.has(row.id)), [first, ...others] = there;
      const sign = make("span", { class: `app-map__sign${kept ? " app-map__sign--in" : ""}` }, `${first.number}${others.length ? "+" : ""}`);
      const title = there.map(({ row, number }) => `${number}. ${row.title}`).join(", ");
      const icon = L.divIcon({ html: sign, className: "app-map__target", iconSize: [44, 44] });
      const links = there.map(({ row, number }) => make("li", {}, `${number}. `, make("a", { href: Annuaire.root + row.url }, row.title)));
      return L.marker(first.row.position, { icon, keyboard: true, title, alt: title }).bindPopup(
        make("div", {}, make("p", {}, first.row.place), make("ul", {}, ...links)));
    }
  }

  Annuaire.FinderMap = FinderMap;
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
