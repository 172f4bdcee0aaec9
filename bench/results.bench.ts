import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { openVote, paperResult, standing } from "../packages/procedure/src/index.js";
import { motionView, papersOf, settle } from "../packages/app/src/features/motions/index.js";
import { clock } from "../packages/app/src/platform/act.js";
import { ASSOCIATION, foundAssociation, inPlace, looking, signInAll, untilTheVote } from "./association.js";
import { bench, milliseconds } from "./harness.js";
import { seedProposals } from "./proposals.js";
import { serveFolkmoot } from "./server.js";

const MARKS = 20_000;
const PROPOSALS = 40;
/** So many ticks on a paper: hardly two papers are the same. */
const TICKS = 12;
const LOOKS = 20;

/** The result of a vote on several options in which 20,000 took part, for each member who looks at it. */
await inPlace(async (place) => {
  const { services } = place;
  const members = await foundAssociation(services, MARKS);
  const [number = 0] = await seedProposals(services, { calls: 1, each: PROPOSALS, members });
  await untilTheVote(services, number);
  const found = async () => motionView(services, await looking(services, { member: null, now: await clock(services.db, ASSOCIATION) }), number);
  const open = await found();
  const stage = openVote(open.situation, await clock(services.db, ASSOCIATION))?.stage ?? "";
  const options = open.situation.motion?.papers[stage]?.length ?? 0;
  const marks = members.map((_, at) => markOf(at, options));
  await sql`
    insert into mark (organisation, motion, stage, member, handle, mark, key)
    select p.organisation, p.motion, p.stage, p.member, p.handle, g.mark, md5(g.member::text)
    from unnest(${members}::uuid[], ${marks}::text[]) as g (member, mark)
    join roll_place p on p.organisation = ${ASSOCIATION} and p.motion = ${open.motion.id} and p.stage = ${stage} and p.member = g.member`.execute(
    services.db,
  );
  const over = standing(open.situation, await clock(services.db, ASSOCIATION)).next?.at ?? "";
  const to = Temporal.Instant.from(over).add({ seconds: 1 }).toString();
  await sql`update organisation set clock_offset = ${to}::timestamptz - clock_timestamp() where id = ${ASSOCIATION}`.execute(services.db);
  await settle(services, ASSOCIATION);
  const { situation, motion } = await found();
  if (motion.facts.closed[stage] === undefined) throw new Error("the vote is not over");
  await sql`vacuum analyze`.execute(services.db);
  const [reader] = await signInAll(services, members.slice(5, 6));
  const server = await serveFolkmoot(place);
  const look = async (): Promise<number> => {
    const start = performance.now();
    const answer = await fetch(`http://127.0.0.1:${server.port}/o/${ASSOCIATION}/motions/${number}/result`, {
      headers: { cookie: reader?.cookie ?? "" },
    });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${answer.status}`);
    return performance.now() - start;
  };
  await bench({
    name: `the result of ${MARKS.toLocaleString("en-GB")} papers with ${options} options, for a member`,
    unit: "ms",
    better: "less",
    limit: 100,
    rounds: LOOKS,
    ours: look,
    floor: {
      name: "fetching the papers and counting them",
      measure: () =>
        milliseconds(async () => {
          const { papers } = await papersOf(services.db, ASSOCIATION, { situation, stage });
          paperResult(situation, stage, papers);
        }),
    },
  });
  await server.stop();
});

/** Ticks that differ from paper to paper, the same in every run. */
function markOf(paper: number, options: number): string {
  const ticked = new Set(Array.from({ length: TICKS }, (_, tick) => (paper * (2 * tick + 1) + tick * tick + Math.floor(paper / options)) % options));
  return [...ticked].toSorted((a, b) => a - b).join("+");
}
