import type { StateStore } from '@slack/oauth'
import type { SealsPort } from '../../app/ports/seals.ts'
import type { Clock } from '../../clock.ts'

/** How long somebody may take between our page and Slack’s, and how long a link for a further workspace is good. */
const MINUTES = 10
const JOIN_DAYS = 7

const FOR_STATE = 'install-state'
const FOR_JOIN = 'install-join'

/** What an install link or a state carries, sealed: it can be neither read nor made by anybody else. */
type Carried = { readonly nonce: string; readonly until: number; readonly joins: string | null; readonly link: string }

type StateNeeds = {
  readonly seals: SealsPort
  readonly clock: Clock
  /** Where Slack sends the browser back to: said again when the code is exchanged. */
  readonly redirectUri: string
  /** True the first time a key is seen, false ever after, on whichever replica. */
  readonly once: (key: string) => Promise<boolean>
}

const asText = ({ keyId, bytes }: { readonly keyId: string; readonly bytes: Uint8Array }) =>
  `${keyId}.${Buffer.from(bytes).toString('base64url')}`

/** The states and links of installing: sealed, of now, and good for one installation. */
export const installStates = ({ seals, clock, redirectUri, once }: StateNeeds) => {
  const write = (carried: Carried, purpose: string) => asText(seals.seal(JSON.stringify(carried), purpose))
  const read = (text: string, purpose: string): Carried | null => {
    const [keyId = '', hidden = '', ...more] = text.split('.')
    if (more.length > 0 || text.length > 2000) return null
    try {
      const carried = JSON.parse(seals.open({ keyId, bytes: Buffer.from(hidden, 'base64url') }, purpose)) as Carried
      return carried.until >= clock.now().toSeconds() ? carried : null
    } catch {
      return null
    }
  }
  const made = (seconds: number, joins: string | null, link = ''): Carried => ({
    nonce: crypto.randomUUID(),
    until: clock.now().toSeconds() + seconds,
    joins,
    link,
  })

  /** The library’s own store of states, ours: what it hands us as metadata is the link that was followed. */
  const stateStore: StateStore = {
    async generateStateParam({ metadata }) {
      const link = metadata ? read(metadata, FOR_JOIN) : null
      return write(made(MINUTES * 60, link?.joins ?? null, link?.nonce), FOR_STATE)
    },
    async verifyStateParam(_now, state) {
      const carried = read(state, FOR_STATE)
      if (!carried || !(await once(`install-state:${carried.nonce}`)))
        throw Object.assign(new Error('The state is not good, or not any more'), { code: 'slack_oauth_invalid_state' })
      const { joins, link } = carried
      return { scopes: [], redirectUri, metadata: JSON.stringify({ joins, link }) }
    },
  }
  return {
    stateStore,
    /** A link’s code for a further workspace of a council. */
    joinCode: (councilId: string): string => write(made(JOIN_DAYS * 86_400, councilId), FOR_JOIN),
    isGoodJoinCode: (code: string): boolean => read(code, FOR_JOIN) !== null,
    /** The council that is joined; null where none is, or where the link has been used already. */
    async joins(metadata: string | undefined): Promise<{ readonly joins: string | null } | 'used'> {
      const { joins, link } = JSON.parse(metadata ?? '{}') as { joins?: string | null; link?: string }
      if (!joins) return { joins: null }
      return (await once(`install-join:${link}`)) ? { joins } : 'used'
    },
  }
}
export type InstallStates = ReturnType<typeof installStates>
