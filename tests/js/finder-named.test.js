"use strict";
const test = require("node:test");
const assert = require("node:assert");

for (const name of ["boot", "dom", "bits", "text", "finder-named"]) require(`../../templates/assets/js/${name}.js`);
const { named, without } = globalThis.Annuaire.finderNamed;
const table = {
  stop: ["et", "je", "suis", "du", "de", "pour", "mal"],
  found_by: { texts: {
    publics: { "femmes-enceintes": "femmes enceintes, enceinte, grossesse; ado" },
    pathologies: { cancer: "cancer", sein: "cancer du sein, sein", dos: "mal de dos", bpco: "BPCO; gym" },
  } },
};

test("a name is known within a sentence, the longest first, and no word names two things", () => {
  const ids = (/** @type {string} */ text) => named(table, text).map(({ id }) => id);
  assert.deepEqual(ids("Enceinte"), ["femmes-enceintes"]);
  assert.deepEqual(ids("gym après cancer du sein"), ["sein"]);
  assert.deepEqual(ids("BPCO, mal de dos"), ["dos", "bpco"]);
  assert.deepEqual(ids("gym"), []);
  assert.deepEqual(ids("enceint"), ["femmes-enceintes"]);
  assert.deepEqual(ids(""), []);
});

test("the words of a name are taken out, small words alone are nothing", () => {
  const left = (/** @type {string} */ text) => without(table, text, named(table, text)[0]);
  assert.equal(left("je suis enceinte"), "");
  assert.equal(left("gym pour femme enceinte"), "gym");
  assert.equal(left("gym et mal de dos à Pompey"), "gym à Pompey");
});
