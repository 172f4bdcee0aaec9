import { Fragment, type JSX } from "preact";
import { Disclosure } from "../../../ui/index.js";
import type { Names } from "./names.js";

/** What each letter stands for. It is for the eye: wherever there is a letter, the title is said to those who hear the page. */
export function Key({ names, options, caption }: { names: Names; options: readonly number[]; caption: string }): JSX.Element {
  return (
    <Disclosure summary={caption} open>
      <dl class="ballot-key small">
        {options.map((option) => (
          <Fragment key={option}>
            <dt>{names.letter(option)}</dt>
            <dd>{names.title(option)}</dd>
          </Fragment>
        ))}
      </dl>
    </Disclosure>
  );
}

/** A letter for the eye and a title for the ear. */
export function Letter({ names, option }: { names: Names; option: number }): JSX.Element {
  return (
    <>
      <span aria-hidden="true">{names.letter(option)}</span>
      <span class="visually-hidden">{names.title(option)}</span>
    </>
  );
}
