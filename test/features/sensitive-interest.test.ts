import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { interestForm } from '../../src/features/declare-interest/form.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { readMinutes, readWhoWasThere } from '../../src/features/minutes/read-minutes.ts'
import { recordAttendance } from '../../src/features/minutes/record-attendance.ts'
import { attendanceView } from '../../src/features/minutes/views.ts'
import { isNeverWrittenDown } from '../../src/slack/desk/never-written-down.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import { aCouncil, type Council } from '../support/council.ts'

const NATURE = 'KESTREL-NATURE'
/** However an officer may write it down: each line says what the interest is. */
const TYPED: readonly (readonly [typed: string, name: string])[] = [
  [`Councillor Ewan Marsh: sensitive, ${NATURE}`, 'Councillor Ewan Marsh'],
  [`Councillor Ewan Marsh: disclosable, sensitive: ${NATURE}, of long standing`, 'Councillor Ewan Marsh'],
  [`Councillor Ewan Marsh (sensitive, ${NATURE})`, 'Councillor Ewan Marsh'],
  [`Councillor Ewan Marsh, a sensitive interest because of ${NATURE}`, 'Councillor Ewan Marsh'],
  [`Councillor Ewan Marsh has a Sensitive Interest ${NATURE}`, 'Councillor Ewan Marsh'],
  [`Because of ${NATURE}, Councillor Ewan Marsh has a sensitive interest`, 'Councillor Ewan Marsh'],
  [`Sensitive: Councillor Ewan Marsh, ${NATURE}`, 'Councillor Ewan Marsh'],
  [`Councillor Ewan Marsh: sensitive\n${NATURE.toLowerCase()} is why\nReason: ${NATURE}`, 'Councillor Ewan Marsh'],
  [`Councillor Ewan Marsh: sensitive (${NATURE}) (item 999)`, 'Councillor Ewan Marsh'],
  [`Cynghorydd Siân Ŵyn-Jones: buddiant sensitif, ${NATURE}`, 'Cynghorydd Siân Ŵyn-Jones'],
  [`${NATURE.toLowerCase()} is a sensitive matter`, 'A member'],
]

let council: Council
let officer: Presser
let held: Meeting
const log: string[] = []

beforeAll(async () => {
  council = await aCouncil('2021-03-01T09:00:00Z')
  const panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  held = await council.meeting(panel.id, '2021-03-11')
  const drafted = await draftAgenda(council.deps, officer, { meetingId: held.id })
  if (!drafted.ok) throw new Error(drafted.refusal.rule)
  council.clock.set('2021-03-11T14:00:00Z')
})
afterAll(() => council.close())

const deps = () => ({
  ...council.deps,
  log: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
})
const record = (declarations: string) =>
  recordAttendance(deps(), officer, {
    meetingId: held.id,
    present: 'Councillor Ewan Marsh',
    apologies: '',
    substitutes: '',
    inAttendance: '',
    declarations,
  })
/** Every row of every table of the whole database, as text. */
const dump = async (): Promise<string> => {
  const { rows } = await council.ownerPool.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  const parts = await Promise.all(
    rows.map(async ({ name }) =>
      (await council.ownerPool.query(`SELECT to_jsonb(t)::text AS row FROM ${name} t`)).rows.map(({ row }) => row),
    ),
  )
  expect(rows.length).toBeGreaterThan(50)
  return parts.flat().join('\n')
}

describe('The nature of a sensitive interest', () => {
  it.each(TYPED)(
    'is nowhere in the database, the log, the form drawn again or the minutes: %s',
    async (typed, name) => {
      const ruling = await record(`${typed}\nCouncillor Idris Rao: disclosable, employed by the depot`)
      expect(ruling.ok).toBe(true)

      const there = await readWhoWasThere(deps(), officer, held.id)
      const minutes = await readMinutes(deps(), officer, held.id)
      if (!there.ok || !minutes.ok) throw new Error('not read')
      const said = [
        await dump(),
        log.join(),
        JSON.stringify(attendanceView(there.value)),
        JSON.stringify(minutes.value),
      ]
      for (const one of said) expect(one.toLowerCase()).not.toContain(NATURE.toLowerCase())
      const declared = await council.here.transaction((tx) => tx.outcomes.declarationsOf(held.id))
      expect(declared.map(({ isSensitive, name: whose, nature }) => [isSensitive, whose, nature])).toEqual([
        [true, name, null],
        [false, 'Councillor Idris Rao', 'employed by the depot'],
      ])
    },
  )

  it('would be seen: of an interest that is not sensitive it is kept', async () => {
    await record(`Councillor Ewan Marsh: disclosable, ${NATURE}`)
    expect(await dump()).toContain(NATURE)
  })

  it('is not asked for where an interest is declared beforehand: the form takes no words', () => {
    expect(Object.keys(interestForm.shape)).toEqual(['person', 'items', 'kind', 'sensitive'])
    const said = interestForm.safeParse({ nature: { input: { value: NATURE } }, kind: { input: { value: NATURE } } })
    expect(JSON.stringify(said.data ?? null)).not.toContain(NATURE)
  })
})

describe('What is kept on no disk while the database is away', () => {
  const typed = (field: string, value: string) => ({ [field]: { input: { value } } })

  it.each([
    [actionIds.attendanceSubmitted, typed('declarations', 'Councillor Ewan Marsh: sensitive, his address')],
    [actionIds.whatINeedSubmitted, typed('needs', 'A hearing loop')],
    [actionIds.privateSubmitted, typed('closedTitle', 'What it is about')],
    [actionIds.privateSubmitted, typed('closedSummary', 'And what it says')],
  ])('is a form with such words: %s', (form, values) => {
    expect(isNeverWrittenDown(form, values)).toBe(true)
  })

  it.each([
    [actionIds.attendanceSubmitted, typed('declarations', 'Councillor Idris Rao: other, knows the applicant')],
    [actionIds.privateSubmitted, typed('closedTitle', ' ')],
    [actionIds.privateSubmitted, undefined],
    [actionIds.addItemSubmitted, typed('closedTitle', 'Not a field of this form')],
  ])('is not every form: %s', (form, values) => {
    expect(isNeverWrittenDown(form, values)).toBe(false)
  })
})
