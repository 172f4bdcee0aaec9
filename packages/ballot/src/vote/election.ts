import { fingerprint } from "../encoding/hash.js";
import { count, list, Malformed, member, object, optional, readJson, string, type Shape } from "../encoding/shape.js";
import type { Element, Group } from "../group/group.js";
import { groupNamed } from "../group/groups.js";
import { questionShape, writeQuestion, type Question } from "./question.js";

/** What is voted on and under which key. Its text is hashed into every ballot: nothing of it can be changed afterwards. */
export interface Election {
  /** election.json, byte for byte. */
  readonly text: string;
  /** φ, the fingerprint of the text. */
  readonly hash: string;
  readonly uuid: string;
  readonly group: Group;
  /** y, which the trustees can decrypt for. */
  readonly key: Element;
  readonly name: string;
  readonly description: string;
  readonly questions: readonly Question[];
}

export interface ElectionDraft {
  readonly uuid: string;
  readonly group: Group;
  readonly key: Element;
  readonly name: string;
  readonly description: string;
  readonly questions: readonly Question[];
  readonly administrator?: string;
  readonly credentialAuthority?: string;
}

/** The text of election.json. Throws when it would not be read again: no such question may be put. */
export function writeElection(draft: ElectionDraft): string {
  const { uuid, group, key, name, description, questions, administrator, credentialAuthority } = draft;
  const text = JSON.stringify({
    version: 1,
    description,
    name,
    group: group.name,
    public_key: group.write(key),
    questions: questions.map(writeQuestion),
    uuid,
    ...(administrator === undefined ? {} : { administrator }),
    ...(credentialAuthority === undefined ? {} : { credential_authority: credentialAuthority }),
  });
  readElection(text);
  return text;
}

/** Reads election.json. Throws `Malformed`: what comes from outside is read by `verifyArchive` and by `openElection`. */
export function readElection(text: string): Election {
  const { group: groupName } = readJson(
    text,
    electionShape(string, (value) => value),
  );
  const group = groupNamed(groupName);
  if (group === null) throw new Malformed(`there is no group "${groupName}"`);
  const { version, description, name, public_key: key, questions, uuid } = readJson(text, electionShape(member(group), questionShape(group)));
  if (version !== 1) throw new Malformed(`version ${version}; only 1 is known`);
  if (!UUID.test(uuid)) throw new Malformed("uuid: at least 14 letters and digits of base 58 were expected");
  if (group.equal(key, group.neutral)) throw new Malformed("public_key: the neutral element, whose secret everybody knows");
  if (questions.length === 0) throw new Malformed("no question");
  return { text, hash: fingerprint(text), uuid, group, key: group.prepared(key), name, description, questions };
}

const UUID = /^[1-9A-HJ-NP-Za-km-z]{14,64}$/;

function electionShape<K, Q>(key: Shape<K>, question: Shape<Q>) {
  return object({
    version: count,
    description: string,
    name: string,
    group: string,
    public_key: key,
    questions: list(question),
    uuid: string,
    administrator: optional(string),
    credential_authority: optional(string),
  });
}
