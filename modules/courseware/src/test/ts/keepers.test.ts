import { afterEach, describe, expect, test } from "vitest";
import { findApi2004 } from "../../main/ts/api";
import { Elements } from "../../main/ts/elements";
import { wordsFor } from "../../main/ts/fits";
import type { Answer } from "../../main/ts/keeper";
import { Record } from "../../main/ts/record";
import { Scorm12 } from "../../main/ts/scorm12";
import { Scorm2004, split } from "../../main/ts/scorm2004";
import { fit, read, shareOfEach, write } from "../../main/ts/state";
import { interval, timespan } from "../../main/ts/time";
import { faults, Strict12, Strict2004 } from "./strict";

const CHOICE: Answer = {
  id: "c-one",
  type: "choice",
  response: "a",
  best: "b",
  milliseconds: 65430,
  description: "What first?",
};
const OUTLINE = [{ lesson: "one", keys: ["aaaa", "bbbb", "cccc"] }];
const quiet = () => {};

afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

function clock() {
  let now = 0;
  return Object.assign(() => now, { pass: (milliseconds: number) => (now += milliseconds) });
}

function open2004(api: Strict2004, now = clock()) {
  return new Record(new Scorm2004(api, now), OUTLINE, quiet);
}

function open12(api: Strict12, outline = OUTLINE) {
  return new Record(new Scorm12(api, clock()), outline, quiet);
}

describe("SCORM 2004", () => {
  test("a lesson from its first to its last screen raises no error on a strict platform", () => {
    const api = new Strict2004();
    const now = clock();
    const record = open2004(api, now);
    record.visit("a", "one", "aaaa", false);
    expect(api.values.get("cmi.exit")).toBe("suspend");
    expect(api.committed.get("cmi.completion_status")).toBe("incomplete");
    record.answer("c0ne", CHOICE);
    record.visit("b", "one", "bbbb", false);
    expect(api.committed.get("cmi.progress_measure")).toBe("0.6667");
    now.pass(3_723_500);
    record.visit("c", "one", "cccc", true);
    expect(api.committed.get("cmi.completion_status")).toBe("completed");
    expect(api.committed.get("cmi.progress_measure")).toBe("1");
    expect(api.committed.get("cmi.objectives.0.id")).toBe("one");
    expect(api.committed.get("cmi.objectives.0.completion_status")).toBe("completed");
    record.end("continue");
    expect(api.committed.get("adl.nav.request")).toBe("continue");
    expect(api.committed.get("cmi.session_time")).toBe("PT1H2M3.5S");
    expect(api.ended).toBe(true);
  });

  test("an answer is a whole interaction, and a changed answer stays the same one", () => {
    const api = new Strict2004();
    const record = open2004(api);
    record.answer("c0ne", CHOICE);
    record.answer("c0ne", { ...CHOICE, response: "b" });
    expect(api.values.get("cmi.interactions.0.learner_response")).toBe("b");
    expect(api.values.get("cmi.interactions.0.result")).toBe("correct");
    expect(api.values.get("cmi.interactions.0.latency")).toBe("PT1M5.43S");
    expect(api.GetValue("cmi.interactions._count")).toBe("1");
  });

  test("work comes back after the browser was killed, and goes on in the same records", () => {
    const first = new Strict2004();
    const before = open2004(first);
    before.visit("a", "one", "aaaa", false);
    before.answer("c0ne", CHOICE);
    before.write("r-one", "r0ne", "Mia looked at the door.");
    before.flush();

    const second = new Strict2004(first.committed);
    const after = open2004(second);
    expect(after.kept.resumed).toBe(true);
    expect(after.kept.location).toBe("a");
    expect(after.answerTo("c0ne")).toBe("a");
    expect(after.note("r-one", "r0ne")).toBe("Mia looked at the door.");
    after.answer("c0ne", { ...CHOICE, response: "b" });
    after.write("r-one", "r0ne", "Mia looked at me.");
    after.flush();
    expect(second.GetValue("cmi.interactions._count")).toBe("1");
    expect(second.GetValue("cmi.comments_from_learner._count")).toBe("1");
    expect(second.values.get("cmi.comments_from_learner.0.comment")).toBe("Mia looked at me.");
  });

  test("a note lies in the comments alone, so that deleting it there deletes it", () => {
    const first = new Strict2004();
    const before = open2004(first);
    before.write("r-one", "r0ne", "Nobody else reads this.");
    before.flush();
    before.end("");
    expect(first.values.get("cmi.suspend_data")).not.toContain("Nobody");

    first.committed.set("cmi.comments_from_learner.0.comment", "");
    expect(open2004(new Strict2004(first.committed)).note("r-one", "r0ne")).toBe("");
  });

  test("a long note is parted, read back whole, and leaves nothing behind when it is shortened", () => {
    const long = "é😀 ".repeat(3000);
    const first = new Strict2004();
    const before = open2004(first);
    before.write("r-one", "r0ne", long);
    before.end("");
    const second = new Strict2004(first.committed);
    const after = open2004(second);
    expect(after.note("r-one", "r0ne")).toBe(long);
    after.write("r-one", "r0ne", "short");
    after.end("");
    expect(open2004(new Strict2004(second.committed)).note("r-one", "r0ne")).toBe("short");
  });

  test("notes of two devices in one place are both shown, and become one when the learner writes on", () => {
    const first = new Strict2004();
    const before = open2004(first);
    before.write("r-one", "r0ne", "On the tablet. ".repeat(400).trim());
    before.end("");
    // What the tablet's two records become beside the phone's one, once the platform has both.
    for (const [index, [location, comment]] of [
      ["r-one", first.committed.get("cmi.comments_from_learner.0.comment")],
      ["r-one#2", first.committed.get("cmi.comments_from_learner.1.comment")],
      ["r-one", "On the phone."],
    ].entries()) {
      first.committed.set(`cmi.comments_from_learner.${index}.location`, String(location));
      first.committed.set(`cmi.comments_from_learner.${index}.comment`, String(comment));
      first.committed.set(`cmi.comments_from_learner.${index}.timestamp`, "2026-01-01T08:00:00Z");
    }
    const second = new Strict2004(first.committed);
    const after = open2004(second);
    const both = `${"On the tablet. ".repeat(400).trim()}\n\nOn the phone.`;
    expect(after.note("r-one", "r0ne")).toBe(both);
    after.write("r-one", "r0ne", "Both, in one.");
    after.end("");
    const third = new Strict2004(second.committed);
    expect(open2004(third).note("r-one", "r0ne")).toBe("Both, in one.");
  });

  test("what is typed is given to the platform before it is sent", () => {
    const api = new Strict2004();
    const record = open2004(api);
    record.write("r-one", "r0ne", "In the midst of a sent");
    record.give();
    expect(api.values.get("cmi.comments_from_learner.0.comment")).toBe("In the midst of a sent");
    expect(api.committed.get("cmi.comments_from_learner.0.comment")).toBeUndefined();
  });

  test("nothing is called after the end", () => {
    const api = new Strict2004();
    const record = open2004(api);
    record.end("exit");
    const calls = api.calls.length;
    record.end("");
    record.visit("a", "one", "aaaa", false);
    record.flush();
    expect(api.calls.length).toBe(calls);
  });

  test("a completed lesson stays completed when it is opened again", () => {
    const api = new Strict2004({
      "cmi.completion_status": "completed",
      "cmi.exit": "suspend",
      "cmi.location": "c",
      "cmi.suspend_data": "1|aaaabbbbcccc|||",
    });
    const record = open2004(api);
    record.visit("a", "one", "aaaa", false);
    expect(api.values.get("cmi.completion_status")).toBe("completed");
    expect(api.values.get("cmi.progress_measure")).toBe("1");
  });

  test("a save that is not taken is told", () => {
    const told: string[] = [];
    const api = new Strict2004();
    api.Commit = () => "false";
    const record = new Record(new Scorm2004(api, clock()), OUTLINE, (text) => told.push(text));
    record.visit("a", "one", "aaaa", false);
    expect(told.pop()).toMatch(/not taken/);
  });
});

describe("a platform in a bad mood", () => {
  test("an element that is refused is told, and offered again until it is taken", () => {
    const told: string[] = [];
    const api = new Strict2004();
    const record = new Record(new Scorm2004(api, clock()), OUTLINE, (text) => told.push(text));
    const willing = api.SetValue.bind(api);
    api.SetValue = (element, value) => (element === "cmi.suspend_data" ? "false" : willing(element, value));
    record.visit("a", "one", "aaaa", false);
    expect(told.pop()).toMatch(/not taken/);
    expect(api.committed.has("cmi.suspend_data")).toBe(false);
    api.SetValue = willing;
    expect(record.flush()).toBe(true);
    expect(told.pop()).toBe("");
    expect(api.committed.get("cmi.suspend_data")).toContain("aaaa");
  });

  test("what was refused is offered in its order, the newest value of each, and added text is not lost", () => {
    const given: string[] = [];
    let willing = false;
    const elements = new Elements((element, value) => {
      if (willing) given.push(`${element}=${value}`);
      return willing ? "true" : "false";
    });
    elements.set("id", "c-one");
    elements.set("status", "incomplete");
    elements.append("comments", "She looked. ");
    elements.set("status", "completed");
    elements.append("comments", "She reached.");
    expect(elements.again()).toBe(false);
    willing = true;
    expect(elements.again()).toBe(true);
    expect(given).toEqual(["id=c-one", "status=completed", "comments=She looked. She reached."]);
  });

  test("a platform that answers with booleans is understood, and one that throws does not stop the lesson", () => {
    expect(new Elements(() => true).again()).toBe(true);
    const gone = new Elements(() => {
      throw new Error("the window is closed");
    });
    gone.set("cmi.location", "a");
    expect(gone.again()).toBe(false);
  });

  test("a platform that does not begin is told, and nothing is called on it afterwards", () => {
    for (const open of [
      () => {
        const api = new Strict2004();
        api.Initialize = () => "false";
        api.GetValue = () => "";
        return { keeper: new Scorm2004(api, clock()), api };
      },
      () => {
        const api = new Strict12();
        api.LMSInitialize = () => "false";
        api.LMSGetValue = () => "";
        return { keeper: new Scorm12(api, clock()), api };
      },
    ]) {
      const { keeper, api } = open();
      const record = new Record(keeper, OUTLINE, quiet);
      expect(keeper.unrecorded).toMatch(/did not begin/);
      record.visit("a", "one", "aaaa", true);
      record.end("");
      expect(api.calls).toEqual([]);
    }
  });

  test("a page that comes back while its session is still open goes on in it", () => {
    const api = new Strict2004();
    open2004(api).visit("b", "one", "bbbb", false);
    api.Initialize = () => "false"; // 103: already initialized
    const keeper = new Scorm2004(api, clock());
    const record = new Record(keeper, OUTLINE, quiet);
    expect(keeper.unrecorded).toBe("");
    record.visit("c", "one", "cccc", true);
    expect(api.committed.get("cmi.completion_status")).toBe("completed");
  });
});

describe("SCORM 1.2", () => {
  const full = new Array(8).fill(0).map((_, lesson) => ({
    lesson: `lesson-${lesson}`,
    keys: new Array(12).fill(0).map((_, screen) => (lesson * 100 + screen).toString(36).padStart(4, "0")),
  }));

  test("a course from its first to its last lesson raises no error on a strict platform", () => {
    const api = new Strict12();
    const record = open12(api, full);
    for (const outline of full) {
      expect(api.values.get("cmi.core.lesson_status")).toBe("incomplete");
      outline.keys.forEach((key, index) => record.visit(`${outline.lesson}/${index}`, outline.lesson, key, index === 11));
      record.visit(`${outline.lesson}/end`, outline.lesson, "", false);
    }
    record.answer("c0ne", CHOICE);
    expect(api.committed.get("cmi.core.lesson_status")).toBe("completed");
    expect(api.committed.get("cmi.objectives.7.status")).toBe("completed");
    expect(api.committed.get("cmi.interactions.0.student_response")).toBe("a");
    record.end("");
    expect(api.ended).toBe(true);
  });

  test("a platform without the optional elements is left alone with them", () => {
    const api = new Strict12({}, false);
    const record = open12(api);
    record.visit("one/a", "one", "aaaa", false);
    record.answer("c0ne", CHOICE);
    record.write("r-one", "r0ne", "A note.");
    record.visit("one/b", "one", "bbbb", false);
    record.end("");
    expect(open12(new Strict12(api.committed, false)).note("r-one", "r0ne")).toBe("A note.");
  });

  test("a comment is given once, and afterwards only what is new in it", () => {
    const first = new Strict12();
    const before = open12(first);
    before.write("r-one", "r0ne", "She looked.");
    before.visit("one/b", "one", "bbbb", false);
    before.visit("one/c", "one", "cccc", false);
    before.end("");
    expect(first.values.get("cmi.comments")).toBe("She looked.\n");

    const second = new Strict12(first.committed);
    const after = open12(second);
    after.write("r-one", "r0ne", "She looked. Then she reached.");
    after.flush();
    after.end("");
    expect(second.values.get("cmi.comments")).toBe("She looked.\nThen she reached.\n");
  });

  test("the fullest course with the longest notes fits into 4,096 characters", () => {
    const lengths = new Array(24).fill(8);
    const notes = 24;
    const share = shareOfEach(4096, 8 * 13 + 1, lengths, notes);
    expect(share).toBeGreaterThan(80);
    const api = new Strict12();
    const record = open12(api, full);
    for (const outline of full) for (const key of outline.keys) record.visit(`${outline.lesson}/x`, outline.lesson, key, false);
    lengths.forEach((length, index) =>
      record.answer(`a${String(index).padStart(3, "0")}`, { ...CHOICE, id: `c-${index}`, response: "abcdefgh".slice(0, length) }),
    );
    for (let i = 0; i < notes; i++) record.write(`r-${i}`, `n${String(i).padStart(3, "0")}`, "|\n\"ä".repeat(2000).slice(0, share));
    record.end("");
    expect(api.committed.get("cmi.suspend_data")!.length).toBeLessThanOrEqual(4096);
    const again = open12(new Strict12(api.committed), full);
    expect(again.note("r-23", "n023")).toBe("|\n\"ä".repeat(2000).slice(0, share));
  });
});

describe("what is remembered", () => {
  test("anything written comes back, drawn by lot a hundred times", () => {
    let seed = 20261124;
    const draw = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const key = () => draw(36 ** 4).toString(36).padStart(4, "0");
    const text = () => new Array(draw(40)).fill(0).map(() => "a|\n. 9\"é😀".charAt(draw(10))).join("");
    for (let i = 0; i < 100; i++) {
      const state = {
        seen: new Set(new Array(draw(30)).fill(0).map(key)),
        answers: new Map(new Array(draw(9)).fill(0).map(() => [key(), "abcd".slice(0, 1 + draw(4))] as const)),
        notes: new Map(new Array(draw(9)).fill(0).map(() => [key(), "x" + text()] as const)),
        sent: new Map(new Array(draw(9)).fill(0).map(() => [key(), `${draw(999)}.${key()}`] as const)),
      };
      expect(read(write(state, true))).toEqual(state);
    }
  });

  test("text of an unknown form is not misread", () => {
    expect(read("{\"page\":3}").seen.size).toBe(0);
    expect(read("").answers.size).toBe(0);
  });
});

describe("small things", () => {
  test("it is said how much of a note still fits, and when it is too much", () => {
    expect(wordsFor(101)).toBe("");
    expect(wordsFor(1)).toBe("1 character left.");
    expect(wordsFor(-35)).toMatch(/^35 characters too many/);
    expect(fit("short", 10)).toBe("short");
    expect(fit("abc😀", 4)).toBe("abc");
    expect(fit("abc😀", 5)).toBe("abc😀");
  });

  test("times are written as each edition wants them", () => {
    expect(interval(0)).toBe("PT0S");
    expect(interval(59_999)).toBe("PT59.99S");
    expect(interval(3_600_000)).toBe("PT1H0S");
    expect(timespan(3_723_560)).toBe("0001:02:03.56");
  });

  test("no part of a split note is longer than 4,000, and no character is parted", () => {
    const parts = split("😀".repeat(4001));
    expect(parts.every((part) => part.length <= 4000 && !/^[\uDC00-\uDFFF]/.test(part))).toBe(true);
    expect(parts.join("")).toBe("😀".repeat(4001));
  });

  test("the platform is found above, or beside the opener, and a foreign parent stops the search", () => {
    const api = new Strict2004();
    const top: { [name: string]: unknown } = { API_1484_11: api };
    top["parent"] = top;
    const middle = { parent: top };
    expect(findApi2004({ parent: middle } as unknown as Window)).toBe(api);
    const popup: { [name: string]: unknown } = { opener: middle };
    popup["parent"] = popup;
    expect(findApi2004(popup as unknown as Window)).toBe(api);
    const foreign = {
      get parent(): Window {
        throw new Error("another origin");
      },
    };
    expect(findApi2004({ parent: foreign } as unknown as Window)).toBeUndefined();
  });
});
