import { error, warning, type Note } from "../reading/notes.js";
import type { Setting } from "../reading/setting.js";
import type { Thing } from "../reading/thing.js";
import type { Body, Seats, Who } from "../rules.js";
import { isRun } from "../schema/runs.js";
import { FILLING } from "../schema/kinds.js";
import type { Checked } from "./checked.js";

/** Bodies that nobody fills, sizes that don't agree, rulings and duties with something missing, rolls without a day. */
export function people(checked: Checked): Note[] {
  const { text } = checked;
  return text.things.flatMap((thing) => {
    if (thing.kind === "body") return [...filled(thing, text.things), ...size(thing, checked), ...quorum(thing, checked)];
    if (thing.kind === "procedure") return starters(thing, checked);
    if (thing.kind === "ruling") return ruling(thing);
    if (thing.kind === "duty") return duty(thing);
    if (thing.kind === "calendar") return calendar(thing);
    return thing.kind === "vote" || thing.kind === "meeting" || thing.kind === "ballot" ? [...roll(thing), ...lateRoll(thing)] : [];
  });
}

function filled(body: Thing, things: readonly Thing[]): Note[] {
  const fills = (thing: Thing): boolean => thing.settings.some(({ rule }) => FILLING.includes(rule));
  if (fills(body) || body.inside.some((seats) => seats.kind === "seats" && fills(seats))) return [];
  const used = things.some((thing) => thing.settings.some(({ value }) => isWho(value) && value.kind === "body" && value.id === body.id));
  const message = `Nothing says who sits in “${body.name}”${used ? ", and it has powers" : ""}. For example: elected by [the members](rule:roll).`;
  return [used ? error(body.link, "nobody-fills", message) : warning(body.link, "nobody-fills", message)];
}

function isWho(value: unknown): value is Who {
  if (typeof value !== "object" || value === null) return false;
  if ("who" in value) return isWho(value.who);
  return "quantifier" in value && "id" in value;
}

function size(thing: Thing, { built }: Checked): Note[] {
  const body = built.rules.bodies.find(({ id }) => id === thing.id);
  const range = body?.size?.value;
  if (body === undefined || range === undefined || body.seats.length === 0 || body.seats.some(isOpen)) return [];
  const seats = body.seats.reduce((sum, { number, apportioned }) => sum + (number?.value ?? sharedSeats(apportioned)), 0);
  if (seats >= (range.least ?? 0) && seats <= (range.most ?? seats)) return [];
  const setting = thing.settings.find(({ rule }) => rule === "size");
  return [
    error(
      setting?.use.link ?? thing.link,
      "seats-differ",
      `The seats that are listed for “${body.name}” are ${seats} together, which isn't the number given here.`,
      String(seats),
    ),
  ];
}

/** How many there are follows from the size of groups. */
function isOpen({ apportioned, steps }: Seats): boolean {
  return steps !== undefined || apportioned?.value.kind === "formula";
}

function sharedSeats(apportioned: Seats["apportioned"]): number {
  return apportioned?.value.kind === "shared" ? apportioned.value.seats : 0;
}

function calendar({ link, name, settings }: Thing): Note[] {
  if (settings.some(({ rule, value }) => rule === "by" && isRun("calendar", "by", value))) return [];
  return [
    error(link, "calendar-unset", `Nobody sets “${name}”. For example: set by [the Secretary](rule:by), or by [any member of the Board](rule:by).`),
  ];
}

/** So many of a body are to start something, and it has fewer seats: nobody can. */
function starters(thing: Thing, { built }: Checked): Note[] {
  return thing.settings.flatMap(({ rule, value, words, use }) => {
    if (rule !== "starts" || typeof value !== "object" || value === null || !("who" in value) || !isWho(value.who)) return [];
    const { kind, id } = value.who;
    const most = kind === "body" ? mostOf(built.rules.bodies.find((body) => body.id === id)) : 0;
    return most === 0 || leastOf(value) <= most
      ? []
      : [error(use.link, "impossible", `“${words}” is more than the ${most} seats there are, so nobody could ever start “${thing.name}”.`)];
  });
}

/** Seats that a body can have; 0 where the text doesn't say. */
export function mostOf(body: Body | undefined): number {
  if (body === undefined) return 0;
  return body.size === null ? body.seats.reduce((sum, { number }) => sum + (number?.value ?? 0), 0) : (body.size.value.most ?? 0);
}

/** A quorum that the body can't reach even when every seat is filled stops it for ever. */
function quorum(thing: Thing, { built }: Checked): Note[] {
  const body = built.rules.bodies.find(({ id }) => id === thing.id);
  const most = mostOf(body);
  if (body === undefined || most === 0) return [];
  return thing.settings
    .filter(({ rule, value }) => rule === "quorum" && leastOf(value) > most)
    .map((setting) =>
      error(
        setting.use.link,
        "impossible",
        `“${setting.words}” is more than the ${most} seats of “${body.name}”, so it could never decide anything.`,
      ),
    );
}

/** The number that a quorum, a majority or a start asks for whatever the size of the body; 0 where it is a share. */
export function leastOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if ("amount" in value) return leastOf(value.amount);
  if ("kind" in value && value.kind === "count" && "n" in value && typeof value.n === "number") return value.n;
  if ("kind" in value && value.kind === "higher" && "of" in value && Array.isArray(value.of)) return Math.max(...value.of.map(leastOf));
  return 0;
}

function ruling(thing: Thing): Note[] {
  const lacks = (rule: string): boolean => !thing.settings.some((setting) => setting.rule === rule);
  const missing = ["by", "standard"].filter(lacks);
  const byDefault = ["within", "reasons", "appeal", "otherwise"].filter(lacks);
  const notes: Note[] = missing.map((rule) =>
    error(
      thing.link,
      "ruling-lacks",
      `“${thing.name}” is somebody's judgement, and the text doesn't say ${rule === "by" ? "whose" : "by what standard"} (rule:${rule}).`,
    ),
  );
  if (byDefault.length > 0)
    notes.push(warning(thing.link, "ruling-lacks", `“${thing.name}” says nothing about: ${byDefault.join(", ")}. The defaults hold.`));
  return notes;
}

function duty(thing: Thing): Note[] {
  if (thing.settings.some(({ rule }) => rule === "otherwise")) return [];
  return [
    warning(
      thing.link,
      "duty-without-otherwise",
      `If “${thing.name}” is not done, nothing happens. For example: If that is not done, [any member may do it](rule:otherwise).`,
    ),
  ];
}

/** Whoever joins between the notice and the vote: does that person vote? */
function roll(thing: Thing): Note[] {
  return thing.settings
    .filter(isDayless)
    .map((setting) =>
      warning(
        setting.use.link,
        "roll-without-day",
        `“${setting.words}”: those who are members on which day? As it stands the day on which notice was given counts.`,
        `all who were ${setting.formal.replace(/^(the|all|every) /i, "")} on the day notice was given`,
      ),
    );
}

const TOO_LATE: readonly unknown[] = ["vote closes", "result declared", "decision"];

/** A roll that is fixed when the vote is over lets those decide who were brought in while it ran. */
function lateRoll(thing: Thing): Note[] {
  return thing.settings
    .filter(({ rule, value }) => rule === "roll" && isWho(value) && TOO_LATE.includes(value.asOf))
    .map((setting) =>
      error(
        setting.use.link,
        "late-roll",
        `“${setting.words}”: the vote opens before its roll is fixed, so people could be brought in while it runs.`,
        "all who were members on the day notice was given",
      ),
    );
}

function isDayless({ rule, value }: Setting): boolean {
  return rule === "roll" && isWho(value) && value.kind === "class" && value.asOf === null;
}
