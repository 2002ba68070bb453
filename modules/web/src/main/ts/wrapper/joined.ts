/**
 * One event in the place of two that nobody has tried to send: a package may commit again and again, faster than
 * anything can be sent. It says all that the two said, under the later one's number; the other number is left out.
 */
import { type Piece, unbroken as unbrokenPieces } from "./film";
import type { Entry } from "./journal";

interface Event {
  readonly activity: string;
  readonly attempt: number;
  readonly kind: "commit" | "terminate";
  readonly active: readonly (readonly [from: number, to: number])[];
  readonly played?: readonly Readonly<Piece>[];
  readonly set: Readonly<Record<string, string>>;
  readonly objectives: readonly Readonly<Record<string, string>>[];
  readonly records: readonly { readonly collection: string; readonly key: string }[];
}

/** A course counts the best of these, whatever comes after: two values are two events. */
const COUNTED = /(?:status|progress_measure|score\.(?:raw|min|max|scaled))$/;
/** As much as one event holds otherwise. */
const MOST_CHARACTERS = 2_000_000;
/** The server takes 10,000. */
const MOST_PIECES = 5_000;

/** @returns undefined when each has to be sent by itself */
export function joined(older: Entry, newer: Entry): Entry | undefined {
  const one = JSON.parse(older.body) as Event;
  const other = JSON.parse(newer.body) as Event;
  if (older.epoch !== newer.epoch || one.kind !== "commit") return undefined;
  if (one.activity !== other.activity || one.attempt !== other.attempt) return undefined;
  if (Object.entries(one.set).some(([name, value]) => COUNTED.test(name) && (other.set[name] ?? value) !== value)) {
    return undefined;
  }
  const played = unbrokenPieces([...(one.played ?? []), ...(other.played ?? [])]);
  if (played.length > MOST_PIECES) return undefined;
  const body = JSON.stringify({
    ...other,
    active: unbroken([...one.active, ...other.active]),
    ...(played.length > 0 ? { played } : {}),
    set: { ...one.set, ...other.set },
    objectives: objectives([...one.objectives, ...other.objectives]),
    records: [...new Map([...one.records, ...other.records].map((each) => [`${each.collection} ${each.key}`, each])).values()],
  });
  return body.length <= MOST_CHARACTERS ? { epoch: newer.epoch, seq: newer.seq, body } : undefined;
}

/** Intervals of which each begins after the one before has ended. */
function unbroken(intervals: Event["active"]): [number, number][] {
  const all: [number, number][] = [];
  for (const [from, to] of intervals) {
    const last = all.at(-1);
    if (last && last[1] === from) last[1] = to;
    else all.push([from, to]);
  }
  return all;
}

/** What was said last of each objective's fields. */
function objectives(changes: Event["objectives"]): Event["objectives"] {
  const all = new Map<string, Readonly<Record<string, string>>>();
  for (const change of changes) all.set(change["id"] ?? "", { ...all.get(change["id"] ?? ""), ...change });
  return [...all.values()];
}
