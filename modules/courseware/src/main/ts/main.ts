import { findApi12, findApi2004 } from "./api";
import { Nowhere, type Keeper } from "./keeper";
import { Lesson } from "./lesson";
import { Scorm12 } from "./scorm12";
import { Scorm2004 } from "./scorm2004";

function keeper(): Keeper {
  const now = () => performance.now();
  if (document.documentElement.dataset["scorm"] === "2004") {
    const api = findApi2004(window);
    return api ? new Scorm2004(api, now) : new Nowhere();
  }
  const api = findApi12(window);
  return api ? new Scorm12(api, now) : new Nowhere();
}

const lesson = new Lesson(document, keeper());
lesson.start();

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") lesson.flush();
});
window.addEventListener("pagehide", (event) => {
  if (event.persisted) lesson.flush();
  else lesson.leave();
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});
