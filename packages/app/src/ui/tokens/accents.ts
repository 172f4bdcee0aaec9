/** The colours that an organisation may choose from. Each is checked for contrast in both schemes; there is no free choice. */
export const accents = ["ink", "moss", "brick", "plum", "harbour", "ochre"] as const;

export type Accent = (typeof accents)[number];

/** The accent that a page is drawn in; anything unknown is drawn in ink. */
export function accentOf(name: string): Accent {
  return accents.find((accent) => accent === name) ?? "ink";
}
