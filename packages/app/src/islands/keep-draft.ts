import { keeper, type Kept } from "./keep-draft/keeper.js";

/** After the last key: long enough for a sentence to go on, short enough for a tab that is closed. */
const pause = 1_500;

for (const place of document.querySelectorAll<HTMLElement>("[data-keep-draft]")) keep(place);

/** Saves a draft as it is typed. Without a script the button does, and the server decides the same. */
function keep(place: HTMLElement): void {
  const form = place.querySelector("form");
  const line = document.querySelector<HTMLElement>("[data-kept]");
  if (form === null || line === null) return;
  let timer = 0;
  const show = (kept: Kept): void => {
    line.textContent = kept.kind === "saved" || kept.kind === "nothing" ? kept.words : (line.dataset[wordsFor[kept.kind]] ?? "");
    line.classList.toggle("kept--not", kept.kind !== "saved" && kept.kind !== "saving" && kept.kind !== "nothing");
  };
  const { save, isKept, hasStopped } = keeper(form, { send, show, moved });

  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    if (!hasStopped()) timer = window.setTimeout(() => void save(), pause);
  });
  // A phone that is locked or a tab that is left may never come back.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !isKept()) void save();
  });
  form.addEventListener("submit", () => window.clearTimeout(timer));
}

const wordsFor = { saving: "saving", not: "not", conflict: "conflict", "signed out": "signedOut" } as const;

/** What a browser still sends for a page that is gone (Fetch, 4.5), with room for the headers. */
const mostAfterLeaving = 60_000;

async function send(action: string, fields: URLSearchParams): Promise<unknown> {
  const keepalive = fields.toString().length < mostAfterLeaving;
  const answer = await fetch(action, { method: "POST", body: fields, headers: { accept: "application/json" }, redirect: "error", keepalive });
  return answer.json();
}

/** The address of a draft that was stored for the first time: loading the page again shows the draft, not an empty form. */
function moved(action: string): void {
  history.replaceState(null, "", action);
}
