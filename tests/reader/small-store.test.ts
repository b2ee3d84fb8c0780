import { afterEach, describe, expect, it, vi } from "vitest";
import { fieldsOf, remember, remembered } from "../../src/reader/small-store.ts";

afterEach(() => void vi.unstubAllGlobals());

describe("small things", () => {
  it("are remembered until they are forgotten", () => {
    const held = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    });
    expect(remembered("a")).toBeNull();
    expect(remember("a", "1")).toBe(true);
    expect(remembered("a")).toBe("1");
    expect(remember("a", null)).toBe(true);
    expect(remembered("a")).toBeNull();
  });

  it("are not, and nothing fails, where the browser refuses", () => {
    const refuse = (): never => {
      throw new DOMException("no", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(remembered("a")).toBeNull();
    expect(remember("a", "1")).toBe(false);
    expect(remember("a", null)).toBe(false);
  });

  it.each([null, "", "{", "3", "null", '"text"'])("have no fields where %s is stored", (stored) =>
    expect(fieldsOf(stored)).toEqual({}),
  );
});
