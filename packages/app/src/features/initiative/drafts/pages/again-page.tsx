import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Button, Form, Hidden, useWords } from "../../../../ui/index.js";

export interface AgainPageProps {
  readonly viewer: Viewer;
  /** Where the form was sent. */
  readonly action: string;
  /** Everything that was typed, field by field, to be sent again as it is. */
  readonly fields: readonly (readonly [string, string])[];
  readonly why: string;
  /** What has to be done first, in another tab. */
  readonly first: { readonly href: string; readonly words: string };
}

/** Something stood in the way of saving. What was typed is on this page, to be read, copied and sent again. */
export function AgainPage({ viewer, action, fields, why, first }: AgainPageProps): JSX.Element {
  const { drafts } = useWords();
  const words = drafts.again;
  const title = fields.find(([name]) => name === "title")?.[1] ?? "";
  const text = fields.find(([name]) => name === "text" || name === "words" || name === "source")?.[1] ?? "";
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{why}</p>
      <ol>
        <li>
          <a href={first.href} target="_blank" rel="noopener">
            {first.words}
          </a>
        </li>
        <li>{words.then}</li>
      </ol>
      <Form action={action} csrf={viewer.csrf}>
        {fields.map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Button main>{drafts.save}</Button>
      </Form>
      <h2>{words.what}</h2>
      <p>
        <strong>{title}</strong>
      </p>
      <pre class="draft-text">{text}</pre>
    </>
  );
}
