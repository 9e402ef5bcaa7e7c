import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { meetingOf } from '../../domain/programme/item.ts'
import type { ChangeProposal } from '../../domain/proposals/reading.ts'
import { dueDays } from '../../domain/reports/due.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'
import { timetableOf } from '../calendars.ts'
import { ask } from '../reports/ask.ts'
import { type Applying, itemOf, noteItem, type Outcome, ownerOf, recordAction } from './applying.ts'

/**
 * Asks whoever a sentence names for a report, or to attend, once its item has its place. Somebody the council does not
 * know, or a day that nothing settles, leaves an undertaking on the tracker instead: nobody is guessed.
 */
export const applyAsking = async (
  given: Applying,
  proposal: ChangeProposal,
  put: Outcome,
): Promise<Ruling<Outcome>> => {
  const { tx, deps, committee, byId } = given
  const { change } = proposal
  const item = (await itemOf(given, proposal))!
  const meetingId = meetingOf(item.stage)
  const meeting = meetingId ? await tx.meetings.find(meetingId) : null
  const person = await ownerOf(given, proposal)
  const kind = change.is === 'invite-witness' ? 'attend' : 'report'
  const timetable = meeting ? await timetableOf(tx, committee, meeting) : null
  const days = timetable?.ok ? dueDays(timetable.value, kind, civilDateAt(deps.clock.now(), committee.zone)) : null
  const dueOn = change.due && change.due !== meeting?.day ? change.due : (days?.final ?? null)

  if (!person || !dueOn) {
    if (kind === 'attend') {
      const known = await tx.items.possibleWitnesses(item.id)
      if (change.owner && !known.some(({ name }) => name === change.owner))
        await tx.items.setPossibleWitnesses(item.id, [
          ...known,
          { personId: change.ownerId, name: change.owner, organisation: null },
        ])
    }
    const action = await recordAction(given, proposal, 'undertaking', item.id)
    return allow({ came: { ...put.came, action: action.reference }, short: put.short })
  }
  noteItem(given, item.id, item)
  const asked = await ask(tx, deps.clock, {
    committee,
    item,
    person,
    askedById: byId,
    asking: {
      kind,
      keyLines: proposal.title,
      previous: change.minute && `Minute ${change.minute}`,
      format: null,
      why: change.evidence.text.slice(0, 1000),
      draftDueOn: days?.draft && days.draft < dueOn ? days.draft : null,
      clearanceDueOn: null,
      dueOn,
    },
  })
  if (!asked.ok) return allow({ came: put.came, short: asked.refusal })
  given.effects.push({ is: 'request', id: asked.value.request.id })
  return allow({ came: { ...put.came, asked: person.name }, short: put.short })
}
