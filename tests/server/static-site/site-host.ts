// A site's folder and its `_headers` and `_redirects` → what a host that keeps to their rules answers. Written from the hosts' documents,
// not from our generator: comments, `/*` at the end, `:name` for one segment, all rules that match, values of one header joined.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

interface Rule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface HostAnswer {
  readonly status: number;
  readonly headers: Headers;
}

/** Cloudflare Pages' limits. */
const MOST_RULES = 100;
const LONGEST_LINE = 2000;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function patternOf(path: string): RegExp {
  if (!path.startsWith("/") || path.slice(0, -1).includes("*")) throw new Error(`no host reads the path ${path}`);
  const segments = path.split("/").map((segment) => (/^:[A-Za-z]\w*$/.test(segment) ? "[^/]+" : escaped(segment)));
  return new RegExp(`^${segments.join("/").replace(/\\\*$/, ".*")}$`);
}

/** @throws Error where a line is none that hosts read. */
export function rulesIn(text: string): Rule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split("\n")) {
    if (line.length > LONGEST_LINE) throw new Error(`a line of ${line.length} characters`);
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, name, value] = /^\s+([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ pattern: patternOf(line), headers: [] });
    else rules.at(-1)?.headers.push([name, value]);
  }
  if (rules.length > MOST_RULES) throw new Error(`${rules.length} rules`);
  return rules;
}

/** The headers a path gets. A header that two rules give comes joined, as the documents say. */
export function headersFor(rules: readonly Rule[], path: string): Headers {
  const headers = new Headers();
  for (const rule of rules)
    if (rule.pattern.test(path)) for (const [name, value] of rule.headers) headers.append(name, value);
  return headers;
}

/** A host over the folder: a file, else the first line of `_redirects` that fits, else the app's page (Cloudflare's way), else 404. */
export function hostOf(folder: string): (path: string) => HostAnswer {
  const rules = rulesIn(readFileSync(join(folder, "_headers"), "utf8"));
  const redirects = existsSync(join(folder, "_redirects"))
    ? readFileSync(join(folder, "_redirects"), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => line.split(" "))
    : null;
  const isFile = (path: string): boolean => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;

  function statusOf(path: string): number {
    if (isFile(path)) return 200;
    if (redirects !== null) {
      const [, target, status] = redirects.find(([from]) => patternOf(from ?? "").test(path)) ?? [];
      return target !== undefined && isFile(target) ? Number(status) : 404;
    }
    for (let above = path; above !== "";) {
      above = above.slice(0, above.lastIndexOf("/"));
      if (isFile(`${above}/404.html`)) return 404;
    }
    return 200;
  }
  return (path) => ({ status: statusOf(path), headers: headersFor(rules, path) });
}
