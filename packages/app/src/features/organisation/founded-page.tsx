import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Button, ButtonLink, Form, Notice, Table, whole } from "../../ui/index.js";
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
  const { organisation, member } = viewer;
  const base = `/o/${organisation.id}`;
  return (
    <>
      {written === null ? null : <Notice title={`${people(written)} written to`}>Their invitations are on their way.</Notice>}
      <h1>{organisation.name} is founded. What happens next</h1>
      <ol>
        {member === null ? (
          <li>
            If you founded it: <a href={`${base}/sign-in?to=${encodeURIComponent(`${base}/founded`)}`}>sign in</a> with the address that you gave.
            That proves it is yours. Nobody is written to in your name before that.
          </li>
        ) : null}
        <li>
          <Invitations {...{ viewer, waiting, mayWrite }} />
        </li>
        <li>
          Whoever keeps the register brings in the other members, one by one or by a list: <a href={`${base}/members`}>to the register</a>.
        </li>
        <li>
          Decisions are taken as <a href={`${base}/constitution`}>the constitution</a> says, by those who sit and by the members. A seat that is empty
          still counts where the text counts seats.
        </li>
        {organisation.mode === "real" ? (
          <li>
            Every page says that its members have not confirmed it yet. That stays until the members have adopted their rules in a founding vote,
            which this version of Folkmoot can't run yet.
          </li>
        ) : (
          <li>It is a rehearsal: its clock can be moved, its mail stays here, and every page says so.</li>
        )}
      </ol>
      <Table
        caption="Seats and offices"
        columns={[
          { heading: "Place" },
          { heading: "Seats", numeric: true },
          { heading: "Filled", numeric: true },
          { heading: "Named, not yet accepted", numeric: true },
        ]}
        rows={places.map(({ id, name, seats }) => [
          name,
          whole(seats),
          whole(organisation.facts.seated[id] ?? 0),
          whole(waiting.filter((person) => person.places.includes(id)).length),
        ])}
      />
      <ButtonLink href={base}>To the home page of {organisation.name}</ButtonLink>
    </>
  );
}

function Invitations({ viewer, waiting, mayWrite }: Pick<FoundedProps, "viewer" | "waiting" | "mayWrite">): JSX.Element {
  const { organisation } = viewer;
  const base = `/o/${organisation.id}`;
  if (waiting.length === 0) return <>Nobody who was named has still to accept.</>;
  const unwritten = waiting.filter(({ invitedAt }) => invitedAt === null).length;
  return (
    <>
      {people(waiting.length)} named for seats and offices {waiting.length === 1 ? "has" : "have"} still to accept
      {unwritten === 0 ? "; the invitations have gone out" : `; ${whole(unwritten)} not yet written to`}. A seat is filled when its person accepts,
      and empty until then.
      {mayWrite ? (
        <>
          <ul>
            {waiting.map(({ name, invitedAt }) => (
              <li key={name}>
                {name}: {invitedAt === null ? "not yet written to" : "invited"}
              </li>
            ))}
          </ul>
          <Form action={`${base}/founded`} csrf={viewer.csrf}>
            <Button main={unwritten > 0}>{unwritten > 0 ? "Send the invitations" : "Send the invitations again"}</Button>
          </Form>
        </>
      ) : null}
      {organisation.mode === "rehearsal" ? (
        <>
          {" "}
          In a rehearsal no mail leaves this server: <a href={`/inbox?organisation=${organisation.id}`}>read the invitations in the inbox</a>.
        </>
      ) : null}
    </>
  );
}

function people(count: number): string {
  return count === 1 ? "1 person" : `${whole(count)} people`;
}
