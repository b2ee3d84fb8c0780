// Small things that outlive a visit → this device's own strings. Where those are refused nothing is remembered, and nothing fails.

/** @returns null where there is nothing, or the browser refuses to say. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param value null: forget it. @returns whether the browser let us. */
export function remember(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** What was stored as JSON, whoever wrote it → its fields, none of which has to be there or true. */
export function fieldsOf(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const raw: unknown = JSON.parse(stored ?? "null");
    return typeof raw === "object" && raw !== null ? { ...raw } : {};
  } catch {
    return {};
  }
}
