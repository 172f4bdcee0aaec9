/** Of which ballots somebody has opened their part on this device, by election. */
const prefix = "folkmoot-opened ";

/** Whether this box was opened here with other ballots in it: two sums of nearly the same ballots would show how somebody voted. */
export function wasOpenedOtherwise(uuid: string, fingerprint: string): boolean {
  try {
    const before = localStorage.getItem(prefix + uuid);
    return before !== null && before !== fingerprint;
  } catch {
    return false;
  }
}

export function keepOpened(uuid: string, fingerprint: string): void {
  try {
    localStorage.setItem(prefix + uuid, fingerprint);
  } catch {
    // A browser that keeps nothing can't warn; the fingerprint on the screen can still be compared.
  }
}
