import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { instant, type Act } from "../../platform/act.js";
import type { Services } from "../../platform/services.js";
import { fictionalPeople } from "./fictional.js";
import { found, recordTime } from "./found.js";
import { organisationEvents } from "../members/index.js";
import { cast, isFounded } from "./rehearsals.js";
import { modelText, sourceOf } from "./texts.js";

/** The rehearsal that a server founds by itself; an evening that is rehearsed again has an id of its own. */
const theMovement = "movement";
const members = 20_000;
const london = (local: string): Temporal.Instant => Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/London").toInstant();

const begins = london("2016-12-01T10:00");
const conferenceCalled = london("2016-12-12T10:00");
const committeeCalled = london("2016-12-20T10:00");
const theEvening = london("2017-01-10T19:30");

const samples = [
  { place: 0, name: "Tobias Renn", sample: "Founder of the movement, on the Steering Committee" },
  { place: 1, name: "Agnes Pell", sample: "Secretary, on the Steering Committee" },
  { place: 2, name: "Corin Thorne", sample: "Convenor, on the Steering Committee" },
  { place: 3, name: "Miriam Hale", sample: "A member of the Steering Committee" },
  { place: 100, name: "Dana Whin", sample: "An activist" },
  { place: 101, name: "Sam Teal", sample: "An ordinary member" },
];
const places = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at);

/**
 * The movement of the evening (design: product, A1): 20,000 members under day-zero rules, a committee of twelve that meets on Wednesday, a conference
 * already called, and it is half past seven on Tuesday 10 January 2017. Founded once; later starts find it as its people left it.
 */
export async function foundMovement(services: Services, id = theMovement): Promise<void> {
  if (await isFounded(services, id)) return;
  const dayZero = modelText("day-zero");
  if (dayZero === null) throw new Error("the day-zero rules are not where they should be");
  const people = fictionalPeople(members, { seed: 20_170_110, from: "2015-09-01", to: "2016-12-01", domain: "movement.example" });
  const founded = await found(
    services,
    {
      id,
      name: "The Movement",
      accent: "brick",
      mode: "rehearsal",
      source: await sourceOf(dayZero),
      people: cast(people, samples, "movement.example"),
      seats: {
        committee: places(0, 12),
        national: places(12, 40),
        regional: places(40, 90),
        convenor: [2],
        secretary: [1],
        "returning-officer": [90],
      },
      at: begins,
    },
    async ({ act }) => untilTheEvening(act),
  );
  if (!founded.ok && founded.reason.kind !== "taken") throw new Error(`the rehearsal ${id} can't be founded: ${JSON.stringify(founded.reason)}`);
}

async function untilTheEvening(begun: Act): Promise<void> {
  let act = await moveClock(begun, conferenceCalled);
  act = await callMeeting(act, { meeting: "conference-2017", of: "conference", starts: london("2017-02-18T10:00") });
  act = await moveClock(act, committeeCalled);
  act = await callMeeting(act, { meeting: "committee-2017-01", of: "committee", starts: london("2017-01-11T19:00") });
  await moveClock(act, theEvening);
}

function callMeeting(act: Act, { meeting, of, starts }: { meeting: string; of: string; starts: Temporal.Instant }): Promise<Act> {
  return organisationEvents(act, [{ t: "meeting-called", meeting, of, starts: recordTime(starts), at: recordTime(act.now) }]);
}

async function moveClock(act: Act, to: Temporal.Instant): Promise<Act> {
  const seconds = Math.ceil((to.epochMilliseconds - act.now.epochMilliseconds) / 1_000);
  const { rows } = await sql<{ now: Date }>`
    update organisation set clock_offset = clock_offset + ${`${seconds} seconds`}::interval where id = ${act.organisation.id}
    returning clock_timestamp() + clock_offset as now`.execute(act.tx);
  const row = rows[0];
  if (row === undefined) throw new Error("the clock of no organisation can't be moved");
  const after = await organisationEvents(act, [{ t: "clock", seconds, at: recordTime(act.now) }]);
  return { ...after, now: instant(row.now) };
}
