"use strict";
const test = require("node:test");
const assert = require("node:assert");

for (const name of ["boot", "dom", "text", "finder-share"]) require(`../../templates/assets/js/${name}.js`);
const { finderShare } = globalThis.Annuaire;

const PARTS = ["matin", "midi", "après-midi", "soir"];
const moments = Object.fromEntries(Array.from({ length: 28 }, (_, bit) => [`${Math.floor(bit / 4)}-${bit % 4}`, `jour${Math.floor(bit / 4)} ${PARTS[bit % 4]}`]));
const table = /** @type {any} */ ({
  communes: new Map([["54430", { insee: "54430", name: "Pompey" }]]),
  labels: { activites: { "gym-douce": "Gym douce" }, moments },
});

test("a link that was shared asks what it says", () => {
  assert.deepEqual(finderShare.read(table, "#commune=54430&activite=gym-douce&prix=12.5"), { commune: "54430", activities: ["gym-douce"], price: 1250 });
});

test("a word that is no activity is left out, even one that every object knows", () => {
  for (const word of ["inconnue", "constructor", "toString", "__proto__", "hasOwnProperty"]) {
    assert.deepEqual(finderShare.read(table, `#activite=${word}`), {}, word);
  }
});
