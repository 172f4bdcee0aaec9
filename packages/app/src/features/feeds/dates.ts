import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { OrganisationFacts } from "@folkmoot/procedure";
import { wordsOf, type Language } from "../../languages/index.js";
import type { Db } from "../../platform/database.js";
import { comingOf, openVotes, rulesOfVersion, yetToAnswer } from "../motions/index.js";
import { calendar, type CalendarEvent } from "./calendar.js";

export interface CalendarOf {
  readonly organisation: { readonly id: string; readonly name: string; readonly facts: OrganisationFacts };
  readonly now: Temporal.Instant;
  readonly language: Language;
  readonly publicUrl: string;
  /** Whose calendar it is; null: everybody's. */
  readonly member: { readonly id: string; readonly name: string } | null;
}

/** Called meetings and what time brings to each motion; for a member with the names of the motions and the votes that wait for them. */
export async function calendarOf(db: Db, of: CalendarOf): Promise<string> {
  const { calendar: words } = wordsOf(of.language).feeds;
  const { organisation, member } = of;
  const name = member === null ? words.name(organisation.name) : words.ownName(organisation.name, member.name);
  return calendar({ name, events: await eventsOf(db, of) });
}

/** What stands in it. */
export async function eventsOf(db: Db, of: CalendarOf): Promise<readonly CalendarEvent[]> {
  return [...(await meetings(db, of)), ...(await deadlines(db, of)), ...(of.member === null ? [] : await votes(db, of, of.member.id))];
}

async function meetings(db: Db, { organisation, language, publicUrl }: CalendarOf): Promise<readonly CalendarEvent[]> {
  const { calendar: words } = wordsOf(language).feeds;
  const rules = await rulesOfVersion(db, organisation.id, organisation.facts.version);
  const names = new Map([...rules.bodies, ...rules.meetings].map(({ id, name }) => [id, name]));
  return organisation.facts.meetings.map(({ of, starts }) => ({
    uid: uid(organisation.id, ["meeting", of, starts]),
    starts: new Date(starts),
    title: words.meeting(names.get(of) ?? of),
    text: organisation.name,
    url: `${publicUrl}/o/${organisation.id}`,
  }));
}

async function deadlines(db: Db, { organisation, now, language, publicUrl, member }: CalendarOf): Promise<readonly CalendarEvent[]> {
  const { feeds: words } = wordsOf(language);
  const coming = await comingOf(db, organisation, now);
  return coming.map(({ motion, number, title, brings, at }) => ({
    uid: uid(organisation.id, [motion, brings]),
    starts: new Date(at),
    title: words.calendar.brings[brings](
      member === null ? words.titleOfUndecided(number) : words.place({ motion: { number, title }, option: null, clause: null }),
    ),
    text: organisation.name,
    url: `${publicUrl}/o/${organisation.id}/motions/${number}`,
  }));
}

async function votes(db: Db, { organisation, now, language, publicUrl }: CalendarOf, member: string): Promise<readonly CalendarEvent[]> {
  const { feeds: words } = wordsOf(language);
  const open = await openVotes(db, organisation, now);
  const waiting = new Set((await yetToAnswer(db, organisation.id, { votes: open, members: [member] })).map(({ motion }) => motion));
  return open
    .filter(({ motion }) => waiting.has(motion))
    .map(({ motion, stage, number, title, closes }) => ({
      uid: uid(organisation.id, [motion, stage, "yours"]),
      starts: new Date(closes),
      title: words.calendar.vote(words.place({ motion: { number, title }, option: null, clause: null })),
      text: organisation.name,
      url: `${publicUrl}/o/${organisation.id}/motions/${number}/vote`,
    }));
}

/** The same thing has the same name for ever, and tells nothing. */
function uid(organisation: string, parts: readonly string[]): string {
  return `${createHash("sha256")
    .update(JSON.stringify([organisation, ...parts]))
    .digest("hex")
    .slice(0, 32)}@folkmoot`;
}
