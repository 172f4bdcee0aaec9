import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, QueryForm, Select, shortDate, useLanguage, useWords } from "../../../ui/index.js";
import type { Version } from "../store.js";

interface CompareFormProps {
  readonly viewer: Viewer;
  readonly versions: readonly Version[];
  readonly before: number;
  readonly after: number;
}

/** Two versions to be put side by side. */
export function CompareForm({ viewer, versions, before, after }: CompareFormProps): JSX.Element {
  const { compare: words } = useWords().constitution;
  const language = useLanguage();
  const options = versions.map(({ number, inForceAt }) => ({
    value: String(number),
    label: words.option(number, shortDate(inForceAt, viewer.organisation.zone, language)),
  }));
  return (
    <QueryForm action={`/o/${viewer.organisation.id}/constitution/compare`}>
      <Select name="before" label={words.from} options={options} value={String(before)} />
      <Select name="after" label={words.to} options={options} value={String(after)} />
      <Button look="secondary">{words.button}</Button>
    </QueryForm>
  );
}
