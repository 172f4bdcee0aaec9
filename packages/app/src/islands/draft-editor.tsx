import { render } from "preact";
import { compile, inLanguage, type Blank, type Compiled } from "@folkmoot/constitution";
import { componentWords, firstLanguage, isLanguage } from "../languages/components.js";
import { Draft } from "../ui/draft/draft.js";
import { draftView } from "../ui/draft/draft-view.js";
import { Speaking } from "../ui/language/language.js";
import { draftOf, type DraftFields } from "./draft-editor/draft-of.js";
import { UnderlinedDraft } from "./draft-editor/underlined-draft.js";
import { readField, showReading } from "./draft-editor/fields.js";

/** Typing goes on meanwhile; a checker that answers between two words would only flicker. */
const pause = 150;

/** That of the page: "en-GB", "de". */
const spoken = document.documentElement.lang.slice(0, 2);
const language = isLanguage(spoken) ? spoken : firstLanguage;
const { blank: words, finding: findingWords } = componentWords[language].ui;

for (const desk of document.querySelectorAll<HTMLElement>("[data-draft-desk]")) follow(desk);

/** Keeps what a draft would do up to date with what is typed. Everything it shows, the server shows too after "Check". */
function follow(desk: HTMLElement): void {
  const form = desk.querySelector("form");
  const panel = desk.querySelector<HTMLElement>("[data-before]");
  if (form === null || panel === null) return;
  const before = compile(panel.dataset["before"] ?? "");
  const base = compile(readField(form, "source") ?? "");
  const checked = { source: base.source, about: about(form) };
  const underlined = new UnderlinedDraft(form);
  let timer = 0;

  const check = (): void => {
    const fields = fieldsOf(form, base);
    const draft = draftOf(base, fields);
    const from = base.clauses.find(({ number }) => number === fields.clause)?.start ?? 0;
    const acts = underlined.show(draft.compiled, fields.by, from);
    showReadings(form, base, draft);
    showCount(form, fields.by, draft.compiled);
    showAsChecked(draft.source === checked.source && about(form) === checked.about);
    render(
      <Speaking language={language}>
        <Draft view={draftView(before, draft.compiled)} acts={acts} />
      </Speaking>,
      panel,
    );
  };
  if (base.findings.length > 0) check();
  form.addEventListener("input", () => {
    underlined.hide();
    window.clearTimeout(timer);
    timer = window.setTimeout(check, pause);
  });
}

function fieldsOf(form: HTMLFormElement, base: Compiled): DraftFields {
  return {
    by: readField(form, "by") ?? "blanks",
    source: readField(form, "source"),
    clause: readField(form, "clause"),
    words: readField(form, "words"),
    blanks: new Map(base.blanks.flatMap(({ id }): [string, string][] => pairOf(id, readField(form, `blank.${id}`)))),
  };
}

function pairOf(id: string, words: string | null): [string, string][] {
  return words === null ? [] : [[id, words]];
}

/** Under each field whose words are others: how they are read, or what is wrong with them. */
function showReadings(form: HTMLFormElement, base: Compiled, draft: ReturnType<typeof draftOf>): void {
  const now = new Map(inLanguage(draft.compiled, language).blanks.map((blank) => [blank.id, blank]));
  for (const { id, words } of base.blanks) {
    const refusal = draft.refused.get(id);
    const isAsItWas = readField(form, `blank.${id}`) === words;
    const reading = refusal === undefined ? readingOf(now.get(id), draft.compiled) : { wrong: true, words: refusal };
    showReading(form, `blank.${id}`, isAsItWas ? null : reading);
  }
}

/** Under a field of live text: how many findings stand under its words, for those who don't see lines too. */
function showCount(form: HTMLFormElement, by: string, { findings }: Compiled): void {
  const field = by === "clause" ? "words" : by === "text" ? "source" : null;
  if (field === null) return;
  const wrong = findings.some(({ severity }) => severity === "error");
  showReading(form, field, findings.length === 0 ? null : { wrong, words: findingWords.under(findings.length) });
}

function readingOf(blank: Blank | undefined, compiled: Compiled): { wrong: boolean; words: string } {
  if (blank === undefined) return { wrong: true, words: words.lost };
  const finding = compiled.findings.find(
    ({ line, column }) => line === blank.line && column >= blank.column && column <= blank.column + blank.words.length,
  );
  if (finding !== undefined) return { wrong: finding.severity === "error", words: finding.message };
  return blank.meaning === "" ? { wrong: true, words: words.unreadable } : { wrong: false, words: words.reads(blank.meaning) };
}

/** To whom, under which title and for when: what the way and its calendar were worked out for. */
function about(form: HTMLFormElement): string {
  const fields = new FormData(form);
  return JSON.stringify(["title", "to", "decideAt"].map((name) => fields.get(name)));
}

/** What was checked is what may be put forward: once it is another, the way and its calendar have to be asked for again. */
function showAsChecked(isAsChecked: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-as-checked]")) part.hidden = !isAsChecked;
}
