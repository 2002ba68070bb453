/** How often something may be done: a number of times in a row, then once in each interval. */
export class Pace {
  private due = -Infinity;

  constructor(
    private readonly inARow: number,
    private readonly interval: number,
  ) {}

  /** Milliseconds until the next time; 0 when that is now. */
  get wait(): number {
    return Math.max(0, this.due - this.inARow * this.interval - performance.now());
  }

  did(): void {
    this.due = Math.max(this.due, performance.now()) + this.interval;
  }
}
