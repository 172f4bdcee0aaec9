/** What became of a save, as the page says it. */
export type Kept =
  | { readonly kind: "saved"; readonly words: string }
  | { readonly kind: "nothing"; readonly words: string }
  | { readonly kind: "saving" | "not" | "conflict" | "signed out" };

export interface Around {
  /** Sends the fields and answers with what the server says; throws where it can't be reached. */
  readonly send: (action: string, fields: URLSearchParams) => Promise<unknown>;
  readonly show: (kept: Kept) => void;
  /** The draft has an address of its own now. */
  readonly moved: (action: string) => void;
}

export interface Keeper {
  readonly save: () => Promise<void>;
  /** Whether everything that was typed is stored. */
  readonly isKept: () => boolean;
  /** Somebody has to choose first: it saves no more by itself. */
  readonly hasStopped: () => boolean;
}

/** Fields that say where and when it was typed, not what. */
const NOT_TYPED = new Set(["csrf", "key", "revision"]);

/**
 * Saves a form one time after the other, never two at once, each on the revision that the one before has made. Once somebody else has saved it saves nothing
 * more: the person at the page has to look first.
 */
export function keeper(form: HTMLFormElement, { send, show, moved }: Around): Keeper {
  let stored = typed(form);
  let under: Promise<void> | null = null;
  let stopped = false;

  const once = async (): Promise<void> => {
    const what = typed(form);
    if (stopped || what === stored) return;
    show({ kind: "saving" });
    const answer = read(await send(form.getAttribute("action") ?? "", fieldsOf(form)).catch(() => null));
    if (answer.kind === "saved") {
      stored = what;
      if (form.getAttribute("action") !== answer.action) moved(answer.action);
      form.setAttribute("action", answer.action);
      put(form, "revision", String(answer.revision));
      show({ kind: "saved", words: answer.words });
      return;
    }
    stopped = answer.kind === "conflict";
    show(answer);
  };
  const save = async (): Promise<void> => {
    await under;
    under = once();
    await under;
    under = null;
  };
  return { save, isKept: () => typed(form) === stored, hasStopped: () => stopped };
}

type Answer =
  | { readonly kind: "saved"; readonly revision: number; readonly action: string; readonly words: string }
  | { readonly kind: "not" | "conflict" | "signed out" };

function read(answer: unknown): Answer {
  if (typeof answer !== "object" || answer === null || !("kind" in answer)) return { kind: "not" };
  const { kind } = answer;
  if (kind === "conflict" || kind === "signed out") return { kind };
  if (kind !== "saved" || !("revision" in answer) || !("action" in answer) || !("words" in answer)) return { kind: "not" };
  const { revision, action, words } = answer;
  if (typeof revision !== "number" || typeof action !== "string" || typeof words !== "string") return { kind: "not" };
  return { kind: "saved", revision, action, words };
}

function typed(form: HTMLFormElement): string {
  const fields = fieldsOf(form);
  for (const name of NOT_TYPED) fields.delete(name);
  return fields.toString();
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return fields;
}

function put(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
