import { countedSo, type GroupVotes, type Majority, type Ways } from "@folkmoot/analysis";
import { compile, seatRules } from "@folkmoot/constitution";
import { readGroups, type SeatRules } from "@folkmoot/tally";
import { operandsAndOptions } from "./arguments.js";
import { textOfFile } from "./files.js";
import { CannotAsk, type Command, type Terminal } from "./terminal.js";

const usage = "folkmoot ways VOTES.csv [--text FILE | --every N] [--majority N/D] [--json]";

const help = `folkmoot ways VOTES.csv [--text FILE | --every N] [--majority N/D] [--json]

The same vote counted side by side: by the members together, by delegates who
all vote as most of their group did, by delegates who share out their votes as
their group did, by groups with one vote each, and by two of these together.

    folkmoot ways votes.csv --every 100

    group,members,for,against,abstain
    North,300,110,90,0
    West,300,20,280,0

    --text FILE     a constitution that gives seats by the size of groups
    --every N       one delegate for every N members or part of N; 100 if left out
    --majority N/D  at least so much of the votes for and against; left out,
                    more than half
    --json          one line of JSON

It ends with 0 when all ways come to the same, with 1 when they don't, and with
2 when the question could not be put.`;

/** Counts one vote by groups in every way. */
export const ways: Command = async (args, terminal) => {
  if (args.includes("--help")) {
    terminal.out(help);
    return 0;
  }
  const { operands, option, has } = operandsAndOptions(args, usage, {
    text: { type: "string" },
    every: { type: "string" },
    majority: { type: "string" },
    json: { type: "boolean" },
  });
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) throw new CannotAsk(`this command takes one argument, not ${operands.length}`, usage);
  const groups = votesIn(file, await textOfFile(file));
  const text = option("text");
  const seats = text === undefined ? everySo(option("every") ?? "100") : seatsOfText(text, await textOfFile(text));
  const found = countedSo(groups, { seats, majority: majorityOf(option("majority")) });
  if (has("json")) terminal.out(JSON.stringify({ file, ...found }));
  else show(found, terminal);
  return found.agree ? 0 : 1;
};

function votesIn(file: string, text: string): readonly GroupVotes[] {
  const groups = readGroups(text);
  if (!groups.ok) throw new CannotAsk(`${file}:${groups.reason.line}:${groups.reason.column} expected ${groups.reason.expected}`, usage);
  return groups.value.map(({ name, members, of }) => {
    const { for: yes, against: no, abstain = 0 } = of;
    if (yes === undefined || no === undefined) throw new CannotAsk(`${file} needs the columns group, members, for and against`, usage);
    if (yes + no + abstain > members) throw new CannotAsk(`in ${name} more have voted than there are members`);
    return { name, members, for: yes, against: no, abstain };
  });
}

function everySo(typed: string): SeatRules {
  if (!/^[1-9][0-9]{0,8}$/.test(typed)) throw new CannotAsk(`--every takes a whole number, not ${typed}`, usage);
  const every = { seats: 1, members: Number(typed) };
  return { apportionment: { kind: "formula", first: null, every, part: true, least: null, most: null }, steps: [], bonus: [] };
}

function seatsOfText(file: string, text: string): SeatRules {
  const found = compile(text).rules.bodies.flatMap(({ seats }) => seats.flatMap((one) => seatRules(one) ?? []));
  const [first] = found;
  if (first === undefined) throw new CannotAsk(`${file} gives no seats by the size of groups`);
  return first;
}

function majorityOf(typed: string | undefined): Majority {
  if (typed === undefined) return { n: 1, d: 2, strict: true };
  const [, n, d] = /^([1-9][0-9]{0,3})\/([1-9][0-9]{0,3})$/.exec(typed) ?? [];
  if (n === undefined || d === undefined || Number(n) > Number(d))
    throw new CannotAsk(`--majority takes a fraction such as 2/3, not ${typed}`, usage);
  return { n: Number(n), d: Number(d), strict: false };
}

function show({ ways: all, delegates }: Ways, { out }: Terminal): void {
  for (const { way, for: yes, against, abstain, carried } of all)
    out(
      `${way.padEnd(24)}${String(yes).padStart(8)} for ${String(against).padStart(8)} against ${String(abstain).padStart(6)} abstain  ${carried ? "carried" : "lost"}`,
    );
  for (const { name, seats, for: yes, against } of delegates) out(`    ${name}: ${seats} delegates, ${yes} for, ${against} against`);
}
