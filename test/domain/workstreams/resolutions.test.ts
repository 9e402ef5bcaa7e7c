import { describe, expect, it } from 'vitest'
import { differences } from '../../../src/domain/workstreams/consistency.ts'
import { byPhase, phaseInWords, phaseKey } from '../../../src/domain/workstreams/phases.ts'
import { directionSaid, type ForResolution, resolutionsOf } from '../../../src/domain/workstreams/resolutions.ts'
import type { Direction } from '../../../src/domain/workstreams/workstream.ts'
import { read } from '../../../src/import/read.ts'

const row = (name: string, phase: string | null, direction: Direction | null): ForResolution => ({
  name,
  phase,
  direction,
  rating: null,
})
/** An invented programme that parts the services of two districts. */
const table = [
  row('Housing', 'Phase 1', 'decoupled'),
  row('Emergency Planning', 'Phase 1', 'partnership'),
  row('Climate Team', 'Phase 1', 'further-work'),
  row('Payroll', 'Phase 2', 'partnership'),
  row('Legal Services', 'phase two', 'decouple'),
  row('Planning Policy', 'Phase 2', 'decouple'),
  row('Policy', 'Phase 3', 'further-work'),
  row('IT Services', 'Phase 3', 'partnership'),
]
const numbered = (texts: readonly string[]) => texts.map((text, at) => ({ number: at + 1, text }))

describe('The resolutions of the table', () => {
  it('note what is decoupled already, and endorse the direction of each phase in its order', () => {
    expect(resolutionsOf(table.toReversed())).toEqual([
      'That it be noted that Housing had already been decoupled',
      'That the direction of travel for services in phase one be endorsed: ongoing partnership opportunity for Emergency Planning; ongoing partnership opportunity, with further work required for Climate Team',
      'That the direction of travel for services in phase two be endorsed: ongoing partnership opportunity for Payroll; decoupling of Planning Policy and Legal Services',
      'That the direction of travel for services in phase three be endorsed: ongoing partnership opportunity for IT Services; ongoing partnership opportunity, with further work required for Policy',
    ])
  })

  it('note the progress of workstreams without a phase, and say where a rating is not known', () => {
    expect(
      resolutionsOf([
        { ...row('Data sharing', null, null), rating: 'green' },
        { ...row('Assets', null, null), rating: 'amber' },
        row('Commissioning', null, null),
      ]),
    ).toEqual([
      'That the progress of the workstreams be noted: Data sharing (green), Assets (amber) and Commissioning (rating not known)',
    ])
  })

  it('are none where nothing has a direction yet', () => {
    expect(resolutionsOf([row('Payroll', 'Phase 2', null)])).toEqual([])
    expect(resolutionsOf([])).toEqual([])
  })

  it('are read back out of a minute as the table they were made of', async () => {
    const going = table.filter(({ direction }) => direction !== 'decoupled')
    const resolved = resolutionsOf(going).map((text, at) => `(${at + 1})           ${text}.`)
    const page = ['Agenda item', 'Services Update', 'Minutes:', 'An update was given.', 'Resolved', ...resolved]
    const ruling = await read(new TextEncoder().encode(page.join('\n\n')))

    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    const back = ruling.value.phases.map(({ service, phase, direction }) => [
      service,
      phaseKey(phase),
      directionSaid(direction ?? ''),
    ])
    expect(new Set(back)).toEqual(
      new Set(going.map(({ name, phase, direction }) => [name, phaseKey(phase!), direction])),
    )
  })
})

describe('The table beside what was resolved', () => {
  it('is quiet where they agree', () => {
    expect(differences(table, numbered(resolutionsOf(table)))).toEqual([])
  })

  it('finds a resolution that says another phase than the table', () => {
    const slip = resolutionsOf(table).map((text) => text.replace('phase three', 'phase two'))

    expect(differences(table, numbered(slip))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ is: 'phase', name: 'Policy', says: 'phase two', table: 'phase three' }),
        expect.objectContaining({ is: 'phase', name: 'IT Services', says: 'phase two', table: 'phase three' }),
      ]),
    )
    expect(
      differences(table, numbered(slip))
        .filter(({ is }) => is === 'phase')
        .map(({ of }) => of.number),
    ).toEqual([4, 4])
  })

  it('finds the sentence that says phase two twice where the table goes on to phase three', () => {
    const said = ['one', 'two', 'two'].map((number) => ({
      number: null,
      text: `The Committee endorsed the direction of travel for the services within phase ${number}.`,
    }))

    expect(differences(table, said)).toEqual([
      { is: 'said-twice', of: said[2], says: 'phase two', meant: 'phase three' },
    ])
  })

  it('finds another direction, and a service that the resolution of its phase leaves out', () => {
    const found = differences(table, [
      {
        number: 1,
        text: 'the direction of travel for services in phase two be endorsed: ongoing partnership opportunity for Payroll and Legal Services',
      },
    ])

    expect(found.map(({ is, ...rest }) => [is, 'name' in rest ? rest.name : null])).toEqual([
      ['left-out', 'Planning Policy'],
      ['direction', 'Legal Services'],
    ])
  })

  it('reads further work on one of several as that one’s direction', () => {
    const text =
      'That the direction of travel for services in phase one be endorsed: ongoing partnership opportunity for Emergency Planning and the Climate Team, with further work required on the Climate Team'

    expect(differences(table, [{ number: 1, text }])).toEqual([])
  })
})

describe('A phase', () => {
  it('is the same in figures and in words', () => {
    expect([phaseKey('Phase 2'), phaseKey('phase  two'.replace('  ', ' ')), phaseInWords('Stage 3')]).toEqual([
      'phase 2',
      'phase 2',
      'stage three',
    ])
    expect(['Phase 10', 'Phase 2', null, 'phase one'].toSorted(byPhase)).toEqual([
      null,
      'phase one',
      'Phase 2',
      'Phase 10',
    ])
  })
})
