import { z } from "zod";
import { announcementsBefore, ANNOUNCEMENTS_ON_A_PAGE, eventsOf } from "../../feeds/index.js";
import { shown } from "../route/route.js";
import { nothing, time } from "../shapes.js";

export const calendar = shown(
  {
    id: "readCalendar",
    path: "/calendar",
    tag: "organisations",
    summary: "Called meetings and what time brings to each motion; with a token also the votes that wait for you",
    params: nothing,
    query: nothing,
    answer: z.object({ events: z.array(z.object({ id: z.string(), at: time, title: z.string(), url: z.string() })) }),
  },
  async ({ services, viewer }) => {
    const { organisation, now, language, member } = viewer;
    const events = await eventsOf(services.db, { organisation, now, language, member, publicUrl: services.config.publicUrl });
    return { events: events.map(({ uid, starts, title, url }) => ({ id: uid, at: starts.toISOString(), title, url })) };
  },
);

const announcementId = z.string().regex(/^[1-9][0-9]{0,17}$/);

export const announcements = shown(
  {
    id: "listAnnouncements",
    path: "/announcements",
    tag: "organisations",
    summary: `What was published as in force, each on the strength of a decision; the latest first, ${ANNOUNCEMENTS_ON_A_PAGE} at a time`,
    params: nothing,
    query: z.object({ before: announcementId.optional() }),
    answer: z.object({
      announcements: z.array(
        z.object({
          id: z.string(),
          at: time,
          text: z.string().nullable().meta({ description: "null: withheld by procedure." }),
          motion: z.object({ number: z.int(), title: z.string() }),
          certificate: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  async ({ services, viewer, query }) => {
    const { id } = viewer.organisation;
    const found = await announcementsBefore(services.db, id, query.before ?? null);
    const listed = found.slice(0, ANNOUNCEMENTS_ON_A_PAGE);
    return {
      announcements: listed.map(({ id: one, at, number, title, text }) => ({
        id: one,
        at: at.toISOString(),
        text,
        motion: { number, title },
        certificate: `${services.config.publicUrl}/o/${id}/motions/${number}/certificate`,
      })),
      next: found.length > ANNOUNCEMENTS_ON_A_PAGE ? (listed.at(-1)?.id ?? null) : null,
    };
  },
);
