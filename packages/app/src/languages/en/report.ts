import { numbers, plural } from "./numbers.js";

/** The report on a count as a returning officer signs it, and what can be taken away of a result. */
export const report = {
  declaration: "Declaration",
  outcome: {
    elected: (chosen: number, places: number | null) => (places === null ? "Elected:" : `Elected, ${numbers.ofBase(chosen, places)}:`),
    adopted: (chosen: number): string => (chosen === 0 ? "Nothing was adopted." : "Adopted:"),
    funded: (chosen: number): string => (chosen === 0 ? "Nothing was funded." : "Funded:"),
  },
  chosen: (place: number, title: string, stage: number) => `${place}. ${title}${stage === 0 ? "" : `, at stage ${numbers.whole(stage)}`}`,
  order: "Order:",
  fate: "Outcome",
  abstained: "Neither",
  electedAt: (stage: number) => `elected, ${numbers.whole(stage)}`,
  leftAt: (stage: number) => `left, ${numbers.whole(stage)}`,
  quota: (quota: string, valid: number, places: number, exact: string) =>
    `Needed to be elected: ${quota}. ${numbers.whole(valid)} valid ${plural(valid, { one: "paper", other: "papers" })} divided by ${numbers.whole(places + 1)} (${numbers.whole(places)} ${plural(places, { one: "place", other: "places" })} and one more) are ${exact}.`,
  tooLarge: (table: string, cells: number) =>
    `“${table}” has ${numbers.whole(cells)} cells: too many for paper. The report for spreadsheets (CSV) has them.`,
  signature: "Signed by the returning officer, place and date",
  page: (n: number, of: number) => `Page ${numbers.whole(n)} of ${numbers.whole(of)}`,
  facts: {
    file: (name: string) => `File: ${name}`,
    rule: (name: string) => `Counted by: ${name}`,
    valid: (n: number) => `Valid papers: ${numbers.whole(n)}`,
    papers: (n: number, entitled: number) => `Papers handed in: ${numbers.ofBase(n, entitled)} who could vote`,
    votes: (n: number) => `Votes on them together: ${numbers.whole(n)}`,
    blank: (n: number) => `Of these blank: ${numbers.whole(n)}`,
    organisation: (name: string) => `Organisation: ${name}`,
    motion: (number: number, title: string) => `Motion ${numbers.whole(number)}: ${title}`,
    clause: (number: string) => `As § ${number} of the constitution says`,
    closed: (when: string) => `The vote closed: ${when}`,
    record: (address: string) => `Everybody can count again from the public record: npx folkmoot audit ${address}`,
    budget: (amount: string) => `Budget: ${amount}`,
    spent: (amount: string) => `Spent: ${amount}`,
  },
  standing: "How the voters stand to each",
  downloads: {
    heading: "Take away",
    files: {
      "report.pdf": "The report to print and sign (PDF)",
      "report.csv": "The report for spreadsheets (CSV)",
      "stages.json": "The stages for programs that draw them (RCTab, JSON)",
      "papers.csv": "The papers for spreadsheets (CSV)",
      "papers.blt": "The papers for counting programs (BLT)",
      "papers.pb": "The papers for budget programs (Pabulib)",
    },
    papersLead: "The papers are sorted, without names and times, as the public record has them.",
    secret: "The papers can't be taken away: this vote is secret, and a long ranking could tell who wrote it.",
  },
};
