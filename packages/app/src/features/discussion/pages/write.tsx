import type { JSX } from "preact";
import { redline } from "@folkmoot/constitution";
import { instant } from "../../../platform/act.js";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonLink, ButtonRow, Form, Redline, TextArea, When, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { LONGEST_POST } from "../limits.js";
import { placePath, postPath, type HeadKind } from "../place.js";
import type { Spot } from "../reading/places.js";
import type { Post } from "../reading/post.js";
import type { EarlierText } from "../reading/earlier.js";
import { PlaceHead } from "./place-head.js";
import { SayForm } from "./say-form.js";

interface WriteProps {
  readonly viewer: Viewer;
  readonly spot: Spot;
  readonly typed?: { readonly [field: string]: string };
  readonly errors?: readonly FormError[];
}

/** A page for one question or argument. */
export function ComposePage({ viewer, spot, kind, typed = {}, errors = [] }: WriteProps & { kind: HeadKind }): JSX.Element {
  const { discussion: words } = useWords();
  return (
    <>
      <PlaceHead viewer={viewer} spot={spot} title={words.fields[kind]} within />
      <SayForm
        viewer={viewer}
        action={placePath(viewer.organisation.id, spot.place)}
        kind={kind}
        typed={typed["body"] ?? ""}
        {...(typed["key"] === undefined ? {} : { idempotencyKey: typed["key"] })}
        errors={errors}
      />
    </>
  );
}

/** Other words for an own post. */
export function EditPage({ viewer, spot, post, typed = {}, errors = [] }: WriteProps & { post: Post }): JSX.Element {
  const { discussion: words } = useWords();
  const path = postPath(viewer.organisation.id, post.id);
  return (
    <>
      <PlaceHead viewer={viewer} spot={spot} title={words.editTitle} within />
      <Form action={`${path}/edit`} csrf={viewer.csrf}>
        <TextArea
          name="body"
          label={words.editField}
          hint={words.editHint}
          rows={8}
          maxLength={LONGEST_POST}
          value={typed["body"] ?? post.body ?? ""}
          error={errorOf(errors, "body")}
        />
        <ButtonRow>
          <Button>{words.editButton}</Button>
          <ButtonLink href={path} look="quiet">
            {words.leaveAsIs}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Asks once before words are gone for ever. */
export function WithdrawPage({ viewer, spot, post }: WriteProps & { post: Post }): JSX.Element {
  const { discussion: words } = useWords();
  const path = postPath(viewer.organisation.id, post.id);
  return (
    <>
      <PlaceHead viewer={viewer} spot={spot} title={words.withdrawTitle} within />
      <p>{words.withdrawExplained}</p>
      <Form action={`${path}/withdraw`} csrf={viewer.csrf}>
        <ButtonRow>
          <Button>{words.withdrawButton}</Button>
          <ButtonLink href={path} look="quiet">
            {words.leaveAsIs}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

/** What a post said before, each edit as a redline, the latest first. */
export function HistoryPage({ viewer, spot, post, texts }: WriteProps & { post: Post; texts: readonly EarlierText[] }): JSX.Element {
  const { discussion: words } = useWords();
  const steps = texts.slice(1).map((after, at) => ({ before: texts[at], after }));
  return (
    <>
      <PlaceHead viewer={viewer} spot={spot} title={words.historyTitle(post.author.name)} within />
      {steps.toReversed().map(({ before, after }) => (
        <section class="flow" key={after.version} aria-labelledby={`version-${after.version}`}>
          <h2 id={`version-${after.version}`}>
            {words.changedOn} <When at={instant(new Date(after.at))} zone={viewer.organisation.zone} now={viewer.now} />
          </h2>
          <Redline lines={redline(before?.body ?? "", after.body)} whole />
        </section>
      ))}
      <p>
        <a href={postPath(viewer.organisation.id, post.id)}>{words.backToPost}</a>
      </p>
    </>
  );
}
