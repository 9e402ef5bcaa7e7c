/** Seals what must not be read in the database, for one row: moved to another, it does not open. */
export type SealsPort = {
  readonly currentKeyId: string
  seal(plain: string, belongsTo: string): { readonly keyId: string; readonly bytes: Uint8Array }
  /** Throws where it cannot be opened; the message says why, never what stands inside. */
  open(sealed: { readonly keyId: string | null; readonly bytes: Uint8Array }, belongsTo: string): string
}
