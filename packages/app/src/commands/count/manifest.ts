import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { CannotAsk, type ExitCode, type Terminal } from "../terminal.js";
import { type Entry, type Judged, manifestSchema } from "./entry.js";
import { judge } from "./judge.js";
import { BadFile } from "./source.js";

/**
 * Counts every election of a manifest and says each difference in a line of its own, and why what wasn't counted wasn't. The last line sums up.
 * `only`: the entries of one folder, or of one id.
 */
export async function countManifest(path: string, only: string | undefined, { out }: Terminal): Promise<ExitCode> {
  const entries = (await readManifest(path)).filter((entry) => only === undefined || belongs(entry, only));
  if (entries.length === 0) throw new CannotAsk(only === undefined ? `nothing to count in ${path}` : `nothing called ${only} in ${path}`);
  let [passed, failed, skipped] = [0, 0, 0];
  const leftOut = new Map<string, number>();
  for (const entry of entries) {
    const judged = await judgedSafely(entry, dirname(path));
    if (judged.kind === "skipped") {
      skipped++;
      out(`skipped ${entry.id}: ${judged.why}`);
      continue;
    }
    if (judged.differences.length === 0) passed++;
    else failed++;
    for (const difference of judged.differences) out(`${entry.id}: ${difference}`);
    if (judged.leftOut !== null) leftOut.set(judged.leftOut, (leftOut.get(judged.leftOut) ?? 0) + 1);
  }
  for (const [what, times] of leftOut) out(`not compared in ${times} of these: ${what}`);
  out(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

/** A file or an expectation that can't be read, or papers that a rule can't count, are differences like any other; the other entries are counted all the same. */
async function judgedSafely(entry: Entry, folder: string): Promise<Judged> {
  try {
    return await judge(entry, folder);
  } catch (error) {
    return { kind: "counted", differences: [whyNot(error)], leftOut: null };
  }
}

function whyNot(error: unknown): string {
  if (error instanceof z.ZodError)
    return `what is expected can't be read: ${error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")}`;
  const isExpected =
    error instanceof BadFile || error instanceof RangeError || error instanceof SyntaxError || (error instanceof Error && "code" in error);
  if (!isExpected) throw error;
  return error.message;
}

async function readManifest(path: string): Promise<Entry[]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw new CannotAsk(`no such file: ${path}`);
  }
  const read = manifestSchema.safeParse(parsed(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new CannotAsk(`${path} is no manifest: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function belongs({ id, file }: Entry, only: string): boolean {
  return id === only || file.startsWith(`${only}/`) || id.startsWith(`${only}:`);
}
