import type { ComponentChildren, JSX } from "preact";
import { classes } from "../classes.js";

type Look = "primary" | "secondary" | "quiet";

export interface ButtonProps {
  /** What happens when it is pressed: "Sign this proposal". */
  readonly children: ComponentChildren;
  readonly look?: Look;
  /** The one main action of the page: full width on a phone. */
  readonly main?: boolean;
  /** Which of several buttons of a form was pressed. */
  readonly name?: string;
  readonly value?: string;
  /** Sends the form to another address. */
  readonly formAction?: string;
}

/** A button that sends its form. */
export function Button({ children, look, main, name, value, formAction }: ButtonProps): JSX.Element {
  return (
    <button type="submit" class={buttonClass(look, main)} name={name} value={value} formAction={formAction}>
      {children}
    </button>
  );
}

export interface ButtonLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly look?: Look;
  readonly main?: boolean;
}

/** A link that looks like a button: it leads to where something is done and does nothing itself. */
export function ButtonLink({ href, children, look, main }: ButtonLinkProps): JSX.Element {
  return (
    <a href={href} class={buttonClass(look, main)}>
      {children}
    </a>
  );
}

export function ButtonRow({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="button-row">{children}</div>;
}

function buttonClass(look: Look = "primary", main = false): string | undefined {
  return classes("button", look !== "primary" && `button--${look}`, main && "button--main");
}
