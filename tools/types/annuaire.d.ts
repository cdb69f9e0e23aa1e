// What travels between the scripts of templates/assets/js: the finder's rows and criteria, and the namespace.

interface FinderRow {
  id: string; name: string; title: string; url: string; example: boolean; activity: string; mode: string; theme: string;
  venue: string; position: [number, number] | null; served: string[]; moments: number; weekdays: number[];
  levels: number; severe_allowed: boolean; supervisors: string[]; age_min: number; age_max: number; women_only: boolean;
  audiences: string[]; wishes: string[]; conditions: string[]; excluded_conditions: string[]; programme: string;
  programme_status: string; own_door: boolean; prescription: string; reports: boolean; price: number | null;
  places: string; access_yes: string[]; access_no: string[]; verified: number; season_end: number;
  suspensions: [number, number][]; dates: () => number[];
  place: string; slots: [string, string, string][]; price_words: [string, string];
  fact0?: Fact; fact1?: Fact; fact2?: Fact; fact3?: Fact;
}
/** Icon, words, tone. */
type Fact = [string, string, string];

interface Commune { insee: string; name: string; postcodes: string; position: [number, number]; }

interface FinderTable {
  rows: FinderRow[]; communes: Map<string, Commune>; labels: Record<string, Record<string, string>>;
  weights: Record<string, number>; review_months: number; stale_months: number; levels: string[]; questions: string[];
  question_words: Record<string, string>; set_aside: Record<string, [string, string]>; fit: Record<string, [string, string]>;
  searched: number[][][]; stop: string[]; index: () => any;
}

interface Criteria {
  commune: string; within: number | null; text: string; activities: string[]; wishes: string[]; moments: number;
  audiences: string[]; age: number | null; women: boolean; price: number | null; access: string[]; remote: string;
  level: string; conditions: string[]; programme: string; prescription: string; supervisors: string[];
  report: boolean; places: boolean;
}

interface Asked {
  table: FinderTable; criteria: Criteria; today: number; texts: boolean; level: number; weight: (name: string) => number;
}
interface Seen { row: FinderRow; distance: number | null; relevance: number; }
interface Match extends Seen { score: number; next: number; }
interface Exclusion { row: FinderRow; reason: string; failed: number; distance: number | null; }
interface FindResult { asked: Asked; matches: Match[]; excluded: Exclusion[]; }
interface Reason { fit: string; points: number; kind: string; id: string; amount: number; limit: number; }
type AddReason = (fit: string, points?: number, kind?: string, id?: string, amount?: number, limit?: number) => void;

interface Window { Annuaire: any; }
declare var Annuaire: any;
