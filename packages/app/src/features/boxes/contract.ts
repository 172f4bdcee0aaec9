import { z } from "zod";

/**
 * What the pages of a ballot box and the server say to each other. `GET /o/:organisation/motions/:number/box/state.json` answers with a `BoxState`. Everything else
 * is a form as every form here is, `application/x-www-form-urlencoded` with `csrf` from the page, to these addresses under `/o/:organisation/motions/:number`:
 *
 *     /box/trustee       attempt, task, body                 → TrusteeAnswer
 *     /box/trustee/anew  attempt, without ("absent"), if so  → TrusteeAnswer
 *     /box/credentials   credentials, spares                 → TrusteeAnswer
 *     /box/credentials/replace  member, prints ("replaced by") → TrusteeAnswer
 *     /box/credentials/given    member                        → TrusteeAnswer
 *     /box/ballot        ballot                              → BallotAnswer
 *
 * A script that says `Accept: application/json` gets these answers, a form without one a page. `401`: sign in again; the answer has no body then. Whatever is sent twice is
 * answered twice alike and done once: whoever has lost an answer sends the same again. Nothing here tells how many have voted while the vote is open.
 */

/** What a trustee does, in the order in which it is done. */
export const TASKS = ["certificate", "polynomial", "shares", "rehearse", "shuffle", "decrypt"] as const;
export type Task = (typeof TASKS)[number];

/** Where a box is. `waiting`: what people had to do before the vote is done, and the roll or the day of the vote is still to come. */
export const PHASES = ["key", "rehearsal", "credentials", "waiting", "open", "counting", "shuffling", "decrypting", "opened", "lapsed"] as const;
export type Phase = (typeof PHASES)[number];

const text = z.string();
const number = z.number().int();

const ceremony = z.object({ election: text, threshold: number, beginnings: z.array(text) });

/** What is due of the trustee who asks, with what it needs: all of it may be known to everybody, except to the extent that it is sealed for them. */
export const trusteeTask = z.discriminatedUnion("task", [
  /** beginCeremony */
  z.object({ task: z.literal("certificate"), election: text, size: number, threshold: number, index: number }),
  /** deal, takeDealt: `{election, threshold, beginnings}` is the ceremony. For "shares" a complaint may be handed in instead of what was asked for. */
  ceremony.extend({ task: z.literal("polynomial") }),
  ceremony.extend({ task: z.literal("shares"), input: text }),
  /**
   * rehearse(trustees, uuid): nothing but these is asked of the server, so that it can't have a ballot decrypted as a test. `ceremony`: the file that shows that nobody chose the key; empty
   * where the key was begun without one.
   */
  z.object({ task: z.literal("rehearse"), trustees: text, ceremony: text, owner: number, sealedKey: text }),
  /** makeShuffle, decryptWholePart on what the archive at this address holds, once it has been verified. `owner` is the trustee's number in it. */
  z.object({ task: z.literal("shuffle"), archive: text, owner: number }),
  /** `ballots` and `voters` are what the record says of the end of the vote: the archive has to have as many. */
  z.object({ task: z.literal("decrypt"), archive: text, owner: number, sealedKey: text, ballots: number, voters: number }),
]);
export type TrusteeTask = z.infer<typeof trusteeTask>;

/** The paper, with words for what the election names by ids. `kind` is null of a vote for or against one text; else what @folkmoot/tally calls the kind of a mark. */
const paper = z.object({
  kind: z.enum(["approval", "ranked", "points", "budget", "grades"]).nullable(),
  /** As `numbersOf` wants them; null of a vote for or against one text. */
  limits: z
    .object({
      options: number,
      none: z.boolean(),
      strict: z.boolean().optional(),
      most: number.optional(),
      top: number.optional(),
      points: number.optional(),
      budget: number.optional(),
      costs: z.array(number).optional(),
    })
    .nullable(),
  /** In the order of the answers of the election's question. */
  lines: z.array(z.object({ answer: text, label: text })),
});

export const boxState = z.object({
  motion: number,
  stage: text,
  phase: z.enum(PHASES),
  /** Counts how often the key was begun; a message of a trustee says to which one it belongs. */
  attempt: number,
  group: z.enum(["Ed25519", "BELENIOS-2048", "RFC-3526-2048"]),
  /** Of the election. Credentials are made with it; it is known before the key is. */
  uuid: text,
  key: z.discriminatedUnion("held", [
    z.object({ held: z.literal("platform") }),
    z.object({ held: z.literal("trustees"), needed: number, shuffles: number }),
  ]),
  registrar: z.enum(["platform", "independent"]),
  /** Whether somebody may vote again, and the last counts. */
  revote: z.boolean(),
  /** election.json, byte for byte; null until the box is ready. */
  election: text.nullable(),
  paper: paper.nullable(),
  /** The first instant that is too late; null while the vote is not open. */
  closes: text.nullable(),
  /** Where the archive is to be had, once there is one. */
  archive: text.nullable(),
  /** In the order of their numbers; none where the platform holds the key. `name` is null for those who may not see names. */
  trustees: z.array(z.object({ number, name: text.nullable(), done: z.array(z.enum(TASKS)) })),
  /** What the text calls the body whose members hold the key; null where the platform holds it. */
  body: text.nullable(),
  /** Whether all of it is a rehearsal, in which one person may be several. */
  rehearsal: z.boolean(),
  you: z.object({
    /** Their number, if they are a trustee of this attempt. */
    trustee: number.nullable(),
    mayBeginAnew: z.boolean(),
    /** The numbers of those without whom they may: who have not done what is due, and are not needed. */
    mayLeaveOut: z.array(number),
    mayVote: z.boolean(),
    hasVoted: z.boolean(),
    /** Their secret credential where the platform is the registrar; null where somebody else has given it to them, and for everybody who may not vote. */
    credential: text.nullable(),
  }),
  task: trusteeTask.nullable(),
  /** For the registrar, while credentials are wanted: who is on the roll, with how many votes. Null for everybody else. */
  roll: z.array(z.object({ name: text, address: text, votes: number })).nullable(),
  /** The uuid of the election for which its key was made: its own, or that of another chamber. */
  keyOf: text,
  /** How many spare credentials are made beside those of the roll, for each number of votes that people have. */
  spares: number,
  /** For the registrar, while the vote is open: who asks for their credential. Null for everybody else. */
  wishes: z.array(z.object({ member: text, name: text, address: text, wants: z.enum(["the same", "another"]) })).nullable(),
});
export type BoxState = z.infer<typeof boxState>;

export const trusteeAnswer = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("taken") }),
  z.object({
    outcome: z.literal("refused"),
    /**
     * `stale`: another trustee was quicker, or the key was begun anew; ask for the state and do it again. `not due`: it is not what is asked of this person now.
     * `wrong`: what was sent is not what it should be; `words` say what.
     */
    code: z.enum(["stale", "not due", "wrong"]),
    words: text,
  }),
]);
export type TrusteeAnswer = z.infer<typeof trusteeAnswer>;

/** Why a ballot was not taken; nothing was stored then. Codes with a hyphen are those of @folkmoot/ballot. */
export const ballotAnswer = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("accepted"),
    tracker: text,
    /** A note (C2SP signed-note) signed by the key of the record: "accepted <tracker> for <election>". Evidence, should the ballot not appear. */
    promise: text,
  }),
  z.object({
    outcome: z.literal("refused"),
    /** `busy`: nothing was stored; the header Retry-After says after how many seconds to send the same again. */
    code: z.enum([
      "not open yet",
      "closed",
      "not on the roll",
      "already voted",
      "voted too often",
      "busy",
      "ballot-malformed",
      "ballot-other-election",
      "ballot-credential",
      "ballot-replayed",
      "ballot-signature",
      "ballot-answer",
    ]),
    words: text,
  }),
]);
export type BallotAnswer = z.infer<typeof ballotAnswer>;
