import type { ComponentChildren, JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { ButtonLink, Calendar, ClauseLink, Disclosure, SummaryList, When, useLawLanguage, useWords } from "../../../ui/index.js";
import type { Say, SummaryItem } from "../../../ui/index.js";
import { ruleContext } from "../../motions/index.js";
import { draftsPath } from "../paths.js";
import type { OfferedWay, Said } from "./ways.js";
import { isOfText } from "./wishes.js";
import type { Wish } from "./wishes.js";

/** One lawful way: who may start it, what it needs, its calendar from today, and where it is written. */
export function Way({ viewer, wish, offered, open }: { viewer: Viewer; wish: Wish; offered: OfferedWay; open: boolean }): JSX.Element {
  const { start: words } = useWords();
  const lawLanguage = useLawLanguage();
  const context = ruleContext(viewer);
  const { way } = offered;
  return (
    <section class="refusal__way flow" aria-label={way.name}>
      <h3 lang={lawLanguage}>{way.name}</h3>
      {offered.gathers === null ? null : <p>{offered.gathers === "candidates" ? words.election : words.call}</p>}
      <p>{mine(offered.yours, words)}</p>
      <SummaryList
        items={[
          { term: words.earliestVote, details: <When at={way.earliestVote} zone={context.zone} now={context.now} /> },
          { term: words.earliestEffect, details: <When at={way.earliestEffect} zone={context.zone} now={context.now} /> },
        ]}
      />
      <Disclosure summary={words.needs} open={open}>
        <SummaryList items={needs(offered, { words, constitution: context.constitution })} />
        <Calendar lines={way.calendar} zone={context.zone} constitution={context.constitution} />
      </Disclosure>
      <NotYet said={way.notYet.map(context.say)} />
      {way.notYet.length > 0 ? null : (
        <ButtonLink href={newDraft(viewer, wish, way.procedure)} look={offered.yours === null ? "secondary" : "primary"}>
          {offered.yours === null ? words.writeForThem : words.startThisWay}
        </ButtonLink>
      )}
    </section>
  );
}

/** What keeps a way from being opened, with what that means said once. */
function NotYet({ said }: { said: readonly ReturnType<Say>[] }): JSX.Element {
  const { start: words } = useWords();
  if (said.length < 2)
    return (
      <>
        {said.map(({ long }) => (
          <p key={long}>{long}</p>
        ))}
      </>
    );
  return (
    <>
      <p>{words.notOpened}</p>
      <ul>
        {said.map(({ short }) => (
          <li key={short}>{short}</li>
        ))}
      </ul>
    </>
  );
}

type Words = ReturnType<typeof useWords>["start"];

function mine(needed: number | null, words: Words): string {
  if (needed === null) return words.youCannot;
  return needed === 1 ? words.youStart : words.youStartWith(needed);
}

function needs({ starts, yours, gathered, notices, votes, challenge }: OfferedWay, at: { words: Words; constitution: string }): SummaryItem[] {
  const { words } = at;
  const row = (term: string, said: readonly Said[], between: string): SummaryItem[] =>
    said.length === 0 ? [] : [{ term, details: <Sayings said={said} between={between} {...at} /> }];
  return [
    ...row(words.whoStarts, starts, words.or),
    ...row(words.gathered, yours === null || yours === 1 || gathered === null ? [] : [gathered], words.or),
    ...row(words.notice, notices, words.and),
    ...votes.flatMap((vote) => [
      ...row(
        words.whoDecides,
        [vote.roll, vote.how].filter(({ clause }) => clause !== null),
        ", ",
      ),
      ...row(words.majority, vote.carried, words.and),
      ...row(words.quorum, vote.quorum, words.and),
    ]),
    ...row(words.challengeWithin, challenge === null ? [] : [challenge], words.or),
  ];
}

function Sayings({
  said,
  between,
  words,
  constitution,
}: {
  said: readonly Said[];
  between: string;
  words: Words;
  constitution: string;
}): JSX.Element {
  const lawLanguage = useLawLanguage();
  return (
    <>
      {said.map(({ clause, words: quoted }, index): ComponentChildren => (
        <span key={index}>
          {index === 0 ? "" : between}
          {clause === null ? `${words.silent} ` : ""}
          <span lang={lawLanguage}>{quoted}</span>
          {clause === null ? null : (
            <>
              {" ("}
              <ClauseLink clause={clause} constitution={constitution} />)
            </>
          )}
        </span>
      ))}
    </>
  );
}

function newDraft(viewer: Viewer, wish: Wish, procedure: string): string {
  const query = new URLSearchParams({
    kind: isOfText(wish) ? "change" : "motion",
    wish: wish.kind === "agenda" ? "ordinary" : wish.id,
    to: `procedure:${procedure}`,
  });
  return `${draftsPath(viewer)}/new?${query.toString()}`;
}
