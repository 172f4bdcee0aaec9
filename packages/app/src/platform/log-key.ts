/** The key that signs checkpoints: a 0600 file outside PostgreSQL. `successor` is the hash of the key that may follow it, fixed at genesis. */
export interface LogKey {
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly successor: string;
}
