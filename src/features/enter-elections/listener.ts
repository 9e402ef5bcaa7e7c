import type { Deps } from '../../app/deps.ts'
import { aboutElection } from '../../app/elections/ask-about-election.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { askAdvice, giveAdvice, goAhead } from './answer-election.ts'
import { enterElection, removeElection } from './enter-elections.ts'
import { adviceForm, adviceMetadata, electionForm, electionMetadata } from './form.ts'
import {
  adviceGiven,
  adviceView,
  electionAsked,
  electionEntered,
  electionRemoved,
  electionsList,
  electionView,
} from './messages.ts'
import { type InElection, readElection } from './read-election.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, roles, tx }) => ({
        is: 'say',
        message: electionsList(committee, await periodsNow(tx, deps, committee), mayDo('enter-election', roles)),
      })),
    )

    desk.onPress(
      actionIds.enterElection,
      pressedInCommittee(deps, 'enter-election', async ({ committee }) => ({
        is: 'form',
        view: electionView(committee),
      })),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.enterElectionSubmitted,
      filledIn(electionForm, electionMetadata, async ({ who, said: { area, ...said }, of: { committee } }) => {
        const ruling = await enterElection(deps, who, { committeeId: committee, ...said, area: area ?? null })
        return ruling.ok
          ? { is: 'say', message: electionEntered({ id: committee }, ruling.value) }
          : { is: 'errors', errors: { until: sayRefusal(ruling.refusal) } }
      }),
    )
    desk.onPress(actionIds.removeElection, async ({ who, value }) => {
      const [committeeId = '', periodId = ''] = value.split(':')
      const ruling = await removeElection(deps, who, committeeId, periodId)
      if (!ruling.ok) return refused(ruling.refusal)
      return { is: 'say', message: electionRemoved({ id: committeeId }, ruling.value) }
    })

    for (const [action, decide] of [
      [actionIds.electionGoAhead, goAhead],
      [actionIds.electionAdvice, askAdvice],
    ] as const)
      desk.onPress(action, async ({ who, value }) => {
        const ruling = await decide(deps, who, value)
        return ruling.ok ? { is: 'redrawn', message: electionAsked(ruling.value) } : refused(ruling.refusal)
      })

    desk.onPress(
      actionIds.giveElectionAdvice,
      ({ who, value }) =>
        deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
          const read = await readElection(tx, value)
          if (!read) return refused({ rule: 'no-such-period' })
          const may = await permitted(tx, deps.clock, who, 'give-election-advice', read.committee.id)
          return may.ok ? { is: 'form', view: adviceView(value, read) } : refused(may.refusal)
        }),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.giveElectionAdviceSubmitted,
      filledIn(adviceForm, adviceMetadata, async ({ who, said, of: { about } }) => {
        const ruling = await giveAdvice(deps, who, { about, words: said.words })
        return ruling.ok
          ? { is: 'say', message: adviceGiven(ruling.value) }
          : { is: 'errors', errors: { words: sayRefusal(ruling.refusal) } }
      }),
    )
  }

/** The periods to come, with every committee’s meetings inside them. */
const periodsNow = async (tx: Tx, { clock }: Deps, { zone }: Committee) => {
  const today = civilDateAt(clock.now(), zone)
  const committees = await tx.committees.all()
  const periods = []
  for (const period of await tx.elections.periods(today)) {
    const inside: InElection[] = []
    for (const committee of committees)
      for (const meeting of await tx.meetings.of(
        committee.id,
        period.from < today ? today : period.from,
        period.until,
      )) {
        const read = await readElection(tx, aboutElection(period.id, meeting.id))
        if (read?.isInside) inside.push(read)
      }
    periods.push({ period, inside })
  }
  return periods
}
