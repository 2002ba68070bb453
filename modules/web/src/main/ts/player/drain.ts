/**
 * Sends what this device still holds of the person signed in: for My learning, and before signing out.
 *
 * A page takes part with
 *
 *     <div id="unsent" data-person="#{unsent.person}" role="status"></div>
 *     <script src="#{assets.url('drain.js')}" defer="defer"></script>
 *
 * where `data-person` is opaque and the same for the person at every visit. The element is always there, so that
 * what is said in it is heard, and empty as long as there is nothing to say; else it has a sentence or more (class
 * "notice", and "care" while something stayed). It fires `attune-unsent` with `detail.left`, the number of lessons of which something is still here.
 *
 * Only what was remembered for this very person is asked for, and the platform gives a way in to a person's own
 * registrations only: on a shared device nothing is sent under another's name.
 */
import { type FromWrapper, type Kept, hear } from "../shared/messages";
import { tellSignedIn, tellSignedOut } from "../shared/signed-out";
import { unsentOf } from "../shared/unsent";
import { drainFrame } from "./frame";
import { type Ask, ask } from "./platform";
import { Remains } from "./remains";
import { holdUntilKnown } from "./sign-out";

const VISIT_MS = 30_000;
const NOT_SENT: Kept = { unsent: 1, refused: 0, read: false };

const place = document.getElementById("unsent");
const person = place?.dataset["person"];

if (place && person) {
  const form = document.getElementById("sign-out") as HTMLFormElement | null;
  const asPerson: Ask = (path, body) => ask(path, { ...body, person });
  const remains = new Remains(place, unsentOf(person), asPerson, visit, form !== null);
  tellSignedIn(person);
  const known = remains.send();
  if (form) {
    holdUntilKnown(form, known, () => remains.notKnown());
    form.addEventListener("submit", (event) => {
      if (!event.defaultPrevented) tellSignedOut(person);
    });
  }
}

function visit(url: string): Promise<Kept | "again"> {
  const frame = drainFrame(url);
  return new Promise<Kept | "again">((resolve) => {
    const late = setTimeout(() => resolve(NOT_SENT), VISIT_MS);
    const done = (result: Kept | "again") => {
      clearTimeout(late);
      resolve(result);
    };
    hear<FromWrapper>(() => frame.contentWindow, new URL(url).origin, (message) => {
      if (message.attune === "drained") done(message);
      else if (message.attune === "relaunch") done("again");
      else if (message.attune === "state" && message.state !== "opening") done(NOT_SENT);
    });
    document.body.append(frame);
  }).finally(() => frame.remove());
}
