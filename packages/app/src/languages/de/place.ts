import type { placed as english } from "../en/place.js";

/** A place of a discussion, in the middle of a sentence. */
export const placed: typeof english = ({ motion, option, clause }) => {
  if (motion === null) return `Absatz ${clause ?? ""} der Satzung`;
  if (option !== null) return `Vorschlag ${option.number} zu Antrag ${motion.number}, „${option.title}“`;
  if (clause !== null) return `Absatz ${clause} im Text von Antrag ${motion.number}, „${motion.title}“`;
  return `Antrag ${motion.number}, „${motion.title}“`;
};
