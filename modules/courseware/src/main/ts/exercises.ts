// Brings the exercises of a page to life. Each tells the lesson what the learner did; none knows where it is kept.

import type { Answer } from "./keeper";

export interface Listener {
  answered(key: string, answer: Answer, words: string): void;
  noted(element: HTMLTextAreaElement): void;
}

export type Restore = (response: string) => void;

/**
 * Returns, by the exercise's key, how to show an answer given earlier.
 *
 * @param onScreen for how many milliseconds the learner has had the screen before them
 */
export function enliven(root: ParentNode, onScreen: () => number, listener: Listener): Map<string, Restore> {
  const restores = new Map<string, Restore>();
  for (const form of root.querySelectorAll<HTMLFormElement>("form.choice")) {
    restores.set(data(form, "key"), choice(form, onScreen, listener));
  }
  for (const form of root.querySelectorAll<HTMLFormElement>("form.order")) {
    restores.set(data(form, "key"), order(form, onScreen, listener));
  }
  for (const form of root.querySelectorAll<HTMLFormElement>("form.plan")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      printAlone(form);
    });
  }
  for (const note of root.querySelectorAll<HTMLTextAreaElement>("textarea[data-note]")) {
    note.after(make("div", "written"));
    note.addEventListener("input", () => {
      mirror(note);
      listener.noted(note);
    });
  }
  return restores;
}

/** What is written, as plain text beside the field: paper cannot scroll. */
export function mirror(note: HTMLTextAreaElement): void {
  if (note.nextElementSibling) note.nextElementSibling.textContent = note.value;
}

function choice(form: HTMLFormElement, onScreen: () => number, listener: Listener): Restore {
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input")];
  const said = part(form, ".said");
  const missing = part(form, ".missing");
  part(form, ".feedbacks").hidden = true;
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value).join("");
  const label = (letter: string) => form.querySelector(`label[for$="-${letter}"]`)?.textContent ?? letter;
  const show = (response: string) => {
    const feedback = (letter: string) => {
      const copy = part(form, `.feedback[data-for="${letter}"]`).cloneNode(true) as HTMLElement;
      copy.removeAttribute("data-for");
      return copy;
    };
    const others = inputs.map((input) => input.value).filter((letter) => !response.includes(letter));
    const more = document.createElement("details");
    more.append(make("summary", "", "What the other answers give"), ...others.map(feedback));
    said.replaceChildren(make("h2", "", "You chose"), ...[...response].map(feedback));
    form.querySelector("details")?.remove();
    if (others.length) said.after(more);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const response = chosen();
    missing.textContent = response ? "" : "Choose an answer first. There is no wrong place to start.";
    if (!response) {
      inputs[0]?.focus();
      return;
    }
    show(response);
    bringIntoView(form);
    const words = [...response].map(label).join("; ");
    listener.answered(data(form, "key"), answerOf(form, "choice", response, onScreen()), words);
  });
  return (response) => {
    for (const input of inputs) input.checked = response.includes(input.value);
    show(response);
  };
}

function order(form: HTMLFormElement, onScreen: () => number, listener: Listener): Restore {
  const list = part(form, ".steps");
  const moved = part(form, ".moved");
  const said = part(form, ".said");
  const better = part(form, ".better");
  better.hidden = true;
  const steps = () => [...list.children] as HTMLElement[];
  const response = () => steps().map((step) => data(step, "step")).join("");
  const label = () =>
    steps().forEach((step, index) => {
      step.querySelector<HTMLButtonElement>('[data-move="up"]')!.setAttribute("aria-disabled", String(index === 0));
      step
        .querySelector<HTMLButtonElement>('[data-move="down"]')!
        .setAttribute("aria-disabled", String(index === steps().length - 1));
    });
  const move = (step: HTMLElement, direction: "up" | "down", button: HTMLElement) => {
    const beside = direction === "up" ? step.previousElementSibling : step.nextElementSibling;
    if (!beside) return;
    if (direction === "up") beside.before(step);
    else beside.after(step);
    label();
    button.focus();
    moved.textContent = `“${textOf(step)}” is now at place ${steps().indexOf(step) + 1} of ${steps().length}.`;
  };
  for (const step of steps()) {
    const moves = make("span", "moves");
    for (const direction of ["up", "down"] as const) {
      const button = make("button", "move") as HTMLButtonElement;
      button.type = "button";
      button.dataset["move"] = direction;
      button.append(arrow(direction), make("span", "unseen", `Move ${direction}: ${textOf(step)}`));
      button.addEventListener("click", () => move(step, direction, button));
      moves.append(button);
    }
    step.append(moves);
  }
  label();
  const show = () => {
    const same = steps().filter((step, index) => data(step, "step") === data(form, "best").charAt(index)).length;
    const all = same === steps().length;
    said.replaceChildren(
      make("h2", "", all ? "You have the same order" : "An order that often helps"),
      make(
        "p",
        "",
        all
          ? "Here it is again, with what speaks for it."
          : `${same === 0 ? "None" : same === 1 ? "One" : same} of your ${steps().length} steps ${same > 1 ? "are" : "is"} at the same place. Yours may suit the baby you thought of; here is what speaks for this one.`,
      ),
    );
    better.hidden = false;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    bringIntoView(form);
    const first = textOf(steps()[0]!);
    listener.answered(data(form, "key"), answerOf(form, "sequencing", response(), onScreen()), `${first} first`);
  });
  return (saved) => {
    for (const letter of saved) {
      const step = steps().find((each) => data(each, "step") === letter);
      if (step) list.append(step);
    }
    label();
    show();
  };
}

/** What is said to an answer stands below it, on a phone often below the edge of the screen. */
function bringIntoView(form: HTMLElement): void {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const said = part(form, ".said");
  if (said.getBoundingClientRect().bottom > window.innerHeight) {
    part(form, "button[type=submit]").scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  }
}

function answerOf(form: HTMLElement, type: Answer["type"], response: string, milliseconds: number): Answer {
  const description = form.querySelector("legend")?.textContent?.trim() ?? "";
  return { id: data(form, "id"), type, response, best: data(form, "best"), milliseconds, description };
}

/** Prints one part of the page, and nothing around it. */
export function printAlone(form: HTMLElement): void {
  form.classList.add("printed");
  document.body.classList.add("printing");
  const done = () => {
    form.classList.remove("printed");
    document.body.classList.remove("printing");
  };
  window.addEventListener("afterprint", done, { once: true });
  window.print();
}

function arrow(direction: "up" | "down"): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", direction === "up" ? "M12 19V5M6 11l6-6 6 6" : "M12 5v14M6 13l6 6 6-6");
  svg.append(path);
  return svg;
}

export function textOf(step: HTMLElement): string {
  return step.querySelector(".text")?.textContent?.trim() ?? "";
}

export function part(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

export function make(tag: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

export function data(element: HTMLElement, name: string): string {
  return element.dataset[name] ?? "";
}
