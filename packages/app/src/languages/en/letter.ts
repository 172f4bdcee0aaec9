/** The frame of every mail. */
export const letter = {
  rehearsal: "This is a rehearsal: nothing in it is real, and no mail leaves this server.",
  shortened: "(The whole text is behind the link.)",
  otherwise: "If you do nothing",
};
