/**
 * On each page of somebody who came in on a shared tablet, by whatever way: when they put it down, or press "Not you?", what is on
 * the screen goes and the tablet shows its names. The link does the same without a script; the server ends the session in
 * any case. The player does this itself, since a lesson has to send what it holds first.
 */
import { ask } from "../player/platform";
import { Idle, watch } from "../shared/idle";
import { Typing } from "./typing";
import { onSignedOut, tellSignedOut } from "../shared/signed-out";

/** Whoever writes for long makes no requests: so often the platform is told that they are here. */
const RENEW_MS = 20_000;

const link = document.getElementById("not-you");
if (link instanceof HTMLAnchorElement) {
  const { person = "", idle = "300" } = link.dataset;
  const typing = new Typing();
  let locking = false;
  let contact = Date.now();

  const lock = () => {
    if (locking) return;
    locking = true;
    const left = typing.leave();
    clear();
    tellSignedOut(person);
    void left.then(() => location.replace(link.href));
  };

  const soon = document.createElement("p");
  soon.className = "locks-soon";
  soon.setAttribute("role", "status");
  document.body.append(soon);

  watch(
    new Idle(Number(idle) * 1000, {
      soon: () => {
        soon.textContent = "Nobody has touched this tablet for a while. It locks in a minute; touch it to stay.";
        // While the web session is sure to be there.
        void typing.leave();
      },
      here: () => (soon.textContent = ""),
      gone: lock,
    }),
    person,
  );
  for (const input of ["pointerdown", "keydown"]) {
    addEventListener(input, () => {
      if (locking || Date.now() - contact < RENEW_MS) return;
      contact = Date.now();
      void ask("/still-here", { person }).then((answer) => {
        if (answer === "signed-out") lock();
      });
    });
  }
  link.addEventListener("click", (event) => {
    event.preventDefault();
    lock();
  });
  onSignedOut(person, lock);
  // Nobody is asked whether to stay on a page that is somebody else's.
  addEventListener("beforeunload", (event) => locking && event.stopImmediatePropagation(), { capture: true });
  // The browser may keep the page as it is, and bring it back when someone else is here.
  addEventListener("pagehide", (event) => event.persisted && clear());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}

function clear(): void {
  document.title = "Attune";
  document.body.replaceChildren();
}
