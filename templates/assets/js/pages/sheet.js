/** « Ma liste »: the sessions kept, in order, as the sheets to print; move, remove, choose the copies, hand over. */
(function (Annuaire) {
  "use strict";

  const { make, icon, hidden, part, counted } = Annuaire.dom;
  const { BY_HAND } = Annuaire.shortlist;
  const { sheetList: list, sheetArticle, sheetOut: out, sheetTools: tools } = Annuaire;

  class Sheet {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      this.address = root.dataset.address || "";
      /** @type {SheetEntry[]} */
      this.entries = [];
      /** @type {Doubts[]} */
      this.doubts = [];
      /** @type {{ ask: string, shared: string, payer: number }[]} what the list says of each session shown */
      this.told = [];
      /** @type {SheetAid[][]} by entry, the aids to ask for: none where the price of another opens it */
      this.aids = [];
      /** @type {string[]} identifiers in the order shown, those refused among them */
      this.shown = [];
      this.received = (out.followed() || !Annuaire.shortlist.ids().length) && out.take();
      Annuaire.store.changes.addEventListener("change", (/** @type {CustomEvent} */ event) => void (event.detail !== Annuaire.shortlist.ASIDE && this.show()));
      Annuaire.store.changes.addEventListener("wipe", (/** @type {CustomEvent} */ event) => {
        tools.reset(root);
        if (event.detail) out.forget();
        else this.received = out.take();
        this.show();
      });
      this.bind();
      tools.fold(root);
      tools.forDoctor(root);
      this.show();
    }

    bind() {
      const on = (/** @type {string} */ name, /** @type {() => void} */ act) => part(this.root, name).addEventListener("click", act);
      const status = part(this.root, "status");
      on("print", () => window.print());
      on("copy", () => out.copy(this.copies().map((copy) => Annuaire.sheetText.textOf(copy, tools.option(this.root, "plain"))).join("\n"), status));
      on("copy-record", () => out.copy(part(this.root, "record").textContent || "", status));
      on("share", () => out.copy(out.link(this.ids(), this.address), status));
      on("calendar", () => out.download(
        out.calendar(this.entries, this.root.dataset.calendarHead || "", this.root.dataset.calendarEnd || ""), "mes-activites.ics", "text/calendar"));
      part(this.root, "tools").addEventListener("change", () => this.arrange());
      tools.words(this.root).addEventListener("input", () => this.arrange());
    }

    /** @returns {HTMLElement[]} the copies that are wanted */
    copies() {
      return ["patient", "doctor"].map((name) => part(this.root, name)).filter((copy) => !copy.hidden);
    }

    /** @returns {string[]} the identifiers of the sessions shown */
    ids() {
      return this.entries.map(({ id }) => id);
    }

    async show() {
      const ids = Annuaire.shortlist.ids(), turn = (this.turn = {});
      const found = this.ordered((await Promise.all(ids.map(sheetArticle.load))).filter(Boolean));
      if (this.turn !== turn) return; // another change came meanwhile
      const limit = { months: Number(this.root.dataset.staleMonths), words: this.root.dataset.staleWords };
      const result = sheetArticle.judged(), refused = new Map(found.map((entry) => [entry.id, sheetArticle.refusal(entry.facts, limit, result)]));
      this.shown = found.map(({ id }) => id);
      this.entries = found.filter(({ id }) => !refused.get(id));
      this.doubts = this.entries.map(({ id }) => Annuaire.doubts.session(result, id));
      const payers = list.covering(this.entries.map(({ facts }) => facts));
      this.aids = this.entries.map(({ facts }, i) => (payers[i] ? [] : sheetArticle.aids(facts)));
      const shared = list.sharedWords(this.aids);
      this.told = this.doubts.map(({ ask }, i) => ({ ask, shared: shared[i], payer: payers[i] }));
      Annuaire.shortlist.setAside(this.shown.filter((id) => refused.get(id)));
      part(this.root, "empty").hidden = found.length > 0;
      for (const name of ["tools", "record-box"]) part(this.root, name).hidden = !this.entries.length;
      const items = found.map((entry, i) => this.item(entry, refused.get(entry.id) || "", i, found.length));
      part(this.root, "items").replaceChildren(...items);
      const table = part(this.root, "rows");
      table.replaceChildren(table.children[0], ...this.entries.map((entry, i) => sheetArticle.row(entry, i + 1)));
      this.fill(this.entries.map(({ facts }) => facts));
      this.arrange();
      part(this.root, "status").textContent = `${counted(this.entries.length, "activité")} dans la liste`;
      const focused = this.focus ? this.root.querySelector(this.focus) : null;
      if (focused instanceof HTMLElement) focused.focus();
      this.focus = "";
    }

    /** @param {SheetEntry[]} found @returns {SheetEntry[]} in the order of the week, unless someone chose another */
    ordered(found) {
      const byWeek = [...found].sort((one, other) => one.facts.start - other.facts.start);
      if (this.received) {
        this.received = false;
        Annuaire.store.write(BY_HAND, byWeek.some((one, i) => one !== found[i]));
      }
      return Annuaire.store.read(BY_HAND, false) ? found : byWeek;
    }

    /** @param {SheetEntry} entry @param {string} refused @param {number} place @param {number} count */
    item({ id, article, row, facts }, refused, place, count) {
      const button = (/** @type {string} */ name, /** @type {string} */ sign, /** @type {string} */ words, /** @type {() => void} */ act, off = false) => {
        const made = make("button", { class: "app-button app-button--quiet", type: "button", disabled: off, "data-act": `${name}-${id}` },
          icon(sign), words, hidden(` ${facts.title}`));
        made.addEventListener("click", act);
        return made;
      };
      const move = (/** @type {number} */ step) => {
        const [to, back] = step < 0 ? ["up", "down"] : ["down", "up"];
        this.focus = `[data-act="${to}-${id}"]:not([disabled]), [data-act="${back}-${id}"]:not([disabled])`;
        out.forget();
        Annuaire.store.write(BY_HAND, true);
        Annuaire.shortlist.set(this.shown);
        Annuaire.shortlist.move(id, step);
      };
      const remove = () => {
        out.forget();
        this.focus = '[data-act^="remove-"], a[href]';
        Annuaire.shortlist.toggle(id);
      };
      const note = make("p", { class: "app-note app-note--warn app-sheet__refused" }, icon("alerte"), make("span", {}, make("b", {}, facts.title), ` ${refused}`));
      const rank = this.ids().indexOf(id), body = refused ? note : sheetArticle.article({ id, article, row, facts }, rank + 1, this.told[rank]);
      return make("li", { class: "app-sheet__item", [refused ? "data-refused-session" : "data-session"]: id }, body,
        make("p", { class: "app-sheet__do" },
          button("up", "fleche", "Monter", () => move(-1), place === 0),
          button("down", "fleche", "Descendre", () => move(1), place === count - 1),
          button("remove", "croix", "Retirer", remove)));
    }

    /** @param {string} name @param {string} words in each element of that part; its line is hidden when there is nothing to say */
    say(name, words) {
      for (const element of this.root.querySelectorAll(`[data-part="${name}"]`)) element.textContent = words;
      for (const element of this.root.querySelectorAll(`[data-part="${name}-line"]`)) if (element instanceof HTMLElement) element.hidden = !words;
    }

    /** @param {string} name of a list of things to do @param {{ name: string, rest: string }[]} things each with a box to tick */
    ticks(name, things) {
      part(this.root, name).replaceChildren(...things.map(({ name: what, rest }) =>
        make("li", {}, make("span", { class: "app-tick" }), " ", make("b", {}, what), rest)));
    }

    /** What follows from the list. @param {SheetFacts[]} facts */
    fill(facts) {
      const home = sheetArticle.home(), ways = list.coordinationOf(facts);
      const suggested = Annuaire.sheetWeek.suggested(this.entries);
      Annuaire.sheetWeek.fill(this.root, facts, this.doubts.map(({ ask }) => ask !== ""), suggested);
      const papers = list.papersOf(facts), aids = list.aidsOf(this.aids);
      this.ticks("papers", papers);
      this.ticks("aids", aids);
      const afters = facts.map(({ id }) => this.root.querySelector(`[data-session="${id}"] [data-part="after"]`)?.textContent || "");
      part(this.root, "afters").replaceChildren(...list.aftersOf(afters).map((/** @type {{ name: string, rest: string }} */ { name, rest }) => make("li", {}, make("b", {}, name), rest)));
      part(this.root, "aids-line").hidden = !aids.length;
      part(this.root, "no-papers").hidden = papers.length > 0;
      part(this.root, "aside").hidden = !list.asideWords(facts);
      part(this.root, "single").hidden = !list.weeklyAlone(facts);
      part(this.root, "sport").hidden = !facts.some((one) => one.sport);
      const words = {
        territories: list.joined(list.once(facts.map((one) => one.territory))), aside: list.asideWords(facts), suggested: list.suggestedWords(suggested), coordination: ways.flat().join(""),
        origin: home ? `Distances à vol d’oiseau, depuis le centre de ${home.name}.` : "",
        reference: list.referenceOf(facts.map((one) => one.digest)), handed: list.handedWords(facts),
        supervisors: list.grouped(facts.map((one) => one.supervisors)), places: list.grouped(facts.map((one) => one.places)), reports: list.grouped(facts.map((one) => one.report)),
        confirm: list.confirmWords(this.doubts), record: list.recordWords(facts, Annuaire.today(), this.doubts, Annuaire.doubts.level()), day: this.day(),
      };
      for (const [name, text] of Object.entries(words)) this.say(name, text);
      for (const place of this.root.querySelectorAll('[data-part="coordination"]')) place.replaceChildren(...ways.flatMap((/** @type {string[]} */ [before, text, url]) => [before, url ? make("a", { href: url }, text) : text]));
      part(this.root, "patient").classList.toggle("app-sheet--few", facts.length <= list.FEW);
      part(this.root, "mail").setAttribute("href", out.mail(this.entries, part(this.root, "items"), this.address));
    }

    /** @returns {string} « 23 novembre 2026 » */
    day() {
      const words = Annuaire.dates.words(Annuaire.today());
      return /\d{4}$/.test(words) ? words : `${words} ${Math.floor(Annuaire.today() / 10000)}`;
    }

    /** The copies and the presentation that are asked for. */
    arrange() {
      const whom = tools.whom(this.root), option = (/** @type {string} */ name) => tools.option(this.root, name), none = !this.entries.length;
      part(this.root, "patient").hidden = whom === "prescripteur" && !none;
      part(this.root, "doctor").hidden = whom === "patient" || none;
      part(this.root, "patient").classList.toggle("app-sheet--none", none);
      part(this.root, "nothing").hidden = !none;
      for (const name of ["large", "plain"]) document.body.classList.toggle(`app-${name}`, option(name));
      const remark = part(this.root, "remark");
      remark.textContent = tools.words(this.root).value.trim();
      remark.hidden = !remark.textContent;
      const communes = option("map") && Annuaire.value("finder") ? [...Annuaire.table.finder().communes.values()] : [];
      const made = option("map") ? Annuaire.sheetMap.plan(this.entries.map(({ facts }) => facts), communes, sheetArticle.home()) : null;
      part(this.root, "map").replaceChildren(...(made ? [Annuaire.sheetMap.figure(made)] : []));
      const territories = part(this.root, "territories").textContent;
      out.foot([this.root.dataset.site, territories, `imprimé le ${this.day()}`].filter(Boolean).join(" – "), option("large"));
    }
  }

  Annuaire.register("sheet", Sheet);
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
