import type { JSX } from "preact";
import type { Blank, Compiled } from "@folkmoot/constitution";
import {
  accents,
  Breadcrumb,
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  Form,
  Hidden,
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
      <p>
        Folkmoot runs the decisions of organisations whose members decide. The constitution is live text: what the machine enforces stands in the
        sentence that people voted on. Nobody has a button that skips a rule, and every decision carries a proof that anyone can check.
      </p>
      {real.length === 0 ? null : <Organisations title="Organisations here" organisations={real} />}
      {rehearsals.length === 0 ? null : <Organisations title="Rehearsals" organisations={rehearsals} />}
      {rehearsals.length === 0 ? null : (
        <p>
          In a rehearsal nothing is real and the clock can be moved. <a href="/inbox">Sign in as one of its people</a>
          {rehearsals.some(({ id }) => id === "movement") ? (
            <>
              , or <a href="/o/movement/evening">live through the evening on which a constitution was announced by e-mail</a>
            </>
          ) : null}
          .
        </p>
      )}
      <ButtonLink href="/found">Found an organisation</ButtonLink>
    </>
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
            {mode === "rehearsal" ? `, ${whole(members)} invented members` : ""}
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
        {articles(compiled).map(({ name, blanks }) => (
          <details key={name}>
            <summary>
              {name} ({blanks.length})
            </summary>
            {blanks.map((blank) => (
              <BlankField key={blank.id} blank={blank} typed={typed[blankField(blank.id)]} error={errorOf(errors, blankField(blank.id))} />
            ))}
          </details>
        ))}
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

function BlankField({ blank, typed, error }: { blank: Blank; typed: string | undefined; error: string | null }): JSX.Element {
  const offers = blank.offers.length === 0 ? "" : ` Other wordings: ${blank.offers.join("; ")}.`;
  return (
    <TextField
      name={blankField(blank.id)}
      value={typed ?? blank.words}
      label={`Clause ${blank.clause}: ${blank.words}`}
      hint={`${blank.meaning}${offers}`}
      error={error}
    />
  );
}

function articles({ rules, blanks, clauses }: Compiled): readonly { readonly name: string; readonly blanks: readonly Blank[] }[] {
  const articleOf = new Map(clauses.map((clause) => [clause.number, clause.article]));
  return rules.articles
    .map(({ id, number, name }) => ({ name: `${number}. ${name}`, blanks: blanks.filter((blank) => articleOf.get(blank.clause) === id) }))
    .filter((article) => article.blanks.length > 0);
}
