import type { ComponentChildren, JSX } from "preact";
import type { Block, ClauseItem, Inline } from "@folkmoot/constitution";
import { useComponentWords, useLawLanguage } from "../language/language.js";
import { Inlines } from "./inline.js";

export interface LawProps {
  readonly document: readonly Block[];
  /** Where an article that another one points to stands: `articleAnchors` of the same document, or null to point nowhere. */
  readonly anchors: ReadonlyMap<string, string>;
  /** What stands in the margin of a clause, by its number. */
  readonly beside?: (clause: string) => ComponentChildren;
  /** What stands under the words of a clause or heading, by its anchor: what is wrong with them. */
  readonly under?: (anchor: string) => ComponentChildren;
  /** The title of the text is the heading of the page already. */
  readonly untitled?: boolean;
}

/** A rule book as a book: articles, numbers hanging in the margin, live words with a fine dotted line, and beside a clause what belongs to it. */
export function Law({ document, anchors, beside, under, untitled = false }: LawProps): JSX.Element {
  const lawLanguage = useLawLanguage();
  const blocks = untitled ? document.filter((block) => !(block.kind === "heading" && block.level === 1)) : document;
  return (
    <article class="law" lang={lawLanguage}>
      <Blocks blocks={blocks} anchors={anchors} beside={beside} under={under} />
    </article>
  );
}

/** The title of a rule book, as the heading of a page. */
export function LawTitle({ children }: { children: string }): JSX.Element {
  return <h1 lang={useLawLanguage()}>{children}</h1>;
}

/** The way to a rule book by its title. */
export function LawLink({ href, children }: { href: string; children: string }): JSX.Element {
  return (
    <a href={href} lang={useLawLanguage()}>
      {children}
    </a>
  );
}

interface Context {
  readonly anchors: ReadonlyMap<string, string>;
  readonly beside: LawProps["beside"];
  readonly under: LawProps["under"];
}

function Blocks({ blocks, ...context }: Context & { blocks: readonly Block[] }): JSX.Element {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} {...context} />
      ))}
    </>
  );
}

function OneBlock({ block, anchors, beside, under }: Context & { block: Block }): JSX.Element {
  if (block.kind === "heading")
    return <Heading level={block.level} number={block.number} anchor={block.anchor} inline={block.inline} anchors={anchors} />;
  if (block.kind === "paragraph") {
    return (
      <p class="law__paragraph">
        <Inlines inline={block.inline} anchors={anchors} />
      </p>
    );
  }
  return (
    <ol class="law__clauses">
      {block.items.map((item) => (
        <Clause key={item.number} item={item} anchors={anchors} beside={beside} under={under} />
      ))}
    </ol>
  );
}

function Heading(props: {
  level: number;
  number: string | null;
  anchor: string;
  inline: readonly Inline[];
  anchors: Context["anchors"];
}): JSX.Element {
  const { level, number, anchor, inline, anchors } = props;
  const words = <Inlines inline={withoutNumber(inline, level, number)} anchors={anchors} />;
  if (level === 1) {
    return (
      <h1 class="law__title" id={anchor}>
        {words}
      </h1>
    );
  }
  if (level === 2) {
    return (
      <h2 class="law__article" id={anchor}>
        {number === null ? null : <span class="law__number">{number}</span>}
        <span class="law__heading">{words}</span>
      </h2>
    );
  }
  return (
    <h3 class="law__part" id={anchor}>
      <span class="law__heading">{words}</span>
    </h3>
  );
}

function Clause({ item, anchors, beside, under }: Context & { item: ClauseItem }): JSX.Element {
  const { ui } = useComponentWords();
  const note = beside?.(item.number) ?? null;
  return (
    <li class="law__clause" id={item.anchor}>
      <a class="law__number" href={`#${item.anchor}`} aria-label={ui.clause(item.number)}>
        {item.number}
      </a>
      <p class="law__text">
        <Inlines inline={item.inline} anchors={anchors} />
      </p>
      {note === null ? null : <div class="law__beside">{note}</div>}
      <Remark>{under?.(item.anchor)}</Remark>
      {item.children.length === 0 ? null : (
        <div class="law__under">
          <Blocks blocks={item.children} anchors={anchors} beside={beside} under={under} />
        </div>
      )}
    </li>
  );
}

function Remark({ children }: { children: ComponentChildren }): JSX.Element | null {
  return children === null || children === undefined ? null : <div class="law__remark">{children}</div>;
}

/** "11. " hangs in the margin already. */
function withoutNumber(inline: readonly Inline[], level: number, number: string | null): readonly Inline[] {
  const [first, ...rest] = inline;
  if (level !== 2 || number === null || first?.kind !== "text") return inline;
  const text = first.text.replace(/^\s*\d+[.:]?\s*/u, "");
  return text === "" ? rest : [{ kind: "text", text }, ...rest];
}
