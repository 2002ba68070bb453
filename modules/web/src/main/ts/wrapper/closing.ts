/**
 * Hears when a package closes its window. In a frame that does nothing, and the learner would be left with a lesson
 * that takes itself for gone; so it leads out of the lesson.
 */
export class Closing {
  constructor(private readonly closed: () => void) {}

  /** In a window, the frames it has and those it will have, as far as they are ours to reach. */
  hear(window: Window | null): void {
    try {
      // Another page in the same frame has a close of its own again.
      if (!window || window.close === this.closed) return;
      window.close = this.closed;
      // A load does not bubble, and no document hands it on to its window.
      window.document.addEventListener("load", ({ target }) => this.hear(frameOf(target)), { capture: true });
      for (let i = 0; i < window.frames.length; i++) this.hear(window.frames[i] ?? null);
    } catch {
      // A frame from elsewhere closes what it likes.
    }
  }
}

function frameOf(target: EventTarget | null): Window | null {
  return (target as Partial<HTMLIFrameElement> | null)?.contentWindow ?? null;
}
