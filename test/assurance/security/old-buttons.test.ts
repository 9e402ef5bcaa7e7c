import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../../src/app/presser.ts'
import { features } from '../../../src/features/index.ts'
import { openBook } from '../../../src/slack/desk/book.ts'
import type { Answer } from '../../../src/slack/desk/desk.ts'
import { readRun } from '../../../src/slack/kit/run-button.ts'
import { type Control, controlsOfTheGallery, isCommittee, kindOf, named } from './controls.ts'
import { undoing } from './surfaces.ts'
import { TEAM_A, type TwoCouncils, twoCouncils } from './two-councils.ts'

const LONG = process.env.CLEARDAYS_LONG === '1'
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const UNKNOWN = 'ffffffff-ffff-7fff-8fff-ffffffffffff'

/** What has become of a button's thing since it was drawn: the rows of which table, and how they stand now. */
const SINCE: readonly (readonly [state: string, table: string, change: string])[] = [
  ['the item was withdrawn', 'item', `stage = 'withdrawn', meeting_id = NULL`],
  ['the item was closed', 'item', `stage = 'closed'`],
  ['the item was deferred, without a meeting', 'item', `stage = 'deferred', meeting_id = NULL`],
  ['the item is not taken forward', 'item', `stage = 'not-taken-forward', meeting_id = NULL`],
  ['the item was considered', 'item', `stage = CASE WHEN meeting_id IS NULL THEN 'closed' ELSE 'considered' END`],
  ['the item became exempt', 'item', `part = 'exempt', paragraphs = '{3}'`],
  ['the request was withdrawn', 'request', `state = 'withdrawn'`],
  ['the report was received', 'request', `state = 'received'`],
  ['the request was declined', 'request', `state = 'declined'`],
  ['the meeting was cancelled', 'meeting', `state = 'cancelled'`],
  ['the meeting was held', 'meeting', `state = 'held', day = day - 400`],
  ['the agenda was published', 'agenda', `state = 'published'`],
  ['the agenda was withdrawn to a draft, made again', 'agenda', `state = 'draft', revision = 3`],
  ['the proposal was settled', 'proposal', `state = 'applied'`],
  ['the proposal was withdrawn', 'proposal', `state = 'withdrawn'`],
  ['the action was done', 'action', `state = 'done'`],
  ['the committee was archived', 'committee', `archived_at = now()`],
  ['the committee lost its channel', 'committee', `slack_channel = NULL`],
  ['every role ended', 'role_holding', `until = since`],
  ['everybody else left', 'person', `left_at = now()`],
  ['it was saved by somebody else meanwhile', 'item', `revision = revision + 3`],
]

/** Kept, and about which no button is: what was said and done, and what belongs to something else. */
const NO_BUTTON =
  /^(?:ledger_|slack_|reminder|posted_copy|item_|meeting_|request_event|agenda_revision|minute_number|resolution|possible_|inbox_|installation|rule_set|committee_authority)/

let councils: TwoCouncils
let who: Presser
/** Something of every kind that is kept. */
let things: readonly string[]
let committee: string
/** Each control with ids of the things it is about, as they stand in the database. */
const drawn: Control[] = []
let tried = 0
const { book, desk } = openBook()

beforeAll(async () => {
  councils = await twoCouncils()
  who = (await councils.store.for(councils.a).transaction((tx) => tx.people.presser(TEAM_A, 'U0ALISON')))!
  committee = (await one(`SELECT committee_id AS id FROM item WHERE council_id = $1 AND meeting_id IS NOT NULL`))!
  await fill()
  const ids = await councils.idsOf(councils.a)
  things = Object.entries(ids).flatMap(([kind, found]) =>
    NO_BUTTON.test(kind) ? [] : found.slice(0, kind === 'proposal' ? 3 : 1),
  )
  const deps = councils.depsOver(councils.store)
  for (const feature of features) feature.listen(desk, { ...deps, store: undoing(deps.store) })
  // A button is about those kinds of things to which it answers otherwise than to a thing that does not exist.
  const { controls } = await controlsOfTheGallery()
  // In the short form the first of a kind is asked for all of that kind.
  const about = new Map<string, readonly string[]>()
  for (const control of controls) {
    if (control.value.replace(UUID, '') === control.value) continue
    const kind = LONG ? `${control.action} ${control.value}` : `${kindOf(control)} ${shapeOf(control)}`
    const found = about.get(kind) ?? (await answersTo(control))
    if (found.length > 0) about.set(kind, found)
    for (const id of found) drawn.push(withThing(control, id))
  }
}, 600_000)
afterAll(async () => {
  console.log(
    `old buttons: ${drawn.length} buttons with what they are about, ${SINCE.length} things that became of it: ${tried} presses`,
  )
  await councils.close()
})

const one = async (sql: string, more: readonly unknown[] = []): Promise<string | undefined> =>
  (await councils.owner.query(sql, [councils.a, ...more])).rows[0]?.id

/** What the demonstration has none of: something asked, drafted, proposed, decided and to be done. */
const fill = async () => {
  const put = (table: string, columns: Readonly<Record<string, unknown>>) =>
    one(
      `INSERT INTO ${table} (id, council_id, ${Object.keys(columns).join(', ')})
       VALUES (gen_random_uuid(), $1, ${Object.keys(columns).map((_, n) => `$${n + 2}`)}) RETURNING id`,
      Object.values(columns).map((value) => (typeof value === 'object' && value ? JSON.stringify(value) : value)),
    )
  const item = await one(`SELECT id FROM item WHERE council_id = $1 AND meeting_id IS NOT NULL`)
  const meeting = await one(`SELECT meeting_id AS id FROM item WHERE council_id = $1 AND id = $2`, [item])
  const [by, at] = [who.personId, '2026-08-20T09:00:00Z']
  const of = { committee_id: committee, item_id: item, meeting_id: meeting }
  const asked = { asked_of_id: by, asked_by_id: by, key_lines: 'What has changed', due_on: '2026-10-01' }
  const request = await put('request', { ...of, ...asked, kind: 'report', state: 'asked' })
  await put('clearance', { request_id: request, kind: 'legal', person_id: by })
  await put('paper', { item_id: item, request_id: request, title: 'The report', state: 'attached', by_id: by })
  const agenda = await put('agenda', { meeting_id: meeting, committee_id: committee, state: 'consulting' })
  // The third is the one that it will be made again as.
  for (const number of [1, 3])
    await put('agenda_revision', { agenda_id: agenda, number, lines: [], changes: [], made_by_id: by, made_at: at })
  const answered = { person_id: by, role: 'chair', purpose: 'consult', asked_revision: 1 }
  await put('agenda_answer', { agenda_id: agenda, ...answered })
  await put('supplement', { agenda_id: agenda, number: 1, reason: 'A late report', lines: [] })
  for (const [kind, change] of [
    ['consultation', { is: 'add', itemId: item }],
    ['suggestion', { title: 'Potholes', why: 'They are deep' }],
  ] as const) {
    const title = 'Potholes'
    const proposal = await put('proposal', { ...of, kind, change, title, proposed_by_id: by, proposed_at: at })
    await put('proposal_step', {
      proposal_id: proposal,
      purpose: 'consult',
      person_id: by,
      role: 'chair',
      asked_at: at,
    })
  }
  const outcome = await put('outcome', { meeting_id: meeting, item_id: item, kind: 'noted', by_id: by, at })
  await put('resolution', {
    outcome_id: outcome,
    meeting_id: meeting,
    number: 1,
    verb: 'RESOLVED',
    text: 'That it be noted',
  })
  await put('action', { ...of, owner_id: by, words: 'Write to the operator', at })
  await put('referral', { ...of, to_body: 'Cabinet', words: 'Comments', at })
  await put('hold', { why: 'complaint', about_kind: 'item', about_id: item, since: at, by_id: by })
  await put('role_proposal', {
    committee_id: committee,
    person_id: by,
    role: 'chair',
    since: '2026-09-01',
    proposed_at: at,
  })
  const message = { committee_id: committee, person_id: by, conversation: `person:${by}`, not_before: at }
  await put('outbox_message', { ...message, key: 'held', drawing: 'request-asked', about: request, state: 'held' })
}

/** Where it names the committee, and where something of it. */
const shapeOf = ({ value }: Control): string => (value.match(UUID) ?? []).map(isCommittee).join()

/** The things to which a button answers otherwise than to nothing. */
const answersTo = async (control: Control): Promise<readonly string[]> => {
  if (!named(control.value).thing) return []
  const found: string[] = []
  const nobody = (await told(withThing(control, UNKNOWN))).replaceAll(UNKNOWN, '')
  for (const id of things) if ((await told(withThing(control, id))).replaceAll(id, '') !== nobody) found.push(id)
  return found
}

/** The story's committee is the committee; whatever else its value names is the thing. */
const withThing = ({ action, value }: Control, id: string): Control => ({
  action,
  value: value.replace(UUID, (was) => (isCommittee(was) ? committee : id)),
})

const press = ({ action, value }: Control): Promise<Answer> | null => {
  const heard = { who, channel: 'C0PANEL', trigger: null }
  const run = readRun(value)
  const word = run && book.words.get(`${run.command} ${run.word}`)?.listener
  if (word) return word({ ...heard, text: run.text, committeeId: run.committeeId, about: run.about })
  const listener = book.presses.get(action)?.listener
  return listener ? listener({ ...heard, action, value, message: { channel: 'C0PANEL', ts: '1.2' }, view: null }) : null
}
const told = async (control: Control): Promise<string> =>
  JSON.stringify((await press(control)?.catch((fault: Error) => `fault: ${fault.message}`)) ?? null)

/** What is amiss with an answer: a fault, or words that say nothing. */
const amiss = async (control: Control): Promise<string | null> => {
  const answer = press(control)
  if (!answer) return null
  tried += 1
  try {
    const { is, ...rest } = await answer
    if (is !== 'say' && is !== 'redrawn') return null
    const { text } = (rest as { message: { text: string } }).message
    return /\p{L}{2,}.*\p{L}/u.test(text) ? null : `says nothing: ${text}`
  } catch (fault) {
    return `fault: ${(fault as Error).message.split('\n').at(-1)}`
  }
}

/** In the short form each button meets a quarter of what may have become of its thing, another quarter each time. */
const meets = (button: number, state: number): boolean => LONG || (button + state) % 4 === 0

describe('Every button that was ever drawn, pressed after its thing has changed', () => {
  it('is about something: the buttons are many, and of many kinds', () => {
    expect(drawn.length).toBeGreaterThan(150)
    expect(new Set(drawn.map(({ action }) => action)).size).toBeGreaterThan(60)
  })

  it('answers while nothing has changed', async () => {
    const found = []
    for (const control of drawn) {
      const why = await amiss(control)
      if (why) found.push(`${control.action} ${control.value}: ${why}`)
    }
    expect([...new Set(found)]).toEqual([])
  }, 600_000)

  it.each(SINCE.map((one, n) => [...one, n] as const))(
    'answers in a sentence, and never with a fault: %s',
    async (_state, table, change, n) => {
      await councils.owner.query(`CREATE TABLE IF NOT EXISTS public.was_before AS SELECT * FROM ${table}`)
      try {
        const changed = await councils.owner.query(`UPDATE ${table} SET ${change} WHERE council_id = $1`, [councils.a])
        expect(changed.rowCount ?? 0, `there is nothing in ${table}`).toBeGreaterThan(0)
        const found: string[] = []
        for (const [button, control] of drawn.entries()) {
          if (!meets(button, n)) continue
          const why = await amiss(control)
          if (why) found.push(`${control.action} ${control.value}: ${why}`)
        }
        expect([...new Set(found)]).toEqual([])
      } finally {
        const { rows } = await councils.owner.query(
          `SELECT string_agg(format('%I = b.%I', attname, attname), ', ') AS sets FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'id' AND attgenerated = ''`,
          [table],
        )
        await councils.owner.query(`UPDATE ${table} t SET ${rows[0].sets} FROM public.was_before b WHERE b.id = t.id`)
        await councils.owner.query('DROP TABLE public.was_before')
      }
    },
    600_000,
  )

  it('would be seen where one ends in a fault, or in nothing', async () => {
    const plant = (answer: () => Promise<Answer>) =>
      (book.presses as Map<string, unknown>).set('planted', { listener: answer })
    plant(async () => {
      throw new Error('planted')
    })
    expect(await amiss({ action: 'planted', value: '' })).toBe('fault: planted')
    plant(async () => ({ is: 'say', message: { text: '…', blocks: [] } }))
    expect(await amiss({ action: 'planted', value: '' })).toMatch(/^says nothing/)
  })
})
