import type { Deposit } from "../command.js";
import type { Event } from "../event.js";
import { MOST_HANDLES, MOST_MARKS, MOST_MATTERS, MOST_REASONS, MOST_TOUCHED, MOST_VOTES } from "./atoms.js";
import { CLAUSE, HANDLE, HASH, ID, MARK, MOST_AMOUNT, onARealDay, TIME } from "./patterns.js";

type Test = (value: unknown) => boolean;

/**
 * Whether this is one of the events that make up nearly all of a long record, in a form that `eventSchema` takes. False says nothing: ask the schema.
 * A record has hundreds of thousands of them. A property test keeps both readers equal.
 */
export function isFrequentEvent(value: unknown): value is Event {
  if (typeof value !== "object" || value === null || !("t" in value) || typeof value.t !== "string") return false;
  return FREQUENT.get(value.t)?.(value) ?? false;
}

/** Whether this is a deposit in a form that `commandSchema` takes. */
export function isDeposit(value: unknown): value is Deposit {
  return isPlainDeposit(value);
}

const isHandle = written(HANDLE);
const isHash = written(HASH);
const isId = written(ID);
const isTime: Test = (value) => typeof value === "string" && TIME.test(value) && onARealDay(value);
const isAmount: Test = (value) => Number.isSafeInteger(value) && typeof value === "number" && value >= 0 && value <= MOST_AMOUNT;
const isBoolean: Test = (value) => typeof value === "boolean";

const isCapacity = oneOf("kind", {
  member: {},
  seat: { body: isId },
  office: { office: isId },
  nobody: {},
});
const isActor = only({ handle: isHandle, as: isCapacity });

const isMatter = oneOf("kind", {
  "change-constitution": {},
  "adopt-constitution": {},
  dissolve: { what: isId },
  "create-or-dissolve-body": {},
  "change-membership": {},
  exclude: { who: isId },
  remove: { who: isId },
  elect: { who: isId },
  meeting: { meeting: isId },
  named: { matter: isId },
  "whatever a meeting may decide": { meeting: isId },
  residual: {},
  any: {},
});

const isPlainDeposit = only({
  kind: (value) => value === "deposit",
  motion: isHandle,
  actor: isActor,
  to: either(only({ procedure: isId }), only({ body: isId })),
  matters: listOf(isMatter, 1, MOST_MATTERS),
  touches: listOf(isId, 0, MOST_TOUCHED),
  text: isHash,
  title: orNull(isHash),
  rules: orNull(isHash),
  errors: isAmount,
  decideAt: orNull(isTime),
});

const isChoice: Test = (value) => value === "for" || value === "against" || value === "abstain";
const isVote: Test = (value) => Array.isArray(value) && value.length === 2 && isHandle(value[0]) && isChoice(value[1]);

const isWritten = written(MARK);
const isMark: Test = (value) => Array.isArray(value) && value.length === 2 && isHandle(value[0]) && isWritten(value[1]);

const FREQUENT = new Map<string, Test>(
  Object.entries({
    register: { joined: isAmount, left: isAmount },
    roll: { motion: isHandle, stage: isId, size: isAmount, handles: isHash, at: isTime },
    deposited: {
      motion: isHandle,
      procedure: isId,
      version: isAmount,
      by: isHandle,
      as: isCapacity,
      matters: listOf(isMatter, 1, MOST_MATTERS),
      touches: listOf(isId, 0, MOST_TOUCHED),
      text: isHash,
      title: orNull(isHash),
      rules: orNull(isHash),
      members: isAmount,
      support: isAmount,
      at: isTime,
    },
    refused: { command: isPlainDeposit, reasons: listOf(only({ code: isId, clause: orNull(written(CLAUSE)) }), 1, MOST_REASONS), at: isTime },
    supported: { motion: isHandle, handles: listOf(isHandle, 1, MOST_HANDLES) },
    "support-reached": { motion: isHandle, count: isAmount, needed: isAmount, at: isTime },
    notice: { motion: isHandle, stage: isId, by: orNull(isActor), recipients: isAmount, meeting: orNull(isTime), at: isTime },
    marked: { motion: isHandle, stage: isId, marks: listOf(isMark, 1, MOST_MARKS) },
    voted: { motion: isHandle, stage: isId, votes: listOf(isVote, 1, MOST_VOTES) },
    closed: {
      motion: isHandle,
      stage: isId,
      count: only({ for: isAmount, against: isAmount, abstain: isAmount }),
      entitled: isAmount,
      carried: isBoolean,
      at: isTime,
    },
    "in-force": { motion: isHandle, at: isTime },
  }).map(([t, fields]) => [t, only({ t: (value) => value === t, ...fields })]),
);

function written(pattern: RegExp): Test {
  return (value) => typeof value === "string" && pattern.test(value);
}

function orNull(test: Test): Test {
  return (value) => value === null || test(value);
}

function either(one: Test, other: Test): Test {
  return (value) => one(value) || other(value);
}

function listOf(test: Test, least: number, most: number): Test {
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return false;
    for (const each of value) if (!test(each)) return false;
    return true;
  };
}

/** These fields and no others. */
function only(fields: { readonly [name: string]: Test }): Test {
  const tests = Object.entries(fields);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value) || Object.keys(value).length !== tests.length) return false;
    const given = value as { readonly [name: string]: unknown };
    for (const [name, test] of tests) if (!Object.hasOwn(given, name) || !test(given[name])) return false;
    return true;
  };
}

/** One of these forms, told by a field. */
function oneOf(tag: string, forms: { readonly [kind: string]: { readonly [name: string]: Test } }): Test {
  const tests = new Map(Object.entries(forms).map(([kind, fields]) => [kind, only({ [tag]: (value) => value === kind, ...fields })]));
  return (value) => {
    if (typeof value !== "object" || value === null) return false;
    const kind = (value as { readonly [name: string]: unknown })[tag];
    return typeof kind === "string" && (tests.get(kind)?.(value) ?? false);
  };
}
