import type { JSX } from "preact";
import type { Temporal } from "temporal-polyfill";
import type { Viewer } from "../../platform/web.js";
import { When } from "../when/when.js";
import { whole } from "../numbers/words.js";

/** How far the public record reaches. */
export interface RecordFigures {
  readonly size: number;
  readonly signedAt: Temporal.Instant | null;
}

export function SiteFooter({ viewer, record }: { viewer: Viewer | null; record: RecordFigures | null }): JSX.Element {
  return (
    <footer class="site-footer">
      <div class="site__inner site-footer__inner">
        {viewer === null ? <p>Folkmoot: those who are bound by a decision take part in making it.</p> : <Trust viewer={viewer} record={record} />}
        <ul class="site-footer__links">
          {viewer === null ? null : (
            <li>
              <a href={`/o/${viewer.organisation.id}/check`}>Check an announcement</a>
            </li>
          )}
          <li>
            <a href="/texts">Model texts</a>
          </li>
          <li>
            <a href="/">All organisations here</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

function Trust({ viewer, record }: { viewer: Viewer; record: RecordFigures | null }): JSX.Element {
  const href = `/o/${viewer.organisation.id}/record`;
  if (record === null) {
    return (
      <p>
        Every formal act, refused ones included, is in <a href={href}>the public record</a>. Anyone can check it.
      </p>
    );
  }
  return (
    <p>
      <a href={href}>The public record</a> holds {whole(record.size)} {record.size === 1 ? "entry" : "entries"}
      {record.signedAt === null ? "" : ", signed "}
      {record.signedAt === null ? null : <When at={record.signedAt} zone={viewer.organisation.zone} />}. Anyone can check it.
    </p>
  );
}
