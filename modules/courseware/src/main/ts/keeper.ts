// What the shell asks of whatever keeps a learner's work: a learning platform of either edition, or nothing at all.

export interface Answer {
  id: string;
  type: "choice" | "sequencing";
  /** Letters, one for each answer or step. */
  response: string;
  /** Letters of the best answer; empty where none is. */
  best: string;
  milliseconds: number;
  description: string;
}

export interface Kept {
  /** Whether the learner comes back to work begun earlier. */
  resumed: boolean;
  completed: boolean;
  location: string;
  suspended: string;
  /** Notes by id that the platform itself gave back. */
  notes: Map<string, string>;
}

/** What is kept of work that nobody keeps. */
export function nothingKept(): Kept {
  return { resumed: false, completed: false, location: "", suspended: "", notes: new Map() };
}

export interface Keeper {
  /** Why nothing is recorded, in words for the learner; empty when it is. */
  readonly unrecorded: string;
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
  note(id: string, text: string): void;
  mayContinue(): boolean;
  /** Sends what was set. False when the platform did not take all of it. */
  commit(): boolean;
  /** Ends the session; nothing is called afterwards. */
  end(then: "continue" | "exit" | ""): void;
}

/** Without a platform: all works, and nothing is kept. */
export class Nowhere implements Keeper {
  readonly unrecorded = "Nothing is recorded here: this lesson is open without a learning platform.";
  readonly notesInState = false;
  readonly room = 0;
  begin(): Kept {
    return nothingKept();
  }
  place(): void {}
  progress(): void {}
  complete(): void {}
  answer(): void {}
  note(): void {}
  mayContinue(): boolean {
    return true;
  }
  commit(): boolean {
    return true;
  }
  end(): void {}
}
