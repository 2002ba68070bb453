/**
 * What the page of a recording finds in its parent, the wrapper, beside `API_1484_11`. Seconds here are of the film, as a
 * media element counts them. Where somebody is, and all else, passes through `API_1484_11`: `cmi.location` is the position in
 * seconds.
 */

/** The name under which it stands in the parent. */
export const WATCHING = "AttuneWatching";

/** From and to, in seconds of the film. */
export type Stretch = readonly [from: number, to: number];

export interface Watching {
  /** How long the film is. */
  readonly length: number;
  /** What was played of it so far, earlier and here: in order, and none touches the next. Made anew at each read. */
  readonly watched: readonly Stretch[];
  /**
   * A stretch was really played, and has ended just now. To be told about each second while it plays, and when it pauses,
   * seeks, changes its speed, ends, or goes away. It is kept on the device within two seconds, and sent within five.
   *
   * @param from where in the film it began, in seconds
   * @param to where in the film it ended
   * @param took how long playing it took, in milliseconds of `performance.now()`
   */
  played(from: number, to: number, took: number): void;
  /** It does not play any more, by a pause or at the end: what was told is kept and sent at once. */
  stopped(): void;
}
