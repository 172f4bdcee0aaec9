import { judgeEvidence, senderInComplaint, writeEvidence } from "@folkmoot/ballot";
import { operandsAndOptions } from "../arguments.js";
import { wellFormed } from "../ballots/well-formed.js";
import { textOfFile } from "../files.js";
import { NotSo } from "../several.js";
import { CannotAsk, type Command } from "../terminal.js";
import { heldBy, messagesIn } from "./held.js";

const usage = "folkmoot trustee judge FILE.evidence, or COMPLAINT --member 2 --certificates CERTIFICATES --polynomials POLYNOMIALS";

/** Judges a complaint of a wrong share: from the evidence that the page of a ballot box offers, or from what was handed over in a key ceremony. */
export const judge: Command = async (args, { out }) => {
  const { operands, option } = operandsAndOptions(args, usage, {
    member: { type: "string" },
    certificates: { type: "string" },
    polynomials: { type: "string" },
  });
  const [path] = operands;
  const [member, certificates, polynomials] = [Number(option("member") ?? 0), option("certificates"), option("polynomials")];
  if (path === undefined || operands.length > 1 || (certificates === undefined) !== (polynomials === undefined))
    throw new CannotAsk("the evidence is needed, or a complaint and what it is about", usage);
  const text = (await textOfFile(path)).trimEnd();
  const evidence =
    certificates === undefined || polynomials === undefined ? text : await evidenceOf(text, { member, certificates, polynomials, complaint: path });
  const { election, complains, lied } = wellFormed(path, () => judgeEvidence(evidence));
  out(`election      ${election}`);
  out(
    lied === complains
      ? `member ${complains} complained of a share that is what its sender has published`
      : `the share that member ${lied} dealt to member ${complains} is not what member ${lied} has published`,
  );
  return 0;
};

interface Given {
  readonly member: number;
  readonly certificates: string;
  readonly polynomials: string;
  /** Where the complaint comes from. */
  readonly complaint: string;
}

/** What it takes to judge a complaint of a member, put together. */
async function evidenceOf(text: string, { member, certificates, polynomials, complaint }: Given): Promise<string> {
  const held = await heldBy(certificates);
  const { group, committed } = held;
  if (committed === null) throw new NotSo(`${certificates}: where nobody has committed to anything no complaint can be judged`);
  const sender = senderInComplaint(group, text);
  if (sender === null) throw new NotSo(`${complaint} is no complaint of a wrong share`);
  const dealing = (await messagesIn(polynomials, held))[sender - 1];
  if (dealing === undefined) throw new NotSo(`${polynomials} has nothing of member ${sender}`);
  return writeEvidence(committed, { member, complaint: text, dealing });
}
