import { afterEach, describe, expect, test } from "vitest";
import { findApi2004 } from "../../main/ts/api";
import { Device, deviceOf, HERE, OnDevice } from "../../main/ts/device";
import { Elements, NOT_BEGUN } from "../../main/ts/elements";
import { wordsFor } from "../../main/ts/fits";
import type { Answer } from "../../main/ts/keeper";
import { Record } from "../../main/ts/record";
import { Scorm12 } from "../../main/ts/scorm12";
import { Scorm2004, split } from "../../main/ts/scorm2004";
import { check, fit, poolOf, read, write } from "../../main/ts/state";
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
/** One of each kind. */
const KINDS: Answer[] = [
  { ...CHOICE, id: "k-one", response: "ac", best: "" },
  { ...CHOICE, id: "b-one", type: "sequencing", response: "bac", best: "" },
  { ...CHOICE, id: "s-one", type: "matching", response: "ba", best: "bb" },
  { ...CHOICE, id: "confidence.cues.first", type: "likert", response: "d", best: "" },
];
const OUTLINE = [{ lesson: "one", keys: ["aaaa", "bbbb", "cccc"] }];
const quiet = () => {};

afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

/** The window of a lesson that no page is above. */
function windowOf(localStorage: Storage, other: object = {}): Window {
  const window = { localStorage, location: { search: "" }, parent: undefined as unknown };
  window.parent = window;
  return Object.assign(window, other) as unknown as Window;
}

/** What a browser keeps. */
class Shelf implements Storage {
  [name: string]: unknown;
  get length(): number {
    return Object.keys(this).length;
  }
  key(index: number): string | null {
    return Object.keys(this)[index] ?? null;
  }
  getItem(name: string): string | null {
    return (this[name] as string | undefined) ?? null;
  }
  setItem(name: string, value: string): void {
    this[name] = value;
  }
  removeItem(name: string): void {
    delete this[name];
  }
  clear(): void {
    for (const name of Object.keys(this)) delete this[name];
  }
}

/** What a browser keeps until there is no room left. */
class FullShelf extends Shelf {
  full = false;
  override setItem(name: string, value: string): void {
    if (this.full) throw new Error("QuotaExceededError");
    super.setItem(name, value);
  }
}

function responses(api: Strict12 | Strict2004, element: string): (string | undefined)[] {
  return KINDS.map((_, index) => api.values.get(`cmi.interactions.${index}.${element}`));
}

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
    record.did("c0ne", "a", [CHOICE]);
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
    record.did("c0ne", "a", [CHOICE]);
    record.did("c0ne", "b", [{ ...CHOICE, response: "b" }]);
    expect(api.values.get("cmi.interactions.0.learner_response")).toBe("b");
    expect(api.values.get("cmi.interactions.0.result")).toBe("correct");
    expect(api.values.get("cmi.interactions.0.latency")).toBe("PT1M5.43S");
    expect(api.GetValue("cmi.interactions._count")).toBe("1");
  });

  test("work comes back after the browser was killed, and goes on in the same records", () => {
    const first = new Strict2004();
    const before = open2004(first);
    before.visit("a", "one", "aaaa", false);
    before.did("c0ne", "a", [CHOICE]);
    before.write("r-one", "r0ne", "Mia looked at the door.");
    before.flush();

    const second = new Strict2004(first.committed);
    const after = open2004(second);
    expect(after.kept.resumed).toBe(true);
    expect(after.kept.location).toBe("a");
    expect(after.answerTo("c0ne")).toBe("a");
    expect(after.note("r-one", "r0ne")).toBe("Mia looked at the door.");
    after.did("c0ne", "b", [{ ...CHOICE, response: "b" }]);
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

  test("each kind of answer is written as RTE 4.2.9 wants it", () => {
    const api = new Strict2004();
    const record = open2004(api);
    record.did("aaaa", "", KINDS);
    expect(responses(api, "learner_response")).toEqual(["a[,]c", "b[,]a[,]c", "1[.]b[,]2[.]a", "d"]);
    expect(api.values.get("cmi.interactions.2.correct_responses.0.pattern")).toBe("1[.]b[,]2[.]b");
    expect(responses(api, "result")).toEqual(["neutral", "neutral", "neutral", "neutral"]);
  });

  test("a whole course as one SCO has its own progress and an objective for each lesson", () => {
    const api = new Strict2004();
    const keeper = new Scorm2004(api, clock(), () => new Date(), 4000);
    const outlines = [OUTLINE[0]!, { lesson: "two", keys: ["dddd", "eeee", "ffff"] }];
    const record = new Record(keeper, outlines, quiet);
    expect(keeper.room).toBe(4000);
    for (const key of OUTLINE[0]!.keys) record.visit(`one/${key}`, "one", key, key === "cccc");
    expect(api.committed.get("cmi.progress_measure")).toBe("0.5");
    expect(api.committed.get("cmi.completion_status")).toBe("incomplete");
    expect(api.committed.get("cmi.objectives.0.completion_status")).toBe("completed");
    expect(api.committed.get("cmi.objectives.1.id")).toBe("two");
    record.visit("two/d", "two", "dddd", false);
    expect(api.committed.get("cmi.objectives.1.progress_measure")).toBe("0.3333");
    record.visit("two/f", "two", "ffff", true);
    expect(api.committed.get("cmi.completion_status")).toBe("completed");
  });

  test("what is likely to change again at once is given with the next occasion", () => {
    const api = new Strict2004();
    const record = open2004(api);
    record.did("k0ne", "a", [KINDS[0]!], true);
    expect(api.calls.join()).not.toContain("interactions");
    record.did("k0ne", "ac", [KINDS[0]!], true);
    record.visit("b", "one", "bbbb", false);
    expect(api.calls.filter((call) => call.includes("learner_response"))).toEqual(["cmi.interactions.0.learner_response=a[,]c"]);
  });

  test("the page is drawn before a platform that takes its time is asked to save, and once for several steps", () => {
    const api = new Strict2004();
    const later: (() => void)[] = [];
    const record = new Record(new Scorm2004(api, clock()), OUTLINE, quiet, (work) => later.push(work));
    record.visit("a", "one", "aaaa", false);
    record.did("c0ne", "a", [CHOICE]);
    expect(api.commits).toBe(0);
    later.forEach((work) => work());
    expect(api.commits).toBe(1);
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

  test("a page loaded again after the shell ended its session asks nothing of the platform, until it begins anew", () => {
    const newer = new Strict2004();
    const old = new Strict12();
    open2004(newer).end("");
    open12(old).end("");
    newer.Initialize = old.LMSInitialize = () => "false"; // and to read would be a fault
    for (const keeper of [new Scorm2004(newer, clock()), new Scorm12(old, clock())]) {
      const record = new Record(keeper, OUTLINE, quiet);
      expect([keeper.unrecorded, keeper.alone]).toEqual([NOT_BEGUN, true]);
      record.visit("a", "one", "aaaa", true);
      record.end("");
    }
    newer.Initialize = () => {
      newer.running = true;
      newer.values.set("cmi.entry", "resume");
      return "true";
    };
    const keeper = new Scorm2004(newer, clock());
    expect(new Record(keeper, OUTLINE, quiet).kept.resumed).toBe(true);
    expect(keeper.unrecorded).toBe("");
    newer.Initialize = () => "false"; // 103: and this session is open
    expect(new Record(new Scorm2004(newer, clock()), OUTLINE, quiet).kept.resumed).toBe(true);
  });

  test("a session whose end the platform did not take may be open still, and is gone on with", () => {
    const api = new Strict2004();
    api.Terminate = () => "false";
    open2004(api).end("");
    api.Initialize = () => "false";
    const keeper = new Scorm2004(api, clock());
    new Record(keeper, OUTLINE, quiet).visit("a", "one", "aaaa", true);
    expect(keeper.unrecorded).toBe("");
    expect(api.committed.get("cmi.completion_status")).toBe("completed");
  });

  test("an API object that takes nothing is worked with", () => {
    const strict = new Strict2004();
    const api = Object.freeze({
      Initialize: () => strict.Initialize(""),
      Terminate: () => strict.Terminate(),
      Commit: () => strict.Commit(""),
      GetValue: (element: string) => strict.GetValue(element),
      SetValue: (element: string, value: string) => strict.SetValue(element, value),
    });
    new Record(new Scorm2004(api, clock()), OUTLINE, quiet).end("");
    expect(strict.ended).toBe(true);
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
    record.did("c0ne", "a", [CHOICE]);
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
    record.did("c0ne", "a", [CHOICE]);
    record.write("r-one", "r0ne", "A note.");
    record.visit("one/b", "one", "bbbb", false);
    record.end("");
    expect(open12(new Strict12(api.committed, false)).note("r-one", "r0ne")).toBe("A note.");
  });

  test("a platform that says as a number that there was no error is given comments", () => {
    const api = new Strict12();
    api.LMSGetLastError = () => 0 as unknown as string;
    const record = open12(api);
    record.write("r-one", "r0ne", "She looked.");
    record.end("");
    expect(api.committed.get("cmi.comments")).toBe("She looked.\n");
  });

  test("a platform that fails when asked for its last error is given none, and all else", () => {
    const api = new Strict12();
    api.LMSGetLastError = () => {
      throw new Error("not there");
    };
    const record = open12(api);
    record.write("r-one", "r0ne", "She looked.");
    record.end("");
    expect(api.committed.get("cmi.comments")).toBeUndefined();
    expect(api.committed.get("cmi.suspend_data")).toContain("She looked.");
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

  test("the fullest course with every note over-long fits into 4,096 characters, and this device has the rest", () => {
    const keys = (first: string, count: number) => new Array(count).fill(0).map((_, i) => first + i.toString(36).padStart(3, "0"));
    const outlines = new Array(8).fill(0).map((_, lesson) => ({ lesson: `lesson-${lesson}`, keys: keys(lesson.toString(36), 14) }));
    const longest = [...new Array(16).fill(1), ...new Array(8).fill(5), ...new Array(8).fill(12), ...new Array(6).fill(14), 25, 9];
    const answers = keys("a", longest.length);
    const notes = keys("n", 45);
    const pool = poolOf(4096, 8 * 14, longest, notes.length);
    expect(pool).toBeGreaterThan(1000);
    const device = new Device(new Shelf(), "one:");
    const api = new Strict12();
    const record = open12(api, outlines);
    record.useDevice(device, pool);
    const text = "|\n\"ä 😀".repeat(2000);
    for (const key of notes) record.write(`r-${key}`, key, key + text);
    for (const outline of outlines) for (const key of outline.keys) record.visit(`${outline.lesson}/x`, outline.lesson, key, false);
    answers.forEach((key, index) => record.did(key, "a".repeat(longest[index]!), []));
    record.end("");
    expect(api.committed.get("cmi.suspend_data")!.length).toBeLessThanOrEqual(4096);

    const here = open12(new Strict12(api.committed), outlines);
    here.useDevice(device, pool);
    for (const key of notes) expect(here.note(`r-${key}`, key)).toBe(key + text);
    expect(here.answerTo(answers[38]!)).toBe("a".repeat(longest[38]!));
    const elsewhere = open12(new Strict12(api.committed), outlines);
    elsewhere.useDevice(new Device(new Shelf(), "one:"), pool);
    expect((notes[0]! + text).startsWith(elsewhere.note(`r-${notes[0]}`, notes[0]!))).toBe(true);
    expect(elsewhere.lacksEnd(notes[0]!)).toBe(true);
  });

  test("a note that fits again is no longer kept on this device", () => {
    const device = new Device(new Shelf(), "one:");
    const record = open12(new Strict12());
    record.useDevice(device, 10);
    record.write("r-one", "r0ne", "Twelve letters");
    record.flush();
    expect(device.read("note.r0ne")).toBe("Twelve letters");
    expect(record.left()).toBe(-4);
    record.write("r-one", "r0ne", "Ten");
    record.flush();
    expect(device.read("note.r0ne")).toBe("");
  });

  test("what another device wrote since is not hidden by what this one has", () => {
    const device = new Device(new Shelf(), "one:");
    const first = new Strict12();
    const before = open12(first);
    before.useDevice(device, 10);
    before.write("r-one", "r0ne", "Twelve letters");
    before.end("");
    const second = new Strict12(first.committed);
    const other = open12(second);
    other.useDevice(new Device(undefined, ""), 10);
    other.write("r-one", "r0ne", "Anew");
    other.end("");
    const back = open12(new Strict12(second.committed));
    back.useDevice(device, 10);
    expect(back.note("r-one", "r0ne")).toBe("Anew\n\nTwelve letters");
  });

  test("a word added on another device does not cost this one the rest of its note", () => {
    const device = new Device(new Shelf(), "one:");
    const step = (values: Map<string, string>, here: Device, does: (record: Record) => void, pool = 20) => {
      const api = new Strict12(values);
      const record = open12(api);
      record.useDevice(here, pool);
      does(record);
      record.visit("one/a", "one", "aaaa", false);
      record.end("");
      return api.committed;
    };
    const long = "Mia looked at the light and laughed.";
    const first = step(new Map(), device, (record) => record.write("r-one", "r0ne", long));
    const second = step(first, new Device(undefined, ""), (record) => {
      expect(record.note("r-one", "r0ne")).toBe("Mia looked at the li");
      record.write("r-one", "r0ne", "Mia looked. Again!");
    });
    const both = "Mia looked. Again!\n\nlooked at the light and laughed.";
    const third = step(second, device, (record) => {
      expect(record.note("r-one", "r0ne")).toBe(both);
      record.write("r-two", "r2wo", "Another note.");
    });
    const fourth = step(third, device, (record) => expect(record.note("r-one", "r0ne")).toBe(both));
    step(fourth, device, (record) => {
      expect(record.note("r-one", "r0ne")).toBe(both);
      record.write("r-one", "r0ne", "");
    });
    expect(device.read("note.r0ne")).toBe("");
  });

  test("what this device has goes only when the platform has taken it", () => {
    const device = new Device(new Shelf(), "one:");
    const api = new Strict12();
    const record = open12(api);
    record.useDevice(device, 10);
    record.write("r-one", "r0ne", "Twelve letters");
    record.flush();
    const willing = api.LMSCommit.bind(api);
    api.LMSCommit = () => "false";
    record.write("r-one", "r0ne", "Ten");
    record.flush();
    expect(device.read("note.r0ne")).toBe("Twelve letters");
    api.LMSCommit = willing;
    record.flush();
    expect(device.read("note.r0ne")).toBe("");
  });

  test("looking back takes nothing from this device", () => {
    const device = new Device(new Shelf(), "one:");
    device.write("note.r0ne", "What only this device has.");
    const record = open12(new Strict12({ "cmi.core.lesson_mode": "review" }));
    record.useDevice(device, 1000);
    expect(record.note("r-one", "r0ne")).toBe("What only this device has.");
    record.write("r-one", "r0ne", "Short.");
    record.end("");
    expect(device.read("note.r0ne")).toBe("What only this device has.");
  });

  test("each kind of answer is written as RTE 3.4.7 wants it", () => {
    const api = new Strict12();
    const record = open12(api);
    record.did("aaaa", "", KINDS);
    expect(responses(api, "student_response")).toEqual(["a,c", "b,a,c", "1.b,2.a", "d"]);
    expect(api.values.get("cmi.interactions.2.correct_responses.0.pattern")).toBe("1.b,2.b");
    expect(api.values.get("cmi.interactions.3.correct_responses.0.pattern")).toBeUndefined();
  });

  /** What a platform is given in a lesson with an answer and a note that ends in white space. */
  function suspended(note = "She looked at the door,\nand then at me. \n\n"): string {
    const api = new Strict12();
    const record = open12(api);
    record.visit("one/a", "one", "aaaa", false);
    record.did("c0ne", "a", [CHOICE]);
    record.write("r-one", "r0ne", note);
    record.visit("one/b", "one", "bbbb", false);
    record.end("");
    return api.committed.get("cmi.suspend_data")!;
  }

  test("a suspended text that the platform cut shows no garbage: what is whole in it, and the beginning of a note", () => {
    const note = "She looked at the door, and then at me.";
    const whole = suspended(note);
    for (let length = 0; length < whole.length; length++) {
      const record = open12(new Strict12({ "cmi.suspend_data": whole.slice(0, length) }));
      expect(["a", undefined]).toContain(record.answerTo("c0ne"));
      expect(note.startsWith(record.note("r-one", "r0ne"))).toBe(true);
      expect(record.measure("one")).toBeLessThanOrEqual(0.67);
    }
    const cut = open12(new Strict12({ "cmi.suspend_data": whole.slice(0, -3) }));
    expect([cut.cut, cut.seen("bbbb"), cut.answerTo("c0ne")]).toEqual([true, true, "a"]);
    expect([cut.note("r-one", "r0ne"), cut.lacksEnd("r0ne")]).toEqual([note.slice(0, -2), true]);
  });

  test("a platform that trims white space, adds some, or ends lines in its own way gives everything back", () => {
    const whole = suspended();
    for (const kept of [whole.trim(), whole + "\n", whole.replace(/\n/g, "\r\n"), whole.replace(/\n/g, "\r")]) {
      const record = open12(new Strict12({ "cmi.suspend_data": kept }));
      expect([record.cut, record.answerTo("c0ne"), record.last]).toEqual([false, "a", "r0ne"]);
      expect(record.note("r-one", "r0ne")).toBe("She looked at the door,\nand then at me. \n\n");
    }
  });

  test("what came back damaged is not overwritten until the learner does something", () => {
    const damaged = suspended().slice(0, -20);
    const api = new Strict12({ "cmi.suspend_data": damaged });
    const record = open12(api);
    record.visit("one/b", "one", "bbbb", false);
    record.flush();
    expect(api.committed.get("cmi.suspend_data")).toBe(damaged);
    record.did("c0ne", "b", [CHOICE]);
    const after = read(api.committed.get("cmi.suspend_data")!);
    expect([after.cut, after.answers.get("c0ne"), after.partial.has("r0ne")]).toEqual([false, "b", true]);
    expect(after.notes.get("r0ne")).toMatch(/^She looked at the door/);
  });

  test("what the second form of the shell kept is still read, trimmed or not", () => {
    const body = "aaaabbbb|c0nea|r0ne5||r0ne\nNote ";
    const form = `2${body.length.toString(36)}.${check(body)}|`;
    const whole = open12(new Strict12({ "cmi.suspend_data": form + body }));
    expect([whole.cut, whole.answerTo("c0ne"), whole.note("r-one", "r0ne")]).toEqual([false, "a", "Note "]);
    const trimmed = open12(new Strict12({ "cmi.suspend_data": (form + body).trim() }));
    expect([trimmed.answerTo("c0ne"), trimmed.note("r-one", "r0ne")]).toEqual(["a", "Note"]);
  });

  test("what the first form of the shell kept is still read", () => {
    const record = open12(new Strict12({ "cmi.suspend_data": "1|aaaabbbb|c0nea|r0ne4|\nNote" }));
    expect([record.seen("bbbb"), record.answerTo("c0ne"), record.note("r-one", "r0ne")]).toEqual([true, "a", "Note"]);
  });
});

describe("to browse and to review", () => {
  test("nothing is set, and what is kept is shown", () => {
    for (const mode of ["browse", "review"]) {
      const values = { "cmi.suspend_data": "1|aaaa|c0nea||", "cmi.core.lesson_location": "one/a", "cmi.location": "a" };
      const old = new Strict12({ ...values, "cmi.core.lesson_mode": mode });
      const newer = new Strict2004({ ...values, "cmi.mode": mode, "cmi.completion_status": "completed", "cmi.entry": "" });
      for (const [api, keeper] of [[old, new Scorm12(old, clock())], [newer, new Scorm2004(newer, clock())]] as const) {
        const record = new Record(keeper, OUTLINE, quiet);
        expect(keeper.unrecorded).toMatch(/records nothing this time/);
        expect(record.answerTo("c0ne")).toBe("a");
        record.visit("b", "one", "bbbb", true);
        record.did("c0ne", "b", [CHOICE]);
        record.write("r-one", "r0ne", "A note.");
        record.flush();
        record.end("");
        expect(api.calls).toEqual([]);
        expect(api.ended).toBe(true);
      }
    }
  });

  test("an empty mode is the normal one", () => {
    const api = new Strict2004({ "cmi.mode": "" });
    open2004(api).visit("a", "one", "aaaa", false);
    expect(api.committed.get("cmi.completion_status")).toBe("incomplete");
  });
});

describe("on this device", () => {
  test("without a platform everything comes back", () => {
    const device = deviceOf(windowOf(new Shelf()), "course", HERE);
    const before = new Record(new OnDevice(device, "one"), OUTLINE, quiet);
    before.visit("b", "one", "bbbb", false);
    before.did("c0ne", "a", [CHOICE]);
    before.write("r-one", "r0ne", "é😀 ".repeat(3000));
    before.flush();
    const keeper = new OnDevice(device, "one");
    const after = new Record(keeper, OUTLINE, quiet);
    expect(keeper.unrecorded).toMatch(/stays on this device/);
    expect([after.kept.resumed, after.kept.location, after.answerTo("c0ne"), after.last]).toEqual([true, "b", "a", "r0ne"]);
    expect(after.note("r-one", "r0ne")).toBe("é😀 ".repeat(3000));
    expect(new Record(new OnDevice(device, "two"), OUTLINE, quiet).kept.resumed).toBe(false);
  });

  test("a device without room left is told, never said to have kept it, and asked again", () => {
    const told: string[] = [];
    const shelf = new FullShelf();
    const device = new Device(shelf, "one:");
    const record = new Record(new OnDevice(device, "one"), OUTLINE, (text) => told.push(text));
    shelf.full = true;
    record.write("r-one", "r0ne", "A note.");
    expect(record.flush()).toBe(false);
    expect(told.pop()).toMatch(/no room left/);
    shelf.full = false;
    expect(record.flush()).toBe(true);
    expect(told.pop()).toBe("");
    expect(new Record(new OnDevice(device, "one"), OUTLINE, quiet).note("r-one", "r0ne")).toBe("A note.");
  });

  test("what neither the platform nor this device has room for is not said to be here", () => {
    const shelf = new FullShelf();
    const record = open12(new Strict12());
    record.useDevice(new Device(shelf, "one:"), 10);
    record.write("r-one", "r0ne", "Twelve letters");
    record.flush();
    expect(record.keepsRest).toBe(true);
    shelf.full = true;
    record.write("r-one", "r0ne", "Twelve letters and more");
    record.flush();
    expect(record.keepsRest).toBe(false);
    record.write("r-one", "r0ne", "Ten");
    record.flush();
    expect(record.keepsRest).toBe(true);
  });

  test("another learner on the same tablet sees nothing, and no name is kept", () => {
    const shelf = new Shelf();
    const window = windowOf(shelf);
    deviceOf(window, "course", "mia@example.org").write("note.r0ne", "Mine.");
    expect(deviceOf(window, "course", "ben@example.org").read("note.r0ne")).toBe("");
    expect(deviceOf(window, "course", "mia@example.org").read("note.r0ne")).toBe("Mine.");
    expect(Object.keys(shelf).join()).not.toContain("mia");
    expect(deviceOf(window, "course", "").write("note.r0ne", "Whose?")).toBe(false);
  });

  test("a device that many share keeps nothing, whether a page above says so or the address", () => {
    const shelf = new Shelf();
    const above = { document: { documentElement: { hasAttribute: (name: string) => name === "data-shared-device" } } };
    const frame = { parent: { ...windowOf(new Shelf()), ...above, parent: undefined as unknown } };
    frame.parent.parent = frame.parent;
    const shared = [windowOf(shelf, frame), windowOf(shelf, { location: { search: "?shared" } })];
    for (const window of shared) {
      const device = deviceOf(window, "course", "mia");
      expect([device.keeps, device.write("note.r0ne", "Mine.")]).toEqual([false, false]);
      expect(new OnDevice(device, "one").unrecorded).toMatch(/keeps nothing/);
    }
    expect(Object.keys(shelf)).toEqual([]);
  });

  test("a page of another site above says nothing of the device", () => {
    const closed = {
      get document(): Document {
        throw new Error("SecurityError");
      },
    };
    expect(deviceOf(windowOf(new Shelf(), { parent: closed }), "course", "mia").keeps).toBe(true);
  });

  test("a browser that refuses to keep anything breaks nothing, and says so", () => {
    const refusing = {
      ...windowOf(new Shelf()),
      get localStorage(): Storage {
        throw new Error("SecurityError");
      },
    } as unknown as Window;
    const device = deviceOf(refusing, "course", HERE);
    const keeper = new OnDevice(device, "one");
    const record = new Record(keeper, OUTLINE, quiet);
    record.visit("a", "one", "aaaa", false);
    expect(record.flush()).toBe(true);
    expect(keeper.unrecorded).toMatch(/keeps nothing/);
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
        partial: new Set<string>(),
        last: key(),
        cut: false,
      };
      expect(read(write(state, Infinity))).toEqual(state);
      const pool = draw(60);
      const again = read(write(state, pool));
      expect([...again.notes.values()].join("").length).toBeLessThanOrEqual(pool);
      for (const [note, text] of state.notes) {
        expect(text.startsWith(again.notes.get(note) ?? "")).toBe(true);
        expect(again.partial.has(note)).toBe(again.notes.get(note) !== text);
      }
    }
  });

  test("text of an unknown form is not misread", () => {
    expect(read("{\"page\":3}").seen.size).toBe(0);
    expect(read("").answers.size).toBe(0);
  });
});

describe("small things", () => {
  test("it is said how much still fits, and what becomes of the rest", () => {
    expect(wordsFor(1234, true)).toEqual(["Room for about 1,200 more characters in all your notes.", false]);
    expect(wordsFor(1, true)).toEqual(["Room for 1 more character in all your notes.", true]);
    expect(wordsFor(-35, true)[0]).toMatch(/stays on this device, and you can print it/);
    expect(wordsFor(-35, false)[0]).toMatch(/does not keep the rest/);
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
