import type { JSX } from "preact";
import { Checkboxes, TextArea, type FormError, useWords } from "../../ui/index.js";
import type { Words } from "../../languages/index.js";
import type { Power } from "../members/index.js";
import { peopleField, takeField, TAKEN } from "./first-people.js";
import type { Place } from "./places.js";

interface PeopleProps {
  readonly places: readonly Place[];
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** The part of the founding form that names the first people: one place after the other, with what the text gives it to do. */
export function PeopleFields({ places, typed, errors }: PeopleProps): JSX.Element {
  const { people: words } = useWords().founding;
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      {places.map((place) => (
        <details key={place.id} open={messages(errors, place.id) !== null}>
          <summary>{words.place(place.name, place.seats)}</summary>
          <Powers powers={place.powers} clause={place.clause} />
          <TextArea
            name={peopleField(place.id)}
            label={words.peopleFor(place.name)}
            hint={hintOf(place, places, words)}
            rows={Math.min(place.seats, 7)}
            value={typed[peopleField(place.id)]}
            error={messages(errors, place.id)}
          />
          <Checkboxes
            name={takeField(place.id)}
            label={words.you}
            options={[{ value: TAKEN, label: place.kind === "office" ? words.takeOffice : words.takeSeat }]}
            values={typed[takeField(place.id)] === TAKEN ? [TAKEN] : []}
          />
        </details>
      ))}
    </>
  );
}

function Powers({ powers, clause }: { powers: readonly Power[]; clause: string }): JSX.Element {
  const { founding, members } = useWords();
  const words = founding.people;
  if (powers.length === 0) return <p>{words.noPowers(clause)}</p>;
  return (
    <>
      <p>{words.powers}</p>
      <ul>
        {powers.map((power) => (
          <li key={`${power.words}${power.clause}`}>
            {power.words}
            {power.clause === null ? null : members.powers.clauseInMail(power.clause)}
          </li>
        ))}
      </ul>
    </>
  );
}

function hintOf(place: Place, places: readonly Place[], words: Words["founding"]["people"]): string {
  const body = places.find(({ id }) => id === place.from);
  return [
    words.example,
    place.filledBy === null ? "" : words.filledBy(place.filledBy),
    body === undefined ? "" : words.alsoIn(body.name),
    place.holdsNoOffice ? words.noOffice : "",
    place.keepsRegister ? words.keepsRegister : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Everything that is wrong with the lines of one place. */
function messages(errors: readonly FormError[], place: string): string | null {
  const found = errors.filter(({ field }) => field === peopleField(place)).map(({ message }) => message);
  return found.length === 0 ? null : found.join(" ");
}
