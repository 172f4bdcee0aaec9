import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Button, ButtonLink, Form, Notice, Table, whole, useLanguage, useWords } from "../../ui/index.js";
import type { Place } from "./places.js";

interface FoundedProps {
  readonly viewer: Viewer;
  readonly places: readonly Place[];
  readonly waiting: readonly { readonly name: string; readonly places: readonly string[]; readonly invitedAt: Date | null }[];
  /** The founder, and whoever keeps the register. */
  readonly mayWrite: boolean;
  /** How many were just written to. */
  readonly written: number | null;
}

/** What comes after the founding, in the order in which it comes. Names are for those who may write to them; how many seats are filled is for everybody. */
export function FoundedPage({ viewer, places, waiting, mayWrite, written }: FoundedProps): JSX.Element {
  const { founded: words } = useWords().organisations;
  const language = useLanguage();
  const { organisation, member } = viewer;
  const base = `/o/${organisation.id}`;
  return (
    <>
      {written === null ? null : <Notice title={words.written(written)}>{words.writtenBody}</Notice>}
      <h1>{words.heading(organisation.name)}</h1>
      <ol>
        {member === null ? <li>{words.signIn(`${base}/sign-in?to=${encodeURIComponent(`${base}/founded`)}`)}</li> : null}
        <li>
          <Invitations {...{ viewer, waiting, mayWrite }} />
        </li>
        <li>{words.register(`${base}/members`)}</li>
        <li>{words.decisions(`${base}/constitution`)}</li>
        {organisation.mode === "real" ? <li>{words.unconfirmed}</li> : <li>{words.rehearsal}</li>}
      </ol>
      <Table
        caption={words.seats}
        columns={[
          { heading: words.place },
          { heading: words.seatCount, numeric: true },
          { heading: words.filled, numeric: true },
          { heading: words.named, numeric: true },
        ]}
        rows={places.map(({ id, name, seats }) => [
          name,
          whole(seats, language),
          whole(organisation.facts.seated[id] ?? 0, language),
          whole(waiting.filter((person) => person.places.includes(id)).length, language),
        ])}
      />
      <ButtonLink href={base}>{words.home(organisation.name)}</ButtonLink>
    </>
  );
}

function Invitations({ viewer, waiting, mayWrite }: Pick<FoundedProps, "viewer" | "waiting" | "mayWrite">): JSX.Element {
  const { founded: words } = useWords().organisations;
  const { organisation } = viewer;
  const base = `/o/${organisation.id}`;
  if (waiting.length === 0) return <>{words.nobodyWaits}</>;
  const unwritten = waiting.filter(({ invitedAt }) => invitedAt === null).length;
  return (
    <>
      {words.waiting(waiting.length, unwritten)}
      {mayWrite ? (
        <>
          <ul>
            {waiting.map(({ name, invitedAt }) => (
              <li key={name}>{words.person(name, invitedAt !== null)}</li>
            ))}
          </ul>
          <Form action={`${base}/founded`} csrf={viewer.csrf}>
            <Button main={unwritten > 0}>{unwritten > 0 ? words.send : words.sendAgain}</Button>
          </Form>
        </>
      ) : null}
      {organisation.mode === "rehearsal" ? <> {words.inInbox(`/inbox?organisation=${organisation.id}`)}</> : null}
    </>
  );
}
