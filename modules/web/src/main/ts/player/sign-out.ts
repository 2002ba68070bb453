/**
 * Holds signing out until it is known what this device still holds, a few seconds at most. When all is sent it goes on by
 * itself; else the page has said what stays, and the next press signs out. Without scripts the form is a form.
 */
const PATIENCE_MS = 5000;

/**
 * @param known resolves with the number of lessons of which something is still here, once the page has said so
 * @param notKnown says that it takes longer
 */
export function holdUntilKnown(form: HTMLFormElement, known: Promise<number>, notKnown: () => void): void {
  const button = form.querySelector<HTMLInputElement>("input[type=submit]");
  let free = false;
  let waiting = false;
  const stays = () => {
    free = true;
    if (button) button.value = "Sign out all the same";
  };
  void known.then((left) => (left > 0 ? stays() : (free = true)));
  form.addEventListener("submit", (event) => {
    if (free) return;
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    const late = setTimeout(() => {
      waiting = false;
      stays();
      notKnown();
    }, PATIENCE_MS);
    void known.then((left) => {
      clearTimeout(late);
      if (waiting && left === 0) form.requestSubmit(button);
    });
  });
}
