import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Disclosure, MarkdownText, SummaryList, Tag, dateOfDay, dateOnly, useLanguage, useWords } from "../../../ui/index.js";
import type { SummaryItem } from "../../../ui/index.js";
import { sayMoney } from "../../motions/index.js";
import { itemPath } from "../paths.js";
import { today, type InForce, type Item } from "../reading/item.js";
import { Asked, CarrierWords } from "./carrier.js";

/** A text that is longer is one press away. */
const SHORT_TEXT = 600;

interface ItemCardProps {
  readonly viewer: Viewer;
  readonly text: InForce;
  /** Of the call. */
  readonly number: number;
  readonly item: Item;
  readonly alone: boolean;
  /** Under the title of the page, or under that of one programme of several. */
  readonly heading: "h2" | "h3";
}

/** One item in the programme: what it says, who carries it out, how far it is. */
export function ItemCard({ viewer, text, number, item, alone, heading: Heading }: ItemCardProps): JSX.Element {
  const { programme: words } = useWords();
  const href = itemPath(viewer, number, item.row.number);
  return (
    <li class="programme__item flow">
      <Heading class="programme__title">
        {alone ? null : <span class="programme__place">{words.placeOf(item.place)}</span>} <a href={href}>{item.row.title}</a>
      </Heading>
      <p class="programme__state">
        <StateTag item={item} /> <ItemFacts item={item} />
      </p>
      <ItemText text={item.text} />
      <SummaryList items={useItemSummary({ viewer, text, item })} />
      <Asked viewer={viewer} item={item} />
    </li>
  );
}

/** What it costs, its theme and its place, where it has them. */
export function ItemFacts({ item: { cost, row } }: { item: Item }): JSX.Element {
  const { programme: words, numbers } = useWords();
  const parts = [cost === null ? null : words.costs(sayMoney(cost, numbers.whole)), row.theme, row.place].filter((part) => part !== null);
  return <span class="soft">{parts.join(" · ")}</span>;
}

export function StateTag({ item: { state } }: { item: Item }): JSX.Element {
  const { programme: words } = useWords();
  if (state.closing !== null) return <Tag state={state.closing === "done" ? "good" : "neutral"}>{words.closed[state.closing]}</Tag>;
  return state.notes > 0 ? <Tag state="open">{words.underWay}</Tag> : <Tag state="neutral">{words.notBegun}</Tag>;
}

function ItemText({ text }: { text: string | null }): JSX.Element {
  const { programme: words } = useWords();
  if (text === null) return <p class="soft">{words.withheld}</p>;
  if (text.length <= SHORT_TEXT) return <MarkdownText>{text}</MarkdownText>;
  return (
    <Disclosure summary={words.text}>
      <MarkdownText>{text}</MarkdownText>
    </Disclosure>
  );
}

/** Who carries it out, how far it is, when it is looked at again. */
export function useItemSummary({ viewer, text, item }: Pick<ItemCardProps, "viewer" | "text" | "item">): SummaryItem[] {
  const { programme: words } = useWords();
  const language = useLanguage();
  const { review, lastNote, closing } = item.state;
  const day = review === null ? words.noReview : dateOfDay(review, language);
  return [
    { term: words.carrier, details: <CarrierWords viewer={viewer} text={text} carrier={item.state.carrier} /> },
    {
      term: words.progress,
      details: lastNote === null ? words.noNotes : words.lastNote(dateOnly(lastNote.toISOString(), viewer.organisation.zone, language)),
    },
    ...(closing === null ? [{ term: words.review, details: review !== null && review < today(viewer) ? words.reviewOver(day) : day }] : []),
  ];
}
