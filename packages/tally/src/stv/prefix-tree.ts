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

/**
 * Builds the tree. Papers are read as if those who are `out` did not stand on them, and no further than the first who is `hopeful`: such a candidate keeps the
 * whole paper, so nothing behind matters until they are elected or out. That keeps the tree of a million papers small enough to be built again each time.
 */
export function prefixTree(ballots: Rankings, { out, hopeful }: { out: ReadonlySet<number>; hopeful: ReadonlySet<number> }): PrefixTree {
  if (ballots.equal !== null) throw new RangeError("a count by single transferable vote can't read equal ranks");
  const { options, starts, preferences, papers } = ballots;
  const status = Uint8Array.from({ length: options }, (_, candidate) => (out.has(candidate) ? OUT : hopeful.has(candidate) ? HOPEFUL : ELECTED));
  let tree = nodes(1024);
  let size = 1;
  for (let paper = 0; paper < papers.length; paper++) {
    const [end, voters] = [starts[paper + 1] as number, papers[paper] as number];
    let node = 0;
    for (let at = starts[paper] as number; at < end; at++) {
      const candidate = preferences[at] as number;
      if (status[candidate] === OUT) continue;
      node = child(node, candidate);
      tree.voters[node] = (tree.voters[node] as number) + voters;
      if (status[candidate] === HOPEFUL) break;
    }
  }
  return tree;

  function child(parent: number, candidate: number): number {
    const { candidate: of, firstChild, sibling } = tree;
    let node = firstChild[parent] as number;
    while (node !== 0 && of[node] !== candidate) node = sibling[node] as number;
    if (node !== 0) return node;
    node = size++;
    if (node === of.length) tree = grown(tree);
    tree.candidate[node] = candidate;
    tree.sibling[node] = tree.firstChild[parent] as number;
    tree.firstChild[parent] = node;
    return node;
  }
}

const [OUT, HOPEFUL, ELECTED] = [0, 1, 2];

function nodes(length: number): PrefixTree {
  return {
    candidate: new Uint16Array(length),
    voters: new Float64Array(length),
    firstChild: new Uint32Array(length),
    sibling: new Uint32Array(length),
  };
}

function grown(old: PrefixTree): PrefixTree {
  const wider = nodes(old.candidate.length * 2);
  wider.candidate.set(old.candidate);
  wider.voters.set(old.voters);
  wider.firstChild.set(old.firstChild);
  wider.sibling.set(old.sibling);
  return wider;
}
