// What travels between the scripts of templates/assets/js: the finder's rows and criteria, and the namespace.

interface FinderRow {
  id: string; name: string; title: string; url: string; example: boolean; activity: string; mode: string; theme: string;
  venue: string; position: [number, number] | null; served: string[]; moments: number; weekdays: number[];
  levels: number; severe_allowed: boolean; supervisors: string[]; age_min: number; age_max: number; women_only: boolean;
  audiences: string[]; only_audiences: boolean; only_conditions: boolean; partner: string; hours: [number, number, number][]; weekly: boolean;
  wishes: string[]; conditions: string[]; excluded_conditions: string[]; programme: string;
  programme_status: string; own_door: boolean; prescription: string; reports: boolean; price: number | null;
  price_sure: boolean; places: string; access_yes: string[]; access_no: string[]; verified: number; season_end: number;
  suspensions: [number, number][]; dates: () => number[];
  place: string; slots: [string, string, string][]; price_words: [string, string];
  starts: [string, number]; dated: boolean; exact_levels: string; phone: string;
  territory: string; fact0?: Fact; fact1?: Fact; fact2?: Fact; fact3?: Fact;
}
/** Icon, words, tone. */
type Fact = [string, string, string];

interface Commune { insee: string; name: string; postcodes: string; position: [number, number]; }

/** What was typed for a commune: the one meant, or whether several answer, and those that may be meant. */
interface Meant { one: Commune | null; several: boolean; offered: Commune[]; }

/** Whose prices the rows give, and the least left to pay of a session: null for everyone's, as the build wrote them. */
interface Prices { whose: string; of: ((id: string) => { price: number | null; sure: boolean }) | null; }

interface FinderTable {
  territories: TerritoryFacts[]; houses: { name: string; page: string; position: [number, number] }[];
  rows: FinderRow[]; communes: Map<string, Commune>; labels: Record<string, Record<string, string>>;
  weights: Record<string, number>; review_months: number; stale_months: number; levels: string[]; questions: string[];
  question_words: Record<string, string>; set_aside: Record<string, [string, string, string]>; safety: string[]; personal: string[]; cautious: string[]; reaches: number[]; fit_kinds: Record<string, string>;
  keeper: [string, string] | null; entered: Record<string, string[]>; fit: Record<string, [string, string]>;
  doubts: { ask: string; words: Record<string, [string, string]> };
  searched: number[][][]; stop: string[]; alarms?: string[]; index: () => any; row: (id: string) => FinderRow | undefined; prices: Prices;
  when: Record<string, [string, number, number]>; found_by?: { texts: Record<string, Record<string, string>> };
}

interface Criteria {
  commune: string; within: number | null; text: string; activities: string[]; wishes: string[]; moments: number;
  audiences: string[]; age: number | null; women: boolean; price: number | null; access: string[]; remote: string;
  level: string; conditions: string[]; programme: string; prescription: string; supervisors: string[];
  report: boolean; places: boolean;
}

interface Asked {
  table: FinderTable; criteria: Criteria; said: TimeSaid; today: number; texts: boolean; level: number; weight: (name: string) => number;
}
/** What a text says of time: bits, their labels, the words left, those that said it, the text without a label. */
interface TimeSaid { moments: number; labels: string[]; rest: string; said: string; left: (label: string) => string; }
interface Seen { row: FinderRow; distance: number | null; relevance: number; }
interface Match extends Seen { score: number; next: number; late: number; }
interface Exclusion { row: FinderRow; reason: string; failed: number; distance: number | null; }
/** A territory as the empty answer names it; `phone`: words and link. */
interface TerritoryFacts {
  id: string; name: string; page: string; phone: [string, string] | null; communes: string[]; neighbours: string[]; centre: string;
}
/** A row of the header's search; `words` are asked of the finder when it is chosen. */
interface SiteAnswer { kind: string; title: string; detail: string; page: string; words: string; }
/** What changing one condition brings. */
interface Relaxation { label: string; count: number; change: Partial<Criteria>; }
/** What a question answers for all rows, as bits; each reason with the rows it sets aside. */
interface Judged { passes: Uint32Array | null; reasons: Map<string, Uint32Array>; }
interface FindResult {
  asked: Asked; sieve: any; count: number; matching: Uint32Array; matches: Match[]; excluded: Exclusion[]; distances: Int32Array; late: Int32Array;
  top: (count: number) => Match[]; others: (question: string) => Uint32Array; alone: (question: string) => Uint32Array;
  setAside: () => Map<string, Uint32Array>; unsafe: (row: FinderRow, among?: string[]) => string; seen: (i: number) => Seen;
}
interface Doubts { ask: string; confirm: string[]; }

interface Reason { fit: string; points: number; kind: string; id: string; amount: number; limit: number; }
type AddReason = (fit: string, points?: number, kind?: string, id?: string, amount?: number, limit?: number) => void;

/** What is known of a person, by what it settles; sums in cents, null is unknown. */
interface Situation {
  age: number | null; quotient_familial: number | null; commune: string | null; annee_parcours: number | null;
  ald: boolean | null; etudiant: boolean | null; minima_sociaux: boolean | null; ordonnance: boolean | null;
}
type YesNoFactor = "ald" | "etudiant" | "minima_sociaux" | "ordonnance";
/** Fees and aids as generator/views/finder/cost.py writes them: cents, hundredths of a percent, days such as 20261122. */
interface CostFee {
  amounts: [number, number]; par: string | null; size: number; extras: [number, string][];
  band: [] | [number | null, number | null]; year: number | null; whom: boolean; words: [string, string];
}
interface CostAid {
  id: string; name: string; amount: number | null; rate: number | null; ceiling: number | null; par: string; adds: string[];
  dates: [number | null, number | null]; ages: [] | [number | null, number | null]; income: number | null;
  communes: string[]; asks: YesNoFactor[]; year: number | null; note: boolean; later: boolean;
}
/** Sessions in a year (null: unknown), months in a year. */
type Rhythm = [number | null, number];
interface CostCase { unmet: string[]; unknown: string[]; conditional: boolean; }
interface Fraction { n: bigint; d: bigint; }
interface Span { low: Fraction; high: Fraction; }
interface Offer { aid: CostAid; value: Fraction; }
/** An aid, and what it takes off in a year, in cents. */
type Share = [string, number];
interface NetCost {
  month: [number, number] | null; year: [number, number] | null; full: [number, number] | null;
  used: Share[]; possible: Share[]; refused: [string, string[]][]; unknowns: string[];
}
interface CostSession {
  key: number; fees: CostFee[]; aids: CostAid[]; rhythm: Rhythm; words: [string, string]; least: number | null;
}
/** `summed`: what is left could be worked out. */
interface PriceWords { label: string; big: string; note: string; plain?: string; summed: boolean; }
/** `depends` is set when the price depends on more than is said: a way to the questions. */
interface CardPrice { big: string; note: string; depends: string; }

interface Window { Annuaire: any; }
declare var Annuaire: any;
