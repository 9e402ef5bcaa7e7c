import type { CalendarInputs } from '../app/ports/calendar.ts'
import { type BankHolidays, shippedBankHolidays } from '../domain/calendar/bank-holidays.ts'
import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { AuthorityOfCommittee } from '../domain/calendar/joint-hosting.ts'
import type { ProfileName } from '../domain/calendar/profiles.ts'
import type { LocalRule } from '../domain/calendar/rules-in-force.ts'
import { HOSTS_AS_IT_IS, type Hosting } from '../domain/committee/hosting.ts'
import { type CommitteeAuthority, Prisma, type RuleSet } from './generated/client.ts'
import type { Read } from './past-the-client.ts'

/** An authority of a joint committee, from its row. */
export const toAuthority = (
  row: Pick<CommitteeAuthority, 'authority' | 'profile' | 'closures' | 'isHost' | 'hostsFrom' | 'hosting'>,
): AuthorityOfCommittee => ({
  name: row.authority,
  profile: row.profile as ProfileName,
  closures: row.closures as unknown as AuthorityOfCommittee['closures'],
  isHost: row.isHost,
  hostsFrom: row.hostsFrom as unknown as readonly CivilDate[],
  hosting: { ...HOSTS_AS_IT_IS, ...(row.hosting as unknown as Partial<Hosting>) },
})

/** The rules of a committee, from the council’s rows and its own, newest first: its own in place of those they name. */
const rulesOf = (
  rows: readonly Pick<RuleSet, 'committeeId' | 'rules'>[],
  committeeId: string | null,
): readonly LocalRule[] => {
  const newestOf = (wanted: string | null) =>
    (rows.find((row) => row.committeeId === wanted)?.rules ?? []) as unknown as readonly LocalRule[]
  const [whole, own] = [newestOf(null), committeeId === null ? [] : newestOf(committeeId)]
  const named = new Set(own.map(({ name }) => name))
  return [...whole.filter(({ name }) => !named.has(name)), ...own]
}

type Found = {
  readonly council: string
  readonly rules: readonly Pick<RuleSet, 'committeeId' | 'rules'>[]
  readonly closures: CalendarInputs['closures']
  readonly newest: { readonly digest: string; readonly holidays: BankHolidays | null } | null
  readonly authorities: readonly Parameters<typeof toAuthority>[0][]
}

/** The bank holidays as last read. They go by their digest, which every reading asks for: a newer list is read at once. */
let lastRead: { readonly digest: string; readonly holidays: BankHolidays } | null = null

const holidaysFrom = (newest: Found['newest'], known: typeof lastRead): BankHolidays => {
  if (!newest) return shippedBankHolidays
  const { digest, holidays = null } = newest
  if (holidays) lastRead = { digest, holidays }
  else if (known?.digest === digest) return known.holidays
  else throw new Error('The bank holidays were neither sent nor known')
  return holidays
}

const closuresOf = new Map<string, { readonly text: string; readonly closures: CalendarInputs['closures'] }>()

/** A council’s closure days as they were last read, where they are the same: its calendar is made once for each list. */
const theSame = (councilId: string, closures: CalendarInputs['closures']): CalendarInputs['closures'] => {
  const text = JSON.stringify(closures)
  const before = closuresOf.get(councilId)
  if (before?.text === text) return before.closures
  closuresOf.set(councilId, { text, closures })
  return closures
}

/** Reads in one statement what the deadlines of a committee depend on. The holidays come only where they are others than last time. */
export const calendarInputs = async (
  read: Read,
  councilId: string,
  committeeId: string | null,
): Promise<CalendarInputs> => {
  const known = lastRead
  const [council, committee] = [Prisma.sql`${councilId}::uuid`, Prisma.sql`${committeeId}::uuid`]
  const [found] = await read<Found>(Prisma.sql`SELECT
    (SELECT name FROM council WHERE id = ${council}) AS council,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('committeeId', committee_id, 'rules', rules)
        ORDER BY since DESC, created_at DESC), '[]')
      FROM rule_set WHERE council_id = ${council} AND (committee_id IS NULL OR committee_id = ${committee})) AS rules,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('day', day, 'why', why) ORDER BY day), '[]')
      FROM closure_day WHERE council_id = ${council}) AS closures,
    (SELECT jsonb_build_object('digest', digest,
        'holidays', CASE WHEN digest = ${known?.digest ?? ''} THEN NULL ELSE holidays END)
      FROM calendar_version ORDER BY loaded_at DESC LIMIT 1) AS newest,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('authority', authority, 'profile', profile, 'closures', closures,
        'isHost', is_host, 'hostsFrom', hosts_from, 'hosting', hosting) ORDER BY authority), '[]')
      FROM committee_authority WHERE council_id = ${council} AND committee_id = ${committee}) AS authorities`)
  if (!found?.council) throw new Error(`There is no council ${councilId}`)
  const { rules, closures, newest, authorities } = found
  return {
    council: found.council,
    rules: rulesOf(rules, committeeId),
    closures: theSame(councilId, closures),
    holidays: holidaysFrom(newest, known),
    authorities: authorities.map(toAuthority),
  }
}
