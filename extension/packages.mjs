/** Packages that are the same, byte for byte, whoever builds them from this source and wherever. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";

/** The earliest time that a zip can hold, in whatever zone it is built. */
const MADE = new Date(1980, 0, 1);
const UNIX = 3;
const READABLE_FILE = 0o100644 << 16;

/** A zip of all files in a folder: in the order of their names, at one time, with one mode, compressed by a pinned library. */
export async function zipOf(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const named = files.map((file) => [file.slice(folder.length + 1).replaceAll("\\", "/"), file]);
  named.sort(([one], [other]) => (one < other ? -1 : 1));
  const content = {};
  for (const [name, file] of named) content[name] = new Uint8Array(await readFile(file));
  return zipSync(content, { level: 9, mtime: MADE, os: UNIX, attrs: READABLE_FILE });
}
