// Rows of cells as the paper set them → a table that scrolls in itself, or on little room each row by itself under its first cell. Never what a cell means.

type Rows = readonly (readonly string[])[];

const FIGURE = /^[+\-−–—±]?\s*(?:Rp\s*)?\d[\d.,:/%–-]*$/u;
const isFigure = (cell: string): boolean => FIGURE.test(cell.trim());

/** Columns of figures, or of figures and of words in their stead ("tetap"): they stand under each other by their ends. */
function figureColumns(rows: Rows): ReadonlySet<number> {
  const isFigures = (column: number): boolean => {
    const cells = rows.flatMap((row) => row[column] || []);
    return cells.length > 1 && cells.filter(isFigure).length * 3 > cells.length;
  };
  return new Set(rows.flatMap((row) => row.map((_, column) => column)).filter(isFigures));
}

/** With three columns a table is wider than a phone has room for at the largest letters. */
const WIDE = 3;

interface TableProps {
  readonly rows: Rows;
  readonly label: string;
  /** Among the article's blocks. */
  readonly block: number;
}

export function Table({ rows, label, block }: TableProps) {
  const figures = figureColumns(rows);
  const [first, ...others] = rows;
  // Words over figures.
  const heading = first !== undefined && figures.size > 0 && !first.some(isFigure) ? first : null;
  return (
    // By keyboard too.
    <div
      className="article-table"
      role="region"
      aria-label={label}
      tabIndex={0}
      data-block={block}
      data-wide={rows.some((row) => row.length >= WIDE) || undefined}
    >
      <table>
        {heading && (
          <thead>
            <tr>
              {heading.map((cell, column) => (
                <th key={column} scope="col" data-figures={figures.has(column) || undefined}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {(heading ? others : rows).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td
                    key={column}
                    data-figures={figures.has(column) || undefined}
                    data-heading={heading?.[column] || undefined}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
