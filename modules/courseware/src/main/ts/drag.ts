// Moving a step with mouse, pen or finger. Its buttons do the same, so nobody has to drag.

import { make } from "./page";

const NEAR_THE_EDGE = 60;
const SCROLL = 12;

/** A grip for a list item; `dropped` is called where it was moved. */
export function dragged(item: HTMLElement, dropped: (item: HTMLElement) => void): HTMLElement {
  const grip = make("span", "grip");
  grip.setAttribute("aria-hidden", "true");
  let from: Element | null = null;
  let dragging = false;
  // The neighbours are moved, never the item itself: an element that is moved loses the pointer.
  const follow = (y: number) => {
    const before = item.previousElementSibling;
    const after = item.nextElementSibling;
    if (before && y < middle(before)) item.after(before);
    else if (after && y > middle(after)) item.before(after);
  };
  grip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    dragging = true;
    from = item.previousElementSibling;
    grip.setPointerCapture(event.pointerId);
    item.classList.add("dragged");
  });
  grip.addEventListener("pointermove", (event) => {
    if (!dragging) return;
    follow(event.clientY);
    if (event.clientY < NEAR_THE_EDGE) window.scrollBy(0, -SCROLL);
    if (event.clientY > window.innerHeight - NEAR_THE_EDGE) window.scrollBy(0, SCROLL);
  });
  const end = () => {
    if (!dragging) return;
    dragging = false;
    item.classList.remove("dragged");
    if (item.previousElementSibling !== from) dropped(item);
  };
  grip.addEventListener("pointerup", end);
  grip.addEventListener("pointercancel", end);
  return grip;
}

function middle(element: Element): number {
  const box = element.getBoundingClientRect();
  return box.top + box.height / 2;
}
