/** Brings a file: by the file input, or dropped on the page. Shows how far it is, and opens the page about it at the end. */
import { type Ear, FileSending } from "./sending-file";
import { Quarters, refusal, size, troubleWords } from "./upload-words";

function part<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found as E;
}

const place = part("upload");
const drop = part("drop");
const input = part<HTMLInputElement>("file");
const going = part("going");
const words = part("going-words");
const bar = part<HTMLProgressElement>("going-bar");
const trouble = part("going-trouble");
const now = part("going-now");
const refused = part("upload-refused");
const { person = "", megabytes = "0", as = "", next = "" } = place.dataset;

let sending: FileSending | undefined;

function say(text: string): void {
  part("upload-said").textContent = text;
}

function show(file: File, sent: number): void {
  bar.value = sent / file.size;
  words.textContent = `${size(sent)} of ${size(file.size)} sent`;
}

function ear(file: File): Ear {
  const quarters = new Quarters();
  return {
    sent: (bytes) => {
      show(file, bytes);
      const aloud = quarters.reached(bytes, file.size);
      if (aloud) say(aloud);
    },
    checking: () => {
      bar.removeAttribute("value");
      words.textContent = "All sent. Checking it …";
      say("All sent. Checking it.");
    },
    trouble: (what) => {
      trouble.textContent = troubleWords(what);
      if (trouble.hidden) say(troubleWords(what));
      trouble.hidden = now.hidden = false;
    },
    better: () => {
      trouble.hidden = now.hidden = true;
      say("It goes on.");
    },
  };
}

async function bring(file: File): Promise<void> {
  if (sending) return;
  const wrong = refusal(file, Number(megabytes), as);
  if (wrong) return refuse(wrong);
  sending = new FileSending(file, person, as, ear(file));
  part("going-name").textContent = file.name;
  show(file, 0);
  refused.hidden = trouble.hidden = now.hidden = true;
  drop.hidden = true;
  going.hidden = false;
  going.focus();
  say(`Sending ${file.name}, ${size(file.size)}.`);
  const outcome = await sending.run();
  sending = undefined;
  if (outcome.is === "done") {
    location.assign(`${next}${outcome.id}${outcome.known ? "&known=yes" : ""}`);
    return;
  }
  going.hidden = true;
  drop.hidden = false;
  input.value = "";
  input.focus();
  if (outcome.is === "refused") refuse(outcome.words);
  else say("Cancelled. Nothing of the file was kept.");
}

function refuse(text: string): void {
  refused.textContent = text;
  refused.hidden = false;
  say("");
  input.value = "";
}

input.addEventListener("change", () => {
  const file = input.files?.[0];
  if (file) void bring(file);
});
part("going-cancel").addEventListener("click", () => sending?.cancel());
now.addEventListener("click", () => sending?.now());

// A file that misses the place would else be opened in place of the page.
for (const name of ["dragover", "drop"]) {
  addEventListener(name, (event) => {
    if (event instanceof DragEvent && event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
}
drop.addEventListener("dragover", () => drop.setAttribute("data-over", ""));
for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.removeAttribute("data-over"));
drop.addEventListener("drop", (event) => {
  const files = event.dataTransfer?.files ?? [];
  const [file] = files;
  if (files.length > 1) refuse("One file at a time, please. Drop them one after the other.");
  else if (file) void bring(file);
});

addEventListener("beforeunload", (event) => {
  if (sending) event.preventDefault();
});

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-upload]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const row = button.closest("li");
    const body = JSON.stringify({ upload: Number(button.dataset["upload"]) });
    const headers = { "Content-Type": "application/json" };
    try {
      const answer = await fetch("/upload-cancel", { method: "POST", headers, body, redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      row?.remove();
      say("Removed.");
      input.focus();
    } catch {
      refuse("We cannot reach Attune just now, so the file is still there. Please try again.");
    }
  });
}

place.hidden = false;
