import type { JSX } from "preact";
import { useWords } from "../../../ui/index.js";
import { FILES, type FileName } from "./files.js";

interface DownloadsProps {
  readonly files: readonly FileName[];
  /** Where they are, without a slash at the end. */
  readonly path: string;
}

/** What can be taken away of a result, and why the papers can't where they can't. */
export function Downloads({ files, path }: DownloadsProps): JSX.Element {
  const { downloads } = useWords().report;
  const hasPapers = files.some((name) => FILES[name].of === "papers");
  return (
    <div class="flow no-print">
      <h2>{downloads.heading}</h2>
      <ul>
        {files.map((name) => (
          <li key={name}>
            <a href={`${path}/${name}`} download>
              {downloads.files[name]}
            </a>
          </li>
        ))}
      </ul>
      <p class="soft">{hasPapers ? downloads.papersLead : downloads.secret}</p>
    </div>
  );
}
