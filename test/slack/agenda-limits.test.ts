import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemToCompose } from '../../src/domain/agenda/compose.ts'
import { timingOf } from '../../src/domain/agenda/timing.ts'
import { consultation } from '../../src/features/answer-agenda/messages.ts'
import { draftShown } from '../../src/features/draft-agenda/messages.ts'
import { orderView } from '../../src/features/draft-agenda/views.ts'
import { agendaInChannel } from '../../src/features/post-agenda/messages.ts'
import { publishedInChannel } from '../../src/features/publish-agenda/messages.ts'
import { publishView } from '../../src/features/publish-agenda/views.ts'
import { stateOfAgenda } from '../../src/features/show-agenda/messages.ts'
import { problemsWithMessage, problemsWithView } from '../../src/playground/block-kit/problems.ts'
import { anAgendaAt, anAsking, aPublication } from '../../src/slack/agenda/agenda-gallery-data.ts'
import { anItem } from '../../src/slack/kit/gallery-data.ts'
import { aLinePaper } from '../domain/agenda/agenda-of.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc.constantFrom(
    '<!channel> everyone',
    '*bold* _and_ `code`',
    'עברית ואנגלית',
    '👩‍👩‍👧‍👦'.repeat(60),
    'x'.repeat(2000),
  ),
)
const person = fc.record({ name: words, title: fc.option(words), organisation: fc.option(words) })
const item = fc.record({ title: words, witnesses: fc.array(person, { maxLength: 6 }), isPrivate: fc.boolean() })

const composed = (given: readonly { title: string; witnesses: readonly object[]; isPrivate: boolean }[]) =>
  given.map(
    ({ title, witnesses, isPrivate }, index): ItemToCompose => ({
      item: anItem({
        id: `01980000-0000-7000-8000-${String(index).padStart(12, '0')}`,
        number: index + 1,
        title,
        minutesNeeded: 10,
        part: isPrivate ? 'exempt' : 'open',
        paragraphs: ['3'],
      }),
      lead: null,
      presenters: [],
      invited: witnesses.map((one) => ({
        ...(one as { name: string; title: null; organisation: null }),
        answer: 'coming',
      })),
      asked: [{ kind: 'report', state: 'asked', format: null }],
      papers: [
        aLinePaper(title, { link: 'https://papers.example/a?b=1&c=<2>' }),
        aLinePaper(title, { part: 'exempt', isDecided: true, paragraphs: ['3'] }),
      ],
      lateReason: null,
    }),
  )

describe('A long agenda', () => {
  const titled = (count: number, title: string, witnesses: number) =>
    composed(
      Array.from({ length: count }, (_, index) => ({
        title: `${title} ${index + 1}`,
        witnesses: Array.from({ length: witnesses }, (__, who) => ({
          name: `Witness ${who}`,
          title: 'Director',
          organisation: 'A Trust',
        })),
        isPrivate: false,
      })),
    )

  it('of 20 items and 60 witnesses is drawn whole', () => {
    const said = JSON.stringify(agendaInChannel(anAgendaAt({ items: titled(20, 'A review of services', 3) })))
    expect(said).toContain('A review of services 20')
    expect(said.match(/Witness \d/g)).toHaveLength(60)
    expect(said).not.toContain('in short')
  })

  it('of 60 long titles names every item, and says that it is in short', () => {
    const said = JSON.stringify(
      agendaInChannel(anAgendaAt({ items: titled(60, 'A very long title indeed '.repeat(20), 6) })),
    )
    expect(said).toContain('Drawn in short, because it is long.')
    expect(said.match(/\*\d+\.\*/g)).toHaveLength(66)
  })

  it('of 400 items says how many are not drawn', () => {
    const said = JSON.stringify(agendaInChannel(anAgendaAt({ items: titled(400, 'A review of services', 0) })))
    expect(/_and \d+ more lines, too many to draw here_/.test(said)).toBe(true)
  })
})

describe('Whatever is on an agenda', () => {
  it('Slack takes every message and form of it, and nobody is pinged', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), words, (items, said) => {
        const chair = anAsking({ answer: 'change', words: said, answeredRevision: 3 })
        const at = anAgendaAt({ items: composed(items), askings: [chair] })
        const out = anAgendaAt({ items: composed(items), publication: aPublication() })
        const timing = timingOf(at.current.lines, at.meeting.time, at.meeting.minutesLong)
        const doubts = items.map(({ title }) => ({ about: 'no-report' as const, key: null, says: title }))
        const needed = items.map(({ title }) => ({ title, needs: 'report' as const, from: title, dueOn: null }))
        const messages = [
          draftShown(at, { timing, doubts }, 'next', { changes: [{ words: said }], mayPublish: true }),
          agendaInChannel(at),
          agendaInChannel(out),
          publishedInChannel(out),
          consultation(at, 3, chair)!,
          stateOfAgenda({
            of: at,
            at,
            officers: {
              now: { lines: at.current.lines, timing, doubts, participation: null },
              needed,
              apologies: [said],
              coming: 1,
              sinceDraft: [said],
            },
            isMember: true,
            mayPublish: true,
            asked: chair,
            supplements: [],
            others: [],
          }),
        ]
        for (const message of messages) {
          expect(problemsWithMessage(message)).toEqual([])
          expect(JSON.stringify(message)).not.toContain('the rest is left out')
          expect(JSON.stringify(message)).not.toContain('<!channel>')
        }
        for (const view of [orderView(at.meeting, at.current.lines, []), publishView(at, at.meeting.day, said || null)])
          expect(problemsWithView(view)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
