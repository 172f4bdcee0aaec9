import { z } from "zod";
import type { GroupName } from "@folkmoot/ballot";

/** What a registrar keeps in its key file. */
export interface Kept {
  readonly uuid: string;
  readonly group: GroupName;
  readonly voters: readonly { readonly voter: string; readonly weight: bigint; readonly credential: string }[];
}

const shape = z.strictObject({
  uuid: z.string(),
  group: z.enum(["Ed25519", "BELENIOS-2048", "RFC-3526-2048"]),
  voters: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

export function writeKept({ uuid, group, voters }: Kept): string {
  return JSON.stringify({ uuid, group, voters: voters.map(({ voter, weight, credential }) => [voter, `${weight}`, credential]) });
}

/** Null when the key file is of another kind. */
export function readKept(text: string): Kept | null {
  try {
    const { voters, ...rest } = shape.parse(JSON.parse(text));
    return { ...rest, voters: voters.map(([voter, weight, credential]) => ({ voter, weight: BigInt(weight), credential })) };
  } catch {
    return null;
  }
}
