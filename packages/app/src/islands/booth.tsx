import { render } from "preact";
import type { BoxState } from "../features/boxes/contract.js";
import type { BoothPage } from "../ui/booth/shell.js";
import { Booth } from "./booth/booth.js";
import { paperOnPage } from "./booth/on-page.js";
import { makeRankable } from "./booth/rank.js";
import { Stopped } from "./booth/steps.js";
import { getState, poster } from "./parts/server.js";
import { words } from "./parts/spoken.js";

for (const place of document.querySelectorAll<HTMLElement>("[data-booth]")) void open(place);

/** Opens the booth on the page of a secret vote. Only after everything is there does the paper appear. */
async function open(place: HTMLElement): Promise<void> {
  const steps = place.querySelector<HTMLElement>("[data-booth-steps]");
  if (steps === null) return;
  const { booth } = words;
  const page = JSON.parse(place.dataset["booth"] ?? "{}") as BoothPage;
  const state = await getState(page.path);
  steps.replaceChildren();
  if (state === null) {
    render(<Stopped title={booth.unreachable} text={booth.unreachableText} action={[booth.tryAgain, () => location.reload()]} />, steps);
    return;
  }
  const { election, paper, you } = state;
  if (election === null || paper === null || state.phase !== "open")
    render(<Stopped title={booth.refused["not open yet"].title} text={booth.notOpen} />, steps);
  else if (!you.mayVote && !you.hasVoted) render(<Stopped title={booth.mayNot} text={booth.refused["not on the roll"].text} />, steps);
  else {
    rankIn(place, paper);
    const post = poster(page);
    render(
      <Booth page={page} state={{ ...state, election, paper }} paper={paperOnPage(place)} post={(ballot) => post("/box/ballot", { ballot })} />,
      steps,
    );
  }
}

function rankIn(place: HTMLElement, { kind, lines }: NonNullable<BoxState["paper"]>): void {
  const list = place.querySelector<HTMLElement>(".paper");
  if (kind === "ranked" && list !== null)
    makeRankable(
      list,
      lines.map(({ label }) => label),
    );
}
