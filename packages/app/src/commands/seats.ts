import { compile, seatRules, type Compiled, type Seats } from "@folkmoot/constitution";
import { readGroups, seatsFor, type SeatsGiven } from "@folkmoot/tally";
import { operandsAndOptions } from "./arguments.js";
import { textOfFile } from "./files.js";
import { CannotAsk, counted, type Command, type Terminal } from "./terminal.js";

const usage = "folkmoot seats FILE --groups FILE.csv [--seats NAME] [--json]";

const help = `folkmoot seats FILE --groups FILE.csv [--seats NAME] [--json]

How many seats each group has by a constitution that gives them by the size of
groups, with their sum.

    folkmoot seats rules.md --groups groups.csv

    group,members,women
    North,749,120
    South,1000,99

    --groups FILE   a line for each group: its name, its members, and how many
                    there are of each kind that the text gives seats for
    --seats NAME    which seats, by id or name, where the text has several
    --json          one line of JSON

It ends with 0, with 1 where seats are tied or the text gives a group no number,
and with 2 when the question could not be put.`;

/** Says how many seats groups have by their size. */
export const seats: Command = async (args, terminal) => {
  if (args.includes("--help")) {
    terminal.out(help);
    return 0;
  }
  const { operands, option, has } = operandsAndOptions(args, usage, {
    groups: { type: "string" },
    seats: { type: "string" },
    json: { type: "boolean" },
  });
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) throw new CannotAsk(`this command takes one argument, not ${operands.length}`, usage);
  const path = option("groups");
  if (path === undefined) throw new CannotAsk("which groups? give --groups", usage);
  const wanted = theSeats(compile(await textOfFile(file)), option("seats"));
  const rules = seatRules(wanted);
  if (rules === null) throw new CannotAsk(`“${wanted.name}” are not given by the size of groups`, usage);
  const groups = readGroups(await textOfFile(path));
  if (!groups.ok) throw new CannotAsk(`${path}:${groups.reason.line}:${groups.reason.column} expected ${groups.reason.expected}`, usage);
  const given = seatsFor(rules, groups.value);
  if (has("json")) terminal.out(JSON.stringify({ file, seats: wanted.id, ...given }));
  else show(given, terminal);
  return given.tied === null && given.unsaid.length === 0 ? 0 : 1;
};

/** The seats that are meant; the only ones by size, where there is one. */
function theSeats({ rules: { bodies } }: Compiled, wanted: string | undefined): Seats {
  const bySize = bodies.flatMap((body) => body.seats).filter((one) => seatRules(one) !== null);
  const found = wanted === undefined ? bySize : bySize.filter(({ id, name }) => id === wanted || name === wanted);
  const [first, ...more] = found;
  if (first === undefined)
    throw new CannotAsk(wanted === undefined ? "this text gives no seats by the size of groups" : `there are no such seats: ${wanted}`, usage);
  if (more.length > 0) throw new CannotAsk(`which of ${found.map(({ id }) => id).join(", ")}? give --seats`, usage);
  return first;
}

function show({ groups, sum, tied, unsaid }: SeatsGiven, { out }: Terminal): void {
  const width = Math.max(...groups.map(({ name }) => name.length), 3);
  for (const { name, members, own, bonus, seats: all } of groups) {
    const more = bonus.map(({ seats: extra, of }) => ` + ${extra} (${of})`).join("");
    out(
      `${name.padEnd(width)}  ${`${members.toLocaleString("en-GB")} ${members === 1 ? "member" : "members"}`.padStart(15)}  ${String(all).padStart(5)}${more === "" ? "" : `  = ${own}${more}`}`,
    );
  }
  out(`${"all".padEnd(width)}  ${"".padStart(15)}  ${String(sum).padStart(5)}`);
  if (tied !== null) out(`${counted(tied.seats, "seat")} tied between ${tied.groups.join(", ")}: the text has to say who gets it`);
  if (unsaid.length > 0) out(`no number of seats is said for ${unsaid.join(", ")}`);
}
