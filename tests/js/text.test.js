"use strict";
const test = require("node:test");
const assert = require("node:assert");

const SCRIPTS = "../../templates/assets/js/";
for (const name of ["boot", "dom", "store", "bits", "text", "time-words", "conditions", "fit", "sieve", "matching", "doubts", "propose", "table"]) require(`${SCRIPTS}${name}.js`);
const { text, table, conditions } = globalThis.Annuaire;

test("fold leaves plain words", () => {
  assert.equal(text.fold("Cœur, L’équilibre\u00a0!"), "coeur l equilibre");
  assert.equal(text.fold("<script>`${x}`</script>"), "script x script");
});

test("plural, feminine and verb share a stem", () => {
  for (const [one, other] of [["atelier", "ateliers"], ["local", "locaux"], ["tombe", "tomber"], ["enseignant", "enseignantes"]])
    assert.equal(text.stem(one), text.stem(other));
});

test("typing mistakes are counted up to a limit", () => {
  assert.equal(text.mistakes("marhce", "marche", 1), 1);
  assert.equal(text.mistakes("yoga", "danse", 1), 2);
});

test("a mistake counts only when nothing begins like the word", () => {
  const index = new text.TextIndex(["marche", "marbre"], []);
  assert.deepEqual([...text.relevance(index, [[[0], [], []], [[1], [], []]], "marche")], [1000, 0]);
});

test("whole months between two days", () => {
  assert.equal(conditions.monthsBetween(20260512, 20261112), 6);
  assert.equal(conditions.monthsBetween(20260512, 20261111), 5);
  assert.equal(conditions.monthsBetween(20261112, 20260512), 0);
});

test("days unpack from gaps, long ones too", () => {
  const base = table.dayIndex(20261122);
  assert.deepEqual(table.unpackDays("27", base), [20261124, 20261201]);
  assert.deepEqual(table.unpackDays("~0", base), [20270205]);
});

test("a column unpacks from distinct values and their places", () => {
  assert.deepEqual(table.column({ d: ["a", "b"], i: [1, 0, 1] }), ["b", "a", "b"]);
  assert.deepEqual(table.column(["a"]), ["a"]);
});

test("kilometres and euros are written the French way", () => {
  assert.equal(table.kilometres(26), "2,6\u00a0km");
  assert.equal(table.kilometres(100), "10\u00a0km");
  assert.equal(table.euros(750), "7,50\u00a0€");
  assert.equal(table.euros(2000), "20\u00a0€");
});

test("words of a template come from the data and nothing else is filled", () => {
  const from = { labels: { envies: { doux: "{prix} doux" } }, fit: { envie: ["{mot}, demandé", "points"] } };
  assert.equal(table.say(from, { fit: "envie", kind: "envies", id: "doux", amount: 0, limit: 0, points: 10 }), "{prix} doux, demandé");
});

test("a text says days and parts of the day, and leaves its other words as they were typed", () => {
  const both = 15 << 20, soir = 0x8888888;
  const when = { samedi: ["samedi", both, 0], soir: ["soir", 0, soir], "apr midi": ["après-midi", 0, 4] };
  const { understand } = globalThis.Annuaire.timeWords, known = { when, stop: ["le"] };
  const said = understand(known, "L’Été à la piscine, le samedi SOIR");
  assert.deepEqual([said.moments, said.labels, said.said], [both & soir, ["samedi", "soir"], "samedi SOIR"]);
  assert.equal(said.rest, "L Été à la piscine le");
  assert.equal(said.left("soir"), "L Été à la piscine le samedi");
  assert.deepEqual([understand(known, "le samedi").rest, understand(known, "après-midi").labels], ["", ["après-midi"]]);
  assert.equal(understand(known, "L’été").rest, "L’été");
});

test("a word that every object knows is a word like another", () => {
  assert.deepEqual(text.wordsOf("constructor st", new Set()), ["constructor", "saint"]);
  const table = /** @type {any} */ ({ when: { mardi: ["mardi", 1, 0] }, stop: [] });
  const { rest, labels } = globalThis.Annuaire.timeWords.understand(table, "constructor mardi");
  assert.deepEqual([rest, labels], ["constructor", ["mardi"]]);
});

test("a name with an apostrophe or a hyphen is also found as one word", () => {
  const index = new text.TextIndex(["Prescri’Mouv", "Bien-être", "l’étang"], []), things = [0, 1, 2].map((i) => [[i], [], []]);
  assert.deepEqual([...text.relevance(index, things, "prescrimouv")], [1000, 0, 0]);
  assert.deepEqual([...text.relevance(index, things, "bienetre")], [0, 1000, 0]);
});
