/** When the film does not come: what is safe, and trying again from where it was. */

/** So long a film may wait for more of itself before it is said. */
const SAY_AFTER_MS = 8000;

const SAFE = "What you watched is kept.";

export class Trouble {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failed = false;
  /** Where it was, and whether it played. */
  private at = 0;
  private played = false;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly parts: { readonly box: HTMLElement; readonly words: HTMLElement; readonly again: HTMLButtonElement },
  ) {
    video.addEventListener("waiting", () => this.waits());
    for (const name of ["playing", "seeked", "pause", "canplay"]) video.addEventListener(name, () => this.over());
    video.addEventListener("timeupdate", () => {
      if (!this.failed) this.at = video.currentTime;
      this.played = !video.paused;
    });
    video.addEventListener("error", () => this.fails());
    parts.again.addEventListener("click", () => this.again());
    addEventListener("online", () => this.failed && this.again());
  }

  private waits(): void {
    if (this.failed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => this.say(`The film waits for the network. ${SAFE} It goes on by itself when there is more of it.`),
      SAY_AFTER_MS,
    );
  }

  private over(): void {
    clearTimeout(this.timer);
    if (!this.failed) this.say("");
  }

  private fails(): void {
    clearTimeout(this.timer);
    this.failed = true;
    this.say(
      navigator.onLine && this.video.error?.code === MediaError.MEDIA_ERR_DECODE
        ? `This browser cannot play the film. ${SAFE} Another browser may play it, and the transcript can be read here.`
        : `The film does not load just now. ${SAFE} Try again, or read the transcript meanwhile.`,
    );
  }

  private say(text: string): void {
    const { box, words, again } = this.parts;
    if (words.textContent !== text) words.textContent = text;
    box.classList.toggle("said", text !== "");
    again.hidden = !this.failed;
  }

  /** From where it was. */
  again(): void {
    const { video, at, played } = this;
    this.failed = false;
    if (document.activeElement === this.parts.again) video.focus();
    this.say("Trying again …");
    video.addEventListener(
      "loadedmetadata",
      () => {
        if (at > 0) video.currentTime = at;
        if (played) video.play().catch(() => {});
      },
      { once: true },
    );
    video.load();
  }
}
