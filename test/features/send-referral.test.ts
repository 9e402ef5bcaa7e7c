import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { typedThemes } from '../../src/domain/outcomes/referral.ts'
import { recordOutcome } from '../../src/features/record-outcomes/record-outcome.ts'
import { memoFile } from '../../src/features/send-referral/memo-file.ts'
import {
  openReferral,
  type PrepareReferral,
  prepareReferral,
  referralAnswered,
  referralDelivered,
} from '../../src/features/send-referral/send-referral.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

// Reference: a full council of an English district forwarded its members' comments, on six themes, to Cabinet for a
// named day. Whoever said what here is invented.
let council: Council
let committee: Committee
let officer: Presser
let held: Meeting
let outcomeId: string
beforeAll(async () => {
  council = await aCouncil('2021-03-11T14:00:00Z')
  committee = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', committee.id)
  held = await council.meeting(committee.id, '2021-03-11')
  const item = await anItemOn(council, committee, 'The local plan', { stage: { is: 'scheduled', meetingId: held.id } })
  const ruling = await recordOutcome(council.deps, officer, {
    meetingId: held.id,
    key: item.id,
    kind: 'referred',
    words: 'with the comments of members',
    resolutions: null,
    keyPoints: null,
    body: 'Cabinet',
    deferredTo: null,
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  outcomeId = ruling.value.outcome.id
})
afterAll(() => council.close())

const COMMENTS = [
  'Housing: fewer on the green fields',
  'Transport: a second bridge',
  'Schools:',
  '- a new primary school',
  '- places nearer home',
  'housing: more for rent',
].join('\n')
const memo = (given: Partial<PrepareReferral> = {}): PrepareReferral => ({
  outcomeId,
  toBody: 'Cabinet',
  forDay: civilDate('2021-03-24'),
  words: 'The comments of members are put to Cabinet',
  comments: COMMENTS,
  ...given,
})
const inText = async (format: 'docx' | 'pdf', bytes: Uint8Array) => {
  if (format === 'docx') return { text: (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value }
  const sheet = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: sheet.numPages }, async (_, at) => (await sheet.getPage(at + 1)).getTextContent()),
  )
  return { text: pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ') }
}
const remade = async (deps: Deps, referralId: string, format: 'docx' | 'pdf') => {
  const ruling = await memoFile(deps, officer, { referralId, format })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value
}
const prepared = async () => {
  const ruling = await prepareReferral(council.deps, officer, memo())
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.referral
}

describe('Comments', () => {
  it('are put together by theme, in the order in which the themes were first named', () => {
    expect(typedThemes(COMMENTS)).toEqual([
      { theme: 'Housing', comments: ['fewer on the green fields', 'more for rent'] },
      { theme: 'Transport', comments: ['a second bridge'] },
      { theme: 'Schools', comments: ['a new primary school', 'places nearer home'] },
    ])
    expect(typedThemes('Housing: one\nRoads: two\nHousing: three')[0]).toEqual({
      theme: 'Housing',
      comments: ['one', 'three'],
    })
    expect(typedThemes('It was said at 10.30: too late')).toEqual([
      { theme: 'General', comments: ['It was said at 10.30: too late'] },
    ])
  })
})

describe('A memo to another body', () => {
  it('is prepared for a named day, once, however often the same is sent in', async () => {
    const one = await prepared()
    const again = await prepared()

    expect(again.id).toBe(one.id)
    expect(one).toMatchObject({ toBody: 'Cabinet', forDay: '2021-03-24', state: 'prepared' })
    expect(await council.here.transaction((tx) => tx.outcomes.referralsOf(held.id))).toHaveLength(1)
  })

  it('is delivered with its proof, not before it was agreed and not on a day to come', async () => {
    const { id } = await prepared()
    const on = (day: string) =>
      referralDelivered(council.deps, officer, {
        referralId: id,
        received: civilDate(day),
        proof: 'Acknowledged by their clerk',
      })

    expect(await on('2021-03-10')).toMatchObject({ refusal: { rule: 'received-before-it-was-made' } })
    expect(await on('2021-03-12')).toMatchObject({ refusal: { rule: 'day-to-come' } })
    expect(await on('2021-03-11')).toMatchObject({ ok: true })

    expect(await openReferral(council.deps, officer, id)).toMatchObject({
      value: {
        referral: { state: 'delivered', receivedOn: '2021-03-11', deliveryProof: 'Acknowledged by their clerk' },
      },
    })
  })

  it('keeps what was answered, and cannot be delivered afterwards', async () => {
    const { id } = await prepared()

    await referralAnswered(council.deps, officer, { referralId: id, response: 'Noted; the bridge is agreed' })

    expect(
      await referralDelivered(council.deps, officer, { referralId: id, received: civilDate('2021-03-11'), proof: 'x' }),
    ).toMatchObject({ refusal: { rule: 'action-settled' } })
    expect(await openReferral(council.deps, officer, id)).toMatchObject({
      value: { referral: { state: 'answered', response: 'Noted; the bridge is agreed', receivedOn: '2021-03-11' } },
    })
  })

  it.each(['docx', 'pdf'] as const)('goes out as %s, with its delivery and its answer', async (format) => {
    const { id } = await prepared()
    const given: string[] = []
    const deps: Deps = {
      ...council.deps,
      files: {
        ...council.deps.files,
        share: async (to, files) => {
          given.push(`${to} ${files.map(({ name }) => name).join()}`)
          return { is: 'shared' }
        },
      },
    }

    const ruling = await memoFile(deps, officer, { referralId: id, format })

    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    expect(given).toEqual([`U0OFFICER memo-to-cabinet-the-local-plan-2021-03-11.${format}`])
    const { text } = await inText(format, ruling.value.bytes)
    for (const said of [
      'Cabinet',
      'Housing',
      'more for rent',
      'Delivery',
      'Acknowledged',
      'Response',
      'Wednesday 24 March',
    ])
      expect(text).toContain(said)
    expect(text.indexOf('Housing')).toBeLessThan(text.indexOf('Transport'))
    expect(Buffer.compare((await remade(deps, id, format)).bytes, ruling.value.bytes)).toBe(0)
  })

  it('is an officer’s to prepare and to see', async () => {
    const member = await council.person('U0MEMBER', 'member', committee.id)
    const { id } = await prepared()

    expect(await prepareReferral(council.deps, member, memo({ words: 'Another' }))).toMatchObject({
      refusal: { rule: 'not-permitted' },
    })
    expect(await openReferral(council.deps, member, id)).toMatchObject({ refusal: { rule: 'not-permitted' } })
    expect(await openReferral(council.deps, officer, 'nothing')).toMatchObject({ refusal: { rule: 'no-such-memo' } })
  })
})
