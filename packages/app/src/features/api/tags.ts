/** The parts of the documentation, in its order. */
export const tags = ["organisations", "constitution", "motions", "surveys", "record", "you", "discussion", "acts"] as const;
export type Tag = (typeof tags)[number];
