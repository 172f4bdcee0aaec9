import type { JSX } from "preact";
import { Checkboxes, TextArea, whole, type FormError } from "../../ui/index.js";
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
  return (
    <>
      <h2>Its first people</h2>
      <p>
        Whoever you name is invited by mail. They become a member and take up their seat when they accept; until then the seat is empty. Write one
        person a line: a name, a comma and their e-mail address. Leave a list empty if nobody is found yet.
      </p>
      {places.map((place) => (
        <details key={place.id} open={messages(errors, place.id) !== null}>
          <summary>
            {place.name} ({place.seats === 1 ? "1 seat" : `${whole(place.seats)} seats`})
          </summary>
          <Powers powers={place.powers} clause={place.clause} />
          <TextArea
            name={peopleField(place.id)}
            label={`People for: ${place.name}`}
            hint={hintOf(place, places)}
            rows={Math.min(place.seats, 7)}
            value={typed[peopleField(place.id)]}
            error={messages(errors, place.id)}
          />
          <Checkboxes
            name={takeField(place.id)}
            label="You yourself"
            options={[{ value: TAKEN, label: place.kind === "office" ? "I take this office" : "I take one of these seats" }]}
            values={typed[takeField(place.id)] === TAKEN ? [TAKEN] : []}
          />
        </details>
      ))}
    </>
  );
}

function Powers({ powers, clause }: { powers: readonly Power[]; clause: string }): JSX.Element {
  if (powers.length === 0) return <p>Clause {clause} opens it. The text gives it nothing to do that runs here.</p>;
  return (
    <>
      <p>What the text gives it to do:</p>
      <ul>
        {powers.map((power) => (
          <li key={`${power.words}${power.clause}`}>
            {power.words}
            {power.clause === null ? null : ` (clause ${power.clause})`}
          </li>
        ))}
      </ul>
    </>
  );
}

function hintOf(place: Place, places: readonly Place[]): string {
  const body = places.find(({ id }) => id === place.from);
  return [
    "For example: Ada Quill, ada@plots.example.",
    place.filledBy === null ? "" : `Later the text fills it by: ${place.filledBy}.`,
    body === undefined ? "" : `Whoever holds it also sits in: ${body.name}.`,
    place.holdsNoOffice ? "Nobody who holds an office." : "",
    place.keepsRegister ? "Somebody has to keep the register: if you name nobody here, you hold it." : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Everything that is wrong with the lines of one place. */
function messages(errors: readonly FormError[], place: string): string | null {
  const found = errors.filter(({ field }) => field === peopleField(place)).map(({ message }) => message);
  return found.length === 0 ? null : found.join(" ");
}
