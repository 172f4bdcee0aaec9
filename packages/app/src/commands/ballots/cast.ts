import { acceptBallot, appendBallot, type Written } from "@folkmoot/ballot";
import { operandsAndOptions } from "../arguments.js";
import { textOfFile } from "../files.js";
import { CannotAsk, type Command } from "../terminal.js";
import { append, validArchive } from "./archive.js";

const usage = "folkmoot ballot cast FILE.bel BALLOT…";

/** Puts ballots into the box, each after it was checked; a ballot that may not be cast is named, and the others are put in. */
export const cast: Command = async (args, terminal) => {
  const [path, ...files] = operandsAndOptions(args, usage, {}).operands;
  if (path === undefined || files.length === 0) throw new CannotAsk("an archive and at least one ballot are needed", usage);
  const archive = await validArchive(path);
  const { setup, stage, cast: before, head } = archive.verdict;
  if (stage !== "voting") {
    terminal.out("the vote is closed");
    return 1;
  }
  const board = { credentials: setup.credentials, trackers: new Set(before.map(({ tracker }) => tracker)) };
  const events: Written[] = [];
  let refused = 0;
  for (const file of files) {
    const answer = acceptBallot(setup.election, board, (await textOfFile(file)).replace(/\r?\n$/, ""));
    if (answer.accepted) {
      events.push(appendBallot(events.at(-1)?.head ?? head, answer.ballot.text));
      board.trackers.add(answer.ballot.tracker);
      terminal.out(`${file} accepted ${answer.ballot.tracker}`);
    } else {
      refused++;
      terminal.out(`${file} refused (${answer.code}) ${answer.why}`);
    }
  }
  await append(archive, events);
  return refused === 0 ? 0 : 1;
};
