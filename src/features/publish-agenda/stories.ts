import { civilDate } from '../../domain/calendar/civil-date.ts'
import { anAgendaAt, aPublication } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aMeeting } from '../../slack/kit/gallery-data.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import {
  comingNoted,
  deputies,
  lastDay,
  publicationRecorded,
  publishedInChannel,
  sentForPublication,
} from './messages.ts'
import { publishView } from './views.ts'

const out = anAgendaAt({ publication: aPublication() })
const withReasons = anAgendaAt({
  publication: aPublication({
    link: null,
    summonsSent: false,
    withoutReplyBecause: 'The chair is <abroad> & could not be reached',
    lateBecause: 'The website was down',
  }),
})

export const stories: Stories = {
  'the form': () => publishView(anAgendaAt(), civilDate('2026-11-03'), null),
  'the form while a reply is waited for': () =>
    publishView(
      anAgendaAt(),
      civilDate('2026-11-02'),
      sayRefusal({
        rule: 'no-reply-yet',
        waitingFor: ['Councillor Gwen Pritchard'],
        from: civilDate('2026-11-03'),
      }),
    ),
  'the form after the last day': () =>
    publishView(
      anAgendaAt({ askings: [] }),
      civilDate('2026-11-06'),
      sayRefusal({ rule: 'needs-reason-late', lastDay: civilDate('2026-11-04') }),
    ),
  'in the channel': () => publishedInChannel(out),
  'in the channel without a link': () => publishedInChannel(withReasons),
  'told: recorded': () => publicationRecorded(out),
  'told: recorded with reasons': () => publicationRecorded(withReasons),
  'told: sent for publication': () => sentForPublication(anAgendaAt()),
  'the last day': () => lastDay(anAgendaAt(), civilDate('2026-11-04'), { isAgreed: false })!,
  'the last day, agreed': () => lastDay(anAgendaAt(), civilDate('2026-11-04'), { isAgreed: true })!,
  'the last day, told late': () => lastDay(anAgendaAt(), civilDate('2026-11-05'), { isAgreed: false })!,
  'the last day, to the deputy': () =>
    lastDay(anAgendaAt(), civilDate('2026-11-04'), { isAgreed: false, ring: 'proper-officer' })!,
  'who can be rung': () =>
    deputies([
      { name: 'Iestyn Bowen', telephone: '01632 960 120' },
      { name: 'Rhian Shah', telephone: null },
    ]),
  'nobody can be rung': () => deputies([]),
  'a member is coming': () => comingNoted({ ...out, meeting: aMeeting(), coming: 'coming', isNew: true }),
  'a member sends apologies': () => comingNoted({ ...out, meeting: aMeeting(), coming: 'apologies', isNew: true }),
  'said before': () => comingNoted({ ...out, coming: 'apologies', isNew: false }),
}
