import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { createBallot, credentialSecret, readElection } from "../packages/ballot/src/index.js";
import { archiveBytes, type Box } from "../packages/app/src/features/archive/index.js";
import { tend } from "../packages/app/src/features/boxes/index.js";
import { ownCredential } from "../packages/app/src/features/boxes/tend/credentials.js";
import { settle } from "../packages/app/src/features/motions/index.js";
import type { BoxWork } from "../packages/app/src/features/boxes/crypto/work.js";
import { ASSOCIATION, foundAssociation, propose, signInAll, support, untilTheVote, type Place } from "./association.js";
import { postOf, type RawRequest } from "./browsers.js";

/** A ballot that nobody has sent yet. */
export interface Prepared {
  /** As the booth's script sends it. */
  readonly request: RawRequest;
  /** What checks it at casting: the work of a thread, and nothing else. */
  readonly check: BoxWork;
}

export interface SecretVote {
  readonly ballots: Prepared[];
  /** Ends the vote, opens the box, and answers with how many of these trackers are not in its archive. */
  readonly missing: (acknowledged: readonly string[]) => Promise<number>;
}

/** An open secret vote whose key the platform holds, and one ballot of each of so many members. */
export async function openSecretVote({ services }: Place, voters: number): Promise<SecretVote> {
  const members = await foundAssociation(services, voters, await heldByThePlatform());
  const number = await propose(services, members[0] ?? "");
  await support(services, number, members);
  const { id: motion } = await services.db.selectFrom("motion").select("id").where("number", "=", number).executeTakeFirstOrThrow();
  const of = { organisation: ASSOCIATION, motion };
  await untilTheVote(services, number, () => tend(services, of));
  const box: Box = await services.db.selectFrom("box").selectAll().executeTakeFirstOrThrow();
  const election = readElection(box.election ?? "");
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const ballots: Prepared[] = [];
  for (const { member, cookie, csrf } of await signInAll(services, members)) {
    const own = (await ownCredential(services, box, member)) ?? "";
    const ballot = createBallot(election, { secret: credentialSecret(election.group, election.uuid, own), choices: [[0, 1, 0]], random });
    const form = postOf(`/o/${ASSOCIATION}/motions/${number}/box/ballot`, { cookie, fields: { csrf, ballot } });
    const request = form.replace("\r\n", "\r\naccept: application/json\r\n");
    ballots.push({ request, check: { kind: "check", election: election.text, ballot, own } });
  }
  await sql`vacuum analyze`.execute(services.db);
  return {
    ballots,
    missing: async (acknowledged) => {
      await sql`update organisation set clock_offset = clock_offset + interval '60 days' where id = ${ASSOCIATION}`.execute(services.db);
      await settle(services, ASSOCIATION);
      await tend(services, of);
      const { height } = await services.db.selectFrom("box").select("height").executeTakeFirstOrThrow();
      const archive = Buffer.from(await archiveBytes(services.db, box, height)).toString("latin1");
      const there = new Set(archive.match(/[0-9a-f]{64}(?=\.data\.json)/g));
      return acknowledged.filter((tracker) => !there.has(Buffer.from(tracker, "base64").toString("hex"))).length;
    },
  };
}

/** The model constitution, whose members vote in secret, with a key that needs nobody. */
async function heldByThePlatform(): Promise<string> {
  const source = await readFile("packages/constitution/texts/model.md", "utf8");
  return source.replace("[any two of the Tellers](rule:key)", "[the platform](rule:key)");
}
