import { beforeAll, describe, expect, it } from 'vitest'
import type { AgendaAt } from '../../src/app/agenda-at.ts'
import { agendaAt } from '../../src/app/agenda-at.ts'
import type { Presser } from '../../src/app/presser.ts'
import { answer } from '../../src/app/reports/answer.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Request } from '../../src/domain/reports/request.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { showToFollow } from '../../src/features/look-after-request/show-to-follow.ts'
import { postAgenda } from '../../src/features/post-agenda/post-agenda.ts'
import { requestReport } from '../../src/features/request-report/request-report.ts'
import { aPanel, drawings } from '../support/agenda.ts'
import { asking } from '../support/requests.ts'

type Panel = Awaited<ReturnType<typeof aPanel>>
let panel: Panel
let author: Presser
beforeAll(async () => {
  panel = await aPanel()
  author = await panel.council.person('U0WRITER', 'report-author', null, 'Dawn Fletcher')
  return () => panel.council.close()
})

const deps = () => ({ ...panel.council.deps, drawings })
const requested = async (title: string): Promise<Request> => {
  const item = await panel.scheduled(title)
  const ruling = await requestReport(deps(), panel.officer, {
    committeeId: panel.panel.id,
    itemId: item.id,
    slackId: 'U0WRITER',
    name: null,
    email: null,
    asking: asking({ draftDueOn: null, dueOn: civilDate('2021-02-26') }),
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.request
}
const now = (): Promise<AgendaAt> =>
  panel.council.here.transaction(async (tx) => (await agendaAt(tx, panel.council.clock, panel.march.id))!)
const reportOf = async (request: Request) =>
  (await now()).current.lines.find(({ itemId }) => itemId === request.itemId)?.report
const revision = async () => (await now()).agenda.revision
const handsIn = (request: Request) =>
  answer(deps(), author, {
    requestId: request.id,
    answer: { is: 'here', words: null },
    handedIn: { link: 'https://reports.example/1', slackFileId: null, fileName: null, summary: null, part: 'open' },
  })

describe('The report of an item on a draft', () => {
  it('changes nothing while the draft stands in no channel: the officer composes it again', async () => {
    const request = await requested('Bus shelters')
    await draftAgenda(deps(), panel.officer, { meetingId: panel.march.id })
    expect((await handsIn(request)).ok).toBe(true)
    expect(await revision()).toBe(1)
    expect(await reportOf(request)).toBe('asked')
  })

  it('makes the next draft of a posted one, with that and nothing else: to follow, then received', async () => {
    const request = await requested('School places')
    await draftAgenda(deps(), panel.officer, { meetingId: panel.march.id })
    const before = await revision()
    await postAgenda(deps(), panel.officer, { meetingId: panel.march.id, revision: before })
    const reached = await panel.deliver()
    expect(reached.map(({ drawing }) => drawing)).toContain('agenda-in-channel')
    await panel.scheduled('Not composed yet')

    await showToFollow(deps(), panel.officer, request.id, null)
    expect(await revision()).toBe(before + 1)
    expect(await reportOf(request)).toBe('to-follow')
    const said = await panel.deliver()
    expect(said.map(({ drawing, kind, to }) => [drawing, kind, to])).toEqual(
      expect.arrayContaining([
        ['agenda-in-channel', 'redraw', panel.channel],
        ['agenda-changed', 'reply', panel.channel],
      ]),
    )
    await showToFollow(deps(), panel.officer, request.id, null)
    expect(await revision()).toBe(before + 1)

    await handsIn(request)
    expect(await revision()).toBe(before + 2)
    expect(await reportOf(request)).toBe('in')
    const at = await now()
    expect(at.current.lines.some(({ title }) => title === 'Not composed yet')).toBe(false)
    expect(at.current.changes).toEqual([{ is: 'report', words: 'School places: report received', asksAgain: false }])
    expect(at.counts).toBeLessThanOrEqual(before)
  })

  it('does not tell the channel that somebody has declined', async () => {
    const request = await requested('Leisure')
    await draftAgenda(deps(), panel.officer, { meetingId: panel.march.id })
    const before = await revision()
    await answer(deps(), author, {
      requestId: request.id,
      answer: { is: 'cannot', words: 'I have left that service' },
    })
    expect(await revision()).toBe(before)
  })

  it('is a supplement once the agenda is published: the draft stays as it was', async () => {
    const request = await requested('Libraries')
    const drafted = await draftAgenda(deps(), panel.officer, { meetingId: panel.march.id })
    if (!drafted.ok) throw new Error(drafted.refusal.rule)
    const { agenda } = drafted.value.at
    await panel.council.here.transaction((tx) =>
      tx.publications.add({
        agendaId: agenda.id,
        meetingId: panel.march.id,
        revision: agenda.revision,
        publishedById: panel.officer.personId,
        publishedAt: panel.council.clock.now().toISO()!,
        publishedOn: civilDate('2021-02-19'),
        link: null,
        noticeAtOffices: true,
        summonsSent: true,
        withoutReplyBecause: null,
        lateBecause: null,
      }),
    )
    await handsIn(request)
    expect(await revision()).toBe(agenda.revision)
    const supplements = await panel.council.here.transaction((tx) => tx.publications.supplementsOf(agenda.id))
    expect(supplements).toHaveLength(1)
  })
})
