// A form that is pressed twice in a row is sent once: the second would come from a web session of before. Without this script
// the page does without.
const A_WHILE_MS = 10_000;

for (const form of document.querySelectorAll<HTMLFormElement>("form.once")) {
  let sentAt = -Infinity;
  form.addEventListener("submit", (sending) => {
    if (performance.now() - sentAt < A_WHILE_MS) sending.preventDefault();
    else sentAt = performance.now();
  });
  // Back here out of the browser's memory: nothing is on its way any more.
  addEventListener("pageshow", () => (sentAt = -Infinity));
}
