/** The wrapper page. */
import { type FromPage, type FromWrapper, hear } from "../shared/messages";
import { Notice } from "./notice";
import { Wrapper } from "./wrapper";

const platform = document.querySelector<HTMLMetaElement>("meta[name=attune-platform]")?.content ?? "";

function tell(message: FromWrapper): void {
  parent.postMessage(message, platform);
}

/** What a lesson kept in this browser by its own hand; the journal is the wrapper's, and goes as it is sent. */
function forget(): void {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function start(): void {
  // Whoever comes without a frame of the platform's wanted the platform.
  if (parent === window) return location.replace(platform);
  const fragment = new URLSearchParams(location.hash.slice(1));
  // A code is good for once: reload is a new launch.
  history.replaceState(null, "", "/");
  addEventListener("pageshow", (event) => {
    if (event.persisted) tell({ attune: "relaunch" });
  });
  const place = document.getElementById("lesson") as HTMLElement;
  const wrapper = new Wrapper({
    label: location.hostname.split(".")[0] ?? "",
    notice: new Notice(document.getElementById("notice") as HTMLElement, place),
    place,
    // On a shared tablet nothing that a lesson keeps for itself stays behind.
    forget: fragment.has("shared") ? forget : () => {},
    tell,
  });
  hear<FromPage>(() => parent, platform, (message) => {
    if (message.attune === "exit") void wrapper.end();
    if (message.attune === "way") void wrapper.renew(message.code);
  });
  if (fragment.has("shared")) {
    // Our own lessons look for it, and say and keep nothing that is not so on a device that many share.
    document.documentElement.setAttribute("data-shared-device", "");
    addEventListener("pagehide", forget);
  }
  // What finishes a part of a course is for its page to say; nothing is decided here.
  for (const name of ["share", "ask", "answered"]) {
    const value = fragment.get(name);
    if (value !== null) document.documentElement.dataset[name] = value;
  }
  const code = fragment.get("code");
  if (code === null) tell({ attune: "relaunch" });
  else void wrapper.open(code, fragment.has("drain"));
}

start();
