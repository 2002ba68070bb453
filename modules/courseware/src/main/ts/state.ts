// What the shell remembers from visit to visit, as text for suspend_data: one line of short names, then the notes.

/** Screens by key (four characters each), answers and orders by the exercise's key. */
export interface State {
  seen: Set<string>;
  answers: Map<string, string>;
  notes: Map<string, string>;
  /** Notes of which only the beginning is here: there was no room for the rest. */
  partial: Set<string>;
  /** How much of each note was given as a comment (1.2): its length and a check sum, as in 120.k3x. */
  sent: Map<string, string>;
  /** Key of what was done last. */
  last: string;
  /** Whether a platform gave back other than it was given, so that only what is whole in it is known. */
  cut: boolean;
}

const FORMAT = "3";
/** As the third, without the sign at its end. */
const SECOND_FORMAT = "2";
const FIRST_FORMAT = "1";
/** Ends all: a platform may cut white space off the end of what it keeps. */
const END = "~";
/** What `StateSize` of the builder counts, too: form, last and end, a screen, an answer, a note, in characters. */
const HEAD = 32;
const SCREEN = 4;
const ANSWER = 5;
const NOTE = 24;

export function empty(): State {
  return { seen: new Set(), answers: new Map(), notes: new Map(), partial: new Set(), sent: new Map(), last: "", cut: false };
}

/** @param pool how many characters all notes together may have; without it, notes are kept elsewhere */
export function write(state: State, pool?: number): string {
  const answers = [...state.answers].map(([key, value]) => `${key}${value}`).join(" ");
  const notes = pool === undefined ? [] : allotted(state.notes, pool);
  const lengths = notes
    .map(([key, kept, whole]) => `${key}${kept.length}${whole && !state.partial.has(key) ? "" : "+"}`)
    .join(" ");
  const sent = pool === undefined ? "" : [...state.sent].map(([key, value]) => `${key}${value}`).join(" ");
  const head = [[...state.seen].join(""), answers, lengths, sent, state.last].join("|");
  const body = (notes.length ? head + "\n" + notes.map(([, kept]) => kept).join("") : head) + END;
  return `${FORMAT}${sign(body)}|${body}`;
}

/** Of a text that was cut or changed on its way, what is whole in it, and the beginning of a note. */
export function read(suspended: string): State {
  const state = empty();
  // A platform may end its lines in its own way.
  const text = suspended.replace(/\r\n?/g, "\n");
  const bar = text.indexOf("|");
  const form = text.slice(0, Math.max(0, bar));
  const third = form.startsWith(FORMAT);
  if (form !== FIRST_FORMAT && !form.startsWith(SECOND_FORMAT) && !third) return state;
  const given = third ? text.slice(bar + 1).trimEnd() : text.slice(bar + 1);
  state.cut = form !== FIRST_FORMAT && form.slice(1) !== sign(given);
  const ended = third && given.endsWith(END);
  const body = ended ? given.slice(0, -END.length) : given;
  const end = body.indexOf("\n");
  const head = end < 0 ? body : body.slice(0, end);
  const [seen = ""] = head.split("|");
  const whole = !state.cut || ended || end >= 0;
  const [, answers = "", lengths = "", sent = "", last = ""] = (whole ? head : upToSeparator(head)).split("|");
  for (const key of seen.match(/[0-9a-z]{4}/g) ?? []) state.seen.add(key);
  for (const each of answers.split(" ").filter(Boolean)) state.answers.set(each.slice(0, 4), each.slice(4));
  for (const each of sent.split(" ").filter(Boolean)) state.sent.set(each.slice(0, 4), each.slice(4));
  state.last = last;
  let from = end < 0 ? body.length : end + 1;
  for (const each of lengths.split(" ").filter(Boolean)) {
    const key = each.slice(0, 4);
    const length = Number.parseInt(each.slice(4), 10);
    const note = body.slice(from, from + length);
    state.notes.set(key, note);
    if (each.endsWith("+") || note.length < length) state.partial.add(key);
    from += length;
  }
  return state;
}

/** Without the last thing of a line that was cut, which may be half of it. */
function upToSeparator(head: string): string {
  return head.slice(0, Math.max(0, head.lastIndexOf(" "), head.lastIndexOf("|")));
}

/**
 * How many characters all notes together may have, so that everything fits however much is answered: what is left of
 * the room when every screen is seen and every exercise answered at its longest.
 */
export function poolOf(room: number, screens: number, answers: number[], notes: number): number {
  const head = HEAD + screens * SCREEN + answers.reduce((sum, length) => sum + ANSWER + length, 0) + notes * NOTE;
  return Math.max(0, room - head);
}

/** What of each note goes into the pool: those begun earlier come first. Whether it is the whole note, too. */
export function allotted(notes: Map<string, string>, pool: number): [key: string, kept: string, whole: boolean][] {
  let left = pool;
  return [...notes]
    .filter(([, text]) => text)
    .map(([key, text]) => {
      const kept = fit(text, left);
      left -= kept.length;
      return [key, kept, kept.length === text.length];
    });
}

/** The beginning of a text that fits into so many characters, no surrogate pair parted. */
export function fit(text: string, room: number): string {
  if (text.length <= room) return text;
  return text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(room - 1)) ? room - 1 : Math.max(0, room));
}

function sign(body: string): string {
  return `${body.length.toString(36)}.${check(body)}`;
}

/** Three characters that tell a text from one that was cut or changed. */
export function check(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 46656;
  return sum.toString(36);
}
