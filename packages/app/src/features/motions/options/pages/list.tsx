import type { JSX } from "preact";
import { isElection } from "@folkmoot/procedure";
import type { Viewer } from "../../../../platform/web.js";
import { ButtonLink, ButtonRow, EmptyState, Pagination, useWords } from "../../../../ui/index.js";
import { motionPath } from "../../pages/context.js";
import { procedureOf } from "../../people/notice.js";
import type { MotionView } from "../../reading/view.js";
import type { Composite } from "../composites.js";
import { OPTIONS_A_PAGE, type Listed, type Sort } from "../lines.js";
import { budgetOf, fateOf, groupOf, optionStage, putTo } from "../stage.js";
import type { Option } from "../store.js";
import { OptionTag } from "./state-tag.js";
import { sayMoney } from "../money.js";

export interface OptionsProps {
  readonly viewer: Viewer;
  readonly view: MotionView;
  readonly shown: Listed;
  readonly composites: readonly Composite[];
}

/** What was put to a motion: each with where it stands, and the ways to put something. */
export function Options({ viewer, view, shown, composites }: OptionsProps): JSX.Element | null {
  const { options: words } = useWords();
  const stage = optionStage(view.situation);
  if (stage === null) return null;
  const path = motionPath(viewer, view.motion.number);
  const as = stage.kind === "amendments" ? "amendment" : isElection(procedureOf(view.situation)) ? "candidate" : "proposal";
  const { title, empty } = words.list.of[as];
  const open = view.standing.state === stage.kind && viewer.member !== null;
  return (
    <section id="options" class="flow" aria-labelledby="options-title">
      <h2 id="options-title">{title}</h2>
      <p class="soft">{as === "candidate" ? words.list.whoStands : words.list.whatHappens}</p>
      {open ? <Ways path={path} as={as} several={shown.total > 1} /> : null}
      {shown.total === 0 && shown.themes.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <>
          {shown.total > 1 ? <Sorting path={path} shown={shown} /> : null}
          <List viewer={viewer} view={view} shown={shown} />
          <Pages path={path} shown={shown} />
        </>
      )}
      <Composites path={path} composites={composites} />
    </section>
  );
}

function Ways({ path, as, several }: { path: string; as: "proposal" | "candidate" | "amendment"; several: boolean }): JSX.Element {
  const { list, put } = useWords().options;
  if (as === "amendment") {
    return (
      <ButtonRow>
        <ButtonLink href={`${path}/options/new?kind=amendment`} look="secondary">
          {list.putAmendment}
        </ButtonLink>
        <ButtonLink href={`${path}/options/new?kind=alternative`} look="secondary">
          {list.putAlternative}
        </ButtonLink>
      </ButtonRow>
    );
  }
  return (
    <ButtonRow>
      <ButtonLink href={`${path}/options/new?kind=proposal`} main>
        {put.title[as]}
      </ButtonLink>
      {several && as === "proposal" ? (
        <ButtonLink href={`${path}/composites/new`} look="secondary">
          {list.merge}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}

const SORTS: readonly Sort[] = ["number", "newest", "signatures"];

function Sorting({ path, shown }: { path: string; shown: Listed }): JSX.Element {
  const { list } = useWords().options;
  return (
    <nav class="option-sorting" aria-label={list.show}>
      <ul>
        {SORTS.map((sort) => (
          <li key={sort}>
            <a href={hrefOf(path, { ...shown, sort, page: 1 })} aria-current={shown.sort === sort ? "true" : undefined}>
              {list.sort[sort]}
            </a>
          </li>
        ))}
      </ul>
      {shown.themes.length === 0 ? null : (
        <ul>
          {[null, ...shown.themes].map((theme) => (
            <li key={theme ?? ""}>
              <a href={hrefOf(path, { ...shown, theme, page: 1 })} aria-current={shown.theme === theme ? "true" : undefined}>
                {theme ?? list.allThemes}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

function hrefOf(path: string, { sort, theme, page }: Pick<Listed, "sort" | "theme" | "page">): string {
  const query = new URLSearchParams({
    ...(sort === "number" ? {} : { sort }),
    ...(theme === null ? {} : { theme }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return `${path}${query.size === 0 ? "" : `?${query.toString()}`}#options`;
}

function Pages({ path, shown }: { path: string; shown: Listed }): JSX.Element | null {
  const { list } = useWords().options;
  if (shown.pages === 1) return null;
  const from = (shown.page - 1) * OPTIONS_A_PAGE + 1;
  return (
    <Pagination
      previous={shown.page > 1 ? hrefOf(path, { ...shown, page: shown.page - 1 }) : null}
      next={shown.page < shown.pages ? hrefOf(path, { ...shown, page: shown.page + 1 }) : null}
      place={list.perPage(from, from + shown.lines.length - 1, shown.total)}
    />
  );
}

function List({ viewer, view, shown }: Pick<OptionsProps, "viewer" | "view" | "shown">): JSX.Element {
  const { options: words, numbers } = useWords();
  const path = motionPath(viewer, view.motion.number);
  const currency = budgetOf(view.situation)?.currency ?? null;
  const nameOf = ({ kind, number }: Option): string => words.name(putTo(view.situation, kind), number);
  return (
    <ul class="option-list">
      {shown.lines.map(({ row, state, signed, own, option }) => (
        <li key={row.id} class="card">
          <p class="soft small">
            {nameOf(row)} <OptionTag state={state} fate={fateOf(view.situation)} />
          </p>
          <h3 class="card__title">
            <a href={`${path}/options/${row.number}`}>{viewer.member === null ? nameOf(row) : row.title}</a>
          </h3>
          <p class="small">
            {[
              option.support.needed > 1 ? words.list.signatures(signed, option.support.needed) : null,
              groupOf(view.situation, option, words.list.group),
              row.cost === null || currency === null ? null : words.list.cost(sayMoney({ amount: row.cost, currency }, numbers.whole)),
              row.theme,
              row.place,
              own && option.support.needed > 1 ? words.list.signed : null,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Composites({ path, composites }: { path: string; composites: readonly Composite[] }): JSX.Element | null {
  const { options: words } = useWords();
  const open = composites.filter(({ doneAt }) => doneAt === null);
  if (open.length === 0) return null;
  return (
    <>
      <h3>{words.list.composites}</h3>
      <ul>
        {open.map(({ id, title, movers }) => (
          <li key={id}>
            <a href={`${path}/composites/${id}`}>{title}</a>{" "}
            <span class="soft">{words.composite.waits(movers.filter(({ agrees }) => agrees !== true).length)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
