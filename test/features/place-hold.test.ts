import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { HoldReason } from '../../src/domain/keeping/hold-reasons.ts'
import { addItem } from '../../src/features/add-item/add-item.ts'
import { fieldMeant } from '../../src/features/place-hold/form.ts'
import { placeHold, releaseHold } from '../../src/features/place-hold/place-hold.ts'
import { tidy } from '../../src/jobs/tidy.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { requestedFor } from '../support/requested-for.ts'

let council: Council
let panel: Committee
let officer: Presser
let monitoring: Presser
let author: Presser
const items: Record<'held' | 'other', string> = { held: '', other: '' }
const needs: Record<'held' | 'other', string> = { held: '', other: '' }

const sql = async (text: string, given: unknown[] = []) => (await council.ownerPool.query(text, given)).rows
const asked = (over: Partial<Parameters<typeof placeHold>[2]> = {}) => ({
  committeeId: panel.id,
  why: 'information-request' as HoldReason,
  itemId: null,
  meetingId: null,
  slackId: null,
  all: false,
  ...over,
})

beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0ALISON', 'officer', panel.id)
  monitoring = await council.person('U0PRATT', 'monitoring-officer', null)
  author = await council.person('U0OAKES', 'report-author', panel.id)
  for (const which of ['held', 'other'] as const) {
    const added = await addItem(council.deps, officer, {
      committeeId: panel.id,
      title: which === 'held' ? 'Bin lorries' : 'Leisure centres',
      why: null,
      desiredOutcome: null,
      purpose: null,
      leadOfficer: null,
      portfolioHolder: null,
      witnesses: [],
      wantedBy: null,
      source: null,
      origin: 'officer',
      parentItemId: null,
      isKeyDecision: false,
    })
    if (!added.ok) throw new Error(added.refusal.rule)
    items[which] = added.value.item.id
    const request = await requestedFor(council, {
      committeeId: panel.id,
      itemId: items[which],
      askedOf: author.personId,
    })
    const [need] = await sql(
      `INSERT INTO access_need (id, council_id, request_id, person_id, words, delete_after)
       VALUES (gen_random_uuid(), $1, $2, $3, 'A hearing loop', '2026-09-20') RETURNING id`,
      [council.councilId, request, author.personId],
    )
    needs[which] = need.id
    await sql(
      `INSERT INTO outbox_message (id, council_id, committee_id, key, conversation, drawing, about, not_before, state, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'C0PANEL', 'request', $4, '2023-01-01', 'sent', '2023-01-01')`,
      [council.councilId, panel.id, `old:${which}`, `${request}@2`],
    )
    await sql(
      `INSERT INTO reminder (id, council_id, committee_id, key, kind, about_kind, about_id, due_at, state)
       VALUES (gen_random_uuid(), $1, $2, $3, 'report-due', 'request', $4, '2023-01-01', 'said')`,
      [council.councilId, panel.id, `old:${which}`, request],
    )
    await sql(
      `INSERT INTO closed_text (id, council_id, about_kind, about_id, title) VALUES (gen_random_uuid(), $1, 'item', $2, 'Closed')`,
      [council.councilId, items[which]],
    )
  }
})
afterAll(() => council.close())

/** What of the two items still stands: which of the access needs, messages, reminders and closed words. */
const stands = async () => ({
  needs: (await sql('SELECT id FROM access_need')).map(({ id }) => (id === needs.held ? 'held' : 'other')),
  messages: (await sql(`SELECT key FROM outbox_message WHERE key LIKE 'old:%'`)).map(({ key }) => key),
  reminders: (await sql(`SELECT key FROM reminder WHERE key LIKE 'old:%'`)).map(({ key }) => key),
  closed: (await sql('SELECT about_id FROM closed_text')).map(({ about_id }) =>
    about_id === items.held ? 'held' : 'other',
  ),
})

describe('Something that is kept for an information request', () => {
  it('is placed by an officer, on one thing at a time, and once for one reason', async () => {
    expect(await placeHold(council.deps, officer, asked())).toMatchObject({ refusal: { rule: 'one-thing-to-hold' } })
    expect(await placeHold(council.deps, officer, asked({ itemId: items.held, all: true }))).toMatchObject({
      refusal: { rule: 'one-thing-to-hold' },
    })
    const placed = await placeHold(council.deps, officer, asked({ itemId: items.held }))
    expect(placed).toMatchObject({
      ok: true,
      value: { holds: [{ what: 'Item 1, Bin lorries', why: 'information-request' }] },
    })
    expect(await placeHold(council.deps, officer, asked({ itemId: items.held }))).toMatchObject({
      refusal: { rule: 'held-already', why: 'information-request' },
    })
    expect(await placeHold(council.deps, officer, asked({ itemId: items.held, why: 'litigation' }))).toMatchObject({
      ok: true,
    })
  })

  it('is written in the ledger with the class of its reason only', async () => {
    const page = await council.here.transaction((tx) => tx.ledger.page({ aboutId: items.held, atMost: 5 }))
    expect(page.entries.filter(({ did }) => did === 'hold-placed').map(({ detail }) => detail)).toEqual([
      { why: 'litigation' },
      { why: 'information-request' },
    ])
  })

  it('may not be placed by a report author, nor a person’s by an officer', async () => {
    expect(await placeHold(council.deps, author, asked({ itemId: items.held }))).toMatchObject({
      refusal: { rule: 'not-permitted', permission: 'place-hold' },
    })
    expect(await placeHold(council.deps, officer, asked({ slackId: 'U0OAKES' }))).toMatchObject({
      refusal: { rule: 'not-permitted', permission: 'look-after-person-data' },
    })
  })

  it('is neither erased nor tidied, whatever its time: access needs, messages, reminders, closed words', async () => {
    council.clock.set('2026-12-01T09:00:00Z')
    await tidy(council.deps)
    expect(await stands()).toEqual({
      needs: ['held'],
      messages: ['old:held'],
      reminders: ['old:held'],
      closed: ['held'],
    })
    await council.here.transaction((tx) => tx.closed.erase(null))
    expect((await stands()).closed).toEqual(['held'])
  })

  it('stays while one of two reasons stands, and goes with the last: by whoever may release it, once', async () => {
    const [request, litigation] = await council.here.transaction((tx) => tx.holds.standing())
    expect(await releaseHold(council.deps, officer, panel.id, request!.id)).toMatchObject({
      refusal: { rule: 'not-permitted', permission: 'release-hold' },
    })
    expect(await releaseHold(council.deps, monitoring, panel.id, request!.id)).toMatchObject({ ok: true })
    expect(await releaseHold(council.deps, monitoring, panel.id, request!.id)).toMatchObject({
      refusal: { rule: 'hold-is-over' },
    })
    await tidy(council.deps)
    expect((await stands()).needs).toEqual(['held'])

    expect(await releaseHold(council.deps, monitoring, panel.id, litigation!.id)).toMatchObject({
      ok: true,
      value: { holds: [] },
    })
    await tidy(council.deps)
    expect(await stands()).toEqual({ needs: [], messages: [], reminders: [], closed: [] })
  })

  it('reaches, of a meeting, its business; of a person, what was asked of them; of a committee, all of it', async () => {
    const one = async (how: Partial<Parameters<typeof placeHold>[2]>, who: Presser) => {
      await sql(`DELETE FROM hold`)
      await sql(`DELETE FROM access_need`)
      const [{ id: request }] = await sql(`SELECT id FROM request WHERE item_id = $1`, [items.held])
      await sql(
        `INSERT INTO access_need (id, council_id, request_id, person_id, words, delete_after)
         VALUES (gen_random_uuid(), $1, $2, $3, 'A hearing loop', '2026-09-20')`,
        [council.councilId, request, author.personId],
      )
      expect(await placeHold(council.deps, who, asked(how))).toMatchObject({ ok: true })
      await tidy(council.deps)
      return (await sql('SELECT id FROM access_need')).length
    }
    const meeting = await council.meeting(panel.id, '2026-12-10')
    const empty = await council.meeting(panel.id, '2026-12-17')
    await sql(`UPDATE item SET meeting_id = $1 WHERE id = $2`, [meeting.id, items.held])
    expect(await one({ meetingId: meeting.id }, officer)).toBe(1)
    expect(await one({ meetingId: empty.id }, officer)).toBe(0)
    expect(await one({ slackId: 'U0OAKES' }, monitoring)).toBe(1)
    expect(await one({ slackId: 'U0ALISON' }, monitoring)).toBe(0)
    expect(await one({ all: true }, officer)).toBe(1)
  })

  it('of a person is shown to whoever looks after people’s data, and to no other officer', async () => {
    await sql(`DELETE FROM hold`)
    const placed = await placeHold(council.deps, monitoring, asked({ slackId: 'U0OAKES' }))
    expect(placed).toMatchObject({ ok: true, value: { holds: [{ what: 'What is held of Person U0OAKES' }] } })
    const seen = await placeHold(council.deps, officer, asked({ itemId: items.other }))
    expect(seen).toMatchObject({ ok: true, value: { holds: [{ kind: 'item' }] } })
  })
})

describe('What is amiss with a form', () => {
  it.each([
    [{ itemId: 'a' }, 'item'],
    [{ meetingId: 'a' }, 'meeting'],
    [{ slackId: 'U0' }, 'person'],
    [{ all: true }, 'all'],
    [{}, 'all'],
    [{ itemId: 'a', slackId: 'U0' }, 'all'],
  ])('of %o is said under %s', (over, field) => {
    expect(fieldMeant(asked(over))).toBe(field)
  })
})
