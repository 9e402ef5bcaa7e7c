import { compose, type ItemToCompose, type ToCompose } from '../../../src/domain/agenda/compose.ts'
import type { AgendaLine } from '../../../src/domain/agenda/line.ts'
import type { LinePaper } from '../../../src/domain/agenda/line-paper.ts'
import { defaultStandingItems, type StandingItem } from '../../../src/domain/agenda/standing-item.ts'
import { civilDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import type { Item } from '../../../src/domain/programme/item.ts'
import { anItem } from '../../../src/slack/kit/gallery-data.ts'

/** A scheduled item that says what matters to the test and nothing else. Its title is its id. */
export const scheduled = (
  title: string,
  item: Partial<Item> = {},
  given: Partial<ItemToCompose> = {},
): ItemToCompose => ({
  item: anItem({ id: title, title, stage: { is: 'scheduled', meetingId: 'meeting' }, minutesNeeded: 20, ...item }),
  lead: { name: 'Lee Officer', title: 'Head of Service', organisation: null },
  presenters: [{ name: 'Lee Officer', title: 'Head of Service', organisation: null }],
  invited: [],
  asked: [{ kind: 'report', state: 'received', format: 'report' }],
  papers: [],
  lateReason: null,
  ...given,
})

/** A paper that is open and there, but for what is said of it. Its id is its title. */
export const aLinePaper = (title: string, given: Partial<LinePaper> = {}): LinePaper => ({
  id: title,
  title,
  link: null,
  state: 'attached',
  part: 'open',
  paragraphs: [],
  isDecided: false,
  isAppendix: false,
  ...given,
})

/** The standing business of a scrutiny panel. */
export const standing = (...more: readonly Partial<StandingItem>[]): readonly StandingItem[] => {
  const usual = defaultStandingItems({ kind: 'scrutiny', hasPublicParticipation: true })
  const all = [
    ...usual,
    ...more.map((item, index) => ({
      ...usual[0]!,
      kind: 'other' as const,
      position: usual.length + index + 1,
      ...item,
    })),
  ]
  return all.map((item) => ({ id: `${item.kind}-${item.position}`, committeeId: 'panel', ...item }))
}

/** The agenda of a panel on Thursday 11 March 2021, as it is composed. */
export const agendaOf = (items: readonly ItemToCompose[], given: Partial<ToCompose> = {}): readonly AgendaLine[] =>
  compose({
    committee: { nation: 'england', profile: 'england-council' },
    meeting: { day: civilDate('2021-03-11'), time: timeOfDay('10:00') },
    standing: standing(),
    items,
    order: [],
    facts: {
      lastMeeting: { day: civilDate('2021-02-02') },
      nextMeeting: { day: civilDate('2021-07-20'), time: timeOfDay('10:00') },
      participation: { day: civilDate('2021-03-10'), at: timeOfDay('09:00') },
      year: '2020/21',
    },
    firstNumber: '304',
    ...given,
  })

/** `304 Apologies and welcome`, line by line. */
export const asPrinted = (lines: readonly AgendaLine[]): readonly string[] =>
  lines.map(({ number, title }) => (number === null ? title : `${number} ${title}`))
