"use strict";
const test = require("node:test");
const assert = require("node:assert");

for (const name of ["boot", "store"]) require(`../../templates/assets/js/${name}.js`);
const { Annuaire } = globalThis;

test("without storage, what is kept lives as long as the page", () => {
  Annuaire.store.write("liste", ["a"]);
  assert.deepEqual(Annuaire.store.read("liste", []), ["a"]);
});

test("wiping leaves nothing and says so", () => {
  let wiped = 0;
  Annuaire.store.changes.addEventListener("wipe", () => wiped++);
  Annuaire.store.write("criteres", { age: 71 });
  Annuaire.store.wipe();
  assert.deepEqual(Annuaire.store.read("criteres", {}), {});
  assert.equal(wiped, 1);
});

test("the pinned day of a demonstration comes before the clock", () => {
  Annuaire.data("site", { today: 20261122 });
  assert.equal(Annuaire.today(), 20261122);
});
