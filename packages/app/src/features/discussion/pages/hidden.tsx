import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { When, useWords } from "../../../ui/index.js";
import type { HiddenMark } from "../reading/post.js";

/** What stands where a post was hidden: that it was, why, by which clause, by whom and when. Nothing disappears without it. */
export function HiddenNotice({ viewer, mark }: { viewer: Viewer; mark: HiddenMark }): JSX.Element {
  const { discussion: words } = useWords();
  const { id, zone } = viewer.organisation;
  return (
    <div class="post__mark">
      <p>
        {words.hiddenBy(mark.place, words.grounds[mark.ground])} <When at={mark.at} zone={zone} />.
      </p>
      <p>{words.reasonsGiven(mark.reasons)}</p>
      <Fingerprint mark={mark} />
      <p class="small soft">
        {mark.clause === null
          ? words.restsOnDefault
          : words.restsOn(`/o/${id}/constitution/versions/${mark.constitution}#clause-${mark.clause}`, mark.clause)}{" "}
        {mark.appealedAt === null || mark.decidedAt !== null || mark.decideBy === null ? null : (
          <>
            {words.appealOpen} <When at={mark.decideBy} zone={zone} />.
          </>
        )}
        {mark.decidedAt === null ? null : words.appealUpheld}
      </p>
    </div>
  );
}

/** What the record has of the words; with what makes it again for those who read them. */
function Fingerprint({ mark: { commitment, salt } }: { mark: HiddenMark }): JSX.Element | null {
  const { discussion: words } = useWords();
  if (commitment === null) return null;
  return (
    <p class="small soft">
      {words.fingerprint} <code class="fingerprint">{commitment}</code>
      {salt === null ? null : (
        <>
          {" "}
          {words.fingerprintSalt} <code class="fingerprint">{salt}</code>
        </>
      )}
    </p>
  );
}
