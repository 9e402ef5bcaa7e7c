/** Who can see a channel: all of them full members of the council’s own workspace, or the reason why that is not certain. */
export type Audience =
  | { readonly is: 'ours'; readonly slackIds: readonly string[] }
  | {
      readonly is: 'not-certain'
      readonly because: string
      /** Slack did not answer: it may do so in a moment. */
      readonly isPassing?: true
      /** Slack says for certain that nothing can be posted there: the bot has to be invited, or the channel opened again. */
      readonly isShut?: 'out' | 'archived'
      /** We are not in its workspace any more: what is owed there waits until we are installed again. */
      readonly isRemoved?: true
    }

/** The channels of a council’s workspaces, as far as somebody has to know who reads them, or to take something back. */
export type Channels = {
  audience(channel: string, councilId: string): Promise<Audience>
  /** Takes one of our own messages away. `kind` tells a no for good from one for now; `error` is Slack’s own word. */
  remove(
    where: { readonly channel: string; readonly ts: string },
    councilId: string,
  ): Promise<{
    readonly is: 'sent' | 'refused' | 'unknown'
    readonly error?: string
    readonly kind?: 'permanent' | 'rate-limited' | 'retryable'
  }>
}
