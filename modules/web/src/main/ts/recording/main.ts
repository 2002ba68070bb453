/** The page on which a recording is watched. It stands in the wrapper, as a package's page does. */
import { Chapters } from "./chapters";
import { type Wrapper, wrapper } from "./course";
import { type Recording, load } from "./data";
import { Playing } from "./playing";
import { Progress } from "./progress";
import { Transcript } from "./transcript";
import { Trouble } from "./trouble";

const SPEED = "cmi.learner_preference.delivery_speed";
const CAPTIONS = "cmi.learner_preference.audio_captioning";
/** So close to the end there is nothing to go on with. */
const AT_THE_END_S = 3;

function part<Kind extends Element = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found as unknown as Kind;
}

const video = part<HTMLVideoElement>("film");
const speed = part<HTMLSelectElement>("speed");

function track(kind: string, source: string, label: string, language: string): HTMLTrackElement {
  const made = document.createElement("track");
  made.kind = kind;
  made.src = source;
  made.label = label;
  made.srclang = language;
  return made;
}

function fill(recording: Recording): void {
  document.title = `${recording.title} · Attune`;
  part("title").textContent = recording.title;
  video.setAttribute("aria-label", recording.title);
  if (recording.captions) {
    const captions = track("captions", "/recording/captions.vtt", "Captions", recording.language);
    captions.default = true;
    video.append(captions);
  }
  if (recording.chapterTrack) video.append(track("chapters", "/recording/chapters.vtt", "Chapters", recording.language));
  video.src = recording.film.address;
  part("chapters-part").hidden = recording.chapters.length === 0;
  part("transcript-part").hidden = recording.transcript.length === 0;
  part("all").hidden = false;
}

/** Leads to a place of the film, and plays it from there. */
function go(seconds: number): void {
  video.currentTime = seconds;
  video.play().catch(() => {});
  // On a phone the film may be out of sight.
  video.scrollIntoView({ block: "nearest" });
}

function choose(rate: number): void {
  video.defaultPlaybackRate = rate;
  video.playbackRate = rate;
}

function resume(at: number, length: number): void {
  if (!(at > 0) || at > length - AT_THE_END_S) return;
  const there = () => (video.currentTime = at);
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) there();
  else video.addEventListener("loadedmetadata", there, { once: true });
}

/** What the browser's own controls change is kept as what the page's do. */
function preferences({ api }: Wrapper): void {
  const rate = Number(api.GetValue(SPEED));
  if ([...speed.options].some(({ value }) => Number(value) === rate)) choose(rate);
  let off = api.GetValue(CAPTIONS) === "-1";
  const captions = [...video.textTracks].find(({ kind }) => kind === "captions");
  if (captions) captions.mode = off ? "disabled" : "showing";
  video.textTracks.addEventListener("change", () => {
    if (!captions || off === (captions.mode !== "showing")) return;
    off = !off;
    api.SetValue(CAPTIONS, off ? "-1" : "1");
  });
  video.addEventListener("ratechange", () => api.SetValue(SPEED, String(video.playbackRate)));
}

/** Tells the wrapper what is played, and where somebody is. */
function tell({ api, watching }: Wrapper, changed: () => void): void {
  const there = (seconds: number) => api.SetValue("cmi.location", seconds.toFixed(1));
  const playing = new Playing(video, {
    played(from, to, took) {
      watching.played(from, to, took);
      there(to);
      changed();
    },
    stopped() {
      there(video.currentTime);
      watching.stopped();
    },
    moved: there,
  });
  document.addEventListener("visibilitychange", () => playing.flush());
  addEventListener("pagehide", () => playing.flush());
}

function start(recording: Recording): void {
  fill(recording);
  new Trouble(video, { box: part("trouble"), words: part("trouble-words"), again: part("again") });
  const chapters = new Chapters(recording.chapters, part("chapters"), recording.language, go);
  const transcript = new Transcript(
    recording.transcript,
    {
      list: part("transcript"),
      search: part("search"),
      count: part("count"),
      previous: part("previous"),
      next: part("next"),
      fromHere: part("from-here"),
      follow: part("follow"),
    },
    recording.language,
    go,
  );
  const at = () => {
    chapters.is(video.currentTime);
    transcript.is(video.currentTime);
  };
  for (const name of ["loadedmetadata", "timeupdate", "seeked"]) video.addEventListener(name, at);
  speed.addEventListener("change", () => choose(Number(speed.value)));
  video.addEventListener("ratechange", () => (speed.value = String(video.playbackRate)));
  const around = wrapper();
  part("uncounted").hidden = around !== undefined;
  if (around) count(around);
}

function count(around: Wrapper): void {
  const { api, watching } = around;
  api.Initialize("");
  const progress = new Progress(
    { watched: part("watched"), strip: part<SVGElement>("strip"), missing: part("missing"), gaps: part("gaps"), done: part("done") },
    around.rule,
    go,
  );
  const show = () => progress.show(watching.watched, watching.length);
  part("progress").hidden = false;
  show();
  resume(Number(api.GetValue("cmi.location")), watching.length);
  preferences(around);
  tell(around, show);
}

async function open(): Promise<void> {
  const recording = await load().catch(() => undefined);
  part("failed").hidden = recording !== undefined;
  if (recording) start(recording);
  else addEventListener("online", () => void open(), { once: true });
}

part("open-again").addEventListener("click", () => location.reload());
void open();
