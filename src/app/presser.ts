/** Whoever is speaking to us, as the database knows them. Looked up at every press, never remembered from a message. */
export type Presser = {
  readonly councilId: string
  readonly personId: string
  readonly name: string
  readonly slackId: string
  readonly teamId: string
  /** IANA zone, from Slack's profile. */
  readonly zone: string
  /** Not a guest, not from another organisation: only full members may ever be shown closed text. */
  readonly isFullMember: boolean
}
