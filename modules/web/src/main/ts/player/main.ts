/** The player page: what it is about stands on the body. */
import { onSignedOut } from "../shared/signed-out";
import { nothingUnsent, unsentOf } from "../shared/unsent";
import { lessonFrame } from "./frame";
import { Page } from "./page";
import { ask } from "./platform";
import { Player } from "./player";

const TICK_MS = 10_000;

const { course = "", module = "", activity = "", person = "", idle = "1800", following = "", previous = "", preview, asset, closed = "" } =
  document.body.dataset;
const page = new Page();
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
    idleMs: Number(idle) * 1000,
  },
  { page, unsent: preview === undefined ? unsentOf(person) : nothingUnsent, ask, frame: lessonFrame, go: (to) => location.replace(to) },
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
for (const input of ["pointerdown", "keydown"]) addEventListener(input, () => player.session.used());
addEventListener("beforeunload", (event) => {
  if (player.wouldLose) event.preventDefault();
});
addEventListener("pageshow", (event) => {
  if (event.persisted) player.comeBack();
});
document.addEventListener("visibilitychange", () => void player.session.tick());
setInterval(() => void player.session.tick(), TICK_MS);
onSignedOut(person, () => void player.leave(page.exit.href));
void player.open();
