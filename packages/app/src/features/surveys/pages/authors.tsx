import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, Form, Hidden, TextField, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import type { Author } from "../authors.js";
import { surveyPath } from "../paths.js";
import type { Survey } from "../survey.js";
import { writingHash } from "../wording.js";

interface AuthorsProps {
  readonly viewer: Viewer;
  readonly survey: Survey;
  readonly authors: readonly Author[];
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** Those who are asked to sign a survey together with its owner, and what they answered. */
export function Authors({ viewer, survey, authors, typed, errors }: AuthorsProps): JSX.Element {
  const { draft: words } = useWords().surveys;
  const path = surveyPath(viewer, survey.id);
  const hash = writingHash(survey);
  const answer = ({ declined, agreedTo }: Author): string => {
    if (declined) return words.declined;
    return agreedTo === null ? words.asked : agreedTo === hash ? words.agreed : words.agreedToOther;
  };
  return (
    <>
      <h2>{words.authors}</h2>
      <p class="soft">{words.authorsLead}</p>
      <ul>
        {authors.map((author) => (
          <li key={author.id}>
            {author.name ?? author.typed}: {answer(author)}{" "}
            <Form action={`${path}/authors/remove`} csrf={viewer.csrf} inline>
              <Hidden name="author" value={author.id} />
              <Button look="quiet">{words.removeAuthor}</Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={`${path}/authors`} csrf={viewer.csrf}>
        <TextField name="typed" label={words.authorTyped} value={typed["typed"]} error={errorOf(errors, "typed")} />
        <Button look="secondary">{words.invite}</Button>
      </Form>
    </>
  );
}
