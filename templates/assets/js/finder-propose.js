/** « Proposer une liste » was pressed: what goes into the list, why nothing does, and the way back to the list of before. */
(function (Annuaire) {
  "use strict";

  const { make, icon, part, counted, announce } = Annuaire.dom;
  const { LATE } = Annuaire.fit;
  const CALL = "Ajoutez vous-même ce qui convient, après avoir appelé.";

  /** @param {Asked} asked @returns {string} for whom a list waits for a yes: « femmes enceintes, âge » */
  function wary({ table, criteria }) {
    const words = criteria.audiences.filter((one) => table.cautious.includes(one)).map((one) => table.labels.publics[one]);
    return [...words, ...(Annuaire.fit.minor(criteria) ? ["âge"] : [])].join(", ");
  }

  /** @param {FindResult} result of which nothing was proposed @returns {string} why, by number */
  function refusal({ asked, matches }) {
    if (!matches.length) return "Aucun créneau ne convient\u00a0: rien n’est proposé. Plus bas, ce qui peut être changé.";
    const full = matches.filter(({ late }) => late & LATE.full), left = matches.filter((match) => !full.includes(match));
    const kept = left.filter(({ late }) => late & LATE.reserved), unsure = left.length - kept.length;
    const why = [
      full.length && counted(full.length, "complet"),
      kept.length && `${counted(kept.length, "réservé")} à d’autres personnes`,
      unsure && `${unsure} à confirmer (${wary(asked)})`,
    ].filter(Boolean);
    return `Rien n’est proposé\u00a0: ${why.join("\u202f; ")}. ${CALL}`;
  }

  /** @param {HTMLElement} root @param {string[]} former the list that the proposal took the place of */
  function offerBack(root, former) {
    const back = make("button", { class: "app-text-button", type: "button" }, "Reprendre la liste d’avant");
    back.addEventListener("click", () => {
      Annuaire.shortlist.set(former);
      part(root, "tray-print").focus();
    });
    const place = part(root, "replaced");
    place.replaceChildren(icon("info"), make("div", {}, `Elle remplace votre liste de ${counted(former.length, "activité")}. `, back));
    place.hidden = false;
  }

  /** @param {HTMLElement} root what was said goes with the next answer; the way back closes once the list lives on */
  function listen(root) {
    const said = root.querySelector('[data-part="level-said"]'), close = () => (part(root, "replaced").hidden = true);
    root.addEventListener("input", () => said && (said.textContent = ""));
    Annuaire.store.changes.addEventListener("wipe", close);
    Annuaire.store.changes.addEventListener("change", (/** @type {CustomEvent} */ event) => event.detail === "liste" && close());
  }

  /** @param {HTMLElement} root @param {FindResult} result the list becomes what is proposed, and to print is next; with nothing to propose it stays */
  function run(root, result) {
    /** @type {string[]} */
    const proposed = Annuaire.proposal.propose(result.matches, result.asked).map((/** @type {Match} */ { row }) => row.id);
    const former = Annuaire.shortlist.ids(), said = root.querySelector('[data-part="level-said"]'), none = proposed.length ? "" : refusal(result);
    announce(part(root, "status"), none || `Liste proposée\u00a0: ${counted(proposed.length, "créneau", "créneaux")}.`);
    if (said) said.textContent = none;
    if (none) return;
    if (former.join() !== proposed.join()) Annuaire.shortlist.set(proposed);
    if (former.some((/** @type {string} */ id) => !proposed.includes(id))) offerBack(root, former);
    part(root, "print").focus();
  }

  Annuaire.finderPropose = { run, listen };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
