// What assets/data/sheets/<id>.js hands over about one session: generator/views/sheet/facts.py says what each is.

interface SheetAid {
  id: string;
  name: string;
  words: string;
  shared: string;
}

interface SheetFacts {
  id: string;
  code: string;
  title: string;
  activity: string;
  page: string;
  refused: string;
  verified: number;
  territory: string;
  coordination: [string, string][];
  sport: boolean;
  weekly: number;
  start: number;
  week: { day: number; part: number; hour: string; note: string }[];
  lines: string[];
  documents: [string, string, string][];
  aids: SheetAid[];
  supervisors: string;
  places: string;
  report: string;
  opens: string[];
  record: string;
  place: string;
  phone: string;
  position: [number, number] | null;
  events: string;
  digest: string;
}

interface WeekEntry {
  number: string;
  hour: string;
  name: string;
  note: string;
  mark: string;
}

interface SheetEntry {
  id: string;
  article: string;
  row: string;
  facts: SheetFacts;
}

interface CommunePoint {
  name: string;
  position: [number, number];
}
