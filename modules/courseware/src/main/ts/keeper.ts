// What the shell asks of whatever keeps a learner's work: a learning platform of either edition, or this device alone.

export interface Answer {
  id: string;
  type: "choice" | "sequencing" | "matching" | "likert";
  /** Letters: of the answers or scenes in their order; for matching, of the group for each thing in turn. */
  response: string;
  /** Letters of the best answer; empty where none is. */
  best: string;
  milliseconds: number;
  description: string;
}

/** A response as SCORM's short identifiers; pairs as [thing, group]. */
export function identifiers(type: Answer["type"], letters: string): string[][] {
  return [...letters].map((letter, index) => (type === "matching" ? [String(index + 1), letter] : [letter]));
}

/** Where there is a better answer and this is it, it is correct; nothing else is wrong. */
export function isBest(answer: Answer): boolean {
  return answer.best !== "" && answer.best === answer.response;
}

export interface Kept {
  /** Whether the learner comes back to work begun earlier. */
  resumed: boolean;
  completed: boolean;
  location: string;
  suspended: string;
  /** Notes by id that the platform itself gave back. */
  notes: Map<string, string>;
  /** The platform's name for the learner; empty when it has none. */
  learner: string;
}

/** What is kept of work that nobody keeps. */
export function nothingKept(): Kept {
  return { resumed: false, completed: false, location: "", suspended: "", notes: new Map(), learner: "" };
}

/** What a learner is told when the platform asked for a lesson of which nothing is recorded. */
export function modeInWords(mode: string): string {
  if (mode === "browse") return "You are looking around: your learning platform records nothing this time.";
  if (mode === "review") return "You are looking back: your learning platform records nothing this time.";
  return "";
}

export interface Keeper {
  /** Why nothing is recorded, in words for the learner; empty when it is. */
  readonly unrecorded: string;
  /** Whether no platform is there to go on to the next lesson. */
  readonly alone: boolean;
  /** Whether notes must travel in suspend_data to be given back. */
  readonly notesInState: boolean;
  /** How much suspend_data may hold, in characters. */
  readonly room: number;
  begin(lessons: string[]): Kept;
  place(location: string, suspended: string): void;
  /** A lesson's progress; `measure` from 0 to 1. `course` is that of the whole SCO. */
  progress(lesson: string, measure: number, course: number): void;
  complete(): void;
  answer(answer: Answer): void;
  /** False when it was not taken because there is no room for it. */
  note(id: string, text: string): boolean;
  mayContinue(): boolean;
  /** Sends what was set. False when the platform did not take all of it. */
  commit(): boolean;
  /** Ends the session; nothing is called afterwards. */
  end(then: "continue" | "exit" | ""): void;
}
