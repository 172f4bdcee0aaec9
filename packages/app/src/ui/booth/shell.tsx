import type { ComponentChildren, JSX } from "preact";

/** What a page of a ballot box tells its script. */
export interface IslandPage {
  /** The address of the motion, without an end: "/o/riverside/motions/7". */
  readonly path: string;
  readonly csrf: string;
  /** That of the motion. */
  readonly title: string;
}

export interface BoothPage extends IslandPage {
  /** What the grades are called, the worst first; null where they are numbers or nothing is graded. */
  readonly grades: readonly string[] | null;
}

export interface BoothShellProps {
  readonly page: BoothPage;
  /** The label of the button under the paper. */
  readonly review: string;
  /** Said until the script runs, and for good where none does. */
  readonly without: ComponentChildren;
  /** What is left of points or a budget, beside the button. */
  readonly left?: ComponentChildren;
  /** What is filled in. */
  readonly children: ComponentChildren;
}

/**
 * The place of a booth. The paper is no form and stays hidden until the script (islands/booth) has taken it over: nothing that somebody fills in here can be sent
 * by the browser itself.
 */
export function BoothShell({ page, review, without, left, children }: BoothShellProps): JSX.Element {
  return (
    <div class="booth" data-booth={JSON.stringify(page)}>
      <div class="booth__steps flow" data-booth-steps>
        {without}
      </div>
      <div class="booth__paper form" data-booth-paper tabIndex={-1} hidden>
        {children}
        <div class="paper__bar">
          {left}
          <button type="button" class="button button--main" data-booth-review>
            {review}
          </button>
        </div>
      </div>
    </div>
  );
}
