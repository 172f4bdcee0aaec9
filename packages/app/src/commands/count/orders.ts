/** Some ways to settle ties among so many: everybody first once, upwards and downwards. */
export function ordersOf(options: number): number[][] {
  const upwards = Array.from({ length: options }, (_, first) => Array.from({ length: options }, (_, n) => (first + n) % options));
  return [...upwards, ...upwards.map((order) => order.toReversed())];
}
