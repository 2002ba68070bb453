// Small things for the page: making elements, finding them, printing one of them.

/** Where a learner writes: a few lines, or a day. */
export type Note = HTMLTextAreaElement | HTMLInputElement;

export function part(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

export function all<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T[] {
  return [...root.querySelectorAll<T>(selector)];
}

export function make(tag: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

export function button(className: string, text: string, press?: () => void): HTMLButtonElement {
  const made = make("button", className, text) as HTMLButtonElement;
  made.type = "button";
  if (press) made.addEventListener("click", press);
  return made;
}

export function data(element: HTMLElement, name: string): string {
  return element.dataset[name] ?? "";
}

export function words(element: Element | null | undefined): string {
  return element?.textContent?.trim() ?? "";
}

/** What is said to an answer stands below it, on a phone often below the edge of the screen. */
export function bringIntoView(form: HTMLElement): void {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const said = part(form, ".said");
  const box = said.getBoundingClientRect();
  if (box.bottom > window.innerHeight || box.top < 0) {
    said.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
  }
}

/** Prints one part of the page, and nothing around it. */
export function printAlone(element: HTMLElement): void {
  element.classList.add("printed");
  document.body.classList.add("printing");
  const done = () => {
    element.classList.remove("printed");
    document.body.classList.remove("printing");
  };
  window.addEventListener("afterprint", done, { once: true });
  window.print();
}
