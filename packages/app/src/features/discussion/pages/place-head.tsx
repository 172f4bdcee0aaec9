import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, useWords } from "../../../ui/index.js";
import { placePath } from "../place.js";
import type { Spot } from "../reading/places.js";

/** Where one is: the way back, what is discussed, and the words of the clause. `within`: the page is a part of the discussion. */
export function PlaceHead({ viewer, spot, title, within = false }: { viewer: Viewer; spot: Spot; title: string; within?: boolean }): JSX.Element {
  const { discussion: words } = useWords();
  const { place, clauseText } = spot;
  const base = `/o/${viewer.organisation.id}`;
  const { motion, option, clause } = place;
  const way =
    motion === null
      ? [{ href: `${base}/constitution#clause-${clause ?? ""}`, words: words.constitution }]
      : [
          { href: `${base}/motions`, words: words.motions },
          { href: `${base}/motions/${motion.number}`, words: words.motion(motion.number) },
          ...(option === null ? [] : [{ href: `${base}/motions/${motion.number}/options/${option.number}`, words: words.option(option.number) }]),
        ];
  return (
    <>
      <Breadcrumb items={within ? [...way, { href: placePath(viewer.organisation.id, place), words: words.title }] : way} />
      <h1>{title}</h1>
      <p class="lead">{words.about(place)}</p>
      {clauseText === "" ? null : (
        <blockquote class="clause-quote">
          <p>
            <span class="soft">{clause}</span> {clauseText}
          </p>
        </blockquote>
      )}
    </>
  );
}
