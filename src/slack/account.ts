/** The workspace that is ours, and who we are in it. */
export type Us = { readonly teamId: string; readonly botUserId: string; readonly enterpriseId?: string | null }

/** What Slack says of a person that decides whether they are one of the council’s own. */
export type Account = {
  readonly team_id?: string
  readonly deleted?: boolean
  readonly is_restricted?: boolean
  readonly is_ultra_restricted?: boolean
  readonly is_stranger?: boolean
  readonly is_invited_user?: boolean
  readonly is_bot?: boolean
  /** In an organisation: the workspaces of the organisation that somebody is a member of. */
  readonly enterprise_user?: { readonly enterprise_id?: string; readonly teams?: readonly string[] }
}

/** An account of this workspace: its own, or one of the same organisation that is a member of it. */
const isInOurs = ({ team_id, enterprise_user }: Account, { teamId, enterpriseId }: Us): boolean =>
  team_id === teamId ||
  (Boolean(enterpriseId) &&
    enterprise_user?.enterprise_id === enterpriseId &&
    enterprise_user?.teams?.includes(teamId) === true)

/** A full member of this workspace. Anything that Slack does not say counts against. */
export const isOurs = (account: Account, us: Us): boolean =>
  isInOurs(account, us) &&
  account.deleted !== true &&
  account.is_restricted !== true &&
  account.is_ultra_restricted !== true &&
  account.is_stranger !== true &&
  account.is_invited_user !== true &&
  account.is_bot !== true
