"use strict";
const test = require("node:test");
const assert = require("node:assert");

const SCRIPTS = "../../templates/assets/js/";
for (const name of ["boot", "dom", "store", "bits", "text", "time-words", "conditions", "fit", "sieve", "matching", "doubts", "propose", "table", "dates"]) require(`${SCRIPTS}${name}.js`);
const { dates } = globalThis.Annuaire;

test("what is true from a day and before another begins on the one and ends before the other", () => {
  assert.equal(dates.isTrue("2027-05-12", "2027-11-12", "2027-05-11"), false);
  assert.equal(dates.isTrue("2027-05-12", "2027-11-12", "2027-05-12"), true);
  assert.equal(dates.isTrue("2027-05-12", "2027-11-12", "2027-11-12"), false);
  assert.equal(dates.isTrue("", "2027-05-12", "2026-11-26"), true);
  assert.equal(dates.isTrue("2027-11-12", "", "2040-01-01"), true);
});
