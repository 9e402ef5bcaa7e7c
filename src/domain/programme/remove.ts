import { allow, type Ruling, refuse } from '../ruling.ts'
import { type Item, meetingOf } from './item.ts'
import type { NewDestination } from './planned-change.ts'
import type { ProgrammeRefusal } from './refusals.ts'
import { isFinished, isReferral, STAGE_WORDS } from './stage-words.ts'
import type { Changed, Step } from './step.ts'

type Said = { readonly why: string | null; readonly minute: string | null }

/**
 * Takes an item off the programme. It is not erased: it stands as withdrawn, with the reason.
 *
 * A matter that a member referred cannot be removed by an officer, a chair or a setting: the member may withdraw it,
 * and the monitoring officer may rule it outside the terms of reference (`referral.ts`).
 * - Local Government Act 2000, [section 9FC](https://www.legislation.gov.uk/ukpga/2000/22/section/9FC).
 */
export const remove = (item: Item, said: Said): Ruling<Changed, ProgrammeRefusal> => {
  if (isReferral(item)) return refuse({ rule: 'nobody-may-remove-a-referral', title: item.title })
  if (!said.why?.trim()) return refuse({ rule: 'reason-needed', what: 'remove' })
  return taken(item, 'withdrawn', said)
}

/** Ends an item's life on the programme. The callers say who may. */
export const taken = (
  item: Item,
  as: 'withdrawn' | 'not-taken-forward' | 'closed',
  said: Said,
): Ruling<Changed, ProgrammeRefusal> => {
  if (isFinished(item))
    return refuse({ rule: 'item-is-finished', title: item.title, stage: STAGE_WORDS[item.stage.is] })
  const step: Step = {
    stage: as,
    meetingId: null,
    fromMeetingId: meetingOf(item.stage),
    why: said.why,
    minute: said.minute,
  }
  return allow({ item: { ...item, stage: { is: as } }, steps: [step] })
}

/**
 * Sends an item to something that is not a meeting: a briefing note, a bulletin, training, another body. It keeps its
 * way back: it can be scheduled again. A referred matter cannot be sent away, since its member is entitled to have it
 * on an agenda.
 */
export const mayGoElsewhere = (
  item: Item,
  to: NewDestination,
  said: Said,
): Ruling<readonly Step[], ProgrammeRefusal> => {
  if (isReferral(item)) return refuse({ rule: 'nobody-may-remove-a-referral', title: item.title })
  if (isFinished(item))
    return refuse({ rule: 'item-is-finished', title: item.title, stage: STAGE_WORDS[item.stage.is] })
  if (to.name.trim() === '') return refuse({ rule: 'title-needed' })
  return allow([
    {
      stage: 'sent-elsewhere',
      meetingId: null,
      fromMeetingId: meetingOf(item.stage),
      why: said.why,
      minute: said.minute,
    },
  ])
}
