import { longDate } from '../../domain/calendar/civil-date.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { PURPOSES } from '../../domain/programme/item.ts'
import { comesBackWords } from '../../domain/programme/recurrence.ts'
import { isFinished, isReferral, STAGE_WORDS } from '../../domain/programme/stage-words.ts'
import { partWords } from '../../domain/programme/visible.ts'
import { decisionAheadWords } from '../../domain/proposals/forward-plan.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  fields,
  header,
  link,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { ItemSeen } from './show-programme.ts'

const ASKED = { report: 'report', 'written-evidence': 'written evidence', attend: 'to attend' } as const

/** One item with all that is known of it, and everything that can be done with it. */
export const itemCard = (seen: ItemSeen): Message => {
  const { item, committee, roles } = seen
  const here = { committeeId: committee.id, about: item.id }
  const plans = mayDo('plan-programme', roles) && !isFinished(item)
  const stands = seen.meetingDay
    ? `${STAGE_WORDS[item.stage.is]}, ${longDate(seen.meetingDay)}`
    : STAGE_WORDS[item.stage.is]
  const part = partWords(item, committee.settings)
  return message(
    `Item ${item.number}, ${item.title}: ${stands}`,
    header(`${item.number}. ${item.title}`),
    context(plain(committee.name), stands, seen.elsewhere && plain(seen.elsewhere), part),
    item.why !== null && section(plain(item.why)),
    fields(
      ['What should come of it', item.desiredOutcome && plain(item.desiredOutcome)],
      ['Purpose', item.purpose && PURPOSES[item.purpose]],
      ['Lead officer', seen.lead && plain(seen.lead)],
      [
        committee.settings.cabinetWord === 'executive member' ? 'Executive member' : 'Cabinet member',
        seen.portfolioHolder && plain(seen.portfolioHolder),
      ],
      ['Wanted by', item.wantedBy ? longDate(item.wantedBy) : item.wantedWhen && plain(item.wantedWhen)],
      ['Comes back', comesBackWords(item)],
      ['Where it comes from', item.originMinute && plain(item.originMinute)],
      [
        'Who might give evidence',
        seen.witnesses
          .map(({ name, organisation }) => plain([name, organisation].filter(Boolean).join(', ')))
          .join('\n'),
      ],
      [
        'Asked for',
        seen.requests
          .map(
            ({ kind, askedOf, dueOn }) =>
              `${ASKED[kind as keyof typeof ASKED] ?? kind}: ${plain(askedOf)}, ${longDate(dueOn)}`,
          )
          .join('\n'),
      ],
      [
        'Papers',
        seen.papers
          ?.map(({ title, link: address, inPrivate }) =>
            inPrivate === null
              ? address
                ? link(address, title)
                : plain(title)
              : `${plain(title)} (not for publication: ${plain(inPrivate)})`,
          )
          .join('\n'),
      ],
      ['Workstreams under it', seen.workstreams?.map(plain).join('\n')],
      ['Special circumstances prepared', item.urgency && plain(item.urgency)],
    ),
    seen.ahead && context(plain(decisionAheadWords(seen.ahead))),
    seen.isBeforeTheChair && context(`A change to this item is with the ${committee.settings.chairWord}.`),
    isReferral(item) &&
      context(
        'Referred by a member. Only that member can withdraw it, and only the monitoring officer can rule it outside the terms of reference.',
      ),
    actions(
      plans &&
        runButton({ command: '/programme', word: 'schedule', button: seen.meetingDay ? 'Move' : 'Schedule' }, here),
      plans && runButton({ command: '/report', word: 'request', button: 'Request a report' }, here),
      plans && runButton({ command: '/witness', word: 'invite', button: 'Invite a witness' }, here),
      plans && button('Edit', actionIds.editItem, item.id),
      runButton({ command: '/programme', word: 'history', button: 'History' }, here),
      ((item.part !== 'open' && item.part !== 'possible') || seen.hasClosedPapers) &&
        button('Open', actionIds.openClosed, item.id),
      plans && runButton({ command: '/programme', word: 'defer', button: 'Defer' }, here),
      plans && !isReferral(item) && runButton({ command: '/programme', word: 'remove', button: 'Remove' }, here),
      mayDo('suggest-private', roles) &&
        !isFinished(item) &&
        runButton({ command: '/programme', word: 'private', button: 'Private or open' }, here),
      plans && item.stage.is === 'sent-elsewhere' && button('It happened', actionIds.elsewhereHappened, item.id),
      seen.isOwnReferral && !isFinished(item) && button('Withdraw my referral', actionIds.withdrawReferral, item.id),
      isReferral(item) &&
        !isFinished(item) &&
        mayDo('rule-on-referral', roles) &&
        button('Rule it outside the terms of reference', actionIds.ruleOutside, item.id),
    ),
  )
}
