import { sql } from "kysely";
import { ASSOCIATION, foundAssociation, inPlace, propose, signInAll } from "./association.js";
import { seedDiscussion } from "./discussion.js";
import { bench } from "./harness.js";
import { serveFolkmoot } from "./server.js";

const POSTS = 100_000;
const MEMBERS = 1_000;
const LOOKS = 60;
/** 120 looks of each search, of which there are six, at 60 a minute for each reader. */
const READERS = 15;
/** Of 20 looks the slowest is left out: p95. */
const SLOWEST_LEFT_OUT = 20;

/** Every page of a discussion and of the search, with 100,000 posts about one motion: the time after which 95 of 100 readers have their page. */
await inPlace(async (place) => {
  const { services } = place;
  const members = await foundAssociation(services, MEMBERS);
  const number = await propose(services, members[0] ?? "");
  const { rows: motions } = await sql<{ id: string }>`select id from motion where organisation = ${ASSOCIATION}`.execute(services.db);
  const thread = await seedDiscussion(services.db, { organisation: ASSOCIATION, motion: motions[0]?.id ?? "", posts: POSTS });
  await sql`vacuum analyze`.execute(services.db);
  // Nobody may search as often as this looks: several do, by turns.
  const readers = await signInAll(services, members.slice(5, 5 + READERS));
  const base = `/o/${ASSOCIATION}`;
  const deep = await somewhere("kind = 'comment'");
  const argument = await somewhere("kind = 'for'");
  const { rows: busiest } = await sql<{
    head: string;
  }>`select head from post where head is not null group by head order by count(*) desc limit 1`.execute(services.db);
  const server = await serveFolkmoot(place);
  const pages = {
    "a motion": `${base}/motions/${number}`,
    "the discussion of a motion": `${base}/motions/${number}/discussion`,
    "arguments, balanced": `${base}/motions/${number}/discussion/arguments`,
    "arguments, most helpful, from the middle": `${base}/motions/${number}/discussion/arguments?order=helpful&after=${argument}`,
    "arguments, newest, from the middle": `${base}/motions/${number}/discussion/arguments?order=newest&after=${argument}`,
    questions: `${base}/motions/${number}/discussion/questions`,
    "comments from the middle": `${base}/motions/${number}/discussion/comments?after=${deep}`,
    "the post with most replies": `${base}/posts/${busiest[0]?.head ?? ""}`,
    "hidden posts": `${base}/moderation`,
    "what waits for a member": `${base}/home`,
    "search: a word in every post": `${base}/search?q=river`,
    "search: a word in most posts": `${base}/search?q=word1`,
    "search: a rare word": `${base}/search?q=word3999`,
    "search: two frequent words": `${base}/search?q=word2+word7&kind=posts`,
    "search: a frequent word without another": `${base}/search?q=river+-word0&kind=arguments`,
    "search: a word that nobody said": `${base}/search?q=ostrich`,
  };
  for (const [name, path] of Object.entries(pages)) {
    await bench({
      name: `p95 of ${POSTS.toLocaleString("en-GB")} posts: ${name}`,
      unit: "ms",
      better: "less",
      limit: 100,
      rounds: 1,
      ours: () => slow(path),
    });
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

  async function somewhere(condition: string): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      select id from post where thread = ${thread} and ${sql.raw(condition)} order by at offset ${POSTS / 20} limit 1`.execute(services.db);
    return rows[0]?.id ?? "";
  }
});
