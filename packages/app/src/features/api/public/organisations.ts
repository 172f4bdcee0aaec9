import { z } from "zod";
import type { Services } from "../../../platform/services.js";
import { listed } from "../../organisation/index.js";
import { shown } from "../route/route.js";
import { nothing, time } from "../shapes.js";

const identity = { id: z.string(), name: z.string(), mode: z.enum(["rehearsal", "real"]) };

/** The one address that is about no organisation. */
export const organisationsRoute = {
  id: "listOrganisations",
  path: "/organisations",
  tag: "organisations",
  summary: "The organisations of this server",
  query: nothing,
  answer: z.object({ organisations: z.array(z.object(identity)) }),
  async answerTo({ db }: Services): Promise<unknown> {
    return this.answer.parse({ organisations: [...(await listed(db))] });
  },
} as const;

export const organisation = shown(
  {
    id: "readOrganisation",
    path: "",
    tag: "organisations",
    summary: "What anybody may know of an organisation",
    params: nothing,
    query: nothing,
    answer: z.object({
      ...identity,
      zone: z.string().meta({ description: "The time zone in which its days begin and end." }),
      now: time.meta({ description: "By its clock: that of a rehearsal can be moved forward." }),
      version: z.int().meta({ description: "The version of its constitution that is in force; 0 before the first." }),
      entries: z.int().nullable().meta({ description: "How many entries of its record are signed; null before the first." }),
      members: z.int().nullable().meta({ description: "null: for members only." }),
      url: z.string(),
    }),
  },
  async ({ services, viewer }) => {
    const { id, name, mode, zone, facts, recordSize } = viewer.organisation;
    return {
      id,
      name,
      mode,
      zone,
      now: viewer.now.toString(),
      version: facts.version,
      entries: recordSize,
      members: viewer.member === null ? null : facts.members,
      url: `${services.config.publicUrl}/o/${id}`,
    };
  },
);
