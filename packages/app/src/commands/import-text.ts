import { compile, LONGEST_PLAIN, proposalsIn, readPlain, writeLive } from "@folkmoot/constitution";
import { oneOperand } from "./arguments.js";
import { textOfFile } from "./files.js";
import { CannotAsk, counted, type Command } from "./terminal.js";

const usage = "folkmoot import-text FILE [--prose]";

/** Reads a plain text of rules into articles and clauses and writes it as live text; what it made live goes to the side, for somebody to confirm. */
export const importText: Command = async (args, { out, err }) => {
  const { operand: file, has } = oneOperand(args, usage, { prose: { type: "boolean" } });
  const text = await textOfFile(file);
  if (text.length > LONGEST_PLAIN) throw new CannotAsk(`${file} has more than ${LONGEST_PLAIN} characters`);
  const plain = readPlain(text);
  const proposals = has("prose") ? [] : proposalsIn(plain);
  const source = writeLive(plain, proposals, new Set(proposals.map(({ id }) => id)));
  out(source.trimEnd());
  const clauses = plain.articles.reduce((sum, article) => sum + article.clauses.length, 0);
  err(
    `folkmoot: ${counted(plain.articles.length, "article")}, ${counted(clauses, "clause")}, ${counted(proposals.length, "guess", "guesses")} to confirm`,
  );
  for (const { id, words, becomes, address } of proposals) err(`    ${id} “${words}”${words === becomes ? "" : ` as “${becomes}”`} (${address})`);
  const findings = compile(source).findings.length;
  if (findings > 0) err(`folkmoot: hint: the checker has ${counted(findings, "finding")}; save it and ask folkmoot check`);
  return 0;
};
