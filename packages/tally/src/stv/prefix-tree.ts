import type { Rankings } from "../ballots/rankings.js";

/**
 * Papers by what they begin with: papers with the same first preferences share a path, so that a count that goes over all papers again and again goes over
 * each beginning once. Node 0 is the root; children and siblings are chained.
 */
export interface PrefixTree {
  readonly candidate: Uint16Array;
  /** How many voters' papers pass through the node. */
  readonly voters: Float64Array;
  readonly firstChild: Uint32Array;
  readonly sibling: Uint32Array;
}

/** Builds the tree without the candidates who can receive nothing: papers are read as if these did not stand on them. */
export function prefixTree(ballots: Rankings, out: ReadonlySet<number>): PrefixTree {
  if (ballots.equal !== null) throw new RangeError("a count by single transferable vote can't read equal ranks");
  const { starts, preferences, papers } = ballots;
  const most = preferences.length + 1;
  const tree = {
    candidate: new Uint16Array(most),
    voters: new Float64Array(most),
    firstChild: new Uint32Array(most),
    sibling: new Uint32Array(most),
  };
  let size = 1;
  for (let paper = 0; paper < papers.length; paper++) {
    const [end, voters] = [starts[paper + 1] as number, papers[paper] as number];
    let node = 0;
    for (let at = starts[paper] as number; at < end; at++) {
      const candidate = preferences[at] as number;
      if (!out.has(candidate)) node = child(node, candidate, voters);
    }
  }
  return tree;

  function child(parent: number, candidate: number, voters: number): number {
    let node = tree.firstChild[parent] as number;
    while (node !== 0 && tree.candidate[node] !== candidate) node = tree.sibling[node] as number;
    if (node === 0) {
      node = size++;
      tree.candidate[node] = candidate;
      tree.sibling[node] = tree.firstChild[parent] as number;
      tree.firstChild[parent] = node;
    }
    tree.voters[node] = (tree.voters[node] as number) + voters;
    return node;
  }
}
