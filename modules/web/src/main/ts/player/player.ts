/**
 * The page around a lesson. It asks the platform for a way in, frames the wrapper, shows what the wrapper says of saving,
 * and leaves only when all is sent, or after three seconds. What is tracked never passes here.
 */
import { type FromPage, type FromWrapper, type State, hear } from "../shared/messages";
import { unsentOf } from "../shared/unsent";
import { lessonFrame } from "./frame";
import { Page } from "./page";
import { type Answer, ask } from "./platform";
import { SessionWatch } from "./session";
import { Announcer, words } from "./words";

const LEAVING_MS = 3000;
const TICK_MS = 10_000;
/** So many ways in that led to no lesson are enough. */
const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 30_000;

const { course = "", module = "", activity = "", person = "", idle = "1800", following = "", previous = "" } =
  document.body.dataset;
const page = new Page();
const unsent = unsentOf(person);
const announcer = new Announcer((text) => page.say(text));
const coursePage = page.exit.href;

let frame: HTMLIFrameElement | undefined;
let label = "";
let state: State = "opening";
let left = 0;
let ephemeral = false;
let opening = false;
let tries = 0;
let failures = 0;
let leaving: string | undefined;
let ended: (() => void) | undefined;

const session = new SessionWatch(Number(idle) * 1000, {
  renew: async () => alive(await ask("/still-here", { person })),
  soon: () =>
    page.note("Nobody has been here for a while. You will soon be signed out; what you do here goes on being saved.", {
      label: "I am here",
      act: () => void session.renew(),
    }),
  renewed: () => page.unnote(),
  over: () => {
    tell({ attune: "session-over" });
    page.note("You have been signed out. This lesson goes on being saved; you sign in again when you leave it.", {
      label: "All right",
      act: () => page.unnote(),
    });
  },
});

function alive(answer: Answer): boolean | undefined {
  return answer === "unreachable" ? undefined : typeof answer === "object";
}

function tell(message: FromPage): void {
  if (frame) frame.contentWindow?.postMessage(message, new URL(frame.src).origin);
}

// Opening

async function open(again = false): Promise<void> {
  if (opening || leaving !== undefined) return;
  if (++tries > MOST_TRIES) return doesNotOpen();
  opening = true;
  enter("opening", 0);
  const answer = await ask("/launch-code", { course, module, activity, again, person });
  opening = false;
  if (typeof answer === "object") return stand(answer.way.url);
  if (answer === "unreachable") return unreachable(again);
  if (answer === "signed-out") return frame ? signInToGoOn() : signIn();
  tries = MOST_TRIES;
  doesNotOpen();
}

function stand(url: string): void {
  session.met();
  failures = 0;
  const { origin, hostname } = new URL(url);
  label = hostname.split(".")[0] ?? "";
  // Whatever becomes of this page: what the lesson holds then is sent from the next one.
  void unsent.remember(label);
  const opened = lessonFrame(url);
  hear<FromWrapper>(() => (frame === opened ? opened.contentWindow : null), origin, heard);
  frame = opened;
  page.stand(opened);
}

function unreachable(again: boolean): void {
  tries--;
  enter("waiting", left);
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures++, LONGEST_PAUSE_MS);
  const timer = setTimeout(() => void open(again), pause);
  const now = { label: "Try now", act: () => (clearTimeout(timer), void open(again)) };
  const text = "What you did before is safe. We keep trying; you can wait here.";
  if (frame) page.note(`We cannot reach Attune just now. ${text}`, now);
  else page.instead("We cannot reach Attune just now", text, now);
}

function doesNotOpen(): void {
  enter("refused", left);
  const retry = { label: "Try again", act: () => ((tries = 0), void open()) };
  const back = { label: "Back to the course", act: () => void leave(coursePage) };
  page.instead("This lesson does not open just now", "Nothing is lost: what you did before is safe.", retry, back);
}

function signIn(): void {
  leaving = `/sign-in?return=${encodeURIComponent(location.pathname + location.search)}`;
  location.replace(leaving);
}

function signInToGoOn(): void {
  session.end();
  page.note("You have been signed out. What you did here is kept; sign in to go on with it.", {
    label: "Sign in",
    act: signIn,
  });
}

// Hearing

function heard(message: FromWrapper): void {
  if (message.attune === "state") stateChanged(message.state, message.unsent, message.ephemeral);
  if (message.attune === "location") page.progressed(message.completion === "completed");
  if (message.attune === "finished") finished(message.nav);
  if (message.attune === "relaunch") void open();
}

function stateChanged(next: State, howMany: number, lostWithPage: boolean): void {
  if (next === "saving") session.used();
  if (next === "ready" || next === "saved") tries = 0;
  ephemeral = lostWithPage;
  if (ephemeral) sayEphemeral();
  if (howMany > left) void unsent.remember(label);
  enter(next, howMany);
  if (next === "ended") ended?.();
}

function enter(next: State, howMany: number): void {
  state = next;
  left = howMany;
  const shown = words(state, left);
  page.show(shown);
  announcer.now(shown);
}

/** Once in a tab: it says so before the lesson begins, and is no news after that. */
function sayEphemeral(): void {
  if (sessionStorage.getItem("attune-ephemeral") !== null) return;
  sessionStorage.setItem("attune-ephemeral", "said");
  page.note("This browser keeps nothing when it closes. Keep this page open until it says Saved.", {
    label: "All right",
    act: () => page.unnote(),
  });
}

function finished(nav: string): void {
  if (leaving !== undefined) return;
  const chosen = page.lessons.find((lesson) => `choice:${lesson.dataset["activity"]}` === nav);
  if (nav === "continue") return void leave(following || coursePage);
  if (nav === "previous" && previous) return void leave(previous);
  if (chosen) return void leave(chosen.href);
  if (["exit", "exitAll", "suspendAll", "abandon", "abandonAll"].includes(nav)) return void leave(coursePage);
  const next = { label: "Next lesson", act: () => void leave(following) };
  const back = { label: "Back to the course", act: () => void leave(coursePage) };
  page.note("This lesson is closed.", ...(following ? [next, back] : [back]));
}

// Leaving

/** Ends the lesson: resolves when all is sent, a try has failed, or three seconds are over. */
async function end(): Promise<void> {
  if (!frame) return;
  const settled = new Promise<void>((resolve) => (ended = resolve));
  tell({ attune: "exit" });
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, LEAVING_MS))]);
  ended = undefined;
  const allSent = state === "ended" && left === 0;
  await (allSent ? unsent.forget(label) : unsent.remember(label));
}

/** In the place of this page, so that the browser's Back goes to where one came from. */
async function leave(to: string): Promise<void> {
  if (leaving !== undefined) return;
  leaving = to;
  page.closeContents();
  await end();
  if (left > 0 && !(await reachable())) return stay(to);
  location.replace(to);
}

async function reachable(): Promise<boolean> {
  const late = new Promise<Answer>((resolve) => setTimeout(resolve, LEAVING_MS, "unreachable"));
  return (await Promise.race([ask("/still-here", { person }), late])) !== "unreachable";
}

/** There is no page to leave for: better words of ours than the browser's. */
function stay(to: string): void {
  leaving = undefined;
  const go = () => void leave(to);
  addEventListener("online", go, { once: true });
  page.instead(
    "We cannot reach Attune just now",
    "This lesson is closed, and what you did is kept on this device. It is sent when you next open Attune here.",
    { label: "Try again", act: go },
  );
}

async function startAgain(): Promise<void> {
  page.closeContents();
  await end();
  void open(true);
}

function plainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

for (const link of [page.exit, ...page.lessons]) {
  link.addEventListener("click", (event) => {
    if (!plainClick(event)) return;
    event.preventDefault();
    void leave(link.href);
  });
}
page.again?.addEventListener("click", () => void startAgain());
addEventListener("beforeunload", (event) => {
  if (leaving === undefined && ephemeral && left > 0) event.preventDefault();
});
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  leaving = undefined;
  tries = 0;
  void open();
});
document.addEventListener("visibilitychange", () => void session.tick());
setInterval(() => void session.tick(), TICK_MS);
void open();
