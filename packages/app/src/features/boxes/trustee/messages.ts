import {
  checkBeginning,
  checkDealing,
  checkOutput,
  checkTrustees,
  distribute,
  finishCeremony,
  judgeComplaint,
  Malformed,
  plainCeremony,
  polynomialIn,
  readTrustees,
  rehearsal,
  rehearsedPart,
  senderInComplaint,
  writeCeremonyFile,
  writeEvidence,
  writeTrustees,
  type CommittedCeremony,
  type Group,
} from "@folkmoot/ballot";
import type { Task, TrusteeTask } from "../contract.js";
import type { Trustee } from "./store.js";

/** A ceremony as far as it has come. */
export interface Hall {
  readonly group: Group;
  readonly needed: number;
  readonly uuid: string;
  readonly trustees: readonly Trustee[];
  /** trustees.json, once the key is made, and the file that shows that nobody chose it. */
  readonly key: string | null;
  readonly ceremony: string | null;
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

function check(hall: Hall, { number, task, body }: { number: number; task: KeyTask; body: string }): void {
  const { group, needed, uuid, trustees, key } = hall;
  switch (task) {
    case "certificate":
      return checkBeginning(group, body, { size: trustees.length, threshold: needed, index: number, election: uuid });
    case "polynomial":
      return checkDealing(group, ceremonyOf(hall), { index: number, dealing: body });
    case "shares":
      return checkOutput(group, plainCeremony(ceremonyOf(hall)), { index: number, polynomials: polynomialsOf(hall), output: body });
    case "rehearse": {
      const read = readTrustees(group, key ?? "");
      if (rehearsedPart(rehearsal(group, checkTrustees(group, read), uuid), read, { owner: number, text: body }) === null)
        throw new Malformed("the test paper was decrypted with another key");
    }
  }
}

/** What comes of a complaint: who lied, with the evidence for everybody; or why it shows nothing. Null when a message is no complaint. */
export function judged(
  hall: Hall,
  { number, body }: { readonly number: number; readonly body: string },
): { readonly lied: Trustee; readonly evidence: string } | { readonly why: string } | null {
  const sender = senderInComplaint(hall.group, body);
  if (sender === null) return null;
  const ceremony = ceremonyOf(hall);
  const dealing = hall.trustees[sender - 1]?.polynomial ?? "";
  try {
    const lied = hall.trustees[judgeComplaint(hall.group, ceremony, { index: number, dealing, complaint: body }) - 1];
    if (lied === undefined) throw new Error("a complaint is about somebody");
    return { lied, evidence: writeEvidence(ceremony, { member: number, complaint: body, dealing }) };
  } catch (error) {
    if (error instanceof Malformed) return { why: error.message };
    throw error;
  }
}

/** What a trustee needs for a task of the ceremony. */
export function dataFor(hall: Hall, { number, task }: { number: number; task: KeyTask }): TrusteeTask {
  const { needed, trustees, key, ceremony: file, uuid } = hall;
  switch (task) {
    case "certificate":
      return { task, election: uuid, size: trustees.length, threshold: needed, index: number };
    case "polynomial":
      return { task, ...sendable(ceremonyOf(hall)) };
    case "shares": {
      const ceremony = ceremonyOf(hall);
      return { task, ...sendable(ceremony), input: distribute(hall.group, plainCeremony(ceremony), polynomialsOf(hall))[number - 1] ?? "" };
    }
    case "rehearse":
      return { task, trustees: key ?? "", ceremony: file ?? "", owner: number, sealedKey: trustees[number - 1]?.sealed_key ?? "" };
  }
}

/** The key that all have made together: trustees.json, the file beside the archive that shows that nobody chose it, and for each their part, sealed for them. */
export function finishedKey(hall: Hall): { readonly trustees: string; readonly ceremony: string; readonly sealedKeys: readonly string[] } {
  const ceremony = ceremonyOf(hall);
  const { parameters, sealedKeys } = finishCeremony(hall.group, plainCeremony(ceremony), {
    polynomials: polynomialsOf(hall),
    outputs: sent(hall.trustees, "output"),
  });
  const trustees = writeTrustees(hall.group, readTrustees(hall.group, `[["Pedersen",${parameters}]]`));
  return { trustees, ceremony: writeCeremonyFile(hall.group, ceremony, sent(hall.trustees, "polynomial")), sealedKeys };
}

function ceremonyOf({ needed, uuid, trustees }: Hall): CommittedCeremony {
  return { election: uuid, threshold: needed, beginnings: sent(trustees, "certificate") };
}

const sendable = ({ beginnings, ...ceremony }: CommittedCeremony) => ({ ...ceremony, beginnings: [...beginnings] });

function polynomialsOf({ trustees }: Hall): string[] {
  return sent(trustees, "polynomial").map(polynomialIn);
}

function sent(trustees: readonly Trustee[], what: "certificate" | "polynomial" | "output"): string[] {
  return trustees.map((trustee) => trustee[what] ?? "");
}
