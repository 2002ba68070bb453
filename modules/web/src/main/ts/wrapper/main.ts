/** The wrapper page: open, drain, begin, and only then the lesson. */
import { type FromPage, type FromWrapper, type State, hear } from "../shared/messages";
import { openJournal, storageEndsWithBrowser } from "./journal";
import { type Begun, Launch, Refusal } from "./launch";
import { Lesson } from "./lesson";
import { Notice } from "./notice";
import { Transport } from "./transport";

const platform = document.querySelector<HTMLMetaElement>("meta[name=attune-platform]")?.content ?? "";
const notice = new Notice(document.getElementById("notice") as HTMLElement);
const place = document.getElementById("lesson") as HTMLElement;

let phase: State = "opening";
let transport: Transport | undefined;
let lesson: Lesson | undefined;
let elsewhere = false;
let ephemeral = false;

function tell(message: FromWrapper): void {
  parent.postMessage(message, platform);
}

function state(): State {
  if (phase !== "ready" || !transport) return phase;
  if (elsewhere) return "elsewhere";
  return lesson?.dirty && transport.state === "saved" ? "saving" : transport.state;
}

function report(): void {
  tell({ attune: "state", state: state(), unsent: transport?.unsent ?? 0, ephemeral });
  if (lesson) tell({ attune: "location", ...lesson.words() });
}

function enter(next: State): void {
  phase = next;
  report();
}

const relaunch = { label: "Continue here", act: () => tell({ attune: "relaunch" }) };

function waiting(): void {
  notice.show("We cannot reach Attune just now", "What you did is kept on this device. We keep trying; you can wait here.");
  enter("waiting");
}

function openElsewhere(): void {
  if (elsewhere) return;
  elsewhere = true;
  notice.show(
    "This lesson is open elsewhere",
    "You opened it again in another tab or on another device. What you did here is kept.",
    relaunch,
  );
  report();
}

function bearerOver(): void {
  if (phase !== "ready") return tell({ attune: "relaunch" });
  notice.show(
    "This lesson has been open for a long time",
    "What you did is kept on this device. Continue here, and it is sent.",
    relaunch,
  );
}

function refused(): void {
  notice.show(
    "This lesson does not open from here",
    "Nothing is lost. Go back to the course with Exit and open the lesson again.",
  );
  enter("refused");
}

async function flush(): Promise<void> {
  lesson?.commit();
  await transport?.flush();
  report();
}

/** The page leaves: it may as soon as it hears that all is sent, or that one try has failed. */
async function end(): Promise<void> {
  lesson?.close();
  await transport?.flush();
  enter("ended");
}

/** A journal that cannot be sent now must not hold up its kind: begin will say so itself. */
async function drain(through: Transport): Promise<void> {
  await through.takeUp();
  await through.flush();
}

async function begin(launch: Launch, bearer: string): Promise<Begun> {
  const begun = await launch.begin(bearer);
  const branches = begun.branches ?? [];
  if (branches.length === 0) return begun;
  const chosen = await notice.choose(branches);
  const decline = branches.filter((each) => each !== chosen).map(({ id }) => id);
  // What was decided is a begin of its own, with an epoch of its own.
  return launch.begin(bearer, chosen ? { branch: chosen.id, decline } : { decline });
}

async function run(code: string, drainOnly: boolean): Promise<void> {
  const launch = new Launch(waiting);
  const { bearer, registration } = await launch.open(code);
  if (registration !== location.hostname.split(".")[0]) throw new Refusal(403);
  const journal = await openJournal(registration, storageEndsWithBrowser());
  ephemeral = journal.ephemeral;
  transport = new Transport(journal, bearer, {
    changed: report,
    acknowledged: (entry, { result }) => {
      if (result === "superseded" && entry.epoch === lesson?.begun.epoch) openElsewhere();
    },
    bearerOver,
  });
  const through = transport;
  addEventListener("online", () => void through.flush());
  await drain(through);
  if (drainOnly) return tell({ attune: "drained", unsent: through.unsent });
  const begun = await begin(launch, bearer);
  notice.hide();
  lesson = new Lesson(begun, through, {
    changed: report,
    finished: (nav) => {
      report();
      tell({ attune: "finished", activity: begun.activity, nav });
    },
  });
  lesson.start(place);
  enter("ready");
}

function start(): void {
  // Whoever comes without a frame of the platform's wanted the platform.
  if (parent === window) return location.replace(platform);
  const fragment = new URLSearchParams(location.hash.slice(1));
  // A code is good for once: reload is a new launch.
  history.replaceState(null, "", "/");
  addEventListener("pageshow", (event) => {
    if (event.persisted) tell({ attune: "relaunch" });
  });
  hear<FromPage>(() => parent, platform, ({ attune }) => {
    if (attune === "exit") void end();
    if (attune === "flush") void flush();
  });
  const code = fragment.get("code");
  if (code === null) return tell({ attune: "relaunch" });
  report();
  run(code, fragment.has("drain")).catch((failure: unknown) => {
    if (failure instanceof Refusal && failure.wantsNewLaunch) tell({ attune: "relaunch" });
    else refused();
  });
}

start();
