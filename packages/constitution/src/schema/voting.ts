/** Rules of a paper with several options. */
const SEVERAL = ["several", "none", "most", "reserved", "points", "scale", "budget", "contradictions", "listed"];
/** Rules of a ballot box. */
const BOX = ["key", "registrar", "spares", "sampled", "shuffles", "revote", "opened", "turnout", "format"];
/** Rules of voting for others. */
const REPRESENTATION = ["represented", "represents", "lodged", "instructed"];

/** Rules of a vote that this version carries out, in the order in which the reference lists them. */
export const VOTING: readonly string[] = [
  "method",
  "roll",
  "how",
  "secrecy",
  "quorum",
  "carried",
  "tie",
  "opens",
  "lasts",
  "closes",
  "extended",
  "weight",
  ...REPRESENTATION,
  ...SEVERAL,
  ...BOX,
];
