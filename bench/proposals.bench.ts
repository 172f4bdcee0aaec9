import { sql } from "kysely";
import { ASSOCIATION, foundAssociation, inPlace, signInAll } from "./association.js";
import { bench } from "./harness.js";
import { seedProposals } from "./proposals.js";
import { serveFolkmoot } from "./server.js";

const [CALLS, EACH] = [10, 500];
const MEMBERS = 1_000;
const LOOKS = 60;
const READERS = 6;
/** Of 20 looks the slowest is left out: p95. */
const SLOWEST_LEFT_OUT = 20;

/** The pages on which members find their way among 5,000 proposals in ten calls: the time after which 95 of 100 readers have their page. */
await inPlace(async (place) => {
  const { services } = place;
  const members = await foundAssociation(services, MEMBERS);
  const [call = 0] = await seedProposals(services, { calls: CALLS, each: EACH, members });
  await sql`vacuum analyze`.execute(services.db);
  // Nobody may search as often as this looks: several do, by turns.
  const readers = await signInAll(services, members.slice(5, 5 + READERS));
  const base = `/o/${ASSOCIATION}`;
  const server = await serveFolkmoot(place);
  const pages = {
    "the motions": `${base}/motions`,
    "a call with 500": `${base}/motions/${call}`,
    "its last page": `${base}/motions/${call}?page=10`,
    "those with most signatures": `${base}/motions/${call}?sort=signatures`,
    "those of one theme": `${base}/motions/${call}?theme=water`,
    "one proposal": `${base}/motions/${call}/options/250`,
    "putting one": `${base}/motions/${call}/options/new?kind=proposal`,
    "making one out of several": `${base}/motions/${call}/composites/new`,
    "what waits for a member": `${base}/home`,
    "the public home": base,
    "the way in": `${base}/start`,
    "the way to a priority": `${base}/start/priority`,
    "the programme": `${base}/programme`,
    "search: a theme": `${base}/search?q=water`,
    "the web feed": `${base}/feed.atom`,
  };
  for (const [name, path] of Object.entries(pages)) {
    await bench({ name: `p95 of ${CALLS * EACH} proposals: ${name}`, unit: "ms", better: "less", limit: 100, rounds: 1, ours: () => slow(path) });
  }
  await server.stop();

  async function slow(path: string): Promise<number> {
    const took: number[] = [];
    for (let look = 0; look < LOOKS; look++) {
      const start = performance.now();
      const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { cookie: readers[look % READERS]?.cookie ?? "" } });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      took.push(performance.now() - start);
    }
    return took.toSorted((a, b) => b - a)[LOOKS / SLOWEST_LEFT_OUT - 1] ?? 0;
  }
});
