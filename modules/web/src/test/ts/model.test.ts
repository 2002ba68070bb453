import { describe, expect, test } from "vitest";
import cases12 from "data-model/cases-1.2.json";
import cases2004 from "data-model/cases-2004.json";
import { Api } from "../../main/ts/wrapper/api";
import { Model } from "../../main/ts/wrapper/model";
import type { Version } from "../../main/ts/wrapper/table";

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
