import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Choice } from "../../main/ts/player/page";
import type { Answer } from "../../main/ts/player/platform";
import { Player } from "../../main/ts/player/player";
import type { Words } from "../../main/ts/player/words";
import type { FromWrapper } from "../../main/ts/shared/messages";
import { settle } from "./fake-page";

const ORIGIN = "https://r1.content.example";
const STATE = { attune: "state", state: "saved", unsent: 0, refused: 0, read: true, ephemeral: false } as const;

/** The page's words, as a person finds them. */
class FakePage {
  readonly lessons: HTMLAnchorElement[] = [];
  words = "";
  noted = "";
  sheet = "";
  text = "";
  choices: readonly Choice[] = [];

  closeContents(): void {}
  progressed(): void {}
  say(): void {}
  stand(): void {
    this.sheet = "";
  }
  show({ text }: Words): void {
    this.words = text;
  }
  note(text: string, ...choices: Choice[]): void {
    Object.assign(this, { noted: text, choices });
  }
  covered = 0;
  cover(): void {
    this.covered++;
  }
  unnote(): void {
    this.noted = "";
  }
  goOn(): void {
    this.sheet = "";
  }
  instead(title: string, text: string, ...choices: Choice[]): void {
    Object.assign(this, { sheet: title, text, choices });
  }
  press(label: string): void {
    const chosen = this.choices.find((choice) => choice.label === label);
    if (chosen && "act" in chosen) chosen.act();
  }
}

let windowOf: EventTarget;
let page: FakePage;
let frames: { src: string; contentWindow: { heard: object[]; postMessage(message: object): void } }[];
let remembered: Set<string>;
let forget: (label: string) => Promise<void>;
let asked: { path: string; body: Record<string, unknown> }[];
let answers: Record<string, Answer>;
let went: string[];
let player: Player;

function wrapperSays(message: FromWrapper, frame = frames.at(-1)): void {
  const event = Object.assign(new Event("message"), { data: message, origin: ORIGIN });
  Object.defineProperty(event, "source", { value: frame?.contentWindow });
  windowOf.dispatchEvent(event);
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  windowOf = new EventTarget();
  vi.stubGlobal("addEventListener", windowOf.addEventListener.bind(windowOf));
  vi.stubGlobal("sessionStorage", { getItem: () => "said", setItem: () => undefined });
  page = new FakePage();
  frames = [];
  remembered = new Set();
  forget = async (label) => void remembered.delete(label);
  asked = [];
  answers = { "/launch-code": { way: { url: `${ORIGIN}/#code=c1` } }, "/still-here": { way: { url: "" } } };
  went = [];
  await openPlayer();
});

async function openPlayer(more: object = {}): Promise<void> {
  const here = {
    course: "c",
    module: "m",
    activity: "a",
    person: "ada",
    following: "/next",
    previous: "",
    asset: false,
    closed: "",
    coursePage: "/course",
    address: "/player?x",
    idleMs: 1_800_000,
    ...more,
  };
  player = new Player(here, {
    page,
    unsent: {
      remember: async (label) => void remembered.add(label),
      forget: (label) => forget(label),
      labels: async () => [...remembered],
    },
    ask: async (path, body) => {
      asked.push({ path, body: body as Record<string, unknown> });
      return answers[path] ?? "unreachable";
    },
    frame: (src) => {
      const heard: object[] = [];
      const made = { src, contentWindow: { heard, postMessage: (message: object) => void heard.push(message) } };
      frames.push(made);
      return made as unknown as HTMLIFrameElement;
    },
    go: (to) => void went.push(to),
  });
  await player.open();
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a lesson that ended with nothing unsent is left and its registration forgotten", async () => {
  wrapperSays(STATE);
  const leaving = player.leave("/course");
  expect(frames[0]?.contentWindow.heard).toEqual([{ attune: "exit" }]);
  wrapperSays({ ...STATE, state: "ended" });
  await leaving;
  expect([went, [...remembered]]).toEqual([["/course"], []]);
});

test("a wrapper that says nothing holds Exit up for three seconds, and what it may hold is remembered", async () => {
  wrapperSays(STATE);
  void player.leave("/course");
  await pass(2999);
  expect(went).toEqual([]);
  await pass(1);
  expect([went, [...remembered]]).toEqual([["/course"], ["r1"]]);
});

test("without a platform to leave for, the page stays and says that what was done is kept", async () => {
  answers["/still-here"] = "unreachable";
  wrapperSays(STATE);
  const leaving = player.leave("/course");
  wrapperSays({ ...STATE, state: "ended", unsent: 1 });
  await leaving;
  expect([went, page.sheet, page.words]).toEqual([[], "We cannot reach Attune just now", "Not yet saved"]);
  answers["/still-here"] = { way: { url: "" } };
  page.press("Try again");
  await settle();
  wrapperSays({ ...STATE, state: "ended" });
  await settle();
  expect(went).toEqual(["/course"]);
});

test("a package that asks for the next lesson is followed", async () => {
  wrapperSays(STATE);
  wrapperSays({ attune: "finished", activity: "a", nav: "continue" });
  wrapperSays({ ...STATE, state: "ended" });
  await settle();
  expect(went).toEqual(["/next"]);
});

test("a choice means a lesson of the same package, whatever others are called", async () => {
  const lesson = (module: string) => ({ href: `/${module}`, dataset: { module, activity: "item_2" } }) as unknown as HTMLAnchorElement;
  page.lessons.push(lesson("other"), lesson("m"));
  wrapperSays(STATE);
  wrapperSays({ attune: "finished", activity: "a", nav: "choice:item_2" });
  wrapperSays({ ...STATE, state: "ended" });
  await settle();
  expect(went).toEqual(["/m"]);
});

test("a package that closes its window is left for the course, once all is sent", async () => {
  wrapperSays(STATE);
  wrapperSays({ attune: "closed" });
  expect([frames[0]?.contentWindow.heard, went]).toEqual([[{ attune: "exit" }], []]);
  wrapperSays({ ...STATE, state: "ended" });
  await settle();
  expect(went).toEqual(["/course"]);
});

test("a lesson that is not open yet says which comes first, and asks for no way in", async () => {
  asked = [];
  frames = [];
  await openPlayer({ closed: "Opens after “Lesson 1”." });
  expect([page.sheet, page.words, asked, frames]).toEqual(["This lesson is not open yet", "Not open", [], []]);
  page.press("Back to the course");
  await settle();
  expect(went).toEqual(["/course"]);
});

test("a lesson that ended before its journal was read stays remembered", async () => {
  const leaving = player.leave("/course");
  wrapperSays({ ...STATE, state: "ended", read: false });
  await leaving;
  expect([went, [...remembered]]).toEqual([["/course"], ["r1"]]);
});

test("Exit leaves after three seconds whatever the browser's storage does", async () => {
  wrapperSays(STATE);
  forget = () => new Promise(() => undefined);
  void player.leave("/course");
  wrapperSays({ ...STATE, state: "ended" });
  await pass(3000);
  expect(went).toEqual(["/course"]);
});

test("a registration of which something was refused stays remembered", async () => {
  const leaving = player.leave("/course");
  wrapperSays({ ...STATE, state: "ended", refused: 1 });
  await leaving;
  expect([page.words, [...remembered]]).toEqual(["Some of it is not saved", ["r1"]]);
});

test("a package that saves by itself is not somebody, an input in the lesson is", async () => {
  const stillHere = () => asked.filter(({ path }) => path === "/still-here").length;
  await vi.advanceTimersByTimeAsync(6 * 60_000);
  wrapperSays({ ...STATE, state: "saving" });
  wrapperSays(STATE);
  await player.session.tick();
  expect(stillHere()).toBe(0);
  wrapperSays({ attune: "used" });
  await player.session.tick();
  expect(stillHere()).toBe(1);
});

test("a recording that plays is somebody, though nothing is touched", async () => {
  let told = 0;
  player.onUse = () => told++;
  await vi.advanceTimersByTimeAsync(6 * 60_000);
  wrapperSays({ attune: "playing" });
  await player.session.tick();
  expect([asked.at(-1)?.path, told]).toEqual(["/still-here", 1]);
});

test("a lesson that is taken away to begin again leads nowhere and is not said to be closed", async () => {
  wrapperSays(STATE);
  wrapperSays({ attune: "finished", activity: "a", nav: "" });
  expect(page.noted).toBe("This lesson is closed.");
  void player.startAgain();
  wrapperSays({ attune: "finished", activity: "a", nav: "suspendAll" });
  wrapperSays({ ...STATE, state: "ended" });
  await settle();
  expect([went, page.noted, frames.length]).toEqual([[], "", 2]);
  expect(asked.at(-1)?.body).toMatchObject({ again: true });
});

test("a new way in before the lesson has begun still begins it again, and one after that does not", async () => {
  wrapperSays(STATE);
  void player.startAgain();
  wrapperSays({ ...STATE, state: "ended" });
  await settle();
  wrapperSays({ ...STATE, state: "opening" });
  wrapperSays({ attune: "relaunch" });
  await settle();
  expect(asked.at(-1)?.body).toMatchObject({ again: true });
  wrapperSays(STATE);
  wrapperSays({ attune: "relaunch" });
  await settle();
  expect(asked.at(-1)?.body).toMatchObject({ again: false });
});

test("a preview says that nothing is recorded, and asks for a way of its own", async () => {
  answers["/preview-code"] = { way: { url: `${ORIGIN}/#code=c2` } };
  await openPlayer({ preview: "3", coursePage: "/package?id=3" });
  expect(asked.at(-1)).toEqual({ path: "/preview-code", body: { package: "3", activity: "a", person: "ada" } });
  for (const state of ["saving", "saved", "unsaved"] as const) {
    wrapperSays({ ...STATE, state });
    expect(page.words).toBe("Preview: nothing is recorded");
  }
  wrapperSays({ attune: "finished", activity: "a", nav: "" });
  expect(page.choices.map(({ label }) => label)).toEqual(["Next lesson", "Back to the report"]);
});

test("on a shared tablet the lesson is covered at once, sent, and left for the names", async () => {
  await openPlayer({ tablet: "/tablet" });
  wrapperSays(STATE);
  const locking = player.lock();
  expect([page.covered, went]).toEqual([1, []]);
  expect(frames.at(-1)?.contentWindow.heard).toEqual([{ attune: "exit" }]);
  wrapperSays({ ...STATE, state: "ended" });
  await locking;
  expect(went).toEqual(["/tablet"]);
});

const ALONE = { ...STATE, state: "unsaved", unsent: 1, read: false, ephemeral: true } as const;
const heard = () => frames.at(-1)?.contentWindow.heard;

test("a lesson whose bearer is over gets another way to send while its person is signed in, and nothing is said", async () => {
  answers["/drain-code"] = { way: { url: `${ORIGIN}/#code=c2&drain=1` } };
  wrapperSays(STATE);
  wrapperSays({ attune: "over" });
  await settle();
  expect(asked.at(-1)).toEqual({ path: "/drain-code", body: { label: "r1", person: "ada" } });
  expect([heard(), frames.length, page.sheet, page.noted]).toEqual([[{ attune: "way", code: "c2" }], 1, "", ""]);
});

test("signed out, the lesson stays with what it alone holds, says so at once, and sends when its person is back", async () => {
  answers["/drain-code"] = "signed-out";
  wrapperSays(ALONE);
  wrapperSays({ attune: "over" });
  await settle();
  expect([page.sheet, player.wouldLose]).toEqual(["You have been signed out", true]);
  expect(page.text).toContain("not saved yet");
  expect(page.text).not.toContain("kept on this device");
  expect(page.choices).toMatchObject([{ label: "Sign in in a new tab", href: "/sign-in" }, { label: "Go on" }]);
  page.press("Go on");
  await settle();
  expect(page.text).toContain("You are not signed in here yet.");
  expect([heard(), frames.length]).toEqual([[], 1]);

  answers["/drain-code"] = { way: { url: `${ORIGIN}/#code=c2&drain=1` } };
  player.look();
  await settle();
  expect([heard(), frames.length, page.sheet]).toEqual([[{ attune: "way", code: "c2" }], 1, ""]);
  wrapperSays({ ...ALONE, state: "saved", unsent: 0 });
  expect(player.wouldLose).toBe(false);
});

test("where the browser keeps it, a lesson whose person is signed out may be left", async () => {
  answers["/drain-code"] = "signed-out";
  wrapperSays({ ...STATE, state: "unsaved", unsent: 1 });
  wrapperSays({ attune: "over" });
  await settle();
  expect(page.text).toContain("What you did is kept.");
  void player.leave("/course");
  wrapperSays({ ...STATE, state: "ended", unsent: 1 });
  await settle();
  expect([went, [...remembered]]).toEqual([["/course"], ["r1"]]);
});

test("leaving while signed out warns of what would be lost, and the lesson is not ended by it", async () => {
  answers["/drain-code"] = "signed-out";
  wrapperSays(ALONE);
  wrapperSays({ attune: "over" });
  await settle();
  await player.leave("/course");
  expect([went, heard(), page.choices.at(-1)?.label]).toEqual([[], [], "Leave without it"]);
  page.press("Leave without it");
  wrapperSays({ ...ALONE, state: "ended" });
  await settle();
  expect(went).toEqual(["/course"]);
});

test("what cannot be sent on leaving holds the page where nothing else keeps it, and it goes on once it is saved", async () => {
  wrapperSays(ALONE);
  void player.leave("/course");
  wrapperSays({ ...ALONE, state: "ended" });
  await settle();
  expect([went, page.sheet, player.wouldLose]).toEqual([[], "What you did last is not saved yet", true]);
  wrapperSays({ ...ALONE, state: "ended", unsent: 0 });
  await settle();
  wrapperSays({ ...ALONE, state: "ended", unsent: 0 });
  await settle();
  expect(went).toEqual(["/course"]);
});

test("a lesson that is found to be over while it is left sends by another way, and the page goes on", async () => {
  answers["/drain-code"] = { way: { url: `${ORIGIN}/#code=c2&drain=1` } };
  wrapperSays(STATE);
  void player.leave("/course");
  wrapperSays({ attune: "over" });
  wrapperSays({ ...ALONE, state: "ended" });
  await settle();
  expect(heard()).toEqual([{ attune: "exit" }, { attune: "way", code: "c2" }]);
  wrapperSays({ ...ALONE, state: "ended", unsent: 0 });
  await settle();
  wrapperSays({ ...ALONE, state: "ended", unsent: 0 });
  await settle();
  expect(went).toEqual(["/course"]);
});

test("to continue here waits until what this page alone holds is sent", async () => {
  wrapperSays({ ...ALONE, state: "elsewhere" });
  wrapperSays({ attune: "relaunch" });
  wrapperSays({ ...ALONE, state: "ended" });
  await settle();
  expect([frames.length, page.sheet]).toEqual([1, "What you did last is not saved yet"]);
  wrapperSays({ ...ALONE, state: "ended", unsent: 0 });
  await settle();
  expect(frames.length).toBe(2);
});

test("a way in that is refused again and again is not asked for without end, and nothing is said to be safe", async () => {
  answers["/drain-code"] = { way: { url: `${ORIGIN}/#code=c2&drain=1` } };
  wrapperSays(ALONE);
  for (let i = 0; i < 6; i++) {
    wrapperSays({ attune: "over" });
    await settle();
  }
  expect(asked.filter(({ path }) => path === "/drain-code").length).toBeLessThan(5);
  expect(page.sheet).toBe("What you did last is not saved yet");
});

test("on a shared tablet a lesson whose person is signed out locks, unless it alone holds something", async () => {
  await openPlayer({ tablet: "/tablet" });
  answers["/drain-code"] = "signed-out";
  wrapperSays(ALONE);
  wrapperSays({ attune: "over" });
  await settle();
  expect([page.covered, page.choices[0]]).toEqual([0, { label: "Sign in in a new tab", href: "/tablet" }]);
  wrapperSays({ ...ALONE, unsent: 0 });
  wrapperSays({ attune: "over" });
  await settle();
  expect(page.covered).toBe(1);
});
