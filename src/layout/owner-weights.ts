// What each feature of owner-features.ts is worth.
import type { Weights } from "./choose-owners.ts";

export const OWNER_WEIGHTS: Weights = { headless: 1, features: {} };
