import type { ComponentChildren, JSX } from "preact";
import { classes } from "../../ui/classes.js";

export interface PressProps {
  /** What happens when it is pressed. */
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly look?: "secondary" | "quiet" | undefined;
  /** The one main action of the step: full width on a phone. */
  readonly main?: boolean;
}

/** A button that does something here and sends no form. */
export function Press({ children, onPress, look, main }: PressProps): JSX.Element {
  return (
    <button type="button" class={classes("button", look !== undefined && `button--${look}`, main && "button--main")} onClick={onPress}>
      {children}
    </button>
  );
}
