// What the shell remembers from visit to visit, as text for suspend_data: one line of short names, then the notes.

/** Screens by key (four characters each), answers and orders by the exercise's key. */
export interface State {
  seen: Set<string>;
  answers: Map<string, string>;
  notes: Map<string, string>;
  /** How much of each note was given as a comment (1.2): its length and a check sum, as in 120.k3x. */
  sent: Map<string, string>;
}

const FORMAT = "1";

export function write(state: State, withNotes: boolean): string {
  const answers = [...state.answers].map(([key, value]) => `${key}${value}`).join(" ");
  const notes = withNotes ? [...state.notes].filter(([, text]) => text) : [];
  const lengths = notes.map(([key, text]) => `${key}${text.length}`).join(" ");
  const sent = withNotes ? [...state.sent].map(([key, value]) => `${key}${value}`).join(" ") : "";
  const head = [FORMAT, [...state.seen].join(""), answers, lengths, sent].join("|");
  return notes.length ? head + "\n" + notes.map(([, text]) => text).join("") : head;
}

export function read(suspended: string): State {
  const state: State = { seen: new Set(), answers: new Map(), notes: new Map(), sent: new Map() };
  const end = suspended.indexOf("\n");
  const [format, seen = "", answers = "", lengths = "", sent = ""] = (end < 0 ? suspended : suspended.slice(0, end)).split("|");
  if (format !== FORMAT) return state;
  for (const key of seen.match(/.{4}/g) ?? []) state.seen.add(key);
  for (const each of answers.split(" ").filter(Boolean)) state.answers.set(each.slice(0, 4), each.slice(4));
  for (const each of sent.split(" ").filter(Boolean)) state.sent.set(each.slice(0, 4), each.slice(4));
  let from = end + 1;
  for (const each of lengths.split(" ").filter(Boolean)) {
    const length = Number(each.slice(4));
    state.notes.set(each.slice(0, 4), suspended.slice(from, from + length));
    from += length;
  }
  return state;
}

/**
 * How many characters each note may have, so that everything fits however much is answered: what is left of the room
 * when every screen is seen and every exercise answered, in equal shares.
 */
export function shareOfEach(room: number, screens: number, answers: number[], notes: number): number {
  const head = FORMAT.length + 5 + screens * 4 + answers.reduce((sum, length) => sum + 5 + length, 0) + notes * 22;
  return notes === 0 ? 0 : Math.max(0, Math.floor((room - head) / notes));
}

/** The beginning of a text that fits into so many characters, no surrogate pair parted. */
export function fit(text: string, room: number): string {
  if (text.length <= room) return text;
  return text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(room - 1)) ? room - 1 : room);
}
