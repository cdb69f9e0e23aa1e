/** The ground of a drawn map: a grid that gives the distances, or rings round a place that is alone. Nothing more. */
(function (Annuaire) {
  "use strict";

  const LEAST = { grid: 90, rings: 64 }, RINGS = 5, DEGREE = 111320;

  /** @param {number} metres @returns {string} « 500 m », « 2 km » */
  const words = (metres) => (metres < 1000 ? `${metres}\u00a0m` : `${metres / 1000}\u00a0km`);

  /** @param {any} map @returns {number} metres of a pixel in the middle of the map */
  function metresPerPixel(map) {
    const middle = map.getSize().divideBy(2);
    const [one, other] = [middle, middle.add([100, 0])].map((point) => map.containerPointToLatLng(point));
    return one.distanceTo(other) / 100;
  }

  /** @param {any} map @param {number} metres */
  function grid(map, metres) {
    const bounds = map.getBounds().pad(0.5), lines = [];
    const high = metres / DEGREE, wide = high / Math.cos((map.getCenter().lat * Math.PI) / 180);
    for (let y = Math.ceil(bounds.getSouth() / high); y * high < bounds.getNorth(); y++)
      lines.push([[y * high, bounds.getWest()], [y * high, bounds.getEast()]]);
    const west = map.annuaireWest ?? (map.annuaireWest = bounds.getWest());
    for (let x = Math.ceil((bounds.getWest() - west) / wide); west + x * wide < bounds.getEast(); x++)
      lines.push([[bounds.getSouth(), west + x * wide], [bounds.getNorth(), west + x * wide]]);
    return { layers: [L.polyline(lines, { className: "app-map__line", interactive: false })], labels: [] };
  }

  /** @param {any} place @param {number} metres */
  function rings(place, metres) {
    const layers = [], labels = [];
    for (let i = 1; i <= RINGS; i++) {
      const icon = L.divIcon({ className: "app-map__far", html: Annuaire.dom.make("span", {}, words(i * metres)), iconSize: [0, 0] });
      const top = L.latLng(place.lat + (i * metres) / DEGREE, place.lng);
      labels.push(top);
      layers.push(L.circle(place, { radius: i * metres, className: "app-map__line", fill: false, interactive: false }),
        L.marker(top, { icon, interactive: false, keyboard: false }));
    }
    return { layers, labels };
  }

  /**
   * Draws the ground again for what the map shows.
   * @param {any} map @param {any[]} places where the numbers are, in truth @returns {any[]} where distances are written
   */
  function draw(map, places) {
    const metres = Annuaire.mapLayout.step(metresPerPixel(map), places.length === 1 ? LEAST.rings : LEAST.grid);
    const { layers, labels } = places.length === 1 ? rings(places[0], metres) : grid(map, metres);
    if (map.annuaireGround) map.annuaireGround.remove();
    map.annuaireGround = L.layerGroup(layers).addTo(map);
    const note = map.getContainer().parentElement?.querySelector("[data-map-scale]");
    if (note) note.textContent = places.length === 1 ? `Un rond tous les ${words(metres)}.` : `Un carreau\u00a0: ${words(metres)} de côté.`;
    return labels;
  }

  Annuaire.mapGround = { draw };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
