// Where Node keeps the press's programs once they are read: with them a process starts faster and 30 MB smaller. Never holds anything of a paper.
import { homedir } from "node:os";
import { join } from "node:path";

export const compileCacheFolder = () =>
  join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "koran", "compiled");
