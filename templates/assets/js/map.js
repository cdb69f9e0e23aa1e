/**
 * Maps that the build draws: base and places from our own data, every label made of DOM text.
 * Remote tiles come only after a click on « Afficher le plan IGN ». Knows nothing of the finder.
 */
(function (Annuaire) {
  "use strict";

  /** More places than this are drawn on a canvas: thousands of elements make a phone slow. */
  const MANY = 150;
  const TILES =
    "https://data.geopf.fr/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&STYLE=normal&FORMAT=image/png" +
    "&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}";

  const TARGET = 44, GAPS = [7, 26, 42], SPOT = 5, LABEL = [30, 12], CONTROL = [64, 112], SCALE = [116, 34];

  /** @type {Map<string, any>} Leaflet maps by the id of their element. */
  const maps = new Map();

  /** @typedef {[number, number, string, string, string, string]} Point latitude, longitude, label, detail, page, number */
  /** @typedef {{ marker: any, leg: any, place: any }} Pin */

  /** @param {string} tag @param {string} className @param {string} text */
  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  /** @param {Point} point */
  function popup([, , label, detail, page]) {
    const box = element("p", "app-map__popup", "");
    const name = /** @type {HTMLElement} */ (element(page ? "a" : "b", "", label));
    if (name instanceof HTMLAnchorElement) name.href = Annuaire.root + page;
    box.append(name);
    if (detail) box.append(document.createElement("br"), detail);
    return box;
  }

  /** @param {[number, number]} position @param {string} name @returns {any} the name of a commune beside its dot */
  function named(position, name) {
    const icon = L.divIcon({ className: "app-map__commune", html: element("span", "", name), iconSize: [0, 0] });
    return L.marker(position, { icon, interactive: false, keyboard: false });
  }

  /** @param {any} marker on a map @param {any} layer the map, or a layer of it @returns {Pin} with a line to its place when it moves */
  function pinned(marker, layer) {
    const leg = L.polyline([], { className: "app-map__leg", interactive: false }).addTo(layer);
    return { marker, leg, place: marker.getLatLng() };
  }

  /** @param {any} map @param {Point[]} points Names of communes, the base layer. */
  function communes(map, points) {
    maps.set(map.getContainer().id, map);
    map.annuaireNames = [];
    map.annuairePins = [];
    for (const [latitude, longitude, label] of points) map.annuaireNames.push(named([latitude, longitude], label).addTo(map));
    L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  }

  /** @param {any} map @param {Point} point */
  function pin(map, point) {
    const [latitude, longitude, label, , , number] = point;
    const icon = L.divIcon({ className: "app-map__target", html: element("span", "app-pin", number), iconSize: [44, 44] });
    const marker = L.marker([latitude, longitude], { icon, riseOnHover: true }).bindPopup(popup(point)).addTo(map);
    marker.getElement().setAttribute("aria-label", number ? `${number}. ${label}` : label);
    map.annuairePins.push(pinned(marker, map));
  }

  /**
   * Moves numbers that would cover each other, keeps a line to their place, and puts names where they fit.
   * @param {any} map with its names and pins @param {any[]} labels places of other words */
  function arrange(map, labels) {
    /** @param {any} place @returns {[number, number]} */
    const spot = (place) => {
      const { x, y } = map.latLngToLayerPoint(place);
      return [x, y];
    };
    /** @param {[number, number]} at @param {number} wide @param {number} high @returns {[number, number, number, number]} */
    const box = ([x, y], wide, high) => [x - wide, y - high, x + wide, y + high];
    const pins = map.annuairePins, spots = Annuaire.mapLayout.spread(pins.map((/** @type {any} */ pin) => spot(pin.place)), TARGET);
    spots.forEach((/** @type {[number, number]} */ at, /** @type {number} */ i) => {
      const { marker, leg, place } = pins[i], moved = map.layerPointToLatLng(at);
      marker.setLatLng(moved);
      leg.setLatLngs([place, moved]);
    });
    const half = TARGET / 2 - 5, names = map.annuaireNames.map((/** @type {any} */ name) => name.getElement());
    const corner = map.containerPointToLayerPoint([0, 0]), size = map.getSize();
    /** @type {[number, number, number, number]} */
    const frame = [corner.x, corner.y, corner.x + size.x, corner.y + size.y];
    const taken = [...spots.map((/** @type {[number, number]} */ at) => box(at, half, half)), ...labels.map((/** @type {any} */ place) => box(spot(place), LABEL[0], LABEL[1])),
      ...map.annuaireNames.map((/** @type {any} */ name) => box(spot(name.getLatLng()), SPOT, SPOT)),
      [corner.x, corner.y, corner.x + CONTROL[0], corner.y + CONTROL[1]], [corner.x, frame[3] - SCALE[1], corner.x + SCALE[0], frame[3]]];
    const sides = Annuaire.mapLayout.sides(names.map((/** @type {HTMLElement} */ { firstElementChild: text }, /** @type {number} */ i) =>
      ({ spot: spot(map.annuaireNames[i].getLatLng()), size: [text?.clientWidth || 0, text?.clientHeight || 0] })), taken, GAPS, frame);
    names.forEach((/** @type {HTMLElement} */ name, /** @type {number} */ i) => Object.assign(name.dataset, { side: sides[i][0], gap: sides[i][1] }));
  }

  /** @param {any} map @param {Point[]} points Places, each with its popup. */
  function places(map, points) {
    if (points.length <= MANY) return points.forEach((point) => pin(map, point));
    const renderer = L.canvas({ padding: 0.5 });
    for (const point of points) {
      L.circleMarker([point[0], point[1]], { renderer, radius: 9, className: "app-map__dot" }).bindPopup(popup(point)).addTo(map);
    }
  }

  /** Run a map’s script when its element is there; a map that fails leaves the page alive. @param {string} id @param {() => void} script */
  function draw(id, script) {
    if (!document.getElementById(id)) return;
    try {
      script();
    } catch (error) {
      console.warn("Carte", id, error);
    }
    const map = maps.get(id);
    if (!map) return;
    L.control.zoom({ zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" }).addTo(map);
    const places = map.annuairePins.map((/** @type {Pin} */ { place }) => place);
    const settle = () => arrange(map, Annuaire.mapGround.draw(map, places));
    settle();
    map.on("moveend resize", settle);
  }

  /** @param {any} map @param {boolean} on */
  function showTiles(map, on) {
    if (!map.annuaireTiles) {
      map.annuaireTiles = L.tileLayer(TILES, { maxZoom: 18, attribution: "© IGN – Géoplateforme" });
      map.annuaireCredit = L.control.attribution({ prefix: false });
    }
    if (on) map.addLayer(map.annuaireTiles).addControl(map.annuaireCredit);
    else map.removeLayer(map.annuaireTiles).removeControl(map.annuaireCredit);
    map.getContainer().classList.toggle("app-map__canvas--tiles", on);
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-map-tiles]") : null;
    const map = button && maps.get(button.getAttribute("data-map-tiles") || "");
    if (!button || !map) return;
    const on = button.getAttribute("aria-pressed") !== "true";
    showTiles(map, on);
    button.setAttribute("aria-pressed", String(on));
    button.textContent = on ? "Cacher le plan IGN" : "Afficher le plan IGN";
  });

  Annuaire.map = { communes, places, draw, maps, showTiles, named, pinned, arrange };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
