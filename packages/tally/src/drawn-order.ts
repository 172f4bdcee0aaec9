/**
 * An order of options that nobody chose and everybody can work out again: each option's number is hashed together with a seed that was public only after the
 * vote had closed (a drawing of numbers, a later block, the head of the record), and the hashes are sorted. The hasher is handed in, so that a browser and a
 * server use their own; `seed` is any text that both write the same.
 */
export function drawnOrder(seed: string, { options, sha256 }: { options: number; sha256: (text: string) => string }): number[] {
  const drawn = Array.from({ length: options }, (_, option) => ({ option, ticket: sha256(`folkmoot tie order\n${seed}\n${option}`) }));
  return drawn.sort((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : a.option - b.option)).map(({ option }) => option);
}
