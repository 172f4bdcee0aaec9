import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { openKeyFile } from "@folkmoot/ballot";
import { textOfFile } from "./files.js";
import { NotSo } from "./several.js";
import { CannotAsk } from "./terminal.js";

/** The passphrase of a key file: from a file, where a program runs the command, or asked for without showing it. */
export async function passphrase(file: string | undefined, question: string): Promise<string> {
  if (file !== undefined) return (await textOfFile(file)).replace(/\r?\n$/, "");
  if (!process.stdin.isTTY) throw new CannotAsk("there is nobody to ask for the passphrase", "--passphrase-file FILE");
  process.stderr.write(`${question}: `);
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const stopped = new Promise<never>((_, reject) => lines.once("close", () => reject(new CannotAsk("stopped before a passphrase was given"))));
  try {
    return await Promise.race([lines.question("").catch(() => stopped), stopped]); // Ctrl+C and Ctrl+D
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}

/** A new passphrase, asked for twice. Nobody can open a key file with one that was mistyped. */
export async function newPassphrase(file: string | undefined): Promise<string> {
  const first = await passphrase(file, "passphrase for the key file");
  if (file === undefined && (await passphrase(undefined, "the same once more")) !== first)
    throw new CannotAsk("these were two different passphrases");
  if (first.length < LEAST)
    throw new CannotAsk(`a passphrase needs at least ${LEAST} characters`, "four or five words that nobody would guess together");
  return first;
}

const LEAST = 12;

/** What is in a key file. Throws `NotSo` when it can't be opened. */
export async function secretIn(
  path: string,
  passphraseFile: string | undefined,
): Promise<{ readonly title: string; readonly secret: string; readonly passphrase: string }> {
  const text = await textOfFile(path);
  const given = await passphrase(passphraseFile, `passphrase of ${path}`);
  const opened = await openKeyFile(text, given);
  if (opened.ok) return { title: opened.title, secret: opened.secret, passphrase: given };
  const why = {
    "not-a-key-file": `${path} is no key file of Folkmoot`,
    damaged: `${path} is damaged: take your other copy`,
    "wrong-passphrase": `${path} is whole, and this is not its passphrase`,
  };
  throw new NotSo(why[opened.why]);
}
