import type { JSX } from "preact";
import type { Blank, Compiled } from "@folkmoot/constitution";
import {
  accents,
  BlankField,
  Breadcrumb,
  Button,
  ButtonLink,
  Disclosure,
  ErrorSummary,
  errorOf,
  Form,
  Hidden,
  Notice,
  Radios,
  TextField,
  type FormError,
  useWords,
} from "../../ui/index.js";
import { blankField, questionField } from "./draft.js";
import { PeopleFields } from "./people-fields.js";
import type { Place } from "./places.js";
import type { Listed } from "./store.js";
import type { ModelText } from "./texts.js";

export function OrganisationsPage({ organisations }: { organisations: readonly Listed[] }): JSX.Element {
  const { organisations: words } = useWords();
  const [real, rehearsals] = [organisations.filter(({ mode }) => mode === "real"), organisations.filter(({ mode }) => mode === "rehearsal")];
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {real.length === 0 ? null : <Organisations title={words.here} organisations={real} />}
      {rehearsals.length === 0 ? null : <Rehearsals rehearsals={rehearsals} />}
      <section class="flow">
        <h2>{words.own}</h2>
        <p>{words.ownBody}</p>
        <ButtonLink href="/found">{words.found}</ButtonLink>
      </section>
    </>
  );
}

/** What can be lived through in the rehearsals that a server founds by itself; others are somebody's own. */
const WALKS: { readonly [id: string]: { readonly id: "movement" | "riverside" | "orchard"; readonly path: string } } = {
  movement: { id: "movement", path: "/o/movement/evening" },
  riverside: { id: "riverside", path: "/o/riverside" },
  orchard: { id: "orchard", path: "/o/orchard" },
};

function Rehearsals({ rehearsals }: { rehearsals: readonly Listed[] }): JSX.Element {
  const { organisations: words } = useWords();
  const own = rehearsals.filter(({ id }) => WALKS[id] === undefined);
  return (
    <section class="flow">
      <h2>{words.rehearsals}</h2>
      <p>{words.nobodyReal("/inbox")}</p>
      <div class="cards">
        {rehearsals.map(({ id, name, members }) => {
          const walk = WALKS[id];
          return walk === undefined ? null : (
            <section class="card" key={id}>
              <h3 class="card__title">{name}</h3>
              <p>{words.walks[walk.id].sentence}</p>
              <p class="soft small">{words.invented(members, `/o/${id}`)}</p>
              <ButtonLink href={walk.path}>{words.walks[walk.id].button}</ButtonLink>
            </section>
          );
        })}
      </div>
      {own.length === 0 ? null : <Organisations title={words.otherRehearsals} organisations={own} />}
    </section>
  );
}

function Organisations({ title, organisations }: { title: string; organisations: readonly Listed[] }): JSX.Element {
  const { organisations: words } = useWords();
  return (
    <section class="flow">
      <h2>{title}</h2>
      <ul>
        {organisations.map(({ id, name, mode, members }) => (
          <li key={id}>
            <a href={`/o/${id}`}>{name}</a>
            {mode === "rehearsal" ? words.atAddress(`/o/${id}`, members) : ""}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ChoosePage({ texts }: { texts: readonly ModelText[] }): JSX.Element {
  const { founding: words } = useWords();
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.choose}</p>
      {texts.map(({ id }) => (
        <section key={id} class="flow">
          <h2>{words.texts[id].title}</h2>
          <p>{words.texts[id].summary}</p>
          <ButtonLink href={`/found?text=${id}`} look="secondary">
            {words.beginWith(words.texts[id].title)}
          </ButtonLink>
        </section>
      ))}
    </>
  );
}

interface FoundProps {
  readonly text: ModelText;
  readonly compiled: Compiled;
  readonly places: readonly Place[];
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
  readonly canBeReal: boolean;
  readonly csrf: string;
}

export function FoundPage({ text, compiled, places, typed, errors, canBeReal, csrf }: FoundProps): JSX.Element {
  const { founding: words } = useWords();
  const [rehearsal, real] = [
    { value: "rehearsal", ...words.rehearsal },
    { value: "real", ...words.real },
  ];
  const shown = errors.map((error) => ({ ...error, field: error.field === "" ? null : error.field }));
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <>
      <Breadcrumb items={[{ href: "/found", words: words.another }]} />
      <ErrorSummary errors={shown} />
      <h1>{words.title}</h1>
      <Form action={`/found?text=${text.id}`} csrf={csrf}>
        <Hidden name="text" value={text.id} />
        <Radios
          {...field("mode")}
          label={words.mode}
          value={typed["mode"] ?? (canBeReal ? undefined : "rehearsal")}
          options={canBeReal ? [rehearsal, real] : [rehearsal]}
          hint={canBeReal ? undefined : words.noMail}
        />
        <TextField {...field("name")} label={words.name} maxLength={80} />
        <TextField {...field("id")} label={words.id} hint={words.idHint} maxLength={40} />
        <Radios
          {...field("accent")}
          value={typed["accent"] ?? "ink"}
          label={words.accent}
          options={accents.map((accent) => ({ value: accent, label: words.accents[accent] }))}
        />
        <TextField {...field("founder")} label={words.founder} autocomplete="name" />
        <TextField {...field("email")} type="email" label={words.email} autocomplete="email" />
        {text.questions.map(({ field: question, words: before }) => (
          <TextField
            key={question}
            {...field(questionField(question))}
            value={typed[questionField(question)] ?? before}
            {...words.questions[question]}
          />
        ))}
        <PeopleFields places={places} typed={typed} errors={errors} />
        <h2>{words.rules}</h2>
        <p>{words.rulesBody}</p>
        {secretBallots(compiled).map((blank) => (
          <Notice key={blank.id} title={words.secret} tone="wait">
            <p>{words.secretBody}</p>
            <BlankField name={blankField(blank.id)} blank={blank} value={typed[blankField(blank.id)]} error={errorOf(errors, blankField(blank.id))} />
          </Notice>
        ))}
        {articles(compiled).map(({ name, blanks }) => (
          <Disclosure
            key={name}
            summary={words.article(name, blanks.length)}
            open={blanks.some(({ id }) => errorOf(errors, blankField(id)) !== null)}
          >
            {blanks.map((blank) => (
              <BlankField
                key={blank.id}
                name={blankField(blank.id)}
                blank={blank}
                value={typed[blankField(blank.id)]}
                error={errorOf(errors, blankField(blank.id))}
              />
            ))}
          </Disclosure>
        ))}
        <p>{words.exists}</p>
        <Button main>{words.button}</Button>
      </Form>
    </>
  );
}

/** Ballots of the members that the text holds in secret without saying who holds their key: the one gap that keeps a new organisation from deciding anything here. */
function secretBallots({ blanks, unrun }: Compiled): readonly Blank[] {
  const stays = ({ clause, line, words }: Blank): boolean => unrun.some((one) => one.clause === clause && one.line === line && one.words === words);
  return blanks.filter((blank) => blank.thing.startsWith("ballot:") && blank.rule === "secrecy" && stays(blank));
}

function articles(compiled: Compiled): readonly { readonly name: string; readonly blanks: readonly Blank[] }[] {
  const { rules, blanks, clauses } = compiled;
  const shownAbove = new Set(secretBallots(compiled).map(({ id }) => id));
  const articleOf = new Map(clauses.map((clause) => [clause.number, clause.article]));
  return rules.articles
    .map(({ id, number, name }) => ({
      name: `${number}. ${name}`,
      blanks: blanks.filter((blank) => articleOf.get(blank.clause) === id && !shownAbove.has(blank.id)),
    }))
    .filter((article) => article.blanks.length > 0);
}
