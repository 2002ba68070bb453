import { describe, expect, test } from "vitest";
import cases12 from "data-model/cases-1.2.json";
import cases2004 from "data-model/cases-2004.json";
import table12 from "data-model/data-model-1.2.json";
import table2004 from "data-model/data-model-2004.json";
import { Api } from "../../main/ts/wrapper/api";
import { Model } from "../../main/ts/wrapper/model";
import type { Row, Version } from "../../main/ts/wrapper/table";

type Step = [call: string, given: string[], result: string, error: number];
interface Case {
  name: string;
  given: Record<string, string>;
  steps: Step[];
}

const nobody = { set: () => undefined, commit: () => undefined, terminate: () => undefined };

function perform(api: Api, call: string, [first = "", second = ""]: string[]): string {
  switch (call) {
    case "Initialize":
      return api.initialize(first);
    case "Terminate":
      return api.terminate(first);
    case "Commit":
      return api.commit(first);
    case "GetValue":
      return api.getValue(first);
    case "SetValue":
      return api.setValue(first, second);
    case "GetErrorString":
      return api.errorString(first);
    case "GetLastError":
      return api.lastError();
    default:
      throw new Error(`no such call: ${call}`);
  }
}

describe.each([
  ["1.2", cases12.cases],
  ["2004", cases2004.cases],
] as unknown as [Version, Case[]][])("the browser's model of %s answers as modules/scorm does", (version, cases) => {
  test.each(cases.map((each) => [each.name, each] as const))("%s", (_, { given, steps }) => {
    const api = new Api(new Model(version, given), nobody);
    const answered = steps.map(([call, args]) => [call, args, perform(api, call, args), Number(api.lastError())]);
    expect(answered).toEqual(steps);
  });
});

/** A value that may be given to a row, and is not what it reads as when nothing was. */
const GIVEN: Readonly<Record<string, string>> = {
  word: "suspend",
  string: "some text",
  localized: "{lang=en}some text",
  identifier: "an-id",
  "cmi-identifier": "an_id",
  real: "0.5",
  decimal: "50",
  "decimal-or-blank": "50",
  interval: "PT1M",
  timespan: "0000:01:00.00",
  time: "2026-11-24",
};

describe.each([
  ["1.2", table12],
  ["2004", table2004],
] as unknown as [Version, { elements: Row[] }][])("the table of %s is kept row by row", (version, { elements }) => {
  test.each(elements.map((row) => [row.element, row] as const))("%s", (element, row) => {
    const name = element.replaceAll(".n.", ".0.").replace("{target=}", "{target=lesson-1}");
    const record = /^(.+?\.\d+)\./.exec(name)?.[1];
    const around: Record<string, string> = {};
    if (record) around[`${record}.id`] = "an-id";
    if (/\.\d+\..+\.\d+\./.test(name)) around[name] = "an-id";
    const value = GIVEN[row.type] ?? "an-id";
    const isFixed = /_(?:count|children|version)$/.test(name);
    const api = new Api(new Model(version, isFixed ? around : { ...around, [name]: value }), nobody);
    api.initialize("");
    if (!row.access.includes("r")) {
      expect([api.getValue(name), api.lastError()]).toEqual(["", version === "1.2" ? "404" : "405"]);
    } else if (isFixed) {
      expect(api.getValue(name)).toBe(row.type === "count" ? (row.initial ?? "0") : row.initial);
    } else if (!row.derived) {
      expect([api.getValue(name), api.lastError()]).toEqual([value, "0"]);
    }
    if (!row.access.includes("w")) {
      expect(api.setValue(name, value)).toBe("false");
      expect(api.lastError()).toBe(version === "1.2" ? (isFixed ? "402" : "403") : "404");
    } else {
      const tooLong = "x".repeat((1 << 20) + 1);
      expect([api.setValue(name, tooLong), Number(api.lastError()) > 0]).toEqual(["false", true]);
    }
  });
});
