import { z } from "zod";
import { electedIn, itemsOf, programmesOf, textInForce, type FoundProgramme } from "../../programme/index.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { shown } from "../route/route.js";
import { count, nothing, time } from "../shapes.js";

const item = z.object({
  place: z.int().meta({ description: "Among what was adopted, from 1." }),
  option: z.int(),
  title: z.string(),
  text: z.string().nullable().meta({ description: "null: withheld by procedure." }),
  theme: z.string().nullable(),
  where: z.string().nullable(),
  cost: z.object({ amount: z.int(), currency: z.string() }).nullable(),
  carriedOutBy: z
    .object({
      kind: z.enum(["body", "office", "member"]),
      name: z.string().nullable().meta({ description: "Of a member who has not accepted yet: for members only." }),
    })
    .nullable(),
  review: z.iso.date().nullable(),
  closing: z.enum(["done", "given up", "handed on"]).nullable(),
  notes: count,
  lastNote: time.nullable(),
  url: z.string(),
});

const programme = z.object({
  motion: z.object({ number: z.int(), title: z.string() }),
  name: z.string(),
  since: time,
  until: time.nullable().meta({ description: "null: until something else is decided in the same way." }),
  ended: z.object({ how: z.enum(["replaced", "expired"]), at: time }).nullable(),
  items: z.array(item),
});

const election = z.object({
  motion: z.object({ number: z.int(), title: z.string() }),
  to: z.string().meta({ description: "What they were elected for, in the words of the constitution." }),
  until: time.nullable().meta({ description: "null: until somebody else is elected in the same way." }),
  people: z.array(z.object({ option: z.int(), name: z.string() })),
});

export const programmeRoute = shown(
  {
    id: "readProgramme",
    path: "/programme",
    tag: "motions",
    summary: "What the members have adopted by answering calls, what becomes of it, and whom they have elected",
    params: nothing,
    query: nothing,
    answer: z.object({ current: z.array(programme), past: z.array(programme), elected: z.array(election) }),
  },
  async ({ services, viewer }) => {
    const found = await programmesOf(services, viewer);
    const { nameOf } = await textInForce(services, viewer);
    const described = (all: readonly FoundProgramme[]) => Promise.all(all.map((one) => said(services, viewer, { found: one, nameOf })));
    return {
      current: await described(found.current),
      past: await described(found.past),
      elected: found.elected.map((one) => electionIn(viewer, one)),
    };
  },
);

function electionIn(viewer: Viewer, found: FoundProgramme): z.input<typeof election> {
  const { to, until } = electedIn(viewer, found);
  return {
    motion: { number: found.motion.number, title: found.motion.title },
    to,
    until,
    people: found.items.map(({ number, title }) => ({ option: number, name: title })),
  };
}

interface Saying {
  readonly found: FoundProgramme;
  readonly nameOf: (place: string) => string;
}

async function said(services: Services, viewer: Viewer, { found, nameOf }: Saying): Promise<z.input<typeof programme>> {
  const { id } = viewer.organisation;
  const { motion, programme: one } = found;
  const items = await itemsOf(services, id, found);
  return {
    motion: { number: motion.number, title: motion.title },
    name: one.name,
    since: one.since,
    until: one.stands?.until ?? null,
    ended: one.ended === null ? null : { how: one.ended.how, at: one.ended.at },
    items: items.map(({ place, row, text, cost, state }) => ({
      place,
      option: row.number,
      title: row.title,
      text,
      theme: row.theme,
      where: row.place,
      cost,
      carriedOutBy: carrierOf(state.carrier, viewer, nameOf),
      review: state.review,
      closing: state.closing,
      notes: state.notes,
      lastNote: state.lastNote?.toISOString() ?? null,
      url: `${services.config.publicUrl}/o/${id}/programme/${motion.number}/${row.number}`,
    })),
  };
}

type Carrier = Awaited<ReturnType<typeof itemsOf>>[number]["state"]["carrier"];

/** Who is a member is for members; whoever has accepted to carry something out has put their name here. */
function carrierOf(carrier: Carrier, { member }: Viewer, nameOf: Saying["nameOf"]): z.input<typeof item>["carriedOutBy"] {
  if (carrier === null) return null;
  const person = member === null && carrier.acceptedAt === null ? null : (carrier.member?.name ?? null);
  return { kind: carrier.kind, name: carrier.place === null ? person : nameOf(carrier.place) };
}
