// What every piece of work on the shelf is given. Never a thing that only one of them needs.
import type { EarlyFiles } from "./early-files.ts";
import type { Network } from "./network.ts";
import type { RightOfWay } from "./right-of-way.ts";
import type { Storage } from "./storage.ts";

export interface Parts {
  readonly storage: Storage;
  readonly network: Network;
  readonly early: EarlyFiles;
  readonly rightOfWay: RightOfWay;
}
