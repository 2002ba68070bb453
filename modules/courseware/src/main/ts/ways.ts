// Where to go from the menu and from the end of a lesson.

import { all, button, data, make, part } from "./page";

export function wayWith(className: string, text: string, what: string, press: () => void): HTMLButtonElement {
  const way = button(className, text, press);
  if (what) way.append(make("span", "unseen", ": "), make("span", "what", what));
  return way;
}

/** How far the learner is with each lesson, in the menu. */
export function nameStatuses(menu: HTMLElement, measure: (lesson: string) => number): void {
  const items = all(menu, ".lessons li");
  const done = items.filter((item) => measure(data(item, "lesson")) >= 1).length;
  part(menu, ".how-far").textContent = `${done} of ${items.length} lessons done`;
  for (const item of items) {
    const far = measure(data(item, "lesson"));
    const word = far >= 1 ? "Done" : far > 0 ? "Under way" : "Not started";
    const status = item.querySelector(".status") ?? item.appendChild(make("p", "status"));
    status.textContent = word;
    status.className = `status ${word.toLowerCase().replace(" ", "-")}`;
  }
}

/** What the menu offers besides the lessons, above them and below. */
export function offer(menu: HTMLElement, above: HTMLElement[], below: HTMLElement[]): void {
  all(menu, ".offers").forEach((each) => each.remove());
  const list = part(menu, ".lessons");
  for (const [where, ways] of [["before", above], ["after", below]] as const) {
    if (!ways.length) continue;
    const offers = make("div", "ways offers");
    offers.append(...ways);
    list[where](offers);
  }
}
