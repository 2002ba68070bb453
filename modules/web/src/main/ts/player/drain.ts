/**
 * Sends what this device still holds of the person signed in: for My learning, and before signing out.
 *
 * A page takes part with
 *
 *     <div id="unsent" data-person="#{unsent.person}" hidden="hidden"></div>
 *     <script src="#{assets.url('drain.js')}" defer="defer"></script>
 *
 * where `data-person` is opaque and the same for the person at every visit. The element stays hidden as long as there is
 * nothing to say; else it is shown with one sentence (class "notice", and "care" while something stayed
 * unsent). It fires `attune-unsent` with `detail.left`, the number of lessons of which something is still here.
 *
 * Only what was remembered for this very person is asked for, and the platform gives a way in to a person's own
 * registrations only: on a shared device nothing is sent under another's name.
 */
import { type FromWrapper, hear } from "../shared/messages";
import { unsentOf } from "../shared/unsent";
import { drainFrame } from "./frame";
import { ask } from "./platform";
import { sendAll } from "./sending";

/** Sending is said only when it takes a while. */
const SAY_AFTER_MS = 1500;
const VISIT_MS = 30_000;

const place = document.getElementById("unsent");
const person = place?.dataset["person"];

if (place && person) void drain(place, person);

async function drain(place: HTMLElement, person: string): Promise<void> {
  place.setAttribute("role", "status");
  const unsent = unsentOf(person);
  const soon = setTimeout(async () => {
    if ((await unsent.labels()).length > 0) say(place, "Sending what you did on this device …");
  }, SAY_AFTER_MS);
  const left = await sendAll(unsent, (path, body) => ask(path, { ...body, person }), visit);
  clearTimeout(soon);
  if (left > 0) say(place, remains(left), true);
  else if (!place.hidden) say(place, "Everything you did on this device is saved.");
  place.dispatchEvent(new CustomEvent("attune-unsent", { bubbles: true, detail: { left } }));
}

function remains(left: number): string {
  const where = left === 1 ? "one lesson" : `${left} lessons`;
  return (
    `Some of what you did in ${where} has not reached Attune yet. It is kept on this device,` +
    " and is sent when you next open Attune here."
  );
}

function say(place: HTMLElement, words: string, care = false): void {
  place.className = care ? "notice care" : "notice";
  place.hidden = false;
  const paragraph = document.createElement("p");
  paragraph.textContent = words;
  place.replaceChildren(paragraph);
}

function visit(url: string): Promise<number | "again"> {
  const frame = drainFrame(url);
  return new Promise<number | "again">((resolve) => {
    const late = setTimeout(() => resolve(1), VISIT_MS);
    const done = (result: number | "again") => {
      clearTimeout(late);
      resolve(result);
    };
    hear<FromWrapper>(() => frame.contentWindow, new URL(url).origin, (message) => {
      if (message.attune === "drained") done(message.unsent);
      else if (message.attune === "relaunch") done("again");
      else if (message.attune === "state" && message.state !== "opening") done(Math.max(message.unsent, 1));
    });
    document.body.append(frame);
  }).finally(() => frame.remove());
}
