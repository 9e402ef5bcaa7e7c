/** A person, apart from any Slack account. The name is as it is printed: `Councillor Siân Ŵyn-Jones`. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly organisation: string | null
  readonly email: string | null
  readonly telephone: string | null
  readonly language: 'en' | 'cy'
  /** Who answers for them. */
  readonly assistantId: string | null
  /** IANA zone. */
  readonly zone: string
  readonly isExternal: boolean
  readonly hasLeft: boolean
  /** Where they can be reached in Slack; null for people outside it, who get letters. */
  readonly slackId: string | null
  /** The workspace of that account: a council may have several. */
  readonly slackTeamId?: string | null
}
