import { z } from "zod";
import { MOST_HOLIDAYS } from "../set-holidays.js";
import { CLAUSE, DATE, HANDLE, HASH, ID, INTEGRITY, MARK, MOST_AMOUNT, onARealDay, TIME } from "./patterns.js";

// The smallest parts of what the record may hold, strict and limited: nothing that a person typed fits through them.

/** An instant in UTC with milliseconds and nothing else, of the years 1900 to 2299, on a day that exists. */
export const time = z.string().regex(TIME).refine(onARealDay);
/** 16 bytes, base64url. */
export const handle = z.string().regex(HANDLE);
/** 32 bytes, base64url: a hash or a commitment. */
export const hash = z.string().regex(HASH);
/** W3C Subresource Integrity of a script. */
export const integrity = z.string().regex(INTEGRITY);
/** The name in the address of a link, or a path of two such names. */
export const id = z.string().regex(ID);
export const clause = z.string().regex(CLAUSE).nullable();
/** A number of people or things. */
export const amount = z.int().min(0).max(MOST_AMOUNT);

export const choice = z.enum(["for", "against", "abstain"]);
export const ruling = z.enum(["stands", "annulled"]);

export const capacity = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("member") }),
  z.strictObject({ kind: z.literal("seat"), body: id }),
  z.strictObject({ kind: z.literal("office"), office: id }),
  z.strictObject({ kind: z.literal("nobody") }),
]);

/** In order or not: what is ruled of a motion or an option. */
export const order = z.enum(["in-order", "out-of-order"]);
export const optionKind = z.enum(["proposal", "alternative", "amendment"]);
/** What one voter wrote on a paper with several options, as @folkmoot/tally writes it; "-" is blank. */
export const mark = z.string().regex(MARK);
/** A sum of money in the smallest unit of its currency. */
export const money = z.int().min(0).max(1_000_000_000_000);

export const year = z.int().min(1900).max(2299);
/** Holidays of one year. */
export const days = z.array(z.string().regex(DATE).refine(onARealDay)).max(MOST_HOLIDAYS);

/** One of the groups for which a text keeps places, from 0. */
export const group = z.int().min(0).max(99);

export const actor = z.strictObject({ handle, as: capacity });

export const matter = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("change-constitution") }),
  z.strictObject({ kind: z.literal("adopt-constitution") }),
  z.strictObject({ kind: z.literal("dissolve"), what: id }),
  z.strictObject({ kind: z.literal("create-or-dissolve-body") }),
  z.strictObject({ kind: z.literal("change-membership") }),
  z.strictObject({ kind: z.literal("exclude"), who: id }),
  z.strictObject({ kind: z.literal("remove"), who: id }),
  z.strictObject({ kind: z.literal("elect"), who: id }),
  z.strictObject({ kind: z.literal("meeting"), meeting: id }),
  z.strictObject({ kind: z.literal("named"), matter: id }),
  z.strictObject({ kind: z.literal("whatever a meeting may decide"), meeting: id }),
  z.strictObject({ kind: z.literal("residual") }),
  z.strictObject({ kind: z.literal("any") }),
]);

/** So many spells of lost time stand in one entry. */
export const MOST_SPELLS = 500;

/** One question may name that many matters and touch that many articles. */
export const MOST_MATTERS = 64;
export const MOST_TOUCHED = 256;
/** One entry holds at most 65,535 bytes: that many people fit. */
export const MOST_HANDLES = 2_500;
export const MOST_VOTES = 1_600;
export const MOST_APPOINTMENTS = 800;

/** So many people may move one thing together, and so many things may be put to one motion. */
export const MOST_MOVERS = 100;
export const MOST_OPTIONS = 1_000;
/** Of papers with several options so many fit into one entry, if their marks are short enough together. */
export const MOST_MARKS = 1_600;

/** So many fingerprints of ballots fit into one entry, and so many people may hold a part of one key. */
export const MOST_BALLOTS = 1_000;
export const MOST_TRUSTEES = 100;
/** So many spare credentials stand in the one entry that says that a ballot box is ready. */
export const MOST_SPARES = 1_000;
/** So many other decisions may a change of the text touch when its turn has come. */
export const MOST_CLASHES = 1_000;

/** So many different numbers of votes may people on one roll have. */
export const MOST_WEIGHTS = 200;

export const movers = z.array(handle).max(MOST_MOVERS);

export const matters = z.array(matter).min(1).max(MOST_MATTERS);
export const touches = z.array(id).max(MOST_TOUCHED);

/** One refusal may give that many reasons. */
export const MOST_REASONS = 64;
