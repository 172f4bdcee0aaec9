import type { JSX } from "preact";
import { useWords } from "../../ui/index.js";

interface VerifyPageProps {
  readonly organisation: string;
  /** The script of the thread that does the work. */
  readonly thread: string;
}

/** Where a reader has their own browser check the record. The script does everything; without it the page says how else. */
export function VerifyPage({ organisation, thread }: VerifyPageProps): JSX.Element {
  const { verify: words } = useWords();
  const record = `/o/${organisation}/record/export`;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="flow" data-verify={organisation} data-record={record} data-thread={thread}>
        <p>
          {words.needsScript} <code>folkmoot audit</code>
        </p>
      </div>
      <p class="soft">{words.limits}</p>
    </>
  );
}
