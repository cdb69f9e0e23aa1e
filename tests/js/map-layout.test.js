// Where things stand on a drawn map: pure arithmetic in pixels.
"use strict";

const { test } = require("node:test");
const assert = require("node:assert/strict");
const path = require("node:path");

require(path.join(__dirname, "../../templates/assets/js/map-layout.js"));
const SEEN = [-200, -200, 200, 200];
const { spread, sides, step } = globalThis.Annuaire.mapLayout;

test("numbers far apart stay where they are", () => {
  assert.deepEqual(spread([[0, 0], [100, 0]], 44), [[0, 0], [100, 0]]);
});

test("numbers at one place, or crowded, end a target apart and near their place", () => {
  const spots = Array.from({ length: 12 }, (_, i) => [100 + (i % 3) * 4, 100]);
  const moved = spread(spots, 44);
  for (const [i, one] of moved.entries()) {
    for (const other of moved.slice(i + 1)) assert.ok(Math.hypot(one[0] - other[0], one[1] - other[1]) > 40);
    assert.ok(Math.hypot(one[0] - 104, one[1] - 100) < 150);
  }
  assert.deepEqual(spread(spots, 44), moved);
});

test("a name goes below, else where it is free, farther away, or nowhere", () => {
  const name = { spot: [0, 0], size: [40, 10] };
  assert.deepEqual(sides([name], [], [7, 26], SEEN), [["below", 0]]);
  assert.deepEqual(sides([name], [[-30, 1, 30, 60]], [7, 26], SEEN), [["above", 0]]);
  assert.deepEqual(sides([name], [[-17, -17, 17, 17]], [7, 26], SEEN), [["below", 1]]);
  assert.deepEqual(sides([name], [[-99, -99, 99, 99]], [7, 26], SEEN), [["", 0]]);
  assert.deepEqual(sides([name], [], [7, 26], [-200, -200, 200, 12]), [["above", 0]]);
  assert.deepEqual(sides([name, name, name], [], [7], SEEN).map(([side]) => side), ["below", "above", "right"]);
});

test("the distance between two lines is round", () => {
  assert.equal(step(10, 90), 1000);
  assert.equal(step(11.2, 90), 2000);
  assert.equal(step(5, 90), 500);
  assert.equal(step(60, 90), 10000);
});
