/** A message of ours as it stands in a conversation, for settling what is in doubt. */
export type Stands = {
  readonly ts: string
  readonly type: string | null
  readonly ids: Readonly<Record<string, string>>
}
