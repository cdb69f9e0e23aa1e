/**
 * What is left to pay for a session, in words: those of generator/views/session/net.py, for the person's own situation.
 * Every phrase comes with the data of `assets/data/cost.js`; none is written here.
 */
(function (Annuaire) {
  "use strict";

  const { phrase, capitalised, euros, range, joined, toSettle, yearWords, monthWords, sentence } = Annuaire.costPhrases;
  const AT_ONCE = ["annee", "cycle", "une-fois"], INCOMES = ["quotient_familial", "minima_sociaux"];
  /** @type {Map<string, CostSession> | null} */
  let sessions = null;
  /** @type {Map<number, NetCost>} the sums of one person on one day, each worked out once */
  let sums = new Map();
  let whose = "";
  /** @type {Map<string, NetCost>} by what is judged of fees and aids: a year more changes few of them */
  const nets = new Map();
  /** @type {Situation | null} asked last: the same object is the same person, which spares reading it for every session */
  let last = null;

  const data = () => Annuaire.value("cost");

  /** @param {string} id @returns {CostSession | undefined} */
  function sessionOf(id) {
    if (!sessions) {
      sessions = new Map();
      const { aids, sessions: columns } = data(), column = Annuaire.table.column;
      const [ids, fees, named, rhythms, words, least] =
        ["id", "fees", "aids", "rhythm", "words", "least"].map((name) => column(columns[name]));
      /** @type {Map<string, number>} */
      const kinds = new Map();
      for (let i = 0; i < ids.length; i++) {
        const own = named[i].map((/** @type {string} */ name) => aids[name]);
        const kind = JSON.stringify([fees[i], named[i], Annuaire.cost.readOf(fees[i], own, rhythms[i])]), key = kinds.get(kind) ?? kinds.size;
        kinds.set(kind, key);
        sessions.set(ids[i], { key, fees: fees[i], aids: own, rhythm: rhythms[i], words: words[i], least: least[i] });
      }
    }
    return sessions.get(id);
  }

  /** @param {CostSession} session @param {Situation} person @returns {NetCost} */
  function netOf(session, person) {
    const today = Annuaire.today();
    if (person !== last) {
      const now = JSON.stringify([person, today]);
      if (now !== whose) [whose, sums] = [now, new Map()];
      last = person;
    }
    const known = sums.get(session.key);
    if (known) return known;
    const { ofFee, ofAid } = Annuaire.costCase, fees = session.fees.map((fee) => ofFee(fee, person));
    const judged = JSON.stringify([session.key, fees, session.aids.map((aid) => ofAid(aid, person, today))]);
    const net = nets.get(judged) || Annuaire.cost.net(session.fees, session.aids, person, today, session.rhythm);
    nets.set(judged, net);
    sums.set(session.key, net);
    return net;
  }

  /** @param {CostSession} session */
  const openAids = (session) => session.aids.filter((aid) => Annuaire.costCase.isOpen(aid, Annuaire.today()));

  /** @param {NetCost} net */
  const changed = ({ year, full }) => Boolean(year && full && String(year) !== String(full));

  /** @param {NetCost} net @returns {string} year then month, as they are left to pay */
  const yearAndMonth = (net) => phrase("an-et-mois", { an: yearWords(net.year || [0, 0]), mois: monthWords(net.month || [0, 0]) });

  /** @param {CostSession} session @param {Situation} person @returns {CostFee | null} the one fee of several that is the person's own */
  function ownFee(session, person) {
    const candidates = Annuaire.cost.candidatesOf(session.fees, person);
    return candidates.length === 1 && session.fees.length > 1 ? candidates[0].fee : null;
  }

  /** @param {[number, number]} year @param {[number, number]} month @param {boolean} yearly @returns {string[]} what is left, in the unit in which one pays, then in the other */
  function leftWords(year, month, yearly) {
    if (!year[1]) return [phrase("rien"), ""];
    return yearly ? [capitalised(yearWords(year)), phrase("soit", { mois: monthWords(month) })]
      : [capitalised(monthWords(month)), phrase("soit-an", { an: yearWords(year) })];
  }

  /** @param {CostSession} session @param {NetCost} net @returns {string} that one pays first what an aid that may be had gives back */
  function payFirst(session, { refused: none }) {
    const later = openAids(session).filter((aid) => aid.later && !none.some(([id]) => id === aid.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
    return later.length ? phrase("avance", { aides: joined(later.map(({ name }) => name)) }) : "";
  }

  /** @param {CostSession} session @param {NetCost} net @param {[string, string]} paid what is paid before aids, and what is added @returns {string} under the large type, in plain words, where something is not known: the price asked at the desk, and that one has to ask */
  function plainOf(session, net, [big, added]) {
    const income = INCOMES.some((factor) => net.unknowns.includes(factor)), asked = `${big.charAt(0).toLowerCase()}${big.slice(1)}`;
    if (!changed(net) || !net.month) return [sentence(added), phrase(income ? "selon-revenus" : "selon-aide")].filter(Boolean).join(" ");
    const plain = phrase(asked.startsWith("de ") ? "simple-fourchette" : "simple", { prix: asked });
    return [plain, sentence(added), phrase(income ? "reste-selon-revenus" : "reste-selon-personne"), payFirst(session, net)].filter(Boolean).join(" ");
  }

  /** @param {CostSession} session @param {NetCost} net @param {[string, string]} paid what is paid before aids, and what is added @param {boolean} own @returns {PriceWords} */
  function wordsOf(session, net, [big, added], own) {
    const aided = openAids(session).length > 0, settle = toSettle(net.unknowns);
    if (!aided || !net.year || !net.month) return { label: phrase(aided ? "avant-aides" : "prix"), big, note: sentence(added), summed: own };
    if (!changed(net)) return { label: phrase("prix"), big, note: [sentence(added), settle].filter(Boolean).join(" "), summed: true };
    const yearly = session.fees.every(({ par }) => AT_ONCE.includes(par || ""));
    const [left, other] = leftWords(net.year, net.month, yearly);
    const before = phrase("avant", { prix: `${big.charAt(0).toLowerCase()}${big.slice(1)}` });
    return { label: phrase(yearly || !net.year[1] ? "reste" : "reste-en-moyenne"), big: left, note: [other, before, sentence(added), payFirst(session, net), settle].filter(Boolean).join(" "), summed: true };
  }

  /** @param {string} id @param {Situation} person @returns {PriceWords | null} null when the session is not known */
  function price(id, person) {
    const session = sessionOf(id);
    if (!session) return null;
    const own = ownFee(session, person);
    const net = netOf(session, person), paid = own ? own.words : session.words, words = wordsOf(session, net, paid, Boolean(own));
    return { ...words, plain: net.unknowns.length ? plainOf(session, net, paid) : words.note };
  }

  /** @param {NetCost} net @param {Record<string, string>} names @returns {[string, string][]} price, minus each aid, rest */
  function sumRows(net, names) {
    if (!Object.keys(names).length || !net.full || !net.full[1] || !net.year || !net.month) return [];
    const used = new Map(net.used), possible = new Map(net.possible);
    /** @type {[string, string][]} */
    const lines = [[phrase("plein-tarif"), range(net.full)]];
    for (const id of [...new Set([...used.keys(), ...possible.keys()])].sort()) {
      const amounts = [used.get(id), possible.get(id)].flatMap((cents) => cents ?? []);
      const off = phrase(new Set(amounts).size === 1 ? "retrait" : "retrait-au-plus", { somme: euros(Math.max(...amounts)) });
      lines.push([phrase(used.has(id) ? "moins" : "moins-peut-etre", { aide: names[id] }), off]);
    }
    const rest = net.year[1] ? capitalised(yearAndMonth(net)) : phrase("rien");
    return [...lines, [phrase("reste-ligne"), rest]];
  }

  /** @param {NetCost} net @returns {string[]} */
  function sumNotes(net) {
    const possible = new Map(net.possible);
    return [net.used.some(([id]) => !possible.has(id)) ? phrase("exclusives") : "", toSettle(net.unknowns)].filter(Boolean);
  }

  /** @param {string} id @param {Situation} person @returns {{ rows: [string, string][], notes: string[] }} the sum of a session */
  function sum(id, person) {
    const session = sessionOf(id);
    if (!session) return { rows: [], notes: [] };
    const net = netOf(session, person), names = Object.fromEntries(openAids(session).map((aid) => [aid.id, aid.name]));
    const rows = sumRows(net, names);
    return { rows, notes: rows.length ? sumNotes(net) : [] };
  }

  /** @param {CostSession} session @param {Situation} person @returns {string} what is left, or the price, spread over the months */
  function spread(session, person) {
    const net = netOf(session, person), fees = Annuaire.cost.candidatesOf(session.fees, person);
    if (!net.month || !net.month[1]) return net.month && changed(net) ? phrase("apres-aides-rien") : "";
    if (changed(net)) return phrase("apres-aides-mois", { mois: monthWords(net.month) });
    return fees.every((/** @type {{ fee: CostFee }} */ { fee }) => fee.par === "mois") ? "" : phrase("soit", { mois: monthWords(net.month) });
  }

  /** @param {CostSession} session @param {NetCost} net @returns {string} one aid that is counted, and how many others */
  function withAid(session, { used }) {
    const [first] = used.map(([name]) => session.aids.find((aid) => aid.id === name)?.name || name);
    const more = used.length - 1, many = more > 1 ? "autres-aides-plusieurs" : "autres-aides";
    return used.length ? phrase("aide-deduite", { aide: more ? phrase(many, { aide: first, nombre: String(more) }) : first }) : "";
  }

  /** @param {string} id @param {Situation} person @returns {CardPrice | null} null to leave what the fees say */
  function card(id, person) {
    const session = sessionOf(id);
    if (!session) return null;
    const own = ownFee(session, person), net = netOf(session, person), wide = new Set(net.unknowns).size > 2;
    if (!own && !openAids(session).length) return null;
    const [big, added] = own ? own.words : session.words, rest = net.unknowns.length ? toSettle(net.unknowns) : withAid(session, net);
    return { big, note: [sentence(added), spread(session, person), wide ? "" : rest].filter(Boolean).join(" "), depends: wide ? phrase("selon") : "" };
  }

  /** @param {string} id @param {Situation} person @returns {{ price: number | null, sure: boolean }} the least left to pay, in cents a month */
  function least(id, person) {
    const session = sessionOf(id);
    if (!session) return { price: null, sure: false };
    const { month } = netOf(session, person);
    return month ? { price: month[0], sure: month[0] === month[1] } : { price: session.least, sure: false };
  }

  /** @param {string} id @param {Situation} person @returns {string[]} the aids that are surely no use: those refused, all where nothing is to pay */
  function refused(id, person) {
    const session = sessionOf(id);
    if (!session) return [];
    const net = netOf(session, person);
    return net.full && !net.full[1] ? session.aids.map((aid) => aid.id) : net.refused.map(([aid]) => aid);
  }

  Annuaire.costWords = { price, sum, card, least, refused };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
