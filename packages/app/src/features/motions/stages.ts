/** The name under which those who may sign stand on the roll, before the first stage of the text. */
export const SUPPORT = "support";
