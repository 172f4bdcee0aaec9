import { readOpening } from "@folkmoot/ballot";

/** What an opened ballot says. */
export interface Opened {
  readonly tracker: string;
  /** The fingerprint of the election that it was made for. */
  readonly election: string;
  /** For each question what was chosen: for, against or neither, or a number for each line. */
  readonly said: readonly (Said | readonly number[])[];
}

type Said = "for" | "against" | "abstain";

/** Reads what somebody pasted or scanned, the bare text or an address that ends with it; null for whatever is no opened ballot, however it is wrong. */
export function opened(given: string): Opened | null {
  try {
    const { opening, tracker } = readOpening(given.trim().split("#").at(-1) ?? "");
    const { election, choices } = opening;
    return {
      tracker,
      election: election.hash,
      said: election.questions.map((question, at) => {
        const chosen = choices[at] ?? [];
        return question.kind === "ticks" && question.answers.join() === "for,against" ? saidIn(chosen, question.blank) : chosen;
      }),
    };
  } catch {
    return null;
  }
}

function saidIn(ticks: readonly number[], blank: boolean): Said {
  const [isFor, isAgainst] = blank ? ticks.slice(1) : ticks;
  return isFor === 1 ? "for" : isAgainst === 1 ? "against" : "abstain";
}
