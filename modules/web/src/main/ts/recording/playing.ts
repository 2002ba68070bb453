/**
 * What of a film is really played, told piece by piece: where in it a piece begins and ends, and how long playing it took. A
 * pause, a jump and the wait for more of the film end a piece; what was jumped over is in none. Whether the film is heard or
 * seen makes no difference.
 */

/** As much of a media element as is needed. */
export interface Media extends EventTarget {
  readonly currentTime: number;
  readonly paused: boolean;
  readonly seeking: boolean;
  readonly playbackRate: number;
}

export interface Told {
  /** Seconds of the film, and milliseconds that it took. */
  played(from: number, to: number, took: number): void;
  /** It does not play any more. */
  stopped(): void;
  /** Somebody is at another place of the film, in seconds. */
  moved(to: number): void;
}

/** A piece is told of after so long, in milliseconds, though it goes on. */
const TELL_MS = 1000;
/** More than the clock lets one see is a jump that nobody told of; by so many seconds a browser's word may be off. */
const INEXACT_S = 0.5;

interface Point {
  /** In seconds of the film. */
  readonly film: number;
  /** In milliseconds of the clock. */
  readonly clock: number;
}

export class Playing {
  private begun: Point | undefined;
  private last: Point | undefined;
  private rate = 1;

  constructor(
    private readonly media: Media,
    private readonly told: Told,
    private readonly now: () => number = () => performance.now(),
  ) {
    const hear = (names: string, act: () => void) =>
      names.split(" ").forEach((name) => media.addEventListener(name, act));
    hear("playing seeked", () => this.begin());
    hear("timeupdate", () => this.goOn());
    // Where the film is by then may be where it jumped to: the piece ends where it was seen last.
    hear("seeking waiting error emptied", () => this.end());
    hear("seeked", () => this.told.moved(this.media.currentTime));
    hear("ratechange", () => {
      this.flush();
      this.rate = this.media.playbackRate;
    });
    hear("pause ended", () => {
      this.see();
      this.end();
      this.told.stopped();
    });
  }

  /** Tells what was played up to now; it may go on. */
  flush(): void {
    this.see();
    this.tell();
    this.begun = this.last;
  }

  private begin(): void {
    if (this.media.paused || this.media.seeking || this.begun) return;
    this.rate = this.media.playbackRate;
    this.begun = this.last = this.here();
  }

  private goOn(): void {
    // Some browsers play on after a jump without a word.
    if (!this.begun) return this.begin();
    this.see();
    if (this.begun && this.now() - this.begun.clock >= TELL_MS) this.flush();
  }

  private see(): void {
    if (!this.begun || !this.last || this.media.seeking) return;
    const here = this.here();
    const most = (this.rate * (here.clock - this.last.clock)) / 1000 + INEXACT_S;
    const on = here.film - this.last.film;
    if (on >= 0 && on <= most) {
      this.last = here;
      return;
    }
    this.tell();
    this.begun = this.last = here;
  }

  private end(): void {
    this.tell();
    this.begun = this.last = undefined;
  }

  private tell(): void {
    const { begun, last } = this;
    if (!begun || !last || last.film <= begun.film) return;
    this.told.played(begun.film, last.film, last.clock - begun.clock);
  }

  private here(): Point {
    return { film: this.media.currentTime, clock: this.now() };
  }
}
