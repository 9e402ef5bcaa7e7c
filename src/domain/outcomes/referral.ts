import type { CivilDate } from '../calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import type { OutcomeRefusal } from './refusals.ts'

/** Comments on one theme, as they are put to another body. */
export type Theme = { readonly theme: string; readonly comments: readonly string[] }

/** What one body puts to another for a named day: the memo, its delivery and its response. */
export type Referral = {
  readonly id: string
  readonly committeeId: string
  readonly itemId: string | null
  readonly meetingId: string | null
  readonly minute: string | null
  readonly toBody: string
  readonly forDay: CivilDate | null
  readonly words: string
  readonly comments: readonly Theme[]
  readonly deliveredAt: string | null
  readonly deliveryProof: string | null
  readonly receivedOn: CivilDate | null
  readonly response: string | null
  readonly state: 'prepared' | 'delivered' | 'answered'
}

/** What stands under no heading of its own. */
const GENERAL = 'General'

/**
 * Reads comments as they are typed, one to a line: `Theme: comment`. A line that ends in a colon heads those below it.
 * Themes stand in the order in which they first appear; comments of one theme stand together.
 */
export const typedThemes = (typed: string): readonly Theme[] => {
  const themes = new Map<string, { readonly theme: string; readonly comments: string[] }>()
  let heading = GENERAL
  for (const line of typed.split('\n').map((one) => one.trim().replace(/^[-•*]\s+/, ''))) {
    if (line === '') continue
    const headed = /^([^:]{1,80}):$/.exec(line)
    if (headed) {
      heading = headed[1]!.trim()
      continue
    }
    const named = /^([^:.?]{1,61}):\s+(.+)$/.exec(line)
    const own = named && (/^\p{Lu}/u.test(line) || themes.has(named[1]!.trim().toLowerCase())) ? named : null
    const theme = own?.[1]?.trim() ?? heading
    const key = theme.toLowerCase()
    const group = themes.get(key) ?? { theme, comments: [] }
    group.comments.push(own?.[2] ?? line)
    themes.set(key, group)
  }
  return [...themes.values()]
}

/** How many comments, on how many themes. */
export const commentCount = ({ comments }: Pick<Referral, 'comments'>): number =>
  comments.reduce((total, { comments: of }) => total + of.length, 0)

/** Whether it may be delivered: not before it was agreed, nor on a day still to come; and once. */
export const deliver = (
  referral: Referral,
  agreedOn: CivilDate | null,
  received: CivilDate,
  today: CivilDate,
): Ruling<Referral, OutcomeRefusal> => {
  if (referral.state === 'answered') return refuse({ rule: 'action-settled', stands: 'it has been answered' })
  if (agreedOn && received < agreedOn) return refuse({ rule: 'received-before-it-was-made', day: agreedOn })
  if (received > today) return refuse({ rule: 'day-to-come', day: received })
  return allow({ ...referral, state: 'delivered', receivedOn: received })
}

type Memo = Pick<Referral, 'itemId' | 'minute' | 'toBody' | 'forDay' | 'words' | 'comments'>

/** Whether two memos say the same to the same body: what is sent in twice is prepared once. */
export const isTheSameMemo = (one: Memo, other: Memo): boolean => asOne(one) === asOne(other)

const asOne = ({ itemId, minute, toBody, forDay, words, comments }: Memo): string =>
  JSON.stringify([itemId, minute, toBody, forDay, words, comments.map(({ theme, comments: of }) => [theme, of])])
