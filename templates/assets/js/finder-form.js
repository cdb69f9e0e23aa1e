/** The finder's questions: reads the criteria from the fields, puts criteria back into them, understands communes. */
(function (Annuaire) {
  "use strict";

  const { CommuneIndex } = Annuaire.communes;
  const LISTS = ["activities", "wishes", "audiences", "access", "conditions", "supervisors"];
  const NUMBERS = ["within", "price", "age"];

  /** @returns {Criteria} nothing asked */
  const nothing = () => ({
    commune: "", within: null, text: "", activities: [], wishes: [], moments: 0, audiences: [], age: null, women: false,
    price: null, access: [], remote: "aussi", level: "", conditions: [], programme: "", prescription: "inconnu",
    supervisors: [], report: false, places: false,
  });

  class FinderForm {
    /** @param {HTMLElement} root holds every field @param {FinderTable} table */
    constructor(root, table) {
      this.root = root;
      this.communes = new CommuneIndex(table);
      /** They stay the same: each gesture reads hundreds of them. */
      this.fields = /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...root.querySelectorAll("input[name], select[name]")]);
      this.said = /** @type {HTMLElement | null} */ (root.querySelector('[data-part="commune-said"]'));
    }

    /** @returns {Criteria} what the fields ask */
    read() {
      /** @type {any} */
      const criteria = nothing();
      for (const field of this.fields) {
        const { name, value } = field;
        if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type) && !field.checked) continue;
        if (name === "commune") criteria.commune = this.communes.find(value)?.insee || "";
        else if (name === "moments") criteria.moments |= Number(value);
        else if (name === "flags") criteria[value] = true;
        else if (NUMBERS.includes(name)) criteria[name] = /^\d+$/.test(value) ? Number(value) : null;
        else if (LISTS.includes(name)) value && criteria[name].push(value);
        else if (name in criteria) criteria[name] = value;
      }
      return criteria;
    }

    /** @param {Partial<Criteria>} kept criteria to put into the fields; what they leave out goes back to nothing */
    fill(kept) {
      /** @type {any} */
      const criteria = { ...nothing(), ...kept };
      for (const field of this.fields) {
        const { name, value } = field;
        const wanted = criteria[name];
        if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) {
          if (name === "moments") field.checked = Boolean(wanted & Number(value));
          else if (name === "flags") field.checked = Boolean(criteria[value]);
          else if (name === "price") field.checked = value === (wanted === null ? "" : String(wanted));
          else field.checked = Array.isArray(wanted) ? wanted.includes(value) : wanted === value;
        } else if (name === "commune") {
          const commune = this.communes.communes.find((/** @type {Commune} */ one) => one.insee === wanted);
          field.value = commune ? CommuneIndex.label(commune) : "";
        } else if (name === "within") {
          this.reach(field, criteria.commune ? kept.within : undefined);
        } else if (name in criteria) {
          field.value = Array.isArray(wanted) ? wanted[0] || "" : String(wanted ?? "");
        }
      }
      this.say();
    }

    /** @param {HTMLInputElement | HTMLSelectElement} field @param {number | null | undefined} within one of its distances, else the usual one */
    reach(field, within) {
      const options = field instanceof HTMLSelectElement ? [...field.options] : [];
      const usual = options.find((one) => one.defaultSelected), value = within === null ? "" : String(within);
      field.value = (options.find((one) => one.value === value) || usual)?.value || "";
    }

    /** @returns {string} what is typed for the commune */
    typed() {
      const field = this.root.querySelector('[name="commune"]');
      return field instanceof HTMLInputElement ? field.value.trim() : "";
    }

    /** @returns {string} what is typed when it names no commune of the directory, else nothing; one letter names none yet */
    unknown() {
      const typed = this.typed();
      return Annuaire.text.fold(typed).length > 1 && !this.communes.find(typed) ? typed : "";
    }

    /** Says which commune was understood, or that none was. */
    say() {
      if (!this.said) return;
      const typed = this.typed(), commune = this.communes.find(typed), label = commune && CommuneIndex.label(commune);
      const unknown = this.unknown() ? Annuaire.finderUnknown.sentence(typed, this.communes.understand(typed)) : "";
      const understood = label && label !== typed ? `Commune comprise\u00a0: ${label}` : "";
      Annuaire.dom.announce(this.said, label ? understood : unknown);
    }
  }

  Annuaire.finderForm = { FinderForm, nothing };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
