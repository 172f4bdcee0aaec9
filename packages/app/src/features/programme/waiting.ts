import { wordsOf } from "../../languages/index.js";
import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import type { Waiting } from "../motions/index.js";
import { actsFor } from "./carriers.js";
import { ACCOUNT_WITHIN_DAYS } from "./limits.js";
import { itemPath, programmePath } from "./paths.js";
import { programmesOf } from "./reading/found.js";
import { itemsOf, textInForce, today, type Item } from "./reading/item.js";
import { maySetCarrier } from "./role.js";

/** What the programme asks of the member who looks: to carry something out, to give an account, to look at something again, to say who carries something out. */
export async function waitingInProgramme(services: Services, viewer: Viewer): Promise<Waiting[]> {
  const { member, organisation } = viewer;
  if (member === null) return [];
  const { current, past } = await programmesOf(services, viewer);
  if (current.length + past.length === 0) return [];
  const { rest } = await textInForce(services, viewer);
  const { waiting: words } = wordsOf(viewer.language).programme;
  const sets = maySetCarrier(member.capacities, rest);
  const carries = ({ state: { carrier } }: Item): boolean => {
    if (carrier === null) return sets;
    if (carrier.kind === "member") return carrier.acceptedAt === null ? sets : carrier.member?.id === member.id;
    return carrier.place !== null && actsFor(member.capacities, { id: carrier.place, kind: carrier.kind });
  };
  const found: Waiting[] = [];
  let nobody = 0;
  for (const programme of [...current, ...past]) {
    for (const item of await itemsOf(services, organisation.id, programme)) {
      const { row, state } = item;
      if (state.closing !== null) continue;
      const href = itemPath(viewer, programme.motion.number, row.number);
      if (state.carrier === null && programme.programme.ended === null) nobody += 1;
      if (state.carrier?.acceptedAt === null && state.carrier.member?.id === member.id)
        found.push({ sentence: words.asked(row.title), href, action: words.askedButton, until: null });
      if (!carries(item)) continue;
      if (state.asked.oldest !== null)
        found.push({
          sentence: words.account(row.title, state.asked.open),
          href,
          action: words.accountButton,
          until: accountUntil(state.asked.oldest),
        });
      if (state.carrier !== null && isToBeReviewed(item, viewer))
        found.push({ sentence: words.review(row.title), href, action: words.reviewButton, until: null });
    }
  }
  if (sets && nobody > 0) found.push({ sentence: words.nobody(nobody), href: programmePath(viewer), action: words.nobodyButton, until: null });
  return found;
}

const MILLISECONDS_OF_A_DAY = 86_400_000;

function accountUntil(asked: Date): string {
  return new Date(asked.getTime() + ACCOUNT_WITHIN_DAYS * MILLISECONDS_OF_A_DAY).toISOString();
}

/** The day has come and nothing has been said since. */
function isToBeReviewed({ state: { review, lastNote } }: Item, viewer: Viewer): boolean {
  if (review === null || review > today(viewer)) return false;
  return lastNote === null || lastNote.toISOString().slice(0, review.length) < review;
}
