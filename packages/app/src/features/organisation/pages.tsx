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
  whole,
  type FormError,
} from "../../ui/index.js";
import { blankField, questionField } from "./draft.js";
import { PeopleFields } from "./people-fields.js";
import type { Place } from "./places.js";
import type { Listed } from "./store.js";
import type { ModelText } from "./texts.js";

export function OrganisationsPage({ organisations }: { organisations: readonly Listed[] }): JSX.Element {
  const [real, rehearsals] = [organisations.filter(({ mode }) => mode === "real"), organisations.filter(({ mode }) => mode === "rehearsal")];
  return (
    <>
      <h1>Those who are bound by a decision take part in making it</h1>
      <p class="lead">
        Folkmoot runs the decisions of organisations whose members decide. The constitution is live text: what the machine enforces stands in the
        sentence that people voted on. Nobody has a button that skips a rule, and every decision carries a proof that anyone can check.
      </p>
      {real.length === 0 ? null : <Organisations title="Organisations here" organisations={real} />}
      {rehearsals.length === 0 ? null : <Rehearsals rehearsals={rehearsals} />}
      <section class="flow">
        <h2>Your own</h2>
        <p>Choose a text, fill in its rules, name its first people. You can try it as a rehearsal first.</p>
        <ButtonLink href="/found">Found an organisation</ButtonLink>
      </section>
    </>
  );
}

/** What can be lived through in the rehearsals that a server founds by itself; others are somebody's own. */
const WALKS: { readonly [id: string]: { readonly sentence: string; readonly path: string; readonly words: string } } = {
  movement: {
    sentence: "A movement without a constitution. One evening its founder sends twelve people a new one by e-mail, and announces it two hours later.",
    path: "/o/movement/evening",
    words: "Live through the evening",
  },
  riverside: {
    sentence: "A small association with a constitution. One of its members wants a rule changed, and every step of the lawful way is yours to take.",
    path: "/o/riverside",
    words: "Change a rule lawfully",
  },
};

function Rehearsals({ rehearsals }: { rehearsals: readonly Listed[] }): JSX.Element {
  const own = rehearsals.filter(({ id }) => WALKS[id] === undefined);
  return (
    <section class="flow">
      <h2>Rehearsals</h2>
      <p>
        Nobody in a rehearsal is real, its clock can be moved, and you can be any of <a href="/inbox">its people</a> with one press.
      </p>
      <div class="cards">
        {rehearsals.map(({ id, name, members }) => {
          const walk = WALKS[id];
          return walk === undefined ? null : (
            <section class="card" key={id}>
              <h3 class="card__title">{name}</h3>
              <p>{walk.sentence}</p>
              <p class="soft small">
                {whole(members)} invented members. <a href={`/o/${id}`}>Its home page</a>
              </p>
              <ButtonLink href={walk.path}>{walk.words}</ButtonLink>
            </section>
          );
        })}
      </div>
      {own.length === 0 ? null : <Organisations title="Other rehearsals" organisations={own} />}
    </section>
  );
}

function Organisations({ title, organisations }: { title: string; organisations: readonly Listed[] }): JSX.Element {
  return (
    <section class="flow">
      <h2>{title}</h2>
      <ul>
        {organisations.map(({ id, name, mode, members }) => (
          <li key={id}>
            <a href={`/o/${id}`}>{name}</a>
            {mode === "rehearsal" ? ` (/o/${id}), ${whole(members)} ${members === 1 ? "member" : "members"}` : ""}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ChoosePage({ texts }: { texts: readonly ModelText[] }): JSX.Element {
  return (
    <>
      <h1>Found an organisation</h1>
      <p>It begins with a text. Every rule in it can be filled in differently, now by you and later by its members.</p>
      {texts.map(({ id, title, summary }) => (
        <section key={id} class="flow">
          <h2>{title}</h2>
          <p>{summary}</p>
          <ButtonLink href={`/found?text=${id}`} look="secondary">
            Begin with: {title}
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
  const shown = errors.map((error) => ({ ...error, field: error.field === "" ? null : error.field }));
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <>
      <Breadcrumb items={[{ href: "/found", words: "Choose another text" }]} />
      <ErrorSummary errors={shown} />
      <h1>Found an organisation</h1>
      <Form action={`/found?text=${text.id}`} csrf={csrf}>
        <Hidden name="text" value={text.id} />
        <Radios
          {...field("mode")}
          label="Is it real?"
          value={typed["mode"] ?? (canBeReal ? undefined : "rehearsal")}
          options={canBeReal ? [rehearsal, real] : [rehearsal]}
          hint={canBeReal ? undefined : noMail}
        />
        <TextField {...field("name")} label="Its name" maxLength={80} />
        <TextField
          {...field("id")}
          label="Its address here"
          hint="Small letters, figures and hyphens, as in /o/riverside. It can't be changed later."
          maxLength={40}
        />
        <Radios
          {...field("accent")}
          value={typed["accent"] ?? "ink"}
          label="Its colour"
          options={accents.map((accent) => ({ value: accent, label: accent[0]?.toUpperCase() + accent.slice(1) }))}
        />
        <TextField {...field("founder")} label="Your name" autocomplete="name" />
        <TextField {...field("email")} type="email" label="Your e-mail address" autocomplete="email" />
        {text.questions.map(({ field: question, label, hint, words }) => (
          <TextField key={question} {...field(questionField(question))} value={typed[questionField(question)] ?? words} label={label} hint={hint} />
        ))}
        <PeopleFields places={places} typed={typed} errors={errors} />
        <h2>Its rules</h2>
        <p>
          These are the live words of the text. Leave them as they are or put others in their place; what you write is checked before anything is
          founded.
        </p>
        {secretBallots(compiled).map((blank) => (
          <Notice key={blank.id} title="Secret ballots are still to come" tone="wait">
            <p>
              This version of Folkmoot can’t hold a secret ballot, so what is decided by one can’t be opened yet. Write “openly” in this field to be
              able to decide now, or leave it as it is for a later version.
            </p>
            <BlankField name={blankField(blank.id)} blank={blank} value={typed[blankField(blank.id)]} error={errorOf(errors, blankField(blank.id))} />
          </Notice>
        ))}
        {articles(compiled).map(({ name, blanks }) => (
          <Disclosure key={name} summary={`${name} (${blanks.length})`} open={blanks.some(({ id }) => errorOf(errors, blankField(id)) !== null)}>
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
        <p>When you press the button it exists. The next page says who is invited and what comes after.</p>
        <Button main>Found it</Button>
      </Form>
    </>
  );
}

const rehearsal = {
  value: "rehearsal",
  label: "A rehearsal",
  hint: "To try it out. Its clock can be moved, its mail stays here, and its record says so for ever.",
};
const real = { value: "real", label: "A real organisation", hint: "Every page says that its members have not confirmed it yet, until they have." };
const noMail = "Only a rehearsal can be founded here: this server sends no mail.";

/** Ballots of the members that the text holds in secret: the one rule that keeps a new organisation from deciding anything here. */
function secretBallots({ blanks }: Compiled): readonly Blank[] {
  return blanks.filter(({ thing, rule, words }) => thing.startsWith("ballot:") && rule === "secrecy" && words === "in secret");
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
