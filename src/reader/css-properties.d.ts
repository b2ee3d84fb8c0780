// Lets React's `style` carry custom properties; nothing else. Never a value.
import "react";

declare module "react" {
  interface CSSProperties {
    readonly [property: `--${string}`]: string | number | undefined;
  }
}
