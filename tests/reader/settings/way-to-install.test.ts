import { describe, expect, it } from "vitest";
import { wayToInstall, type Browser } from "../../../src/reader/settings/way-to-install.ts";

const AGENTS = {
  android:
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
  iphone:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
  chromeOnIphone:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1",
  insideAnApp:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
  mac: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
};
const way = (userAgent: string, more: Partial<Browser> = {}) =>
  wayToInstall({ userAgent, touchPoints: 5, standalone: false, offered: false, justInstalled: false, ...more });

describe("the way onto the home screen", () => {
  it("is the browser's own offer where there is one", () => {
    expect(way(AGENTS.android, { offered: true })).toBe("prompt");
    expect(way(AGENTS.android)).toBe("none");
  });
  it("is three steps in Safari on an iPhone, and on an iPad that calls itself a Macintosh", () => {
    expect(way(AGENTS.iphone)).toBe("ios-safari");
    expect(way(AGENTS.mac)).toBe("ios-safari");
    expect(way(AGENTS.mac, { touchPoints: 0 })).toBe("none");
  });
  it("leads to Safari from other browsers and from inside other apps", () => {
    expect(way(AGENTS.chromeOnIphone)).toBe("ios-other");
    expect(way(AGENTS.insideAnApp)).toBe("ios-other");
  });
  it("is over once the app is installed", () => {
    expect(way(AGENTS.android, { justInstalled: true, offered: true })).toBe("done");
    expect(way(AGENTS.android, { standalone: true, offered: true })).toBe("none");
    expect(way(AGENTS.iphone, { standalone: true })).toBe("none");
  });
});
