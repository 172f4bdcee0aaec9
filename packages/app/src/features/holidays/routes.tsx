import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { MOST_YEARS_AHEAD } from "@folkmoot/procedure";
import { inEach, wordsOf, type Words } from "../../languages/index.js";
import { form } from "../../platform/http/form.js";
import { page } from "../../platform/http/page.js";
import { signedIn } from "../../platform/http/require.js";
import type { Web } from "../../platform/web.js";
import type { FormError } from "../../ui/index.js";
import { answer, capacitiesOf, formKey, rulesOfVersion, setHolidays } from "../motions/index.js";
import { calendarsFor, type ShownCalendar } from "./calendars.js";
import { HolidaysPage } from "./page.js";
import { daysTyped } from "./typed.js";

const LONGEST_TYPED = 4_000;

const formIn = inEach(({ holidays: words }: Words) =>
  z.object({
    key: formKey,
    calendar: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/u),
    year: z
      .string()
      .trim()
      .regex(/^[0-9]{4}$/u, words.yearWrong),
    days: z.string().max(LONGEST_TYPED).default(""),
  }),
);

/** The calendars of holidays of the constitution in force, for everybody who may read it; whom the text names sets them here. */
export function routes(): Hono<Web> {
  const app = new Hono<Web>();

  app.get("/holidays", (c) => holidaysPage(c));

  app.post("/holidays", async (c) => {
    const { id: member } = signedIn(c);
    const { organisation, language } = c.get("viewer");
    const words = wordsOf(language).holidays;
    const posted = await form(c, formIn(language));
    if (!posted.ok) return holidaysPage(c, posted.reason);
    const { key, calendar: id, year: written } = posted.value;
    const calendar = (await calendars(c)).find((one) => one.id === id);
    if (calendar === undefined) throw new HTTPException(400);
    const year = Number(written);
    const typed = daysTyped(posted.value.days, year);
    if (typed.kind !== "days") {
      const message = typed.kind === "no day" ? words.noDay(typed.typed, year) : words.tooMany;
      return holidaysPage(c, { typed: posted.value, errors: [{ field: "days", message }] });
    }
    const outcome = await setHolidays(c.get("services"), organisation.id, { member, key, calendar: id, name: calendar.name, year, days: typed.days });
    return outcome.kind === "set" ? c.redirect(`/o/${organisation.id}/holidays`, 303) : answer(c, outcome);
  });

  return app;
}

async function calendars(c: Context<Web>): Promise<ShownCalendar[]> {
  const [{ db }, { organisation, member }] = [c.get("services"), c.get("viewer")];
  const rules = await rulesOfVersion(db, organisation.id, organisation.facts.version);
  return calendarsFor(rules, organisation.facts, member === null ? [] : await capacitiesOf(db, organisation.id, member.id, rules));
}

interface Refused {
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

async function holidaysPage(c: Context<Web>, refused: Refused | null = null): Promise<Response> {
  const viewer = c.get("viewer");
  const present = viewer.now.toZonedDateTimeISO(viewer.organisation.zone).year;
  const years = Array.from({ length: MOST_YEARS_AHEAD + 1 }, (_, ahead) => present + ahead);
  return page(c, {
    title: wordsOf(viewer.language).holidays.title,
    status: refused === null ? 200 : 422,
    body: <HolidaysPage viewer={viewer} calendars={await calendars(c)} years={years} typed={refused?.typed ?? {}} errors={refused?.errors ?? []} />,
  });
}
