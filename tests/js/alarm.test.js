"use strict";
const test = require("node:test");
const assert = require("node:assert");

for (const name of ["boot", "dom", "bits", "text", "alarm"]) require(`../../templates/assets/js/${name}.js`);
const { alarm } = globalThis.Annuaire;
const PHRASES = ["mal poitrine", "arrive plus respirer", "malaise"];

test("an alarm is heard among small words, whatever the spelling of accents", () => {
  for (const text of ["J’ai mal à la poitrine", "MAL DANS TOUTE LA POITRINE", "je n’arrive plus à respirer", "un malaise\u00a0!"])
    assert.equal(alarm.heard(PHRASES, text), true, text);
});

test("words far apart, in another order or within others are no alarm", () => {
  for (const text of ["mal de dos après un cancer de la poitrine", "arrive à respirer plus", "malaisien", "poitrine", "mal", ""])
    assert.equal(alarm.heard(PHRASES, text), false, text);
});
