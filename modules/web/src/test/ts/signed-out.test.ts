import { expect, it } from "vitest";
import { onSignedIn, onSignedOut, tellSignedIn, tellSignedOut } from "../../main/ts/shared/signed-out";

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

it("tells the tabs of whoever signs in, and not that they sign out", async () => {
  const heard: string[] = [];
  await new Promise<void>((resolve) => {
    const stops = [
      onSignedOut("erin", () => heard.push("out")),
      onSignedIn("somebody else", () => heard.push("somebody else")),
      onSignedIn("erin", () => {
        heard.push("in");
        for (const stop of stops) stop();
        resolve();
      }),
    ];
    tellSignedIn("erin");
  });
  expect(heard).toEqual(["in"]);
});
