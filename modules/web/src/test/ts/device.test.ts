import { expect, test } from "vitest";
import { device } from "../../main/ts/wrapper/device";

interface Facts {
  mobile?: boolean;
  coarse: boolean;
  points: number;
  agent: string;
  screen: [width: number, height: number];
}

const LINUX = "Mozilla/5.0 (X11; Linux x86_64)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)";

const of = ({ mobile, coarse, points, agent, screen: [width, height] }: Facts) =>
  device({
    navigator: { userAgent: agent, maxTouchPoints: points, ...(mobile === undefined ? {} : { userAgentData: { mobile } }) },
    screen: { width, height },
    matchMedia: () => ({ matches: coarse }),
  } as unknown as Window);

test.each([
  ["an Android phone is a phone", { mobile: true, coarse: true, points: 5, agent: LINUX, screen: [412, 915] }, "phone"],
  ["an iPhone is a phone", { coarse: true, points: 5, agent: IPHONE, screen: [390, 844] }, "phone"],
  ["a phone on its side is a phone", { coarse: true, points: 5, agent: LINUX, screen: [915, 412] }, "phone"],
  ["an Android tablet is a tablet", { mobile: false, coarse: true, points: 5, agent: LINUX, screen: [800, 1280] }, "tablet"],
  ["an iPad that says it is a Mac is a tablet", { coarse: false, points: 5, agent: MAC, screen: [820, 1180] }, "tablet"],
  ["a Mac is a computer", { coarse: false, points: 0, agent: MAC, screen: [1440, 900] }, "computer"],
  ["a laptop with a touch screen is a computer", { mobile: false, coarse: false, points: 10, agent: LINUX, screen: [1366, 768] }, "computer"],
] as [string, Facts, string][])("%s", (_, facts, kind) => expect(of(facts)).toBe(kind));
