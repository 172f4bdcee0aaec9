import { z } from "zod";
import { motionView } from "../../motions/index.js";
import { backedBy, statementsOf, takesStatements, type Statement } from "../../statements/index.js";
import { own } from "../route/route.js";
import { count, nothing, numberInPath, uuid } from "../shapes.js";

const statement = z.object({
  id: uuid,
  author: z.string(),
  body: z.string().nullable().meta({ description: "null: it was hidden." }),
  backings: count.meta({ description: "How many members back it; nobody backs the mover's." }),
  backedByYou: z.boolean(),
});

export const statements = own(
  {
    id: "listStatements",
    path: "/motions/{number}/statements",
    tag: "motions",
    summary: "What the mover says, and the statements against: the one that most members back stands beside the motion",
    params: z.object({ number: numberInPath }),
    query: nothing,
    answer: z.object({
      mover: statement.nullable(),
      against: z.array(statement).meta({ description: "The most backed first." }),
      open: z.boolean().meta({ description: "Whether statements can still be written and backed: until the vote opens." }),
    }),
  },
  async ({ services, viewer, member, params }) => {
    const { motion, standing } = await motionView(services, viewer, params.number);
    const { id } = viewer.organisation;
    const { mover, against, others } = await statementsOf(services.db, id, motion.id);
    const backed = await backedBy(services.db, id, { motion: motion.id, member: member.id });
    const said = (one: Statement): z.input<typeof statement> => ({
      id: one.id,
      author: one.author.name,
      body: one.body,
      backings: one.backings,
      backedByYou: one.id === backed,
    });
    return {
      mover: mover === null ? null : said(mover),
      against: (against === null ? [] : [against, ...others]).map(said),
      open: takesStatements(standing.state),
    };
  },
);
