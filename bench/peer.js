import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Another program's count of the same file, in a process of its own: node peer.js FILE NAME FOLDER. It prints the winner. The file is read as simply as in naive-stv.js, into what the
 * package asks for. They are looked for in FOLDER, since one of them brings fifty megabytes and none is needed for anything else.
 */
const [, , file = "", name = "", folder = ""] = process.argv;
const load = createRequire(join(folder, "peer.js"));
const [head = "", ...lines] = readFileSync(file, "utf8").split("\n");
const candidates = Array.from({ length: Number(head.split(" ")[0]) }, (_, candidate) => `${candidate + 1}`);
const orders = lines.slice(0, lines.indexOf("0")).map((line) => line.split(" ").slice(1, -1));

/** Who wins. @type {Record<string, () => Promise<string>>} */
const PEERS = {
  votes: async () => {
    const { Schulze, utils } = await import(pathToFileURL(load.resolve("votes")).href);
    const ballots = orders.map((order) => ({ ranking: order.map((candidate) => [candidate]), weight: 1 }));
    return new Schulze(utils.matrixFromBallots(ballots, candidates)).ranking()[0].join("=");
  },
  condorcet: async () => {
    const { Schulze } = load("condorcet");
    const count = new Schulze(new Set(candidates));
    for (const order of orders) count.addBallot(new Map(order.map((candidate, rank) => [candidate, rank + 1])));
    return count.rank()[0];
  },
  "@node-core/caritat": async () => {
    const place = join(dirname(load.resolve("@node-core/caritat/package.json")), "dist/votingMethods/CondorcetResult.js");
    const { default: CondorcetResult } = await import(pathToFileURL(place).href);
    const ballots = orders.map((order) => ({ preferences: new Map(order.map((candidate, rank) => [candidate, order.length - rank])) }));
    const wins = new CondorcetResult(undefined, candidates, "", ballots, {}).result;
    return candidates.reduce((best, candidate) => (wins.get(candidate) > wins.get(best) ? candidate : best));
  },
};
console.log(await PEERS[name]?.());
