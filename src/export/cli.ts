// Entry of `npm run export`. Never anything else.
import { runExport } from "./command.ts";

process.exitCode = runExport(process.argv.slice(2), { out: process.stdout, error: process.stderr });
