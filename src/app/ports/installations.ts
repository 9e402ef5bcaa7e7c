import type { WorkspaceOfCouncil } from './own-workspaces.ts'

/** What Slack gave us for a workspace. The refresh token is there only where tokens are rotated; it is good once. */
export type Tokens = { readonly token: string; readonly refreshToken: string | null }

/** An installation that stands, its tokens opened. They are handed to Slack's client and written nowhere. */
export type Installed = {
  /** The workspace; of a whole organisation, the organisation’s own id. */
  readonly teamId: string
  readonly councilId: string
  readonly enterpriseId: string | null
  readonly isOrgInstall: boolean
  readonly botId: string
  readonly botUserId: string
  readonly scopes: readonly string[]
  /** An instant; null where the token does not end. */
  readonly expiresAt: string | null
  /** Grows at each change, so that whoever remembers it sees that it has changed. */
  readonly revision: number
  readonly tokens: Tokens
}

/** What came of an installation in Slack. */
export type NewInstallation = Pick<
  Installed,
  'teamId' | 'enterpriseId' | 'isOrgInstall' | 'botId' | 'botUserId' | 'scopes' | 'expiresAt' | 'tokens'
> & {
  readonly name: string
  /** The Slack account of whoever installed it. */
  readonly installedBy: string
  /** The council whose further workspace this is, where its officer made the link. */
  readonly joins: string | null
  readonly now: string
}

/** What became of it: a council was begun, it goes on where it was, or a council has one workspace more. */
export type Kept = {
  /** `of-another-council`: the workspace has its council already, and it is not that of the link. It goes on there. */
  readonly is: 'begun' | 'again' | 'joined' | 'of-another-council'
  readonly councilId: string
}

/** How many tokens each key has sealed; and what became of sealing them again. */
export type Resealed = {
  readonly sealed: number
  readonly already: number
  /** Workspaces whose tokens no key opens: they have to be installed again. */
  readonly broken: readonly string[]
}

/** The workspaces in which Cleardays is installed, over all councils; every query of theirs is of one council. */
export type Installations = {
  /** The installation that speaks for a workspace: its own, else its organisation’s. Null where there is none (any more). */
  of(teamId: string): Promise<Installed | null>
  keep(given: NewInstallation): Promise<Kept>
  /** A workspace of an organisation that has installed us, met for the first time: it belongs to the organisation’s council. */
  meet(teamId: string, enterpriseId: string): Promise<void>
  /** The workspaces in which a council can be spoken to now, and those in which it no longer can. */
  teamsOf(councilId: string): Promise<{ readonly here: readonly string[]; readonly away: readonly string[] }>
  /** The workspaces of a council in the order in which they came, for people. */
  workspacesOf(councilId: string): Promise<readonly WorkspaceOfCouncil[]>
  /**
   * Deletes the tokens, where they were not given after `since`. Null where they were gone already; `others` are the
   * council’s workspaces that still stand.
   */
  remove(
    teamId: string,
    because: string,
    now: string,
    since?: string | null,
  ): Promise<{ councilId: string; others: readonly string[] } | null>
  /** Takes those whose token ends before an instant, for one process to fetch the next; nobody else does for a while. */
  takeEnding(councilId: string, before: string): Promise<readonly Installed[]>
  /** Keeps the next tokens. False where the installation was removed or installed anew meanwhile. */
  refreshed(taken: Installed, tokens: Tokens, expiresAt: string): Promise<boolean>
  /** How many tokens stand sealed by each key. */
  byKey(): Promise<ReadonlyMap<string, number>>
  /** Seals with the current key whatever another key has sealed. It may be run while everything works. */
  reseal(): Promise<Resealed>
}
