import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { LanguageSwitch } from "../language/language-switch.js";
import { useWords } from "../language/words.js";

export interface SiteFooterProps {
  readonly viewer: Viewer | null;
  /** The address of this page, to come back to; null where there is nothing to come back to. */
  readonly at: string | null;
}

export function SiteFooter({ viewer, at }: SiteFooterProps): JSX.Element {
  const { layout: words } = useWords();
  return (
    <footer class="site-footer">
      <div class="site__inner site-footer__inner">
        {viewer === null ? <p>{words.boundByADecision}</p> : <Trust viewer={viewer} />}
        <ul class="site-footer__links">
          {viewer === null ? null : (
            <>
              <li>
                <a href={`/o/${viewer.organisation.id}/announcements`}>{words.announcements}</a>
              </li>
              <li>
                <a href={`/o/${viewer.organisation.id}/check`}>{words.check}</a>
              </li>
            </>
          )}
          <li>
            <a href="/texts">{words.modelTexts}</a>
          </li>
          <li>
            <a href="/">{words.allOrganisations}</a>
          </li>
          {at === null ? null : (
            <li>
              <LanguageSwitch viewer={viewer} at={at} />
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}

/** How far the public record reaches; in words where nothing has been signed yet. */
function Trust({ viewer }: { viewer: Viewer }): JSX.Element {
  const { layout: words } = useWords();
  const { id, recordSize } = viewer.organisation;
  const record = `/o/${id}/record`;
  return <p>{recordSize === null ? words.everyAct(record) : words.recordHolds(record, recordSize)}</p>;
}
