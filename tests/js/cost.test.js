"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");

const ROOT = path.join(__dirname, "..", "..");
for (const name of ["boot", "dom", "store", "conditions", "table", "cost-case", "cost", "situation", "cost-phrases", "cost-words"])
  require(`../../templates/assets/js/${name}.js`);
const { Annuaire } = globalThis;

const own = path.join(ROOT, ".venv", "bin", "python");
const { words, cases } = JSON.parse(
  execFileSync(existsSync(own) ? own : "python3", ["-m", "tests.model.net_cost_plain"], { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 })
);

/** Each case is a session of one table, so that the packing and the words are the shipped ones too. */
Annuaire.data("cost", {
  ...words,
  aids: Object.fromEntries(cases.flatMap(({ session }, i) => session.aids.map((aid) => [`${i}/${aid.id}`, aid]))),
  sessions: {
    id: cases.map((_, i) => String(i)),
    fees: cases.map(({ session }) => session.fees),
    aids: cases.map(({ session }, i) => session.aids.map((aid) => `${i}/${aid.id}`)),
    rhythm: cases.map(({ session }) => session.rhythm),
    words: cases.map(() => ["Tarif", "précision"]),
    least: cases.map(() => null),
  },
});

const sorted = (list) => [...new Set(list)].sort();

test("the table is the one that Python is held to", () => {
  assert.ok(cases.length >= 60);
});

cases.forEach(({ name, session, person, today, net, price, rows, notes }, i) => {
  test(`${name} : the same sum`, () => {
    const found = Annuaire.cost.net(session.fees, session.aids, person, today, session.rhythm);
    assert.deepEqual({ ...found, unknowns: sorted(found.unknowns) }, net);
  });

  test(`${name} : the same words`, () => {
    Annuaire.data("site", { today });
    const said = Annuaire.costWords.price(String(i), person);
    assert.deepEqual([said.label, said.big, said.note, said.plain], price);
    assert.deepEqual(Annuaire.costWords.sum(String(i), person), { rows, notes });
  });
});

test("the least left to pay is surely that only when the price is known", () => {
  const known = cases.findIndex(({ net }) => net.month && net.month[0] === net.month[1]);
  const wide = cases.findIndex(({ net }) => net.month && net.month[0] !== net.month[1]);
  const none = cases.findIndex(({ net }) => !net.month);
  for (const [i, sure] of [[known, true], [wide, false]]) {
    Annuaire.data("site", { today: cases[i].today });
    assert.deepEqual(Annuaire.costWords.least(String(i), cases[i].person), { price: cases[i].net.month[0], sure });
  }
  Annuaire.data("site", { today: cases[none].today });
  assert.deepEqual(Annuaire.costWords.least(String(none), cases[none].person), { price: null, sure: false });
});

test("a card names one aid and counts the others", () => {
  const i = cases.findIndex(({ net }) => net.used.length > 2 && !net.unknowns.length);
  Annuaire.data("site", { today: cases[i].today });
  assert.match(Annuaire.costWords.card(String(i), cases[i].person).note, / Aide déduite\u00a0: .+ et 2\u00a0autres\.$/);
});

test("a session that is not in the data says nothing", () => {
  assert.equal(Annuaire.costWords.price("inconnu", cases[0].person), null);
  assert.equal(Annuaire.costWords.card("inconnu", cases[0].person), null);
});
