import { holdsUnkept } from "../shared/typed";

// Asks before a page goes on which something was typed that is kept nowhere, and sends it only when the server answers: a
// browser that has left for a page that never comes may bring back an empty form. Without this script the page does without.
const PATIENCE_MS = 10_000;
const UNREACHED =
  "Not kept yet: the server cannot be reached. What you typed is still here. Check the connection, then press the button again.";

/** Whether the server answers, asked for something small. */
async function reached(): Promise<boolean> {
  const small = document.querySelector<HTMLLinkElement>("link[rel=icon]")?.href ?? location.href;
  try {
    await fetch(small, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>("form.writing")) {
  let sent = false;
  let asking = false;
  form.addEventListener("submit", (sending) => {
    if (sent) return;
    sending.preventDefault();
    if (!asking) void send(sending.submitter);
  });
  async function send(button: HTMLElement | null): Promise<void> {
    asking = true;
    if (await reached()) {
      sent = true;
      form.requestSubmit(button);
    } else {
      tell(button);
    }
    asking = false;
  }
  function tell(button: HTMLElement | null): void {
    const told = form.querySelector("[data-unreached]") ?? document.createElement("p");
    told.className = "notice care";
    told.setAttribute("data-unreached", "");
    told.setAttribute("role", "alert");
    told.textContent = UNREACHED;
    (button?.closest(".actions, .notice") ?? form).before(told);
  }
  addEventListener("beforeunload", (leaving) => {
    if (holdsUnkept(form) && !sent) leaving.preventDefault();
  });
  // Back here out of the browser's memory: nothing is on its way any more.
  addEventListener("pageshow", () => (sent = false));
}
