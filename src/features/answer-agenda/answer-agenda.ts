import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import { askNextStep } from '../../app/approvals/ask-about-agenda.ts'
import { authorsOf } from '../../app/approvals/seats-of-agenda.ts'
import type { Deps } from '../../app/deps.ts'
import { draftName } from '../../app/draft-named.ts'
import type { Presser } from '../../app/presser.ts'
import { say } from '../../app/say.ts'
import { answer } from '../../domain/agenda/answering.ts'
import type { AnswerGiven, Asking } from '../../domain/agenda/asking.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

export type AnswerAgenda = {
  readonly meetingId: string
  /** The draft that was on the screen. */
  readonly revision: number
  readonly answer: AnswerGiven
  readonly words: string | null
}
export type Answered = { readonly at: AgendaAt; readonly asking: Asking; readonly isNew: boolean }

/**
 * Takes what somebody who was asked says of a draft. An old copy answers nothing; the same answer twice is once. Every
 * copy changes together, and the officer is told in the person's own words.
 */
export const answerAgenda = (deps: Deps, who: Presser, command: AnswerAgenda): Promise<Ruling<Answered>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    if (!who.isFullMember) return refuse({ rule: 'not-a-full-member' })
    await tx.agendas.hold(command.meetingId)
    const before = await agendaAt(tx, deps.clock, command.meetingId)
    if (!before) return refuse({ rule: 'no-such-meeting' })

    const { agenda, committee, meeting } = before
    const ruling = answer(
      command,
      { personId: who.personId, answersFor: await tx.agendas.answersFor(who.personId) },
      {
        revision: agenda.revision,
        counts: before.counts,
        publishedOn: before.publication?.publishedOn ?? null,
        chain: agenda.chain,
        authors: authorsOf(before),
      },
      before.askings,
      before.names,
    )
    if (!ruling.ok) return ruling
    const { asking, isNew } = ruling.value
    if (!isNew) return allow({ at: before, asking, isNew })

    const now = deps.clock.now().toISO()!
    await tx.agendas.answer(asking.id, {
      answer: command.answer,
      words: command.words,
      revision: command.revision,
      at: now,
    })
    await tx.ledger.record({
      at: now,
      byId: who.personId,
      did: 'agenda-answered',
      aboutKind: 'agenda',
      aboutId: meeting.id,
      committeeId: committee.id,
      detail: {
        answer: command.answer,
        words: command.words,
        revision: command.revision,
        ...(asking.personId !== who.personId && { onBehalfOf: before.names.get(asking.personId) ?? asking.personId }),
      },
    })
    // The next step opens by itself with the answer that closes this one.
    const gone = agenda.chain && (await askNextStep(tx, deps.clock, meeting.id, { goesOn: false, byId: null }))
    const { progress } = gone?.at ?? (await agendaAt(tx, deps.clock, meeting.id))!
    const state = progress.is === 'agreed' ? 'agreed' : 'consulted-on'
    if (agenda.state !== state && agenda.state !== 'sent-for-publication') await tx.agendas.setState(agenda, state)

    for (let draft = 1; draft <= agenda.revision; draft += 1)
      await tx.outbox.redraw('agenda-consultation', draftName({ meetingId: meeting.id, revision: draft }), now)
    await tx.outbox.redraw('agenda-in-channel', meeting.id, now)
    if (before.officer)
      await say(tx, deps.clock, {
        key: `agenda-answered:${asking.id}:${now}`,
        committeeId: committee.id,
        personId: before.officer.id,
        drawing: 'agenda-answered',
        about: meeting.id,
        recipient: 'officer',
        nature: 'answer',
      })
    return allow({ at: (await agendaAt(tx, deps.clock, meeting.id))!, asking: { ...asking, ...command }, isNew })
  })
