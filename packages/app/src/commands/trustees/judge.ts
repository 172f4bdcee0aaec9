import { judgeEvidence } from "@folkmoot/ballot";
import { oneOperand } from "../arguments.js";
import { wellFormed } from "../ballots/well-formed.js";
import { textOfFile } from "../files.js";
import type { Command } from "../terminal.js";

/** Judges a complaint of a wrong share from the evidence that the page of a ballot box offers. */
export const judge: Command = async (args, { out }) => {
  const { operand } = oneOperand(args, "folkmoot trustee judge FILE.evidence");
  const text = (await textOfFile(operand)).trimEnd();
  const { election, complains, lied } = wellFormed(operand, () => judgeEvidence(text));
  out(`election      ${election}`);
  out(
    lied === complains
      ? `member ${complains} complained of a share that is what its sender has published`
      : `the share that member ${lied} dealt to member ${complains} is not what member ${lied} has published`,
  );
  return 0;
};
