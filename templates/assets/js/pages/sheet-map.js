/** The map of a sheet, as generator/views/sheet/map.py draws it: same places, same names, same scale. */
(function (Annuaire) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg", WIDTH = 600, HEIGHT = 340, MARGIN = 45;
  const KM_A_DEGREE = 111.2, LEAST_KM = 2, SIGN = 30, LETTER = 9, EDGE = 10, NORTH = 70, LETTER_NAME = 9, LETTER_HOME = 11, GAP = 11, LINE_HIGH = 24, POINT = 6, BELOW = 28, MOST_NAMES = 7, STEPS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

  /** @type {[number, string][]} */
  const AROUND = [[0, "middle"], [POINT, "start"], [-POINT, "end"]];

  /** @typedef {{ x: number, y: number, text: string }} Mark */
  /** @typedef {Mark & { left: number, wide: number }} Place */
  /** @typedef {Mark & { dx: number, anchor: string, dy?: number }} Name */
  /** @typedef {[number, number, number]} Box from left to right, and the height of its middle */

  /** @param {[number, number][]} points @returns {{ scale: number, at: (position: [number, number], text: string) => Mark }} */
  function frameOf(points) {
    const lats = points.map((p) => p[0]), lons = points.map((p) => p[1]);
    const south = Math.min(...lats), north = Math.max(...lats), west = Math.min(...lons), east = Math.max(...lons);
    const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const wide = Math.max(LEAST_KM, (east - west) * squeeze * KM_A_DEGREE), high = Math.max(LEAST_KM, (north - south) * KM_A_DEGREE);
    const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high);
    const spareX = (WIDTH - 2 * MARGIN) / scale - (east - west) * squeeze * KM_A_DEGREE;
    const spareY = (HEIGHT - 2 * MARGIN) / scale - (north - south) * KM_A_DEGREE;
    const left = west - spareX / 2 / (squeeze * KM_A_DEGREE), top = north + spareY / 2 / KM_A_DEGREE;
    return {
      scale,
      at: ([latitude, longitude], text) => ({
        x: Math.trunc(MARGIN + (longitude - left) * squeeze * KM_A_DEGREE * scale + 0.5),
        y: Math.trunc(MARGIN + (top - latitude) * KM_A_DEGREE * scale + 0.5),
        text,
      }),
    };
  }

  /** @param {Mark[]} marks @returns {Place[]} those whose signs would overlap under one sign */
  function placesOf(marks) {
    /** @type {Mark[][]} */
    const groups = [];
    for (const mark of marks) {
      const group = groups.find(([one]) => Math.abs(one.x - mark.x) < SIGN && Math.abs(one.y - mark.y) < SIGN);
      if (group) group.push(mark);
      else groups.push([mark]);
    }
    return groups.map((group) => {
      const { x, y, text: first } = group[0], text = group.map((mark) => mark.text).join(", ");
      const wide = SIGN + LETTER * (text.length - first.length);
      return { x, y, text, left: x - Math.floor(wide / 2), wide };
    });
  }

  /** @param {Mark} mark @param {number} gap @param {number} letter @returns {Name} to the right, or to the left where the frame would cut it */
  const named = (mark, gap, letter) =>
    mark.x + gap + letter * mark.text.length <= WIDTH - EDGE ? { ...mark, dx: gap, anchor: "start" } : { ...mark, dx: -gap, anchor: "end" };

  /** @param {Mark} home @param {Place[]} places @returns {number} how far from the square of the commune its name begins: beyond a place that stands on it */
  const clear = (home, places) => Math.max(GAP, ...places
    .filter(({ y, left, wide }) => Math.abs(y - home.y) < LINE_HIGH && left <= home.x + GAP && left + wide >= home.x)
    .map(({ left, wide }) => left + wide - home.x + 5));

  /** @param {Name} mark @returns {boolean} in the frame with its whole name, clear of the scale and of the north */
  function inside({ x, y, text, dx, anchor }) {
    const end = x + dx + (anchor === "start" ? LETTER_NAME : -LETTER_NAME) * text.length, left = Math.min(x, end), right = Math.max(x, end);
    return left >= EDGE && right <= WIDTH - (y > NORTH ? EDGE : NORTH) && y >= 15 && y <= HEIGHT - 30;
  }

  /** @param {Name} mark @param {number} letter @returns {Box} the room that a name takes, with its point where both stand on one line */
  function box({ x, y, text, dx, anchor, dy = 0 }, letter) {
    const long = letter * text.length, half = Math.floor(long / 2);
    if (anchor === "middle") return [x - half, x + half, y + dy];
    const far = x + dx + (anchor === "start" ? long : -long);
    return [Math.min(x - POINT, far), Math.max(x + POINT, far), y + dy];
  }

  /** @param {Box} room @param {Box[]} taken @returns {boolean} */
  const free = ([left, right, y], taken) => taken.every(([start, end, high]) => Math.abs(y - high) > LINE_HIGH || right < start || left > end);

  /** @param {Mark} square @param {Box[]} signs @param {number} gap @returns {Name} its name where no place covers it: beside, below or above */
  function homeOf(square, signs, gap) {
    const right = named(square, gap, LETTER_HOME), left = { ...square, dx: -GAP, anchor: "end" };
    const others = AROUND.flatMap(([dx, anchor]) => [BELOW, -BELOW].map((dy) => ({ ...square, dx, dy, anchor })));
    const stands = (/** @type {Name} */ mark) => {
      const [start, end, y] = box(mark, LETTER_HOME);
      return start >= EDGE && end <= WIDTH - EDGE && y >= 15 && y <= HEIGHT - 30 && free([start, end, y], signs);
    };
    return [right, left, ...others].find(stands) || right;
  }

  /** @param {Name} own @returns {Box[]} what the chosen commune takes: its name, its square */
  const ownRoom = (own) => [box(own, LETTER_HOME), [own.x - GAP, own.x + GAP, own.y]];

  /** @param {Name[]} marks @param {Box[]} taken @returns {Name[]} the first names that stand clear */
  function apart(marks, taken) {
    const crowd = [...taken];
    return marks.filter((mark) => {
      const room = box(mark, LETTER_NAME), kept = crowd.length - taken.length < MOST_NAMES && free(room, crowd);
      if (kept) crowd.push(room);
      return kept;
    });
  }

  /**
   * @param {SheetFacts[]} facts @param {CommunePoint[]} communes @param {CommunePoint | null} home
   * @returns {{ places: Place[], communes: Name[], home: Name | null, bar: number, scale: string } | null} null without a place to show
   */
  function plan(facts, communes, home) {
    const shown = facts.flatMap((one, i) => (one.position ? [{ number: String(i + 1), position: one.position }] : []));
    if (!shown.length) return null;
    const frame = frameOf([...shown.map((one) => one.position), ...(home ? [home.position] : [])]);
    const places = placesOf(shown.map(({ position, number }) => frame.at(position, number)));
    /** @type {Box[]} */
    const signs = places.map(({ left, wide, y }) => [left, left + wide, y]);
    const square = home ? frame.at(home.position, home.name) : null, own = square ? homeOf(square, signs, clear(square, places)) : null;
    const others = communes.filter((one) => one !== home).map((one) => named(frame.at(one.position, one.name), 6, LETTER_NAME));
    const km = Math.max(STEPS[0], ...STEPS.filter((step) => step * frame.scale <= WIDTH / 3));
    const bar = Math.trunc(km * frame.scale + 0.5);
    return { places, communes: apart(others.filter(inside), [...signs, ...(own ? ownRoom(own) : [])]), home: own, bar, scale: `${String(km).replace(".", ",")}\u00a0km` };
  }

  /** @param {string} tag @param {Record<string, string | number>} attributes @param {...(Node | string)} children */
  function draw(tag, attributes, ...children) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.append(...children);
    return element;
  }

  const LINE = { fill: "#fff", stroke: "#000", "stroke-width": 2.5 }, BOLD = { "font-weight": 700, "text-anchor": "middle" };

  /** @param {NonNullable<ReturnType<typeof plan>>} made @returns {Element} as templates/parts/feuille-plan.html */
  function figure(made) {
    const svg = draw("svg", { class: "app-plan__svg", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": "Plan des lieux", "font-family": "Liberation Sans, Arial, sans-serif" },
      draw("rect", { width: WIDTH, height: HEIGHT, fill: "none", stroke: "#000", "stroke-width": 2 }));
    for (const { x, y, text, dx, anchor } of made.communes)
      svg.append(draw("circle", { cx: x, cy: y, r: 2.5 }), draw("text", { x, y, dx, dy: 5, "font-size": 14, "text-anchor": anchor }, text));
    if (made.home)
      svg.append(draw("g", { transform: `translate(${made.home.x} ${made.home.y})` }, draw("rect", { x: -6, y: -6, width: 12, height: 12, ...LINE }),
        draw("text", { x: made.home.dx, y: 6 + (made.home.dy || 0), "font-size": 16, "font-weight": 700, "text-anchor": made.home.anchor }, made.home.text)));
    for (const { x, y, text, left, wide } of made.places)
      svg.append(draw("rect", { x: left, y: y - 15, width: wide, height: 30, rx: 15, ...LINE }), draw("text", { x, y, dy: 6, "font-size": 17, ...BOLD }, text));
    svg.append(
      draw("g", { transform: `translate(20 ${HEIGHT})` }, draw("path", { d: `M0 -26v8h${made.bar}v-8`, fill: "none", stroke: "#000", "stroke-width": 2 }),
        draw("text", { x: 4, y: -24, "font-size": 14 }, made.scale)),
      draw("g", { transform: `translate(${WIDTH} 0)` }, draw("path", { d: "M-25 18l8 24l-8 -6l-8 6z" }), draw("text", { x: -25, y: 60, "font-size": 14, ...BOLD }, "N")));
    const { make } = Annuaire.dom;
    return make("figure", { class: "app-plan" }, svg, make("figcaption", {},
      "Les numéros sont ceux des activités. Un carré marque le centre de la commune choisie. Le nord est en haut."));
  }

  Annuaire.sheetMap = { plan, figure };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
