// Setting elements of a platform that may refuse one, or throw, and be in a better mood a minute later.

type Give = (element: string, value: string) => unknown;

/** What a platform that did not begin says to a learner. */
export const NOT_BEGUN =
  "Nothing is recorded: your learning platform did not begin this lesson. Close it and open it again from your course.";

/** Sets elements, and keeps what was refused so that it can be offered again, in the same order. */
export class Elements {
  private readonly refused: { element: string; value: string }[] = [];

  constructor(private readonly give: Give) {}

  set(element: string, value: string): void {
    this.forget(element);
    this.offer({ element, value });
  }

  /** For an element to which the platform adds what it is given: what was refused earlier goes before. */
  append(element: string, value: string): void {
    this.offer({ element, value: this.forget(element) + value });
  }

  /** Offers again what was refused. True when nothing is left. */
  again(): boolean {
    for (const each of this.refused.splice(0)) this.offer(each);
    return this.refused.length === 0;
  }

  private offer(one: { element: string; value: string }): void {
    if (!taken(() => this.give(one.element, one.value))) this.refused.push(one);
  }

  private forget(element: string): string {
    const at = this.refused.findIndex((each) => each.element === element);
    return at < 0 ? "" : this.refused.splice(at, 1)[0]!.value;
  }
}

/** Whether a platform said yes. Some say it with a boolean, and one that has gone away throws. */
export function taken(call: () => unknown): boolean {
  try {
    return String(call()) === "true";
  } catch {
    return false;
  }
}
