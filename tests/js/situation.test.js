"use strict";
const test = require("node:test");
const assert = require("node:assert");

for (const name of ["boot", "dom", "store", "situation"]) require(`../../templates/assets/js/${name}.js`);
const { situation, store } = globalThis.Annuaire;

test("nothing said is nothing known", () => {
  store.wipe();
  assert.ok(Object.values(situation.known()).every((answer) => answer === null));
  assert.equal(situation.told(situation.known()), false);
});

test("age, commune and prescription are the finder's own criteria", () => {
  store.wipe();
  store.write("criteres", { age: 71, commune: "54430", prescription: "non" });
  const person = situation.known();
  assert.deepEqual([person.age, person.commune, person.ordonnance], [71, "54430", false]);
  assert.equal(situation.known({}).age, null);
});

test("a no is an answer", () => {
  store.wipe();
  store.write("situation", { ald: false });
  assert.equal(situation.told(situation.known()), true);
});

test("another commune is known to be none of those named", () => {
  store.wipe();
  store.write("situation", { ailleurs: true });
  assert.equal(situation.known().commune, "ailleurs");
});

test("sums are read as people write them, and nothing is guessed", () => {
  assert.equal(situation.cents("650"), 65000);
  assert.equal(situation.cents("1 250,5 €"), 125050);
  assert.equal(situation.cents("600.50"), 60050);
  for (const text of ["", "abc", "-3", "1,234", "1e3"]) assert.equal(situation.cents(text), null);
  assert.equal(situation.whole("71", 120), 71);
  for (const text of ["", "7.5", "121", "douze"]) assert.equal(situation.whole(text, 120), null);
});

test("what is read is written back alike", () => {
  assert.equal(situation.written(60050, "quotient_familial"), "600,50");
  assert.equal(situation.written(65000, "quotient_familial"), "650");
  assert.equal(situation.written(null, "ordonnance"), "inconnu");
  assert.equal(situation.written(null, "age"), "");
});

test("a new person starts from nothing", () => {
  store.write("situation", { ald: true });
  store.wipe();
  assert.equal(situation.told(situation.known()), false);
});
