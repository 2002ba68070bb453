// The screens of a page in their order.

import { all, data } from "./page";

export interface Place {
  section: HTMLElement;
  /** Id of the lesson; empty for the menu and the course's last page. */
  lesson: string;
  kind: "menu" | "check" | "screen" | "end" | "summary";
  /** As kept by the platform. */
  location: string;
  key: string;
  /** The last screen its author wrote: reaching it completes the lesson. */
  last: boolean;
}

const KINDS: { [screen: string]: Place["kind"] } = { menu: "menu", end: "end", summary: "summary" };

/** @param whole whether the page holds all lessons of the course */
export function placesOf(page: Document, whole: boolean): Place[] {
  const places = all(page, "section.screen").map((section): Place => {
    const lesson = section.closest<HTMLElement>("article.lesson");
    const id = lesson ? data(lesson, "lesson") : "";
    const screen = data(section, "screen");
    const check = section.classList.contains("check");
    return {
      section,
      lesson: id,
      kind: check ? "check" : (KINDS[screen] ?? "screen"),
      location: whole && lesson ? `${id}/${screen}` : screen,
      key: data(section, "key"),
      last: false,
    };
  });
  for (const place of places) {
    const screens = places.filter((each) => each.lesson === place.lesson && each.kind === "screen");
    place.last = screens[screens.length - 1] === place;
  }
  return places;
}
