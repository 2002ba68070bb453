import { findApi12, findApi2004 } from "./api";
import { deviceOf, HERE, OnDevice } from "./device";
import type { Keeper } from "./keeper";
import { Lesson } from "./lesson";
import { Scorm12 } from "./scorm12";
import { Scorm2004 } from "./scorm2004";

/** A platform may put its API in place after the lesson has loaded: for so long the lesson waits for it. */
const PATIENCE = 3000;
const LOOK_EVERY = 100;
/** And for so long it is looked for while the lesson goes on without; nothing must have been done in it. */
const LONGEST_LOOK = 60_000;

const page = document.documentElement.dataset;

function keeper(): Keeper | undefined {
  const now = () => performance.now();
  if (page["scorm"] === "2004") {
    const api = findApi2004(window);
    return api && new Scorm2004(api, now, () => new Date(), Number(page["room"]) || undefined);
  }
  const api = page["scorm"] === "1.2" ? findApi12(window) : undefined;
  return api && new Scorm12(api, now);
}

function look(since: number): void {
  const found = keeper();
  if (found) return void run(found);
  const alone = page["scorm"] === "none" || (window.parent === window && !window.opener);
  if (alone || performance.now() - since > PATIENCE) {
    const lesson = run(onDevice());
    if (!alone) lookOn(lesson, since);
    return;
  }
  document.documentElement.classList.add("looking");
  window.setTimeout(() => look(since), LOOK_EVERY);
}

function onDevice(): Keeper {
  const device = deviceOf(window, page["course"] ?? "", HERE);
  const lesson = document.querySelector<HTMLElement>("article.lesson")?.dataset["lesson"] ?? "";
  return new OnDevice(device, page["whole"] === "true" ? "course" : lesson);
}

/** A platform that comes late is begun with anew. */
function lookOn(lesson: Lesson, since: number): void {
  if (lesson.touched || performance.now() - since > LONGEST_LOOK) return;
  if (keeper()) window.location.reload();
  else window.setTimeout(() => lookOn(lesson, since), 10 * LOOK_EVERY);
}

function run(found: Keeper): Lesson {
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
  return lesson;
}

look(performance.now());
