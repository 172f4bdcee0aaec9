import type { JSX } from "preact";
import { Disclosure, useWords } from "../../../ui/index.js";

/** A version in every form it can be had in, `at` its own address. */
export function TakeAway({ at, number }: { at: string; number: number }): JSX.Element {
  const { takeAway: words } = useWords().constitution;
  const files = [
    { name: "text.md", ...words.markdown },
    { name: "text.html", ...words.html },
    { name: "text.xml", ...words.akomaNtoso },
    ...(number === 1 ? [] : [{ name: "amendment.xml", ...words.amendment }]),
  ];
  return (
    <Disclosure summary={words.title}>
      <ul>
        {files.map(({ name, label, why }) => (
          <li key={name}>
            <a href={`${at}/${name}`}>{label}</a>: {why}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
