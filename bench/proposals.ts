import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { applyToMotion } from "../packages/procedure/src/index.js";
import type { EventOf, MotionFacts } from "../packages/procedure/src/index.js";
import { deposit, keepText, motionByNumber } from "../packages/app/src/features/motions/index.js";
import type { Services } from "../packages/app/src/platform/services.js";
import { ASSOCIATION } from "./association.js";

const key = (): string => randomBytes(18).toString("base64url");
const id = (): string => randomBytes(16).toString("base64url");
/** Different titles; each has one of these. */
const SUBJECTS = ["water", "paths", "rents", "buses", "parks", "schools", "trees", "libraries"];
/** Of ten proposals seven have the signatures that they need. */
const [TENTHS, SUPPORTED] = [10, 7];
const NEEDED = 5;

/** Opens calls and fills each with proposals, as if members had put them one after the other. Answers with the numbers of the calls. */
export async function seedProposals(
  services: Services,
  { calls, each, members }: { calls: number; each: number; members: readonly string[] },
): Promise<number[]> {
  const numbers: number[] = [];
  for (let call = 1; call <= calls; call += 1) {
    const opened = await deposit(services, ASSOCIATION, {
      member: members[1] ?? "",
      key: key(),
      proposal: {
        title: `Priorities, call ${call}`,
        to: { procedure: "priorities" },
        content: { kind: "motion", text: "What shall we work for?", matters: [{ kind: "named", matter: "priorities" }] },
        decideAt: null,
      },
    });
    if (opened.kind !== "done") throw new Error(JSON.stringify(opened));
    await fill(services, { number: opened.number, each, members });
    numbers.push(opened.number);
  }
  return numbers;
}

async function fill(services: Services, { number, each, members }: { number: number; each: number; members: readonly string[] }): Promise<void> {
  const { db } = services;
  const motion = await motionByNumber(db, ASSOCIATION, number);
  if (motion === undefined) throw new Error("a call that was opened is there");
  let facts: MotionFacts = motion.facts;
  const puts: EventOf<"option-put">[] = [];
  await db.transaction().execute(async (tx) => {
    for (let n = 0; n < each; n += 1) {
      const text = await keepText(
        tx,
        ASSOCIATION,
        `# A proposal for ${SUBJECTS[n % SUBJECTS.length]}\n\nWe work for it, and say how, number ${n}.\n`,
      );
      const put: EventOf<"option-put"> = {
        t: "option-put",
        motion: motion.id,
        option: id(),
        kind: "proposal",
        on: null,
        by: id(),
        as: { kind: "member" },
        matters: [],
        touches: [],
        text,
        title: text,
        rules: null,
        cost: null,
        support: NEEDED,
        at: facts.depositedAt,
      };
      puts.push(put);
    }
    facts = { ...facts, options: puts.reduce<MotionFacts>(applyToMotion, { ...facts, options: [] }).options };
    facts = {
      ...facts,
      options: facts.options.map((option, n) =>
        n % TENTHS < SUPPORTED ? { ...option, support: { needed: NEEDED, reachedAt: option.putAt } } : option,
      ),
    };
    await tx
      .updateTable("motion")
      .set({ facts: JSON.stringify(facts) })
      .where("id", "=", motion.id)
      .execute();
    await sql`
      insert into option (organisation, motion, id, number, kind, title, commitment, mover, theme, put_at)
      select ${ASSOCIATION}, ${motion.id}, put.id, put.n, 'proposal', 'Proposal ' || put.n || ' for ' || (${SUBJECTS}::text[])[1 + put.n % 8], put.text,
        (${members}::uuid[])[1 + put.n % ${members.length}], (${SUBJECTS}::text[])[1 + put.n % 8], ${facts.depositedAt}::timestamptz
      from unnest(${puts.map(({ option }) => option)}::text[], ${puts.map(({ text }) => text)}::text[]) with ordinality as put (id, text, n)`.execute(
      tx,
    );
    await sql`
      insert into option_signature (organisation, motion, option, member, handle)
      select o.organisation, o.motion, o.id, r.member, r.handle from option o
      cross join lateral (
        select member, handle from roll_place where organisation = o.organisation and motion = o.motion
        order by md5(o.id || member::text) limit case when o.number % ${TENTHS} < ${SUPPORTED} then ${NEEDED} else 2 end
      ) r
      where o.organisation = ${ASSOCIATION} and o.motion = ${motion.id} and o.number <= ${Math.min(each, 100)} on conflict do nothing`.execute(tx);
  });
}
