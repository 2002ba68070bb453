/** The player page: what it is about stands on the body. */
import { Idle, watch } from "../shared/idle";
import { onSignedIn, onSignedOut, tellSignedOut } from "../shared/signed-out";
import { nothingUnsent, unsentOf } from "../shared/unsent";
import { lessonFrame } from "./frame";
import { Page } from "./page";
import { ask } from "./platform";
import { Player } from "./player";
import { ruleOf } from "./watched";

const TICK_MS = 10_000;

const { course = "", module = "", activity = "", person = "", idle = "1800", following = "", previous = "", preview, previewed, asset, closed = "" } =
  document.body.dataset;
/** Of a recording: what finishes it in this course. */
const rule = ruleOf(document.body.dataset);
const page = new Page();
/** The way out of a shared tablet. */
const notYou = document.getElementById("not-you") as HTMLAnchorElement | null;
const player = new Player(
  {
    course,
    module,
    activity,
    person,
    following,
    previous,
    asset: asset === "true",
    closed,
    coursePage: page.exit.href,
    address: location.pathname + location.search,
    preview,
    previewed,
    tablet: notYou?.href,
    idleMs: Number(idle) * 1000,
    rule,
  },
  {
    page,
    unsent: preview === undefined ? unsentOf(person) : nothingUnsent,
    ask,
    frame: (url) => lessonFrame(url + (rule?.told ?? "")),
    go: (to) => location.replace(to),
  },
);

function plainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

for (const link of [page.exit, ...page.lessons]) {
  link.addEventListener("click", (event) => {
    if (!plainClick(event)) return;
    event.preventDefault();
    void player.leave(link.href);
  });
}
page.again?.addEventListener("click", () => void player.startAgain());
if (notYou) {
  const away = new Idle(Number(idle) * 1000, {
    soon: () => player.locksSoon(),
    here: () => page.unnote(),
    gone: () => void player.lock(),
  });
  player.onUse = watch(away, person);
  notYou.addEventListener("click", (event) => {
    event.preventDefault();
    tellSignedOut(person);
    void player.lock();
  });
  addEventListener("pagehide", (event) => event.persisted && document.body.replaceChildren());
}
for (const input of ["pointerdown", "keydown"]) addEventListener(input, () => player.session.used());
addEventListener("beforeunload", (event) => {
  if (player.wouldLose) event.preventDefault();
});
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  if (notYou) location.reload();
  else player.comeBack();
});
document.addEventListener("visibilitychange", () => {
  void player.session.tick();
  if (document.visibilityState === "visible") player.look();
});
addEventListener("focus", () => player.look());
onSignedIn(person, () => player.look());
setInterval(() => void player.session.tick(), TICK_MS);
onSignedOut(person, () => void (notYou ? player.lock() : player.leave(page.exit.href)));
void player.open();
