import { inPlace } from "./association.js";
import { tell } from "./harness.js";
import { acknowledgedIn, paced, percentile } from "./paced.js";
import { openSecretVote } from "./secret-vote.js";
import { serveFolkmoot } from "./server.js";

const PER_SECOND = 100;
const MINUTES = Number(process.env["MINUTES"] ?? 10);
const LONGEST_P99 = 500;

/** A whole vote at the pace of a busy evening. Making the ballots takes as long again; `MINUTES` makes it shorter. */
await inPlace(async (place) => {
  const vote = await openSecretVote(place, PER_SECOND * 60 * MINUTES);
  const server = await serveFolkmoot(place);
  const answers = await paced(server.port, vote.ballots, PER_SECOND);
  const told = acknowledgedIn(answers);
  await server.stop();
  if (told.length !== answers.length) throw new Error(`${told.length} of ${answers.length} ballots were acknowledged`);
  tell({
    name: `${PER_SECOND} secret ballots a second for ${MINUTES} minutes: 99 of 100 are answered within`,
    unit: "ms",
    better: "less",
    figure: percentile(answers, 99),
    floor: { name: "half of them", figure: percentile(answers, 50) },
    limit: LONGEST_P99,
  });
  const missing = await vote.missing(told);
  tell({
    name: `acknowledged ballots of ${told.length} that are not in the archive`,
    unit: "",
    better: "less",
    figure: missing,
    floor: null,
    limit: 0,
  });
});
