import type { Schema } from '../../shared/api/schema';

type Row = Schema<'FileReadingRow'>;

/** What one person did with the file in one go. */
export interface Visit {
  key: string;
  staffName: string | null;
  role: Row['role'];
  mine: boolean;
  refused: boolean;
  /** First and last instant in UTC. */
  from: string;
  to: string;
  /** Each kind of thing done, with the parts it was done with, in the order they were first done. */
  did: { kind: Row['kind']; parts: Row['part'][] }[];
}

const longestPause = 10 * 60 * 1000;

/** Puts rows of one person together that follow one another within ten minutes; a page of a case asks for many things at once. */
export function visitsOf(rows: readonly Row[]): Visit[] {
  const visits: Visit[] = [];
  for (const row of rows) {
    const last = visits.at(-1);
    const same = last && last.staffName === row.staffName && last.role === row.role && last.mine === row.mine && last.refused === row.refused;
    if (same && Date.parse(last.from) - Date.parse(row.at) <= longestPause) {
      last.from = row.at;
      addEarlier(last, row);
    } else {
      visits.push({
        key: String(row.id), staffName: row.staffName ?? null, role: row.role, mine: row.mine, refused: row.refused, from: row.at, to: row.at,
        did: [{ kind: row.kind, parts: [row.part] }],
      });
    }
  }
  return visits;
}

// Rows come newest first, so what is met later was done earlier and goes to the front.
function addEarlier(visit: Visit, row: Row) {
  const known = visit.did.find((one) => one.kind === row.kind);
  const parts = [row.part, ...(known?.parts ?? []).filter((part) => part !== row.part)];
  visit.did = [{ kind: row.kind, parts }, ...visit.did.filter((one) => one !== known)];
}
