import type { JSX } from "preact";
import { useWords } from "../../ui/index.js";

/** The page on which a second device looks into a ballot that the first has opened. Its script does everything; this server learns nothing. */
export function CheckBallotPage(): JSX.Element {
  const { check } = useWords().booth;
  return (
    <>
      <h1>{check.title}</h1>
      <p class="lead">{check.lead}</p>
      <p>{check.noServer}</p>
      <div class="booth flow" data-check-ballot>
        <p>{check.needsScript}</p>
      </div>
    </>
  );
}
