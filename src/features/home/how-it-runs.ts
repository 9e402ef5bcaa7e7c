import type { Deps } from '../../app/deps.ts'
import type { OutboxFigures } from '../../app/ports/delivery.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { type CivilDate, civilDateAt, civilDateOf, plusMonths } from '../../domain/calendar/civil-date.ts'
import { undeliveredWords } from '../../domain/delivery/undelivered.ts'

/** A message that waits for somebody to say what becomes of it. What it says is not shown: only whose it is. */
export type ForSomebody = {
  readonly id: string
  readonly to: string
  readonly committeeName: string | null
  /** The day on which it was to be sent. */
  readonly day: CivilDate
  /** `seen`: nobody knows whether it arrived. */
  readonly asks: { readonly is: 'seen' } | { readonly is: 'undelivered'; readonly why: string; readonly mend: string }
}

/** How Cleardays runs, for a council's administrator. */
export type HowItRuns = {
  readonly figures: OutboxFigures
  readonly stoppedBecause: string | null
  readonly forSomebody: readonly ForSomebody[]
  readonly holidays: { readonly from: CivilDate; readonly until: CivilDate; readonly keptOn: CivilDate | null }
  /** Whether they are known for a year ahead, as meetings are planned. */
  readonly areHolidaysKnown: boolean
  readonly program: { readonly version: string; readonly node: string } | null
  readonly amiss: readonly string[]
}

/** How many of them are shown. */
const MOST_SHOWN = 5

/** Reads how Cleardays runs for one council: what is owed, what waits for a person, and what the doctor sees from inside. */
export const howItRuns = async (tx: Tx, deps: Pick<Deps, 'clock' | 'store' | 'program'>): Promise<HowItRuns> => {
  const now = deps.clock.now()
  const council = await tx.committees.council()
  const { known } = await tx.calendar.holidays()
  const newest = await deps.store.holidays.newest()
  const { program } = deps
  const forSomebody: ForSomebody[] = []
  for (const row of await tx.delivery.forSomebody(MOST_SHOWN)) {
    const committee = row.committeeId ? await tx.committees.find(row.committeeId) : null
    const person = row.personId ? await tx.people.find(row.personId) : null
    const to = person?.name ?? committee?.name ?? 'the channel'
    forSomebody.push({
      id: row.id,
      to,
      committeeName: committee?.name ?? null,
      day: civilDateOf(row.firstStartedAt ?? row.notBefore, committee?.zone ?? council.zone),
      asks: row.state === 'failed' ? { is: 'undelivered', ...undeliveredWords(row.why ?? '', to) } : { is: 'seen' },
    })
  }
  return {
    figures: await tx.delivery.figures(now.toISO()!),
    stoppedBecause: council.postingStoppedBecause,
    forSomebody,
    holidays: { ...known, keptOn: newest && civilDateOf(newest.keptAt, council.zone) },
    areHolidaysKnown: known.until >= plusMonths(civilDateAt(now, council.zone), 12),
    program: program ? { version: program.version, node: program.node } : null,
    amiss: (await program?.amiss()) ?? [],
  }
}
