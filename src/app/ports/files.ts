/** A file as somebody gave it to us in a form. */
export type FileGiven = { readonly name: string; readonly bytes: Uint8Array }

/** Why a file could not be fetched or shared, in Slack's own word or ours. */
export type FileRefused = {
  readonly is: 'refused'
  readonly why: 'too-large' | 'not-there' | 'no-answer' | (string & {})
}

/**
 * Files in the workspaces of a council. What is shared is what the presser asked for, so it is an answer and does not
 * go through the outbox.
 */
export type Files = {
  /** The bytes of a file that somebody gave us; at most so many. Nothing larger is read. */
  fetch(fileId: string, atMost: number, councilId: string): Promise<({ readonly is: 'file' } & FileGiven) | FileRefused>
  /** Shares files with one person, in their direct messages with us. */
  share(
    slackId: string,
    files: readonly (FileGiven & { readonly title: string })[],
    comment: string,
    teamId: string,
  ): Promise<{ readonly is: 'shared' } | FileRefused>
}
