import { findApi12, findApi2004 } from "./api";
import { Nowhere, type Keeper } from "./keeper";
import { Lesson } from "./lesson";
import { Scorm12 } from "./scorm12";
import { Scorm2004 } from "./scorm2004";

/** A platform may put its API in place after the lesson has loaded: for so long we look for it. */
const PATIENCE = 3000;
const LOOK_EVERY = 100;

function keeper(): Keeper | undefined {
  const now = () => performance.now();
  if (document.documentElement.dataset["scorm"] === "2004") {
    const api = findApi2004(window);
    return api && new Scorm2004(api, now);
  }
  const api = findApi12(window);
  return api && new Scorm12(api, now);
}

function look(since: number): void {
  const found = keeper();
  if (found) return run(found);
  const alone = window.parent === window && !window.opener;
  if (alone || performance.now() - since > PATIENCE) return run(new Nowhere());
  document.documentElement.classList.add("looking");
  window.setTimeout(() => look(since), LOOK_EVERY);
}

function run(found: Keeper): void {
  const lesson = new Lesson(document, found);
  lesson.start();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") lesson.flush();
  });
  window.addEventListener("pagehide", (event) => {
    if (event.persisted) lesson.flush();
    else lesson.leave();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && !lesson.goOn()) window.location.reload();
  });
}

look(performance.now());
