import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaOf, asPrinted, scheduled, standing } from './agenda-of.ts'

const words = (lines: ReturnType<typeof agendaOf>, kind: string) => lines.find((line) => line.kind === kind)?.words

describe('Composing an agenda', () => {
  it('opens with the standing business, takes the scheduled items, and ends with the work programme', () => {
    const lines = agendaOf([scheduled('Apprentices'), scheduled('Complaints'), scheduled('Casework system')])

    expect(asPrinted(lines)).toEqual([
      '304 Apologies and welcome',
      '305 Declarations of interest and of any party whip',
      '306 Public participation',
      '307 Minutes of the previous meeting',
      '308 Apprentices',
      '309 Complaints',
      '310 Casework system',
      '311 Work programme 2020/21',
    ])
  })

  it('works out when public participation closes and which minutes are to be confirmed', () => {
    const lines = agendaOf([])
    expect(words(lines, 'public-participation')).toContain('9.00am on Wednesday 10 March 2021')
    expect(words(lines, 'minutes')).toContain('held on Tuesday 2 February 2021')
  })

  it('prints a committee’s own words, and fills in what it works out', () => {
    const own = standing({
      kind: 'next-meeting',
      title: 'Next',
      words: 'We meet again on {next meeting}.',
      place: 'closing',
    })
    expect(words(agendaOf([], { standing: own }), 'next-meeting')).toBe(
      'We meet again on Tuesday 20 July 2021, 10.00am.',
    )
  })

  it('gives a heading no number', () => {
    const withHeading = standing({ title: 'Business of the day', isNumbered: false })
    expect(asPrinted(agendaOf([scheduled('Roads')], { standing: withHeading }))).toEqual([
      '304 Apologies and welcome',
      '305 Declarations of interest and of any party whip',
      '306 Public participation',
      '307 Minutes of the previous meeting',
      'Business of the day',
      '308 Roads',
      '309 Work programme 2020/21',
    ])
  })

  it('puts the exclusion resolution before the first private item, and private business last', () => {
    const lines = agendaOf([scheduled('The depot', { part: 'exempt', paragraphs: ['3'] }), scheduled('Roads')])

    expect(asPrinted(lines).slice(4)).toEqual([
      '308 Roads',
      '309 Work programme 2020/21',
      '310 Exclusion of the public',
      '311 The depot',
    ])
    expect(words(lines, 'exclusion')).toMatch(
      /section 100A\(4\) of the Local Government Act 1972.*for item 311.*paragraph 3 of Part 1 of Schedule 12A.*public interest/,
    )
  })

  it('names every exempt item and paragraph in the one resolution', () => {
    const lines = agendaOf([
      scheduled('A', { part: 'exempt', paragraphs: ['3'] }),
      scheduled('B', { part: 'exempt', paragraphs: ['1', '3'] }),
    ])
    expect(words(lines, 'exclusion')).toContain('for items 310 and 311')
    expect(words(lines, 'exclusion')).toContain('paragraphs 1 and 3')
  })

  it('keeps a resolution in hand, to be moved only if needed, where an item is only possibly exempt', () => {
    const lines = agendaOf([scheduled('Two councils', { part: 'possible', paragraphs: ['1', '2', '3', '4'] })])
    expect(asPrinted(lines).at(-1)).toBe('310 Exclusion of the public')
    expect(words(lines, 'exclusion')).toMatch(/^To be moved only if the discussion comes to need it/)
  })

  it('needs no resolution for confidential business, from which the public must be excluded anyway', () => {
    expect(agendaOf([scheduled('A', { part: 'confidential' })]).some(({ kind }) => kind === 'exclusion')).toBe(false)
  })

  it.each([
    ['wales', 'Part 4 of Schedule 12A'],
    ['scotland', 'Schedule 7A'],
    ['northern-ireland', 'Schedule 6'],
  ] as const)('cites the schedule of %s', (nation, schedule) => {
    const lines = agendaOf([scheduled('A', { part: 'exempt', paragraphs: ['13'] })], {
      committee: { nation, profile: nation },
    })
    expect(words(lines, 'exclusion')).toContain(schedule)
  })

  it.each(['exempt', 'confidential', 'committee-private'] as const)(
    'takes %s business after everything public',
    (part) => {
      const lines = agendaOf([scheduled('Closed', { part, paragraphs: ['3'] }), scheduled('Open')])
      expect(lines.at(-1)?.title).toBe('Closed')
      expect(lines.findIndex(({ kind }) => kind === 'work-programme')).toBeLessThan(lines.length - 1)
    },
  )

  it('cites the regulations for an executive in England', () => {
    const lines = agendaOf([scheduled('A', { part: 'exempt', paragraphs: ['3'] })], {
      committee: { nation: 'england', profile: 'england-executive' },
    })
    expect(words(lines, 'exclusion')).toContain('regulation 4(2)(b)')
  })

  it('stands in the order the officers gave, with what is new after it', () => {
    const items = [scheduled('A'), scheduled('B'), scheduled('C')]
    expect(agendaOf(items, { order: ['C', 'A'] }).flatMap(({ itemId }) => itemId ?? [])).toEqual(['C', 'A', 'B'])
  })

  it('keeps private business where the officers put it, before public business or not', () => {
    const items = [scheduled('Private', { part: 'exempt', paragraphs: ['3'] }), scheduled('Public')]
    const lines = agendaOf(items, { order: ['Private', 'Public'] })
    expect(asPrinted(lines).slice(4, 7)).toEqual(['308 Exclusion of the public', '309 Private', '310 Public'])
  })

  it('says when each line begins, until a time is not known', () => {
    const lines = agendaOf([scheduled('A'), scheduled('B', { minutesNeeded: null }), scheduled('C')])
    expect(lines.map(({ starts }) => starts)).toEqual([
      '10:00',
      '10:05',
      '10:10',
      '10:20',
      '10:25',
      '10:45',
      null,
      null,
    ])
  })

  it('never loses, repeats or invents an item, and never skips a number', () => {
    const part = fc.constantFrom('open', 'exempt', 'confidential', 'possible', 'committee-private')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 25 }),
        fc.array(part, { minLength: 25, maxLength: 25 }),
        fc.boolean(),
        (ids, parts, isOrdered) => {
          const items = ids.map((id, index) => scheduled(String(id), { part: parts[index]!, paragraphs: [] }))
          const lines = agendaOf(items, { order: isOrdered ? ids.map(String).reverse() : [] })
          expect(lines.flatMap(({ itemId }) => itemId ?? []).toSorted()).toEqual(ids.map(String).toSorted())
          const numbers = lines.flatMap(({ number }) => (number === null ? [] : Number(number)))
          expect(numbers).toEqual(numbers.map((_, index) => 304 + index))
        },
      ),
    )
  })
})
