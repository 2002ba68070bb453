/** What was played of a recording: pieces for the next event, and all of it together with what was played before. */
import type { Stretch } from "../shared/watching";

/** Media from and to, then from and to since begin, all in whole milliseconds. */
export type Piece = [mediaFrom: number, mediaTo: number, from: number, to: number];
type Span = readonly [from: number, to: number];

/** What begin gives of a recording, in milliseconds of it. */
export interface Given {
  readonly length: number;
  readonly watched: readonly Span[];
}

/** Two pieces with no more than this between them, in milliseconds, were played in one go. */
const SAME_MS = 25;
/** From this share on the whole of it was played: a file's end, and where a browser says it plays, are not exact. */
const WHOLE = 0.99;

export class Film {
  private pieces: Piece[] = [];
  private all: readonly Span[];

  /** @param now milliseconds since begin */
  constructor(
    private readonly given: Given,
    private readonly now: () => number,
  ) {
    this.all = union(given.watched);
  }

  /** Takes a piece that has ended just now; answers whether it is one. Seconds of the film, and milliseconds it took. */
  add(from: number, to: number, took: number): boolean {
    if (![from, to, took].every(Number.isFinite)) return false;
    const { length } = this.given;
    const within = (seconds: number) => Math.min(Math.max(Math.round(seconds * 1000), 0), length);
    const end = this.now();
    const piece: Piece = [within(from), within(to), Math.max(0, end - Math.round(took)), end];
    if (piece[0] >= piece[1] || piece[2] >= piece[3]) return false;
    this.pieces = unbroken([...this.pieces, piece]);
    this.all = union([...this.all, [piece[0], piece[1]]]);
    return true;
  }

  /** Whether there are pieces that are in no event yet. */
  get waits(): boolean {
    return this.pieces.length > 0;
  }

  /** The pieces since the last take. */
  take(): Piece[] {
    const taken = this.pieces;
    this.pieces = [];
    return taken;
  }

  /** In seconds. */
  get length(): number {
    return this.given.length / 1000;
  }

  /** In seconds. */
  get watched(): Stretch[] {
    return this.all.map(([from, to]) => [from / 1000, to / 1000]);
  }

  /** The share that was played, 0 to 1, for the screen: what counts is the server's to say. */
  get share(): number {
    const share = this.all.reduce((sum, [from, to]) => sum + to - from, 0) / this.given.length;
    return share >= WHOLE ? 1 : Math.floor(share * 10_000) / 10_000;
  }
}

/** Pieces, those that were played in one go as one. */
export function unbroken(pieces: readonly Readonly<Piece>[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && last[1] === piece[0] && Math.abs(last[3] - piece[2]) <= SAME_MS) {
      all[all.length - 1] = [last[0], piece[1], last[2], piece[3]];
    } else {
      all.push([...piece]);
    }
  }
  return all;
}

function union(spans: readonly Span[]): Span[] {
  const all: [number, number][] = [];
  for (const [from, to] of [...spans].sort(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}
