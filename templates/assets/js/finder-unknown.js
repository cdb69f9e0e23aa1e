/** When the commune typed is not in the directory: says so in place of the answers, and which places may be meant. */
(function (Annuaire) {
  "use strict";

  const { make, part } = Annuaire.dom;

  /** @param {string} typed @param {Commune[]} offered @returns {string} the only one that may be meant, else what to write instead */
  const advice = (typed, offered) => offered.length === 1 ? `Voulez-vous dire ${Annuaire.communes.CommuneIndex.label(offered[0])}\u202f?` : (/^\d/.test(typed) ? "Écrivez le nom de la commune, ou une commune voisine." : "Écrivez son code postal, ou une commune voisine.");

  /** @param {string} typed @param {Meant} meant @returns {string} « Nancy » n’est pas dans l’annuaire, and what to do */
  const sentence = (typed, { several, offered = [] }) =>
    several ? `«\u00a0${typed}\u00a0» désigne plusieurs communes. Choisissez la vôtre.` : `«\u00a0${typed}\u00a0» n’est pas dans l’annuaire. ${advice(typed, offered)}`;

  /** @param {HTMLElement} root @param {Commune} commune @param {string} label */
  function offer(root, commune, label) {
    const button = make("button", { class: "app-button app-button--quiet", type: "button" }, label);
    button.addEventListener("click", () => root.dispatchEvent(new CustomEvent("finder-ask", { detail: { commune: commune.insee, within: 100 } })));
    return button;
  }

  /** @param {HTMLElement} root the finder, whose answers are gone @param {string} typed @param {Meant} meant */
  function show(root, typed, meant) {
    const { CommuneIndex } = Annuaire.communes, { offered } = meant, empty = part(root, "empty");
    part(root, "count").textContent = "Où cherchez-vous\u202f?";
    Annuaire.dom.announce(part(root, "status"), "Aucun créneau affiché.");
    for (const name of ["out", "said"]) part(root, name).hidden = true;
    empty.className = "app-panel app-empty";
    empty.hidden = false;
    empty.replaceChildren(
      make("p", {}, sentence(typed, meant)),
      make("p", {}, "Les créneaux s’afficheront dès que la commune sera connue, ou si vous effacez ce champ."),
      ...(offered.length ? [make("p", { class: "app-where" }, offered.length > 1 ? "Vouliez-vous dire\u202f: " : null, ...offered.map((one) => offer(root, one, `${offered.length > 1 ? "" : "Oui, "}${CommuneIndex.label(one)}`)))] : []));
  }

  Annuaire.finderUnknown = { show, sentence };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
