/** « Proposer une liste » was pressed: what goes into the list, what does not and why, the way back to the list of before. */
(function (Annuaire) {
  "use strict";

  const { make, part, counted, announce } = Annuaire.dom;
  const { LATE } = Annuaire.fit;
  const MOST = 5;

  /** @param {Asked} asked @returns {string} for whom a list waits for a yes: « femmes enceintes, âge » */
  function wary({ table, criteria }) {
    const words = criteria.audiences.filter((one) => table.cautious.includes(one)).map((one) => table.labels.publics[one]);
    return [...words, ...(Annuaire.fit.minor(criteria) ? ["âge"] : [])].join(", ");
  }

  /** @param {Match[]} rare @returns {string | 0} */
  const rarely = (rare) => rare.length && counted(rare.length, "qui n’a pas lieu chaque semaine", "qui n’ont pas lieu chaque semaine");

  /** @param {FindResult} result @param {string[]} removed @param {string[]} proposed @returns {string[]} what suits, or might, and is not proposed, by number */
  function leftOut({ asked, matches }, removed, proposed) {
    const here = matches.filter(({ row }) => !removed.includes(row.id)), full = here.filter(({ late }) => late & LATE.full);
    const rest = here.filter((match) => !full.includes(match)), kept = rest.filter(({ late }) => late & LATE.reserved);
    const free = rest.filter((match) => !kept.includes(match)), declared = free.filter(({ row }) => Annuaire.proposal.declared(asked, row));
    const rare = declared.filter(({ row }) => !Annuaire.proposal.regular(row) && !proposed.includes(row.id));
    return [
      rarely(rare),
      full.length && counted(full.length, "complet"),
      kept.length && `${counted(kept.length, "réservé")} à d’autres personnes`,
      free.length > declared.length && `${free.length - declared.length} à confirmer (${wary(asked)})`,
      matches.length > here.length && `${counted(matches.length - here.length, "retiré")} par vous`,
    ].filter((words) => typeof words === "string");
  }

  /** @param {Asked} asked @param {Match[]} here @param {FinderRow[]} rows proposed @returns {string} what is sure and gave way, while something to confirm did not: it is at the same hour as another, or not every week */
  function gaveWay(asked, here, rows) {
    const { proposal, doubts, fit } = Annuaire;
    const sure = here.filter(({ row, late }) => !late && !rows.includes(row) && proposal.declared(asked, row) && !fit.BESIDE_THEMES.includes(row.theme) && !doubts.unsure(asked, row));
    const same = sure.filter(({ row }) => proposal.regular(row) && rows.some((other) => proposal.overlap(row, other))), rare = sure.filter(({ row }) => !proposal.regular(row));
    return [same.length && `${same.length} à la même heure qu’un autre`, rarely(rare)].filter(Boolean).join("\u202f; ");
  }

  /** @param {FindResult} result @param {string[]} removed @returns {string} why nothing is proposed */
  function refusal(result, removed) {
    if (!result.count) return "Aucun créneau ne convient\u00a0: rien n’est proposé. Plus bas, ce qui peut être changé.";
    return `Rien n’est proposé\u00a0: ${leftOut(result, removed, []).join("\u202f; ")}. Ajoutez vous-même ce qui convient, après avoir appelé.`;
  }

  /** @param {FindResult} result @param {string[]} removed @param {string[]} proposed @returns {string} what was put into the list, what of it is to be confirmed, what a short list leaves out */
  function sentence(result, removed, proposed) {
    const rows = proposed.flatMap((id) => result.asked.table.row(id) || []);
    const unsure = rows.filter((row) => Annuaire.doubts.unsure(result.asked, row)).length;
    const here = result.matches.filter(({ row }) => !removed.includes(row.id)), aside = unsure ? gaveWay(result.asked, here, rows) : "";
    const out = proposed.length < MOST ? leftOut(result, removed, proposed).join("\u202f; ") : aside;
    return `Liste proposée\u00a0: ${counted(proposed.length, "activité")}${unsure ? `, dont ${unsure} à confirmer en appelant` : ""}.${out ? ` Pas dans la liste\u00a0: ${out}.` : ""} `;
  }

  /** @param {HTMLElement} root @param {string[]} former the list that the proposal took the place of @returns {HTMLElement} */
  function back(root, former) {
    const button = make("button", { class: "app-text-button", type: "button" }, `Reprendre la liste d’avant (${counted(former.length, "activité")})`);
    button.addEventListener("click", () => {
      Annuaire.shortlist.set(former);
      announce(part(root, "status"), `Liste d’avant reprise\u00a0: ${counted(former.length, "activité")}.`);
      part(root, "print").focus();
    });
    return button;
  }

  /** @param {HTMLElement} root what was said goes with the next answer or the next change of the list */
  function listen(root) {
    const forget = () => {
      for (const name of ["level-said", "proposed"]) root.querySelector(`[data-part="${name}"]`)?.replaceChildren();
    };
    root.addEventListener("input", forget);
    Annuaire.store.changes.addEventListener("wipe", forget);
    Annuaire.store.changes.addEventListener("change", (/** @type {CustomEvent} */ event) => event.detail === "liste" && forget());
  }

  /** @param {HTMLElement} root @param {FindResult} result the list becomes what is proposed, and to print is next; with nothing to propose it stays */
  function run(root, result) {
    const removed = Annuaire.shortlist.removed(), former = Annuaire.shortlist.ids();
    const matches = result.matches.filter(({ row }) => !removed.includes(row.id));
    /** @type {string[]} */
    const proposed = Annuaire.proposal.propose(matches, result.asked, MOST).map((/** @type {Match} */ { row }) => row.id);
    if (!proposed.length) return void (part(root, "level-said").textContent = refusal(result, removed));
    if (former.join() === proposed.join()) return part(root, "print").focus();
    Annuaire.shortlist.set(proposed);
    const lost = former.some((/** @type {string} */ id) => !proposed.includes(id));
    part(root, "proposed").replaceChildren(sentence(result, removed, proposed), make("a", { href: "#liste" }, "Voir la liste"), ...(lost ? [" ", back(root, former)] : []));
    part(root, "print").focus();
  }

  Annuaire.finderPropose = { run, listen };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
