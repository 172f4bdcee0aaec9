import type { JSX } from "preact";

export type IconName = "tick" | "cross" | "clock" | "dot" | "dash" | "warning" | "arrow" | "up" | "down" | "grip";

const paths: { readonly [Name in IconName]: string } = {
  tick: "M2.5 8.5 6.5 12.5 13.5 3.5",
  cross: "M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5",
  clock: "M8 4.2V8l2.6 1.8M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z",
  dot: "M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z",
  dash: "M3 8h10",
  warning: "M8 1.8 15 14H1ZM8 6.2v3.6M8 11.4v.8",
  arrow: "M2 8h11M9 3.8 13.2 8 9 12.2",
  up: "M8 13.5V3M3.8 7 8 2.8 12.2 7",
  down: "M8 2.5V13M3.8 9 8 13.2 12.2 9",
  grip: "M5.5 3.5v.01M5.5 8v.01M5.5 12.5v.01M10.5 3.5v.01M10.5 8v.01M10.5 12.5v.01",
};

/** A shape beside a word, never instead of one: hidden from assistive technology. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill={name === "dot" ? "currentColor" : "none"}
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
