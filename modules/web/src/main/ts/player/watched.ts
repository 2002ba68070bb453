/** Says when enough of a recording is watched, and where what is left to do is done. What counts is the server's to say. */
import type { Page } from "./page";

export interface Rule {
  /** From 0 to 1: so much has to be watched. */
  readonly share: number;
  /** What is asked at the end, and not answered yet. */
  readonly left: "QUESTION" | "REFLECTION" | "";
  /** The part's own page, where it is asked. */
  readonly asked: string;
  /** What the page of the recording is told of it, for a fragment. */
  readonly told: string;
}

/** @returns undefined where nothing is to be watched */
export function ruleOf({ share = "", ask = "", answered = "", asked = "" }: DOMStringMap): Rule | undefined {
  const per = Number(share);
  if (!(per >= 1 && per <= 100)) return undefined;
  const left = answered !== "true" && (ask === "QUESTION" || ask === "REFLECTION") ? ask : "";
  const told = new URLSearchParams({ share, ask, answered });
  return { share: per / 100, left, asked, told: `&${told}` };
}

const LEFT = {
  QUESTION: { text: "You have watched enough. One question is left.", label: "Answer it" },
  REFLECTION: { text: "You have watched enough. Your reflection is left.", label: "Write it" },
};

export class Watched {
  private said = false;

  constructor(
    private readonly rule: Rule,
    private readonly page: Pick<Page, "progressed" | "note" | "unnote">,
    private readonly leave: (to: string) => void,
  ) {}

  /** So much of it was played, from 0 to 1. */
  is(share: number): void {
    const { left, asked } = this.rule;
    const enough = share >= this.rule.share;
    this.page.progressed(enough && left === "");
    if (!enough || left === "" || this.said) return;
    this.said = true;
    const { text, label } = LEFT[left];
    this.page.note(text, { label, act: () => this.leave(asked) }, { label: "Later", act: () => this.page.unnote() });
  }
}
