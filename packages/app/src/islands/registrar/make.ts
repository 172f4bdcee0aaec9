import { credentialSecret, groupNamed, newCredential, spareName, writeCredentials, writeKept, type Randomness } from "@folkmoot/ballot";
import { writeCsvRow } from "../../ui/csv-row.js";

/** One person on the roll. Name and address were written by themselves. */
export interface Voter {
  readonly name: string;
  readonly address: string;
  readonly votes: number;
}

export interface Wanted {
  readonly uuid: string;
  readonly group: string;
  readonly voters: readonly Voter[];
  /** How many more to make, for each number of votes that somebody has. */
  readonly spares: number;
}

/** What comes of it. */
export interface Made {
  /** For the server: the public halves, in an order that says nothing about whose they are. */
  readonly credentials: string;
  /** Which of them are spare ones, as a list. */
  readonly spares: string;
  /** For the mail merge. */
  readonly csv: string;
  /** For the key file, as `folkmoot registrar` reads it. */
  readonly kept: string;
}

/** So many at a time, between which the page can say how far it is. */
const AT_A_TIME = 25;

/** Makes a credential for each on the roll. `onMade` is told how many there are, and waited for. */
export async function makeCredentials(
  { uuid, group: name, voters, spares }: Wanted,
  { random, columns, onMade }: { readonly random: Randomness; readonly columns: readonly string[]; readonly onMade: (made: number) => Promise<void> },
): Promise<Made> {
  const group = groupNamed(name);
  if (group === null) throw new RangeError(`there is no group "${name}"`);
  const made: { readonly voter: Voter; readonly credential: string; readonly key: ReturnType<typeof group.secretPower> }[] = [];
  const weights = [...new Set(voters.map(({ votes }) => votes))].toSorted((a, b) => a - b);
  const spare = weights
    .flatMap((votes) => Array.from({ length: spares }, () => votes))
    .map((votes, at): Voter => ({ name: "", address: spareName(at + 1), votes }));
  const all = [...voters, ...spare];
  for (const voter of all) {
    const credential = newCredential(random);
    made.push({ voter, credential, key: group.secretPower(group.generator, credentialSecret(group, uuid, credential)) });
    if (made.length % AT_A_TIME === 0) await onMade(made.length);
  }
  return {
    credentials: writeCredentials(
      group,
      made.map(({ key, voter }) => ({ key, weight: BigInt(voter.votes) })),
    ),
    spares: JSON.stringify(
      made
        .slice(voters.length)
        .map(({ key }) => group.write(key))
        .toSorted(),
    ),
    csv: [columns, ...made.slice(0, voters.length).map(({ voter, credential }) => [voter.name, voter.address, credential])].map(writeCsvRow).join(""),
    kept: writeKept({
      uuid,
      group: group.name,
      voters: made.map(({ voter, credential }) => ({ voter: voter.address, weight: BigInt(voter.votes), credential })),
    }),
  };
}
