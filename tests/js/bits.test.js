"use strict";
const test = require("node:test");
const assert = require("node:assert");

const SCRIPTS = "../../templates/assets/js/";
for (const name of ["boot", "bits"]) require(`${SCRIPTS}${name}.js`);
const { bits } = globalThis.Annuaire;

/** @param {number} size @param {number[]} rows */
function set(size, rows) {
  const made = bits.none(size);
  for (const row of rows) bits.add(made, row);
  return made;
}

test("all holds each row once, whatever the size", () => {
  for (const size of [0, 1, 31, 32, 33, 64, 100]) assert.equal(bits.count(bits.all(size)), size);
});

test("each gives the rows in order, the thirty-second of a word included", () => {
  const rows = [0, 31, 32, 63, 70], found = [];
  bits.each(set(80, rows), (row) => found.push(row));
  assert.deepEqual(found, rows);
});

test("both, but and has agree with sets", () => {
  const left = set(70, [1, 31, 40, 69]), right = set(70, [31, 69]);
  assert.equal(bits.count(left, right), 2);
  assert.equal(bits.count(bits.but(left, right)), 2);
  assert.ok(bits.has(bits.both(left, right), 31));
  assert.ok(!bits.has(bits.both(left, right), 40));
});
