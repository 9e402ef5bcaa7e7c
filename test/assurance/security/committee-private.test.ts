import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../../src/app/presser.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { controlsOfTheGallery, named } from './controls.ts'
import { everySurface, filesSeen, type Shown } from './surfaces.ts'
import { TEAM_A, type TwoCouncils, twoCouncils } from './two-councils.ts'

const LONG = process.env.CLEARDAYS_LONG === '1'
/** Stands in every open word of an item that is the committee's own: its title, too, is kept from whoever is questioned. */
const CANARY = 'OWLET-9C1D'
/** A cabinet member, an author and a director; and whoever holds no role at all. */
const QUESTIONED = LONG ? ['U0AMERY', 'U0OAKES', 'U0WEBB'] : ['U0AMERY']

/** What is drawn for the committee's officer alone, whoever the row names; and what only `see-audit` reads. */
const TO_OFFICERS = new Set(
  ['item-report-to-ask', 'item-briefing', 'highlight-asked'].map((one) => `drawing ${one}`).concat('the ledger'),
)

let councils: TwoCouncils
let shown: readonly Shown[]
let members: readonly Shown[]

beforeAll(async () => {
  councils = await twoCouncils()
  const deps = councils.depsOver(councils.store)
  const here = councils.store.for(councils.a)
  const asPressers = (slackIds: readonly string[]) =>
    here.transaction(async (tx) =>
      (await Promise.all(slackIds.map((id) => tx.people.presser(TEAM_A, id)))).flatMap((who) => who ?? []),
    )
  const questioned = await asPressers(QUESTIONED)
  expect(questioned).toHaveLength(QUESTIONED.length)
  const stranger: Presser = { ...questioned[0]!, personId: '01980000-0000-7000-8000-00000000dead', name: 'No role' }
  const [officer] = await asPressers(['U0ALISON'])
  // An officer, but of another committee of the same council: asked about the panel’s things from there.
  const elsewhere = await here.transaction(async (tx) => {
    const [panelItself] = await tx.committees.all()
    const { id: committeeId } = await tx.committees.add({
      ...panelItself!,
      name: 'Planning Committee',
      slackChannel: null,
    })
    const { id: personId } = await tx.people.add({ name: 'Officer elsewhere', email: 'elsewhere@alphashire.example' })
    const role = { role: 'officer', title: null, representing: null, meetingId: null, until: null } as const
    await tx.people.give({ ...role, personId, committeeId, since: civilDate('2026-01-01') })
    return { committeeId, who: { ...officer!, personId, name: 'Officer elsewhere' } }
  })
  // Administrators look after the bot, of one committee or of all: neither is cleared by that.
  const administrator = await here.transaction(async (tx) => {
    const { id: personId } = await tx.people.add({ name: 'Nobody but administrator', email: 'keys@alphashire.example' })
    const role = { role: 'administrator', title: null, representing: null, meetingId: null, until: null } as const
    await tx.people.give({ ...role, personId, committeeId: null, since: civilDate('2026-01-01') })
    return { ...officer!, personId, name: 'Nobody but administrator' }
  })
  const ids = await councils.idsOf(councils.a)
  const panel = (await here.transaction((tx) => tx.items.find(ids.item![0]!)))!.committeeId
  const items = (await here.transaction((tx) => tx.items.of(panel))).filter(({ stage }) => stage.is === 'scheduled')
  const own = items.slice(0, LONG ? 3 : 1).map(({ id }) => id)
  await councils.owner.query(
    `UPDATE item SET part = 'committee-private', title = $2 || ' ' || number, why = $2, desired_outcome = $2,
       origin_text = $2, urgency = $2 WHERE id = ANY($1)`,
    [own, CANARY],
  )
  const gallery = await controlsOfTheGallery()
  const given = { deps, lines: councils.lines, councilId: councils.a, ids, committee: panel, items: own, gallery }
  shown = [
    ...(await everySurface({ ...given, people: [...questioned, stranger, administrator, elsewhere.who] })),
    ...(await everySurface({
      ...given,
      committee: elsewhere.committeeId,
      people: [elsewhere.who],
      // What names no committee was pressed by the same person already.
      gallery: LONG
        ? gallery
        : {
            controls: gallery.controls.filter(({ value }) => named(value).committee),
            forms: gallery.forms.filter(({ metadata }) => named(metadata).committee),
          },
    })),
  ]
  members = await everySurface({ ...given, people: [officer!], gallery: { controls: [], forms: [] } })
}, 1_200_000)
afterAll(async () => {
  console.log(
    `committee-private: ${shown?.length} surfaces looked at for those who are questioned, ${filesSeen.count} files looked into`,
  )
  await councils.close()
})

describe('What is the committee’s own', () => {
  it('is told to nobody who may be questioned about it, nor to officers of others, not even by its title, by any way in', () => {
    expect(shown.length).toBeGreaterThan(1000)
    const told = shown.filter(({ where, text }) => !TO_OFFICERS.has(where) && text.includes(CANARY))
    expect([...new Set(told.map(({ where, who }) => `${where} to ${who}`))]).toEqual([])
  })

  it('would be seen: its officer is told', () => {
    expect(members.some(({ text }) => text.includes(CANARY))).toBe(true)
  })
})
