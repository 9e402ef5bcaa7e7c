/** A workspace of a council, as its officers see it. */
export type WorkspaceOfCouncil = {
  readonly teamId: string
  readonly name: string
  readonly isInstalled: boolean
  /** Slack’s own word for why it no longer is. */
  readonly removedBecause: string | null
}

/** The workspaces of a council, where several councils are served from here. There is none of this for a single token. */
export type OwnWorkspaces = {
  of(councilId: string): Promise<readonly WorkspaceOfCouncil[]>
  /** Where an administrator of a further workspace installs it for this council: good for seven days, once. */
  linkFor(councilId: string): string
  /**
   * Slack says that we are no longer there, since an instant where it names one: what was installed after that stays.
   * False where there was nothing to delete.
   */
  removed(teamId: string, because: string, since: string | null): Promise<boolean>
}
