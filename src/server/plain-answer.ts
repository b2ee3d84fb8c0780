// Makes the small answers for what cannot be had: a page for people, a line for programs. Never shows what went wrong inside.
import { catalogueOf } from "../language/catalogue.ts";
import { insideWords } from "../language/inside.ts";

const HEADERS = { "cache-control": "no-cache" };

/** One line of plain text, for whoever asked for a file. */
export const plainLine = (status: number, line: string, headers: Record<string, string> = {}): Response =>
  new Response(`${line}\n`, {
    status,
    headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8", ...headers },
  });

/** A page without styles or scripts: one sentence and the way to the front page. */
export const plainPage = (status: 404 | 500): Response =>
  new Response(plainHtml(status), { status, headers: { ...HEADERS, "content-type": "text/html; charset=utf-8" } });

export function plainHtml(status: 404 | 500): string {
  const { failures } = catalogueOf("id");
  const { nothing } = insideWords("id");
  const sentence =
    status === 404
      ? nothing.notFound
      : failures["http-status"]({ title: null, date: null, size: null, pages: null, status });
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>koran</title>
<h1>${sentence}</h1>
<p><a href="/">${nothing.toToday}</a></p>
</html>
`;
}
