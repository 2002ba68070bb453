/**
 * What somebody is typing when a shared tablet locks is left with the server, for its writer alone: they find it when they
 * come in again. A form is named once for each page, so that leaving it twice leaves it once, and sending it takes it away.
 */
import { holdsUnkept } from "../shared/typed";

const PATIENCE_MS = 3000;
/** A browser lets no more than this leave after the page. */
const OUTLIVING = 60_000;

export class Typing {
  private readonly forms = [...document.querySelectorAll<HTMLFormElement>("form.writing")];
  private readonly sent = new Set<EventTarget>();
  private going = false;

  constructor() {
    for (const form of this.forms) name(form);
    document.addEventListener("submit", (sending) => {
      if (!sending.defaultPrevented && sending.target) this.sent.add(sending.target);
    });
    addEventListener("pagehide", () => (this.going = true));
    addEventListener("pageshow", () => {
      this.going = false;
      this.sent.clear();
    });
    // A screen that goes dark stops every clock. Whoever leaves the page by themselves has been asked.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && !this.going) void this.leave();
    });
  }

  /** Leaves what is unkept; it is read at once, and the page may go before the answer comes, in three seconds at most. */
  async leave(): Promise<void> {
    await Promise.all(this.forms.filter((form) => !this.sent.has(form) && holdsUnkept(form)).map((form) => send(form)));
  }
}

function name(form: HTMLFormElement): void {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "unkept";
  field.value = [...crypto.getRandomValues(new Uint8Array(16))].map((each) => each.toString(16).padStart(2, "0")).join("");
  field.autocomplete = "off";
  form.append(field);
}

async function send(form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams();
  for (const [field, value] of new FormData(form)) if (typeof value === "string") body.append(field, value);
  const to = new URL(form.action);
  body.set("unkept-page", to.pathname + to.search);
  body.set("unkept-title", document.querySelector("h1")?.textContent?.trim() ?? "");
  try {
    await fetch("/unkept-form", {
      method: "POST",
      body,
      redirect: "error",
      keepalive: body.toString().length < OUTLIVING,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    // Nobody is there to be told; it was tried, and is tried again when the tablet locks.
  }
}
