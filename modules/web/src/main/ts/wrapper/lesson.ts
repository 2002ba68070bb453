/** A lesson that has begun: its API, its frame, and what happens when the page goes away. */
import { WATCHING, type Watching } from "../shared/watching";
import { Api } from "./api";
import { Closing } from "./closing";
import { Film } from "./film";
import { givenBy } from "./given";
import type { Entry } from "./journal";
import type { Begun } from "./launch";
import { Model } from "./model";
import { Recorder, type Sink } from "./recorder";
import type { Transport } from "./transport";
import { UseClock } from "./use";

/** How long a question whether to leave the page may stay open. */
const LEAVING_MS = 1000;

/** What the lesson tells of itself. */
export interface Ear {
  changed(): void;
  /** A person did something in it. */
  used(): void;
  /** It is a recording, and plays. */
  playing(): void;
  finished(nav: string): void;
  /** The package closed its window. */
  closed(): void;
}

export class Lesson implements Sink {
  private readonly model: Model;
  private readonly api: Api;
  private readonly recorder: Recorder;
  private readonly film: Film | undefined;
  private readonly use = new UseClock(
    document,
    () => this.ear.used(),
    () => this.ear.playing(),
  );
  private readonly closing = new Closing(() => this.ear.closed());
  private frame: HTMLIFrameElement | undefined;
  private going = false;

  constructor(
    readonly begun: Begun,
    private readonly transport: Transport,
    private readonly ear: Ear,
  ) {
    this.model = new Model(begun.version, givenBy(begun));
    this.film = begun.recording && new Film(begun.recording, () => this.use.now());
    this.recorder = new Recorder(begun, this.model, this.use, this, this.film);
    this.api = new Api(this.model, {
      set: (name, value) => {
        this.recorder.set(name, value);
        this.ear.changed();
      },
      commit: () => this.recorder.commit(),
      terminate: () => this.recorder.terminate(),
    });
    addEventListener("pagehide", (event) => this.hide(event.persisted));
    addEventListener("beforeunload", () => this.maybeGoing());
    document.addEventListener("visibilitychange", () => this.seen());
  }

  /** Puts the API where the package finds it, and the package beside it. */
  start(place: HTMLElement): void {
    const { name, functions } = this.api.facade(this.begun.version);
    Object.assign(window, { [name]: functions });
    if (this.film) Object.assign(window, { [WATCHING]: this.watching(this.film) });
    const frame = document.createElement("iframe");
    frame.title = this.film ? "Recording" : "Lesson";
    frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
    frame.addEventListener("load", () => this.use.watch(frame.contentWindow));
    this.closing.hear(window);
    frame.src = this.begun.href;
    place.replaceChildren(frame);
    frame.focus();
    this.frame = frame;
  }

  /** Whether something was set that is in no event yet. */
  get dirty(): boolean {
    return this.recorder.dirty;
  }

  /** For the page of a recording. */
  private watching(film: Film): Watching {
    return {
      get length() {
        return film.length;
      },
      get watched() {
        return film.watched;
      },
      played: (from, to, took) => {
        this.recorder.played(from, to, took);
        this.ear.changed();
      },
      stopped: () => this.recorder.stopped(),
    };
  }

  /** A recording that is covered is not to be heard on. */
  pause(): void {
    if (!this.film) return;
    this.frame?.contentDocument?.querySelectorAll("video, audio").forEach((each) => (each as HTMLMediaElement).pause());
  }

  /** Takes the package off the page, so that it says its last words, and keeps them. */
  close(): void {
    const { frame } = this;
    if (!frame) return;
    this.frame = undefined;
    frame.remove();
    this.recorder.commit();
  }

  words(): { activity: string; completion: string; success: string; progress: string } {
    const read = (name: string) => {
      const got = this.model.get(name);
      return "value" in got ? got.value : "";
    };
    // Whether what was watched is enough is for the course to say.
    if (this.film) {
      return { activity: this.begun.activity, completion: "incomplete", success: "", progress: String(this.film.share) };
    }
    const status = this.begun.version === "1.2" ? read("cmi.core.lesson_status") : "";
    return {
      activity: this.begun.activity,
      completion: status === "passed" || status === "failed" ? "completed" : status || read("cmi.completion_status"),
      success: ["passed", "failed"].includes(status) ? status : read("cmi.success_status"),
      progress: read("cmi.progress_measure"),
    };
  }

  // Sink

  get leaving(): boolean {
    return this.going || document.visibilityState === "hidden";
  }

  add(entry: Entry, urgent: boolean): void {
    this.transport.add(entry, urgent, this.leaving);
    if (this.leaving) this.transport.leave(this.going);
  }

  ended(): void {
    const exit = this.model.raw("cmi.exit") ?? this.model.raw("cmi.core.exit") ?? "";
    // RTE 4.2.8: who ran out of time, or logged out, is done with the course for now.
    const otherwise = /^(?:time-out|logout)$/.test(exit) ? "exitAll" : "";
    const nav = (this.model.raw("adl.nav.request") ?? "_none_").replace("_none_", otherwise);
    const choice = /^\{target=([^}]+)\}choice$/.exec(nav)?.[1];
    this.ear.finished(choice === undefined ? nav : `choice:${choice}`);
  }

  // The page's own life

  private hide(persisted: boolean): void {
    this.going = true;
    // A page that the browser keeps may come back: its package stays, and the session with it.
    if (persisted) this.commit();
    else this.close();
    this.transport.leave(true);
  }

  /** A lesson that was taken off has said all it had to say. */
  private commit(): void {
    if (this.frame) this.recorder.commit();
  }

  private maybeGoing(): void {
    this.going = true;
    setTimeout(() => (this.going = false), LEAVING_MS);
    this.commit();
    this.transport.leave(true);
  }

  private seen(): void {
    if (document.visibilityState === "hidden") {
      this.commit();
      this.transport.leave(false);
    } else {
      this.going = false;
      void this.transport.flush();
    }
  }
}
