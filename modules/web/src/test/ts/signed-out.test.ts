import { expect, it } from "vitest";
import { onSignedOut, tellSignedOut } from "../../main/ts/shared/signed-out";

it("tells the tabs of whoever signs out, and nobody else's", async () => {
  const heard: string[] = [];
  await new Promise<void>((resolve) => {
    const stopOther = onSignedOut("somebody else", () => heard.push("somebody else"));
    const stop = onSignedOut("erin", () => {
      heard.push("erin");
      stop();
      stopOther();
      resolve();
    });
    tellSignedOut("erin");
  });
  expect(heard).toEqual(["erin"]);
});
