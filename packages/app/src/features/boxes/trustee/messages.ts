import {
  checkOutput,
  checkOwnCertificate,
  checkPolynomial,
  checkTrustees,
  distribute,
  ed25519,
  finishCeremony,
  Malformed,
  readTrustees,
  rehearsal,
  rehearsedPart,
  writeTrustees,
  type Ceremony,
} from "@folkmoot/ballot";
import type { Task, TrusteeTask } from "../contract.js";
import type { Trustee } from "./store.js";

/** The group of every box: see `electionText` for why no other is needed. */
export const GROUP = ed25519;

/** A ceremony as far as it has come. */
export interface Hall {
  readonly needed: number;
  readonly uuid: string;
  readonly trustees: readonly Trustee[];
  /** trustees.json, once the key is made. */
  readonly key: string | null;
}

export type KeyTask = Exclude<Task, "shuffle" | "decrypt">;

/** What is wrong with a message of a trustee, in the words of the format; null: nothing. */
export function mistakeIn(hall: Hall, { number, task, body }: { number: number; task: KeyTask; body: string }): string | null {
  try {
    check(hall, { number, task, body });
    return null;
  } catch (error) {
    if (error instanceof Malformed) return error.message;
    throw error;
  }
}

function check({ needed, uuid, trustees, key }: Hall, { number, task, body }: { number: number; task: KeyTask; body: string }): void {
  switch (task) {
    case "certificate":
      return checkOwnCertificate(GROUP, body, { size: trustees.length, threshold: needed, index: number });
    case "polynomial":
      return checkPolynomial(GROUP, ceremonyOf(needed, trustees), { index: number, polynomial: body });
    case "shares":
      return checkOutput(GROUP, ceremonyOf(needed, trustees), { index: number, polynomials: sent(trustees, "polynomial"), output: body });
    case "rehearse": {
      const read = readTrustees(GROUP, key ?? "");
      if (rehearsedPart(rehearsal(GROUP, checkTrustees(GROUP, read), uuid), read, { owner: number, text: body }) === null)
        throw new Malformed("the test paper was decrypted with another key");
    }
  }
}

/** What a trustee needs for a task of the ceremony. */
export function dataFor({ needed, trustees, key }: Hall, { number, task }: { number: number; task: KeyTask }): TrusteeTask {
  switch (task) {
    case "certificate":
      return { task, size: trustees.length, threshold: needed, index: number };
    case "polynomial":
      return { task, ...plain(ceremonyOf(needed, trustees)) };
    case "shares": {
      const ceremony = ceremonyOf(needed, trustees);
      return { task, ...plain(ceremony), input: distribute(GROUP, ceremony, sent(trustees, "polynomial"))[number - 1] ?? "" };
    }
    case "rehearse":
      return { task, trustees: key ?? "", owner: number, sealedKey: trustees[number - 1]?.sealed_key ?? "" };
  }
}

/** The key that all have made together: trustees.json, and for each their part, sealed for them. */
export function finishedKey(needed: number, trustees: readonly Trustee[]): { readonly trustees: string; readonly sealedKeys: readonly string[] } {
  const { parameters, sealedKeys } = finishCeremony(GROUP, ceremonyOf(needed, trustees), {
    polynomials: sent(trustees, "polynomial"),
    outputs: sent(trustees, "output"),
  });
  return { trustees: writeTrustees(GROUP, readTrustees(GROUP, `[["Pedersen",${parameters}]]`)), sealedKeys };
}

function ceremonyOf(threshold: number, trustees: readonly Trustee[]): Ceremony {
  return { threshold, certificates: sent(trustees, "certificate") };
}

const plain = ({ threshold, certificates }: Ceremony) => ({ threshold, certificates: [...certificates] });

function sent(trustees: readonly Trustee[], what: "certificate" | "polynomial" | "output"): string[] {
  return trustees.map((trustee) => trustee[what] ?? "");
}
