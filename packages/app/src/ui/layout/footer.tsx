import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { whole } from "../numbers/words.js";

export function SiteFooter({ viewer }: { viewer: Viewer | null }): JSX.Element {
  return (
    <footer class="site-footer">
      <div class="site__inner site-footer__inner">
        {viewer === null ? <p>Folkmoot: those who are bound by a decision take part in making it.</p> : <Trust viewer={viewer} />}
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

/** How far the public record reaches; in words where nothing has been signed yet. */
function Trust({ viewer }: { viewer: Viewer }): JSX.Element {
  const { id, recordSize } = viewer.organisation;
  const href = `/o/${id}/record`;
  if (recordSize === null) {
    return (
      <p>
        Every formal act, refused ones included, goes into <a href={href}>the public record</a>. Anyone can check it.
      </p>
    );
  }
  return (
    <p>
      <a href={href}>The public record</a> holds {whole(recordSize)} signed {recordSize === 1 ? "entry" : "entries"}. Anyone can check it.
    </p>
  );
}
