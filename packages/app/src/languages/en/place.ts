/** Structural, so that languages know no feature. */
export interface SomePlace {
  readonly motion: { readonly number: number; readonly title: string } | null;
  readonly option: { readonly number: number; readonly title: string } | null;
  readonly clause: string | null;
}

/** A place of a discussion, in the middle of a sentence. */
export function placed({ motion, option, clause }: SomePlace): string {
  if (motion === null) return `clause ${clause ?? ""} of the constitution`;
  if (option !== null) return `option ${option.number} of motion ${motion.number}, “${option.title}”`;
  if (clause !== null) return `clause ${clause} in the text of motion ${motion.number}, “${motion.title}”`;
  return `motion ${motion.number}, “${motion.title}”`;
}
