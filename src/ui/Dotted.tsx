// Parts of one line → the parts with a point between any two that stand in one line. Its style: dotted.css.
import { Fragment } from "react";

/** @param parts those that are null are left out. A screen reader hears the parts alone. */
export function Dotted({ parts }: { readonly parts: readonly (string | null)[] }) {
  const shown = parts.filter((part) => part !== null);
  return (
    <span className="dotted">
      {shown.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && " "}
          <span>{part}</span>
        </Fragment>
      ))}
    </span>
  );
}
