import { beforeEach, expect, test } from "vitest";
import { type Media, Playing } from "../../main/ts/recording/playing";

/** A film that plays when it is told to, on a clock of its own; it tells what a browser tells. */
class FakeFilm extends EventTarget implements Media {
  currentTime = 0;
  paused = true;
  seeking = false;
  playbackRate = 1;
  muted = false;
  clock = 5_000;

  happens(name: string): void {
    this.dispatchEvent(new Event(name));
  }

  play(): void {
    this.paused = false;
    this.happens("play");
    this.happens("playing");
  }

  pause(): void {
    this.paused = true;
    this.happens("timeupdate");
    this.happens("pause");
  }

  /** Plays for a while, telling of it four times a second. */
  runs(ms: number, each = 250): void {
    for (let left = ms; left > 0; left -= each) {
      const step = Math.min(each, left);
      this.clock += step;
      if (!this.paused) this.currentTime += (step * this.playbackRate) / 1000;
      if (!this.paused) this.happens("timeupdate");
    }
  }

  seek(to: number): void {
    this.currentTime = to;
    this.seeking = true;
    this.happens("seeking");
    this.happens("timeupdate");
    this.seeking = false;
    this.happens("seeked");
    if (!this.paused) this.happens("playing");
  }

  faster(rate: number): void {
    this.playbackRate = rate;
    this.happens("ratechange");
  }
}

let film: FakeFilm;
let pieces: [from: number, to: number, took: number][];
let stops: number;
let moves: number[];
let playing: Playing;

/** What was played, pieces in one go as one. */
function played(): [number, number][] {
  const all: [number, number][] = [];
  for (const [from, to] of pieces) {
    const last = all.at(-1);
    if (last && Math.abs(last[1] - from) < 1e-6) last[1] = to;
    else all.push([from, to]);
  }
  return all.map(([from, to]) => [Math.round(from * 100) / 100, Math.round(to * 100) / 100]);
}

function took(): number {
  return pieces.reduce((sum, [, , ms]) => sum + ms, 0);
}

beforeEach(() => {
  film = new FakeFilm();
  pieces = [];
  stops = 0;
  moves = [];
  playing = new Playing(
    film,
    {
      played: (...piece) => pieces.push(piece),
      stopped: () => stops++,
      moved: (to) => moves.push(to),
    },
    () => film.clock,
  );
});

test("what plays is told each second, with the time that it took", () => {
  film.play();
  film.runs(3_000);
  expect(pieces).toEqual([
    [0, 1, 1_000],
    [1, 2, 1_000],
    [2, 3, 1_000],
  ]);
});

test("a pause ends a piece and is told of, and what is paused earns nothing", () => {
  film.play();
  film.runs(400);
  film.pause();
  film.runs(60_000);
  expect([played(), took(), stops]).toEqual([[[0, 0.4]], 400, 1]);
});

test("seeking earns nothing, forward or back", () => {
  film.play();
  film.runs(2_000);
  film.seek(60);
  film.runs(2_000);
  film.seek(10);
  film.runs(1_000);
  film.pause();
  expect(played()).toEqual([
    [0, 2],
    [60, 62],
    [10, 11],
  ]);
  expect(took()).toBe(5_000);
});

test("seeking while it is paused earns nothing, and says where somebody is", () => {
  film.seek(100);
  film.seek(200);
  expect([pieces, moves]).toEqual([[], [100, 200]]);
});

test("a jump that no event told of earns nothing", () => {
  film.play();
  film.runs(1_000);
  film.currentTime = 90;
  film.happens("timeupdate");
  film.runs(1_000);
  expect(played()).toEqual([
    [0, 1],
    [90, 91],
  ]);
});

test("twice as fast, it is twice as much of the film in the same time", () => {
  film.play();
  film.runs(1_000);
  film.faster(2);
  film.runs(2_000);
  film.pause();
  expect([played(), took()]).toEqual([[[0, 5]], 3_000]);
});

test("muted, or in a tab behind another, it plays all the same", () => {
  film.muted = true;
  film.play();
  film.runs(10_000, 1_000);
  expect(played()).toEqual([[0, 10]]);
});

test("waiting for more of the film is no playing", () => {
  film.play();
  film.runs(1_000);
  film.happens("waiting");
  film.clock += 30_000;
  film.happens("playing");
  film.runs(1_000);
  expect([played(), took()]).toEqual([[[0, 2]], 2_000]);
});

test("what was played up to now is told when the page goes away, and it may go on", () => {
  film.play();
  film.runs(500);
  playing.flush();
  expect(pieces).toEqual([[0, 0.5, 500]]);
  film.runs(500);
  playing.flush();
  expect(played()).toEqual([[0, 1]]);
});

test("the end is told of, and playing it again begins a piece anew", () => {
  film.play();
  film.runs(2_000);
  film.paused = true;
  film.happens("pause");
  film.happens("ended");
  expect(stops).toBe(2);
  film.seek(0);
  film.play();
  film.runs(1_000);
  expect(played()).toEqual([
    [0, 2],
    [0, 1],
  ]);
});

test("a film that is gone ends its piece where it was seen last", () => {
  film.play();
  film.runs(1_250);
  film.currentTime = 0;
  film.happens("emptied");
  expect(played()).toEqual([[0, 1.25]]);
});
