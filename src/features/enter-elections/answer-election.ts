import type { Deps } from '../../app/deps.ts'
import { aboutElection } from '../../app/elections/ask-about-election.ts'
import { permitted } from '../../app/permitted.ts'
import type { ElectionAnswer } from '../../app/ports/elections.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { officerOf, say } from '../../app/say.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type InElection, readElection } from './read-election.ts'

type Of = { readonly about: string; readonly words: string | null }

/** The officer has the meeting go ahead inside the period. A second press says what stands already. */
export const goAhead = (deps: Deps, who: Presser, about: string): Promise<Ruling<InElection>> =>
  answer(deps, who, { about, words: null }, 'go-ahead', async () => allow(null))

/** The officer asks the monitoring officer. Refused where nobody holds that role, or the meeting goes ahead already. */
export const askAdvice = (deps: Deps, who: Presser, about: string): Promise<Ruling<InElection>> =>
  answer(deps, who, { about, words: null }, 'ask-for-advice', async (tx, { committee, answer }) => {
    if (answer?.answer === 'go-ahead') return refuse({ rule: 'period-answered', answer: 'the meeting goes ahead' })
    const today = civilDateAt(deps.clock.now(), committee.zone)
    const advisers = await tx.people.holding('monitoring-officer', committee.id, today)
    if (advisers.length === 0) return refuse({ rule: 'no-monitoring-officer' })
    for (const adviser of advisers)
      await say(tx, deps.clock, {
        key: `pre-election-advice:${about}:${adviser.id}`,
        committeeId: committee.id,
        personId: adviser.id,
        drawing: 'pre-election-advice',
        about,
        recipient: 'officer',
        nature: 'request',
      })
    return allow(null)
  })

/** The monitoring officer advises; the officer is told, and decides. */
export const giveAdvice = (deps: Deps, who: Presser, of: Of): Promise<Ruling<InElection>> =>
  answer(deps, who, of, 'advised', async (tx, { committee, answer }) => {
    if (answer === null) return refuse({ rule: 'no-advice-asked' })
    if (answer.answer === 'go-ahead') return refuse({ rule: 'period-answered', answer: 'the meeting goes ahead' })
    const officer = await officerOf(tx, deps.clock, committee)
    if (officer)
      await say(tx, deps.clock, {
        key: `pre-election-advised:${of.about}:${deps.clock.now().toISO()}`,
        committeeId: committee.id,
        personId: officer,
        drawing: 'pre-election-advised',
        about: of.about,
        recipient: 'officer',
        nature: 'answer',
      })
    return allow(null)
  })

const answer = (
  deps: Deps,
  who: Presser,
  { about, words }: Of,
  said: ElectionAnswer['answer'],
  besides: (tx: Tx, read: InElection) => Promise<Ruling<null>>,
): Promise<Ruling<InElection>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const read = await readElection(tx, about)
    if (!read) return refuse({ rule: 'no-such-period' })
    const { period, meeting, committee } = read
    const permission = said === 'advised' ? 'give-election-advice' : 'manage-meetings'
    const may = await permitted(tx, deps.clock, who, permission, committee.id)
    if (!may.ok) return may
    if (said !== 'advised' && read.answer?.answer === said) return allow(read)
    const ruling = await besides(tx, read)
    if (!ruling.ok) return ruling

    const at = deps.clock.now().toISO()!
    await tx.elections.setAnswer({
      periodId: period.id,
      meetingId: meeting.id,
      answer: said,
      words: words ?? read.answer?.words ?? null,
      byId: who.personId,
      at,
    })
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'pre-election-answered',
      aboutKind: 'meeting',
      aboutId: meeting.id,
      committeeId: committee.id,
      detail: { election: period.election, answer: said, words },
    })
    const drawn = aboutElection(period.id, meeting.id)
    for (const drawing of ['pre-election-asked', 'pre-election-advice', 'pre-election-advised'])
      await tx.outbox.redraw(drawing, drawn, at)
    return allow((await readElection(tx, about))!)
  })
