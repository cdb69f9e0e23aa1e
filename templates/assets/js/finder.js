/** The finder's page: questions on one side, answers, what was set aside, list and map on the other, kept in step. */
(function (Annuaire) {
  "use strict";

  const CRITERIA = "criteres", PAGE = 10, REST = 120;
  const { part, attempt, announce } = Annuaire.dom;

  class Finder {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      this.table = Annuaire.table.finder();
      this.form = new Annuaire.finderForm.FinderForm(root, this.table);
      this.shown = PAGE;
      this.cards = new Annuaire.finderList.CardList(part(root, "cards"));
      attempt("Liste", () => (this.tray = new Annuaire.finderTray.Tray(root, this.table)));
      /** @type {any} */
      this.map = null;
      this.waiting = 0;
      /** Whether the prices for one person were sent for. */
      this.pricing = false;
      this.frame = 0;
      /** @type {(() => void)[]} */
      this.rest = [];
      /** @type {Match[]} */
      this.visible = [];
      this.form.fill({ ...Annuaire.store.read(CRITERIA, {}), ...Annuaire.finderShare.received(this.table) });
      root.addEventListener("input", (event) => this.changed(event));
      root.addEventListener("submit", (event) => this.go(event));
      root.addEventListener("finder-ask", (event) => this.relax(/** @type {CustomEvent} */ (event).detail));
      attempt("Suite", () => part(root, "more").addEventListener("click", () => this.more()));
      attempt("Effacer", () => part(root, "clear").addEventListener("click", () => this.clear()));
      attempt("Proposer", () => Annuaire.finderPropose.listen(root));
      attempt("Partage", () => Annuaire.finderShare.offer(root, this.table, () => this.form.read()));
      Annuaire.store.changes.addEventListener("wipe", (/** @type {CustomEvent} */ event) => this.wiped(event.detail));
      Annuaire.store.changes.addEventListener("return", () => this.again(Annuaire.store.read(CRITERIA, {})));
      this.search();
      attempt("Secours", () => (part(root, "failed").hidden = true));
      Annuaire.finderGo.arrive(root);
    }

    /** The map follows when the hand rests: a key never waits for it. */
    later() {
      this.waiting = window.setTimeout(() => {
        attempt("Carte", () => {
          this.map = this.map || new Annuaire.FinderMap(this.root, this.table);
          this.map.show(this.result, this.visible);
        });
        Annuaire.facets.prepare(this.table);
        part(this.root, "cards").removeAttribute("aria-busy");
      }, REST);
    }

    /** @param {Event} event */
    changed(event) {
      if (event.target instanceof HTMLInputElement && event.target.name === "commune") this.form.say();
      Annuaire.finderDays.apply(event.target);
      this.shown = PAGE;
      this.search();
      Annuaire.store.write(CRITERIA, this.criteria);
    }

    /** @param {Event} event the express button: proposes a list to a professional, shows the results to everyone */
    go(event) {
      event.preventDefault();
      if (Annuaire.finderGo.waits(this.root, this.unknown)) return;
      if (this.root.dataset.kind === "orienter") {
        Annuaire.finderPropose.run(this.root, this.result);
      } else {
        document.getElementById("resultats")?.focus();
      }
    }

    search() {
      const order = this.root.querySelector('[name="order"]');
      this.criteria = this.form.read();
      this.unknown = this.form.unknown();
      attempt("Prix", () => this.price());
      this.result = Annuaire.matching.find(this.table, this.criteria, Annuaire.today(), order instanceof HTMLSelectElement ? order.value : "accord");
      attempt("Liste à revoir", () => this.tray.check(this.result));
      this.show();
    }

    /** Until the file that works out a person's price is there, the prices hold for everyone, as the build wrote them. */
    price() {
      const awaited = this.pricing ? null : Annuaire.costShow.awaited(this.criteria);
      if (!awaited) return Annuaire.costShow.priceRows(this.table, this.criteria);
      this.pricing = true;
      awaited.then(() => this.search(), (/** @type {Error} */ error) => console.error("Prix :", error));
    }

    show() {
      const { asked, count } = this.result;
      this.forgetRest();
      part(this.root, "cards").setAttribute("aria-busy", "true");
      this.rest = [() => Annuaire.finderTop.show(this.root, this.result), () => this.showCards(), () => this.showCounts(), () => this.showAround()];
      this.frame = requestAnimationFrame(() => this.nextFrame());
      if (this.unknown) return this.showUnknown();
      this.visible = this.result.top(this.shown);
      const words = Annuaire.finderCount.said(this.result);
      part(this.root, "count").textContent = words;
      attempt("Annonce", () => announce(part(this.root, "status"), words));
      this.cards.start(asked, this.visible);
      attempt("Suite", () => this.showMore(count - this.shown));
      attempt("Sans réponse", () => Annuaire.finderEmpty.show(this.root, this.result));
    }

    /** No answers while the place is not known: they would be anywhere. */
    showUnknown() {
      this.visible = [];
      this.cards.start(null, []);
      attempt("Suite", () => this.showMore(0));
      attempt("Commune inconnue", () => Annuaire.finderUnknown.show(this.root, this.unknown, this.form.communes.understand(this.unknown)));
    }

    forgetRest() {
      cancelAnimationFrame(this.frame);
      clearTimeout(this.waiting);
    }

    nextFrame() {
      this.frame = requestAnimationFrame(() => this.showRest());
    }

    /** What comes once the answer is on the screen, a frame for each step: a key struck meanwhile waits for one only, and pays no layout but its own. */
    showRest() {
      const step = this.rest.shift();
      if (!step) return this.later();
      attempt("Suite", step);
      this.nextFrame();
    }

    showCards() {
      if (this.cards.next()) this.rest.unshift(() => this.showCards());
    }

    /** What goes with the answer without being it. */
    showCounts() {
      attempt("Rappel", () => Annuaire.finderSaid.recap(this.root, this.result.asked));
      attempt("Nombres", () => Annuaire.facetCounts.show(this.root, this.result));
      attempt("Jours", () => Annuaire.finderDays.show(this.root));
    }

    showAround() {
      attempt("Territoires", () => Annuaire.finderWhere.show(this.root, this.result));
      if (this.unknown) return;
      attempt("Compris", () => Annuaire.finderSaid.show(this.root, this.result, this.criteria.text));
      attempt("Écartés", () => Annuaire.finderOut.show(this.root, this.result));
    }

    /** @param {number} left */
    showMore(left) {
      const more = part(this.root, "more");
      if (more.parentElement) more.parentElement.hidden = left <= 0;
      more.textContent = left === 1 ? "Voir le créneau suivant" : `Voir les ${Math.min(left, PAGE)} créneaux suivants`;
    }

    more() {
      const first = this.shown;
      this.shown += PAGE;
      this.show();
      this.cards.finish();
      part(this.root, "cards").children[first]?.querySelector("a")?.focus();
    }

    /** @param {Partial<Criteria>} criteria to put into the form and to answer */
    again(criteria) {
      this.form.fill(criteria);
      this.shown = PAGE;
      this.search();
    }

    /** @param {Partial<Criteria>} change one condition given up */
    relax(change) {
      const criteria = { ...this.form.read(), ...change };
      this.again(criteria);
      Annuaire.store.write(CRITERIA, criteria);
      part(this.root, "count").closest("section")?.focus();
    }

    /** Clears everything but the place and the level. */
    clear() {
      Annuaire.situation.forget();
      const { commune, within, level } = this.form.read();
      this.again({ commune, within, level });
      Annuaire.store.write(CRITERIA, this.form.read());
    }

    /** @param {boolean} asked by a gesture: the next person’s first question then has the focus */
    wiped(asked) {
      Annuaire.finderGo.reset(this.root);
      this.again({});
      if (asked) Annuaire.finderGo.first(this.root);
    }
  }

  Annuaire.register("finder", Finder);
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
