import type { Attempt } from "./key-before.js";

/**
 * In a rehearsal one person is several: this tab remembers what each has in their key file, and the passphrase that was typed, until it is closed. Never asked for where a vote is in earnest.
 */
export interface Memory {
  readonly seed: () => string | null;
  readonly keepSeed: (seed: string) => void;
  readonly passphrase: () => string | null;
  readonly keepPassphrase: (passphrase: string) => void;
}

/** What this tab remembers of a trustee, by their number; nothing where it isn't a rehearsal. */
export function memoryOf({
  rehearsal,
  uuid,
  attempt,
  you,
}: Attempt & { readonly rehearsal: boolean; readonly you: { readonly trustee: number | null } }): Memory {
  const seed = `folkmoot-rehearsal ${uuid} ${attempt} ${you.trustee ?? ""}`;
  const passphrase = "folkmoot-rehearsal passphrase";
  return {
    seed: () => read(rehearsal, seed),
    keepSeed: (made) => keep(rehearsal, seed, made),
    passphrase: () => read(rehearsal, passphrase),
    keepPassphrase: (typed) => keep(rehearsal, passphrase, typed),
  };
}

function read(may: boolean, name: string): string | null {
  try {
    return may ? sessionStorage.getItem(name) : null;
  } catch {
    return null;
  }
}

function keep(may: boolean, name: string, text: string): void {
  try {
    if (may) sessionStorage.setItem(name, text);
  } catch {
    // A browser that keeps nothing asks again.
  }
}
