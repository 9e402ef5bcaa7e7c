import { DateTime } from 'luxon'
import type { AgendaAt } from '../../app/agenda-at.ts'
import { ANSWERS, type Asking, isAskedNow, stands } from '../../domain/agenda/asking.ts'
import { linesFor } from '../../domain/agenda/counts-from.ts'
import { chainFor, needsApproval } from '../../domain/approvals/chain.ts'
import { listedWith, stepWords, vacantWords } from '../../domain/approvals/chain-words.ts'
import { BECAUSE } from '../../domain/approvals/seat.ts'
import { civilDateAt, longDate } from '../../domain/calendar/civil-date.ts'
import { plain } from '../kit/blocks.ts'
import { clip, oneLine } from '../kit/text.ts'

// Sentences about who is asked about an agenda, whom it waits for and why. What people typed is escaped here.

const named = ({ names }: Pick<AgendaAt, 'names'>, id: string): string => names.get(id) ?? 'Somebody who has left'

const dayOf = (instant: string, { committee }: Pick<AgendaAt, 'committee'>): string =>
  longDate(civilDateAt(DateTime.fromISO(instant), committee.zone))

/** Whether anybody in the chain of this agenda must approve it. */
export const isApproved = ({ agenda, committee }: Pick<AgendaAt, 'agenda' | 'committee'>): boolean =>
  needsApproval(agenda.chain?.steps ?? chainFor('agenda', committee.settings))

/** Why somebody is asked in another's place: `in place of Councillor Pritchard, who is away`. Empty where they are not. */
export const insteadWords = (at: AgendaAt, { delegateForId, because, role }: Asking): string => {
  const { chairWord } = at.committee.settings
  if (because === 'vacant') return `in place of the ${chairWord}, as the place is vacant`
  if (delegateForId === null) return ''
  const who = at.names.get(delegateForId)
  const whom = role === 'vice-chair' || !who ? `the ${chairWord}` : plain(who)
  if (because === 'left') return `in place of ${whom}`
  return `in place of ${whom}${because ? `, who ${BECAUSE[because]}` : ''}`
}

/** The business somebody is not asked about, or is asked about alone, by its titles. Null where they are asked about all. */
export const partWords = (at: AgendaAt, asking: Asking): string | null => {
  if (asking.onlyItems !== null) return titles(at, asking)
  if (asking.leftOut.length === 0) return null
  return titles(at, { leftOut: [], onlyItems: asking.leftOut })
}

const titles = (at: AgendaAt, part: Pick<Asking, 'leftOut' | 'onlyItems'>): string =>
  listedWith(
    linesFor(at.current.lines, part).map(({ title }) => `“${plain(clip(oneLine(title), 120))}”`),
    'and',
  ) || 'business that is no longer on it'

/** What each of those asked has said, when they were asked, and for which draft: a line each. */
export const answersInWords = (at: AgendaAt): readonly string[] =>
  at.askings.map((asking) => {
    const { counts } = at
    const instead = insteadWords(at, asking)
    const name = `${plain(named(at, asking.personId))}${instead ? ` (${instead})` : ''}`
    const part = asking.onlyItems
      ? `, on ${partWords(at, asking)}`
      : asking.leftOut.length > 0
        ? `, all but ${partWords(at, asking)} (an interest is declared)`
        : ''
    if (!stands(asking, counts) || !asking.answer)
      return !isAskedNow(asking, counts)
        ? `${name}: not asked yet about draft ${at.agenda.revision}${before(asking)}`
        : isClosedBy(at, asking)
          ? `${name}: not needed any more; one answer was enough`
          : `${name}: no answer yet to draft ${asking.askedRevision}${asking.askedAt ? `, asked on ${dayOf(asking.askedAt, at)}` : ''}${part}`
    const words = asking.words ? `: “${plain(clip(oneLine(asking.words), 300))}”` : ''
    const on = asking.answeredAt ? ` on ${dayOf(asking.answeredAt, at)}` : ''
    return `${name}: ${ANSWERS[asking.answer]}${on} (draft ${asking.answeredRevision})${part}${words}`
  })

const before = ({ answer, answeredRevision }: Asking): string =>
  answer ? `; ${ANSWERS[answer]} (draft ${answeredRevision})` : ''

/** Whether one answer was enough in somebody's step and another has given it. */
export const isClosedBy = (at: AgendaAt, asking: Asking): Asking | undefined =>
  asking.needs === 'any' && !stands(asking, at.counts)
    ? at.askings.find((one) => one.position === asking.position && stands(one, at.counts))
    : undefined

/** Whom the agenda waits for, what comes next in its chain, and what places nobody can be asked for. */
export const waitingWords = (at: AgendaAt): readonly string[] => {
  const { agenda, progress, committee } = at
  const steps = agenda.chain?.steps ?? []
  const given = { chairWord: committee.settings.chairWord, names: at.names }
  const { step } = progress
  const waiting = at.askings.filter(
    (one) => one.position === progress.step && progress.waitingFor.includes(one.personId),
  )
  const waits = waiting.filter((one) => isAskedNow(one, at.counts)).map(({ personId }) => plain(named(at, personId)))
  const next = step === null ? [] : steps.slice(step).map((one) => stepWords(one, 'agenda', given))
  return [
    waits.length > 0 && `It waits for ${listedWith(waits, 'and')}.`,
    waiting.length > 0 && waits.length === 0 && `Nobody has been asked about draft ${agenda.revision} yet.`,
    progress.is === 'change-wanted' &&
      (step !== null && steps[step - 1]?.purpose === 'consult' && step < steps.length
        ? 'A change is wished for: compose it again, or go on without it.'
        : 'A change is asked for: compose it again, and those who are asked see what changed.'),
    next.length > 0 && at.askings.length > 0 && `Then ${plain(next.join(', then '))}.`,
    ...(agenda.chain?.vacant ?? []).map(({ approver, personId, because }) => {
      const name = personId ? (at.names.get(personId) ?? null) : null
      return `Nobody can be asked: ${plain(vacantWords({ approver, name, because }, given.chairWord))}.`
    }),
  ].filter((line) => line !== false)
}
