/** Where things stand on a drawn map so that none hides another: numbers spread apart, names beside them. Pixels only. */
(function (Annuaire) {
  "use strict";

  const ROUNDS = 200, TURN = 0.6;

  /** @typedef {[number, number]} Spot @typedef {[number, number, number, number]} Box left, top, right, bottom */

  /** @param {Spot[]} spots @param {number} least @returns {Spot[]} the same spots, moved as little as needed to be `least` apart */
  function spread(spots, least) {
    const moved = spots.map(([x, y]) => /** @type {Spot} */ ([x, y]));
    for (let round = 0, close = true; close && round < ROUNDS; round++) {
      close = false;
      for (let i = 0; i < moved.length; i++)
        for (let j = i + 1; j < moved.length; j++) {
          const one = moved[i], other = moved[j];
          let dx = other[0] - one[0], dy = other[1] - one[1], apart = Math.hypot(dx, dy);
          if (apart >= least) continue;
          close = true;
          if (apart < 0.01) [dx, dy, apart] = [Math.cos(j), Math.sin(j), 1];
          const turn = (i + j) % 2 ? TURN : -TURN; // a row of numbers becomes a round
          [dx, dy] = [dx - dy * turn, dy + dx * turn];
          const push = (least - Math.min(apart, least - 0.5)) / 2 + 0.1;
          one[0] -= (dx / apart) * push;
          one[1] -= (dy / apart) * push;
          other[0] += (dx / apart) * push;
          other[1] += (dy / apart) * push;
        }
    }
    return moved;
  }

  /** @param {Box} inner @param {Box} outer */
  const within = (inner, outer) => inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

  /** @param {Box} one @param {Box} other */
  const meet = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

  /** @param {Spot} spot @param {Spot} size @param {number} gap @returns {Record<string, Box>} the places a name may have round its dot */
  function choices([x, y], [width, height], gap) {
    return {
      below: [x - width / 2, y + gap, x + width / 2, y + gap + height],
      above: [x - width / 2, y - gap - height, x + width / 2, y - gap],
      right: [x + gap, y - height / 2, x + gap + width, y + height / 2],
      left: [x - gap - width, y - height / 2, x - gap, y + height / 2],
    };
  }

  /**
   * @param {{ spot: Spot, size: Spot }[]} names the first are served first @param {Box[]} taken @param {number[]} gaps @param {Box} frame what can be seen
   * @returns {[string, number][]} below, above, right, left and the rank of the gap; nothing where a name would cover something
   */
  function sides(names, taken, gaps, frame) {
    const full = [...taken];
    return names.map(({ spot, size }) => {
      for (const [rank, gap] of gaps.entries())
        for (const [side, box] of Object.entries(choices(spot, size, gap)))
          if (within(box, frame) && !full.some((other) => meet(box, other))) {
            full.push(box);
            return [side, rank];
          }
      return ["", 0];
    });
  }

  /** @param {number} metres per pixel @param {number} least pixels @returns {number} the smallest round number of metres that long */
  function step(metres, least) {
    const wanted = metres * least, ten = 10 ** Math.floor(Math.log10(wanted));
    return ([1, 2, 5].find((times) => times * ten >= wanted) || 10) * ten;
  }

  Annuaire.mapLayout = { spread, sides, step };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
