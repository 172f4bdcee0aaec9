import type { ComponentChildren, JSX } from "preact";
import { inLanguage, type Compiled } from "@folkmoot/constitution";
import type { Viewer } from "../../../platform/web.js";
import {
  articleAnchors,
  capitalised,
  ButtonLink,
  ButtonRow,
  Findings,
  Law,
  LawContents,
  LawIn,
  LawLink,
  LawTitle,
  titleOf,
  When,
  useWords,
} from "../../../ui/index.js";
import { placed } from "../findings-in-place.js";
import type { SetBy } from "../set-by.js";
import type { Version } from "../store.js";
import { besideClause } from "./beside.js";
import { TakeAway } from "./take-away.js";
import { CheckerFindings, Silent, Unenforced } from "./margin.js";

export interface BookPageProps {
  readonly viewer: Viewer;
  readonly version: Version;
  readonly compiled: Compiled;
  readonly setBy: SetBy;
  readonly isInForce: boolean;
  /** What stands beside a clause for whoever may discuss it; null: nothing. */
  readonly said?: ((clause: string) => ComponentChildren) | null;
}

/** The constitution as a book: the law in the middle, what the machine makes of it in the margin, the decision that set each clause beside it. */
export function BookPage({ viewer, version, compiled, setBy, isInForce, said = null }: BookPageProps): JSX.Element {
  const { constitution: words, capture, holidays } = useWords();
  const base = `/o/${viewer.organisation.id}`;
  const printBack = new Map(inLanguage(compiled, viewer.language).clauses.map((clause) => [clause.number, clause.printBack]));
  const { inPlace, elsewhere } = placed(compiled);
  return (
    <LawIn language={compiled.rules.lang}>
      <LawTitle>{titleOf(compiled.document)}</LawTitle>
      <Provenance viewer={viewer} version={version} isInForce={isInForce} />
      <ButtonRow>
        {isInForce && viewer.member !== null ? <ButtonLink href={`${base}/drafts/new?kind=change`}>{words.propose}</ButtonLink> : null}
        <a href={`${base}/constitution/versions`}>{words.allVersions}</a>
        <a href={`${base}/constitution/versions/${version.number}/capture`}>{capture.link}</a>
        {compiled.rules.matters.map(({ id, name, layer }) =>
          layer === undefined ? null : (
            <LawLink key={id} href={`${base}/orders/${id}`}>
              {capitalised(name)}
            </LawLink>
          ),
        )}
        {compiled.rules.calendars === undefined ? null : <a href={`${base}/holidays`}>{holidays.link}</a>}
      </ButtonRow>
      <TakeAway at={`${base}/constitution/versions/${version.number}`} number={version.number} />
      <CheckerFindings compiled={compiled} elsewhere={elsewhere} />
      <LawContents document={compiled.document} />
      <p class="soft small">
        {words.live((sample) => (
          <span class="live">{sample}</span>
        ))}
      </p>
      <Law
        document={compiled.document}
        anchors={articleAnchors(compiled.document, compiled.rules)}
        untitled
        beside={(clause) =>
          besideClause({ sentences: printBack.get(clause) ?? [], set: setBy.get(clause) ?? null, base, said: said?.(clause) ?? null })
        }
        under={(anchor) => (inPlace.has(anchor) ? <Findings findings={inPlace.get(anchor) ?? []} /> : null)}
      />
      <Silent compiled={compiled} />
      <Unenforced compiled={compiled} />
    </LawIn>
  );
}

function Provenance({ viewer, version, isInForce }: Pick<BookPageProps, "viewer" | "version" | "isInForce">): JSX.Element {
  const { constitution: words } = useWords();
  const base = `/o/${viewer.organisation.id}`;
  const since = <When at={version.inForceAt} zone={viewer.organisation.zone} />;
  return (
    <p class="lead">
      {isInForce ? words.inForce(version.number, since) : words.wasInForce(version.number, since)}{" "}
      {version.motion === null
        ? words.foundedWith
        : words.setByMotion(`${base}/motions/${version.motion.number}/certificate`, version.motion.number, version.motion.title)}{" "}
      {isInForce ? null : <a href={`${base}/constitution`}>{words.readInForce}</a>}
    </p>
  );
}
