import fc from "fast-check";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { testServices } from "../../../testing/services.js";
import { riverside, RIVERSIDE } from "../../../testing/riverside.js";
import { rulesOfVersion } from "../course/governing.js";
import { countMeant, peopleMeant } from "../people/people.js";

const start = Temporal.Instant.from("2017-01-01T00:00:00Z");
const moment = fc.integer({ min: 0, max: 12 });
const membership = fc.record({ entered: moment, left: fc.option(moment, { nil: null }) });
const at = (hours: number): Temporal.Instant => start.add({ hours });

test("members counted back from those of now are those that the register lists as of each instant", async () => {
  const services = await testServices();
  await riverside(services);
  const rules = await rulesOfVersion(services.db, RIVERSIDE, 1);
  const who = { kind: "class", id: "member", quantifier: "all", memberOf: false, asOf: null, but: [] } as const;
  await fc.assert(
    fc.asyncProperty(fc.array(membership, { maxLength: 30 }), async (memberships) => {
      await services.db
        .transaction()
        .execute(async (tx) => {
          await sql`update member set entered_at = ${at(-1).toString()}::timestamptz`.execute(tx);
          await sql`
            insert into member (organisation, name, email, joined_on, secret, entered_at, left_at)
            select ${RIVERSIDE}, 'Member', n || '@counted.example', '2017-01-01', sha256(n::text::bytea), entered, departed
            from unnest(${memberships.map(({ entered }) => at(entered).toString())}::timestamptz[],
              ${memberships.map(({ left }) => (left === null ? null : at(left).toString()))}::timestamptz[]) with ordinality as m (entered, departed, n)`.execute(
            tx,
          );
          const staying = memberships.filter(({ left }) => left === null).length;
          await sql`
            update organisation set facts = jsonb_set(facts, '{members}', to_jsonb((facts->>'members')::int + ${staying}::int))`.execute(tx);
          for (let hours = -2; hours <= 13; hours++) {
            const meant = { organisation: RIVERSIDE, rules, motion: "", who, instant: at(hours) };
            expect(await countMeant(tx, meant)).toBe((await peopleMeant(tx, meant)).length);
          }
          throw new Undone();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undone)) throw error;
        });
    }),
    { numRuns: 25 },
  );
});

class Undone extends Error {}
