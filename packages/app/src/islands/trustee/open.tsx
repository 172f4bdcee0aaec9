import { render, type JSX } from "preact";
import type { BoxState } from "../../features/boxes/contract.js";
import type { IslandPage } from "../../ui/booth/shell.js";
import { words } from "./words.js";
import { Press } from "../parts/press.js";
import { getState } from "../parts/server.js";
import { Step } from "../parts/step.js";

/** Puts what a script draws into its places on the page, once the server has said how the ballot box stands. */
export function openIn(name: "trustee" | "registrar", draw: (page: IslandPage, state: BoxState) => JSX.Element): void {
  for (const place of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) void open(place, place.dataset[name] ?? "{}", draw);
}

async function open(place: HTMLElement, told: string, draw: (page: IslandPage, state: BoxState) => JSX.Element): Promise<void> {
  const page = JSON.parse(told) as IslandPage;
  const state = await getState(page.path);
  place.replaceChildren();
  render(state === null ? <Unreachable /> : draw(page, state), place);
}

function Unreachable(): JSX.Element {
  return (
    <Step title={words.unreachable}>
      <p>{words.unreachableText}</p>
      <Press onPress={() => location.reload()}>{words.lookAgain}</Press>
    </Step>
  );
}
