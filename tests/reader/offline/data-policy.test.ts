import { describe, expect, it } from "vitest";
import { tiersByItself, type Connection } from "../../../src/reader/offline/data-policy.ts";
import { DATA_POLICIES, type DataPolicy } from "../../../src/reader/state.ts";

const NETWORKS: Readonly<Record<string, Connection | null>> = {
  "Wi-Fi": { type: "wifi", saveData: false },
  "mobile data": { type: "cellular", saveData: false },
  "Wi-Fi with data saving": { type: "wifi", saveData: true },
  "a network of unknown kind": { saveData: false },
  "a browser that says nothing": null,
};
const ALL = ["text", "pages"];

describe("what comes by itself", () => {
  it.each<[DataPolicy, string, readonly string[]]>([
    ["reading", "Wi-Fi", ALL],
    ["reading", "mobile data", ALL],
    ["reading", "Wi-Fi with data saving", ALL],
    ["sparing", "Wi-Fi", ALL],
    ["sparing", "mobile data", ["text"]],
    ["sparing", "Wi-Fi with data saving", ["text"]],
    ["sparing", "a network of unknown kind", ALL],
    ["sparing", "a browser that says nothing", ALL],
    ["nothing", "Wi-Fi", []],
    ["nothing", "mobile data", []],
  ])("%s, on %s: %j", (policy, network, tiers) => {
    expect(tiersByItself(policy, NETWORKS[network]!)).toEqual(tiers);
  });
  it("is never the print tier", () => {
    for (const policy of DATA_POLICIES)
      for (const network of Object.values(NETWORKS)) expect(tiersByItself(policy, network)).not.toContain("print");
  });
});
