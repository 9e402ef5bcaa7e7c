import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lateItemsTaken } from '../../src/app/programme/late-items.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { readMinutes } from '../../src/features/minutes/read-minutes.ts'
import { publishAgenda } from '../../src/features/publish-agenda/publish-agenda.ts'
import { recordOutcome } from '../../src/features/record-outcomes/record-outcome.ts'
import { aPanel, type Panel } from '../support/agenda.ts'
import { anItemOn, scheduling } from '../support/programme.ts'

let here: Panel
let flood: Item
let roads: Item
beforeAll(async () => {
  here = await aPanel({ startingAt: '2021-03-02T13:00:00Z' })
  await here.scheduled('Children’s complaints')
  flood = await anItemOn(here.council, here.panel, 'Flood grant')
  roads = await anItemOn(here.council, here.panel, 'Roads')
})
afterAll(() => here.council.close())

const draft = () => draftAgenda(here.council.deps, here.officer, { meetingId: here.march.id })
const late = (item: Item, urgency: string) =>
  planChange(here.council.deps, here.officer, scheduling(item, here.march, { urgency }), null)
const became = (item: Item, kind: 'considered' | 'deferred') =>
  recordOutcome(here.council.deps, here.officer, {
    meetingId: here.march.id,
    key: item.id,
    kind,
    words: kind === 'deferred' ? 'There was no time' : null,
    keyPoints: '',
    resolutions: '',
    body: null,
    deferredTo: null,
  })
const minutes = async () => {
  const ruling = await readMinutes(here.council.deps, here.officer, here.march.id)
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.minutes.minutes
}
const count = () =>
  here.council.here.transaction(async (tx) => {
    const { year, items } = await lateItemsTaken(tx, here.council.clock, here.panel)
    return `${year}: ${items.map(({ title }) => title).join(', ')}`
  })

describe('A late item', () => {
  it('is printed on an agenda that is still a draft, with what whoever presides would have to find', async () => {
    here.council.clock.set('2021-03-04T09:00:00Z')
    expect((await late(flood, 'The grant closes on Friday 12 March')).ok).toBe(true)
    const item = await here.council.here.transaction((tx) => tx.items.find(flood.id))
    if (item?.stage.is !== 'scheduled')
      await here.council.here.transaction((tx) =>
        tx.items.save({
          ...item!,
          stage: { is: 'scheduled', meetingId: here.march.id },
          urgency: 'The grant closes on Friday 12 March',
        }),
      )
    const drafted = await draft()
    expect(drafted.ok && drafted.value.at.current.lines.find(({ itemId }) => itemId === flood.id)?.words).toBe(
      'A late item. It can be taken only if the person presiding is of the opinion that it should be considered as a ' +
        'matter of urgency. The special circumstances put are: The grant closes on Friday 12 March.',
    )
  })

  it('is minuted with the special circumstances once it was taken, and counted in the municipal year', async () => {
    const published = await publishAgenda(here.council.deps, here.officer, {
      meetingId: here.march.id,
      revision: 1,
      publishedOn: civilDate('2021-03-04'),
      link: null,
      noticeAtOffices: true,
      summonsSent: true,
      withoutReplyBecause: 'There was no time',
      lateBecause: 'The flood',
    })
    expect(published.ok).toBe(true)
    expect(await count()).toBe('2020/21: ')
    const before = (await minutes()).find(({ title }) => title === 'Flood grant')!
    expect(before.paragraphs.join(' ')).not.toContain('urgency')

    here.council.clock.set('2021-03-11T15:00:00Z')
    expect((await became(flood, 'considered')).ok).toBe(true)

    const after = (await minutes()).find(({ title }) => title === 'Flood grant')!
    expect(after.paragraphs[0]).toBe(
      'The person presiding was of the opinion that this item should be considered at the meeting as a matter of ' +
        'urgency, under section 100B(4)(b) of the Local Government Act 1972, by reason of these special ' +
        'circumstances: The grant closes on Friday 12 March.',
    )
    expect(await count()).toBe('2020/21: Flood grant')
  })

  it('that came after publication has its outcome and its minute too; one that was not taken is neither minuted nor counted', async () => {
    here.council.clock.set('2021-03-10T09:00:00Z')
    await here.council.here.transaction(async (tx) => {
      const item = (await tx.items.find(roads.id))!
      await tx.items.save({ ...item, stage: { is: 'scheduled', meetingId: here.march.id }, urgency: 'A bridge fell' })
    })
    here.council.clock.set('2021-03-11T15:00:00Z')
    expect((await minutes()).map(({ title }) => title)).toContain('Roads')

    expect((await became(roads, 'deferred')).ok).toBe(true)

    const roadsMinute = (await minutes()).find(({ title }) => title === 'Roads')!
    expect(roadsMinute.paragraphs.join(' ')).not.toContain('urgency')
    expect(await count()).toBe('2020/21: Flood grant')
  })
})
