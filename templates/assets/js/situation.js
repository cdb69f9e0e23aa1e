/**
 * What a person says of their situation so that the price can be worked out: kept like the finder's criteria, for the
 * tab only. Age, commune and prescription are the finder's own criteria: one person, one answer.
 */
(function (Annuaire) {
  "use strict";

  const NAME = "situation", CRITERIA = "criteres", ELSEWHERE = "ailleurs";
  /** @type {Record<string, boolean>} */
  const ANSWERS = { oui: true, non: false };

  /** @param {Partial<Criteria>} [criteria] those of the page, else those kept @returns {Situation} null is unknown */
  function known(criteria = Annuaire.store.read(CRITERIA, {})) {
    const kept = Annuaire.store.read(NAME, {});
    return {
      age: criteria.age ?? null,
      quotient_familial: kept.quotient_familial ?? null,
      commune: criteria.commune || (kept.ailleurs ? ELSEWHERE : null),
      ald: kept.ald ?? null,
      etudiant: kept.etudiant ?? null,
      minima_sociaux: kept.minima_sociaux ?? null,
      ordonnance: ANSWERS[criteria.prescription || ""] ?? null,
      annee_parcours: kept.annee_parcours ?? null,
    };
  }

  /** @param {Situation} person @returns {boolean} whether anything is known */
  const told = (person) => Object.values(person).some((answer) => answer !== null);

  /** @param {string} text @param {number} most @returns {number | null} a whole number, null when it is none */
  function whole(text, most) {
    const typed = text.trim();
    return /^\d{1,4}$/.test(typed) && Number(typed) <= most ? Number(typed) : null;
  }

  /** @param {string} text « 650 », « 1 250,50 € » @returns {number | null} cents, null when it is no sum */
  function cents(text) {
    const match = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s€]/g, ""));
    return match ? Number(match[1]) * 100 + Number((match[2] || "").padEnd(2, "0")) : null;
  }

  /** @type {Record<string, (text: string) => number | boolean | string | null>} what each question's field says */
  const READ = {
    age: (text) => whole(text, 120),
    annee_parcours: (text) => whole(text, 9999),
    quotient_familial: cents,
    commune: (text) => text || null,
    ordonnance: (text) => ANSWERS[text] ?? null,
    ald: (text) => ANSWERS[text] ?? null,
    etudiant: (text) => ANSWERS[text] ?? null,
    minima_sociaux: (text) => ANSWERS[text] ?? null,
  };

  /** @param {any} answer @param {string} question @returns {string} as the question's field holds it */
  function written(answer, question) {
    if (answer === null) return question === "ordonnance" ? "inconnu" : "";
    if (typeof answer === "boolean") return answer ? "oui" : "non";
    if (question !== "quotient_familial") return String(answer);
    return (answer / 100).toFixed(answer % 100 ? 2 : 0).replace(".", ",");
  }

  /** Forgets the situation, but not what the finder asks too. */
  function forget() {
    Annuaire.store.write(NAME, {});
    Annuaire.store.changes.dispatchEvent(new Event("forget"));
  }

  class SituationForm {
    /** @param {HTMLElement} root holds a field for each question, by `data-situation` */
    constructor(root) {
      this.root = root;
      root.addEventListener("input", () => this.save());
      root.querySelector('[data-part="forget"]')?.addEventListener("click", () => this.forget());
      for (const event of ["wipe", "forget", "return"]) Annuaire.store.changes.addEventListener(event, () => this.fill());
      this.fill();
    }

    /** @returns {(HTMLInputElement | HTMLSelectElement)[]} */
    fields() {
      return [...this.root.querySelectorAll("[data-situation]")].map(
        (field) => /** @type {HTMLInputElement | HTMLSelectElement} */ (field)
      );
    }

    fill() {
      /** @type {any} */
      const person = known();
      for (const field of this.fields()) {
        const question = field.dataset.situation || "";
        const text = written(person[question], question);
        if (field instanceof HTMLSelectElement) this.choose(field, text, person[question]);
        else field.value = text;
        field.removeAttribute("aria-invalid");
      }
    }

    /** A commune that no aid names is another one. @param {HTMLSelectElement} field @param {string} text @param {any} answer */
    choose(field, text, answer) {
      const there = [...field.options].some((option) => option.value === text);
      field.value = there ? text : answer === null ? "" : ELSEWHERE;
    }

    save() {
      /** @type {any} */
      const told = {};
      for (const field of this.fields()) {
        const question = field.dataset.situation || "", answer = READ[question](field.value);
        told[question] = answer;
        if (answer === null && field instanceof HTMLInputElement && field.value.trim()) field.setAttribute("aria-invalid", "true");
        else field.removeAttribute("aria-invalid");
      }
      this.keep(told);
    }

    /** @param {any} told an answer for each question of this form, null for unknown */
    keep({ age, commune, ordonnance, ...others }) {
      const criteria = Annuaire.store.read(CRITERIA, {}), kept = { ...Annuaire.store.read(NAME, {}), ...others };
      if (age !== undefined) criteria.age = age;
      const unnamed = criteria.commune && !this.names(criteria.commune);
      if (commune !== undefined && !(commune === ELSEWHERE && unnamed)) {
        kept.ailleurs = commune === ELSEWHERE;
        criteria.commune = kept.ailleurs ? "" : commune || "";
      }
      if (ordonnance !== undefined) criteria.prescription = written(ordonnance, "ordonnance");
      Annuaire.store.write(CRITERIA, criteria);
      Annuaire.store.write(NAME, kept);
    }

    /** @param {string} insee @returns {boolean} whether this form offers that commune */
    names(insee) {
      return this.root.querySelector(`option[value="${CSS.escape(insee)}"]`) !== null;
    }

    /** Forgets what this form asks, and says so to the page around it. */
    forget() {
      this.keep(Object.fromEntries(this.fields().map((field) => [field.dataset.situation, null])));
      this.fill();
      this.root.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  Annuaire.register("situation", SituationForm);
  Annuaire.situation = { known, told, forget, whole, cents, written };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
