import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agendaAt } from '../../src/app/agenda-at.ts'
import { agendaOutOf } from '../../src/app/papers/agenda-out.ts'
import type { NewPaper, Paper } from '../../src/app/ports/papers.ts'
import type { Presser } from '../../src/app/presser.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { agendaFile } from '../../src/export/agenda/agenda-files.ts'
import { agendaPaper } from '../../src/export/agenda/agenda-paper.ts'
import { bundleItem } from '../../src/features/bundle-item/bundle-item.ts'
import { switchHolding } from '../../src/features/clear-person/clear-person.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { markPart } from '../../src/features/mark-exempt/mark-exempt.ts'
import { type MarkPaper, markPaper } from '../../src/features/mark-exempt/mark-paper.ts'
import { openClosedItem } from '../../src/features/open-closed-item/open-closed-item.ts'
import { agendaInChannel } from '../../src/features/post-agenda/messages.ts'
import { publishAgenda } from '../../src/features/publish-agenda/publish-agenda.ts'
import { aPanel, type Panel } from '../support/agenda.ts'

let here: Panel
let author: Presser
let monitoring: Presser
let member: Presser
let cabinet: Presser

beforeAll(async () => {
  here = await aPanel()
  const { council, panel } = here
  author = await council.person('U0DAWN', 'report-author', panel.id, 'Dawn Fletcher')
  monitoring = await council.person('U0OWEN', 'monitoring-officer', null, 'Owen Pratt')
  member = await council.person('U0NAIR', 'member', panel.id, 'Councillor Nair')
  cabinet = await council.person('U0AMERY', 'portfolio-holder', panel.id, 'Councillor Amery')
})
afterAll(() => here.council.close())

const inTx: Panel['council']['here']['transaction'] = (work) => here.council.here.transaction(work)
const aPaperOf = (item: Item, given: Partial<NewPaper> = {}): Promise<Paper> =>
  inTx((tx) =>
    tx.papers.add({
      itemId: item.id,
      requestId: null,
      meetingId: here.march.id,
      appendixOfId: null,
      title: 'Report on Brightwater’s price',
      link: 'https://documents.westmarch.example/brightwater-price.pdf',
      state: 'held-elsewhere',
      part: 'open',
      slackFileId: null,
      fileName: 'brightwater-price.pdf',
      summary: 'Brightwater asks for too much',
      lateReason: null,
      receivedAt: null,
      byId: author.personId,
      ...given,
    }),
  )
const asked = (item: Item, paper: Paper | null, given: Partial<MarkPaper> = {}): MarkPaper => ({
  itemId: item.id,
  paperId: paper?.id ?? null,
  part: 'exempt',
  paragraphs: ['3'],
  reason: 'The terms are still being negotiated',
  title: null,
  heldElsewhere: null,
  closed: null,
  revision: null,
  ...given,
})
const papersOf = (item: Item) => inTx((tx) => tx.papers.of([item.id]))
const mark = async (who: Presser, command: MarkPaper) => {
  const ruling = await markPaper(here.council.deps, who, command)
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value
}
const ruleOf = async (ruling: ReturnType<typeof markPaper>) => {
  const it = await ruling
  return it.ok ? 'allowed' : it.refusal.rule
}
const draft = async () => {
  const drafted = await draftAgenda(here.council.deps, here.officer, { meetingId: here.march.id })
  if (!drafted.ok) throw new Error(drafted.refusal.rule)
  return drafted.value
}
/** Everything that goes out of the agenda as it stands: every kind of file, and the message in the channel. */
const allThatGoesOut = async () => {
  const { at, out } = await inTx(async (tx) => {
    const agenda = (await agendaAt(tx, here.council.clock, here.march.id))!
    return { at: agenda, out: await agendaOutOf(tx, agenda) }
  })
  const files = await Promise.all(
    (['json', 'xml', 'html', 'md', 'ics'] as const).map(async (format) => {
      const { bytes, name } = await agendaFile(out, format)
      return `${name} ${new TextDecoder().decode(bytes)}`
    }),
  )
  return { out, said: [...files, JSON.stringify(agendaPaper(out)), JSON.stringify(agendaInChannel(at))] }
}
const TELLING = /brightwater|asks for too much/i

describe('One paper of an item', () => {
  it('is exempt under an open item: the item stays public, the paper is listed by a neutral title without its link', async () => {
    const item = await here.scheduled('A contract for a service')
    const report = await aPaperOf(item, { title: 'The report', link: 'https://documents.westmarch.example/report' })
    const appendix = await aPaperOf(item, { appendixOfId: report.id })

    await mark(monitoring, asked(item, appendix))
    const drafted = await draft()
    const { out, said } = await allThatGoesOut()

    const line = out.agenda.lines.find(({ title }) => title === item.title)
    expect(line).toMatchObject({
      inPrivate: null,
      papers: [
        { title: 'The report', link: 'https://documents.westmarch.example/report', inPrivate: null },
        { title: 'Exempt appendix', link: null, inPrivate: 'paragraph 3, financial or business affairs' },
      ],
    })
    for (const one of said) expect(one).not.toMatch(TELLING)
    expect(said.filter((one) => one.includes('Exempt appendix')).length).toBeGreaterThanOrEqual(6)
    const kept = (await papersOf(item)).find(({ id }) => id === appendix.id)
    expect(kept).toMatchObject({ part: 'exempt', summary: null, fileName: null, decidedById: monitoring.personId })
    expect(kept?.decidedAt).not.toBeNull()
    // The resolution is ready before the item, and lint has nothing to say of it.
    const lines = drafted.at.current.lines
    const at = lines.findIndex(({ itemId }) => itemId === item.id)
    expect(lines.findIndex(({ kind }) => kind === 'exclusion')).toBe(at - 1)
    expect(lines[at - 1]!.words).toMatch(
      /^To be moved only if .* while the papers of item \d+ that are not for publication are discussed, .* paragraph 3 /,
    )
  })

  it('is suggested by its author: nothing is decided, the public is not given it meanwhile, and those who decide are told', async () => {
    const item = await here.scheduled('Leisure centres')
    const paper = await aPaperOf(item)

    const made = await mark(author, asked(item, paper))

    expect(made).toMatchObject({ is: 'suggested', asked: [{ name: 'Owen Pratt' }] })
    expect((await papersOf(item))[0]).toMatchObject({ part: 'unsure', isDecided: false, title: paper.title })
    const told = await here.deliver()
    expect(told.filter(({ drawing }) => drawing === 'private-suggested').map(({ to }) => to)).toEqual([
      monitoring.personId,
    ])
    for (const { says } of told) expect(says).not.toMatch(TELLING)
    const drafted = await draft()
    expect(drafted.now.doubts.map(({ about }) => about)).toContain('paper-not-decided')
    for (const one of (await allThatGoesOut()).said) expect(one).not.toMatch(TELLING)

    const decided = await mark(monitoring, asked(item, paper, { part: 'open', paragraphs: [], reason: 'It is known' }))
    expect(decided).toMatchObject({ is: 'decided', paper: { part: 'open', isDecided: true, title: paper.title } })
    const changes = await inTx((tx) => tx.closed.changesOf(item.id, paper.id))
    expect(changes.map(({ now, suggestedById, decidedById }) => [now, suggestedById, decidedById])).toEqual([
      ['exempt', author.personId, null],
      ['open', author.personId, monitoring.personId],
    ])
    expect(await inTx((tx) => tx.closed.changesOf(item.id))).toEqual([])
    await mark(monitoring, asked(item, paper))
  })

  it('is not given to the public again by a draft that had it open; and that draft cannot be published', async () => {
    const item = await here.scheduled('Parking charges')
    const paper = await aPaperOf(item)
    const drafted = await draft()
    expect((await allThatGoesOut()).said.join()).toMatch(TELLING)

    await mark(monitoring, asked(item, paper))

    for (const one of (await allThatGoesOut()).said) expect(one).not.toMatch(TELLING)
    const published = await publishAgenda(here.council.deps, here.officer, {
      meetingId: here.march.id,
      revision: drafted.at.agenda.revision,
      publishedOn: here.march.day,
      link: null,
      noticeAtOffices: true,
      summonsSent: true,
      withoutReplyBecause: 'There was no reply',
      lateBecause: 'It was late',
    })
    expect(published).toMatchObject({ ok: false })
    await draft()
  })

  it('is not given again either where the whole item has become private since, nor is its old title', async () => {
    const item = await here.scheduled('The price that Brightwater asks')
    await draft()
    expect((await allThatGoesOut()).said.join()).toMatch(TELLING)

    const ruling = await markPart(here.council.deps, monitoring, {
      ...asked(item, null),
      title: 'A contract',
    })
    expect(ruling.ok).toBe(true)

    for (const one of (await allThatGoesOut()).said) expect(one).not.toMatch(TELLING)
    await draft()
  })

  it('is open under a private item only once somebody has decided it', async () => {
    const item = await here.scheduled('A staffing matter', { part: 'exempt', paragraphs: ['1'] })
    const paper = await aPaperOf(item, {
      title: 'The policy that applies',
      link: 'https://policies.westmarch.example/1',
    })
    await draft()
    expect((await allThatGoesOut()).said.join()).not.toContain('The policy that applies')

    await mark(monitoring, asked(item, paper, { part: 'open', paragraphs: [], reason: 'It is published already' }))
    await draft()

    const line = (await allThatGoesOut()).out.agenda.lines.find(({ title }) => title === item.title)
    expect(line).toMatchObject({
      inPrivate: 'paragraph 1, an individual',
      papers: [{ title: 'The policy that applies' }],
    })
  })

  it.each([
    [{ paragraphs: [] }, 'paragraph-needed'],
    [{ paragraphs: ['14'] }, 'no-such-paragraph'],
    [{ reason: ' ' }, 'private-reason-needed'],
    [{ part: 'committee-private' }, 'only-as-a-whole'],
    [{ paperId: null, part: 'open' }, 'nothing-to-split-off'],
    [{ paperId: '01980000-0000-7000-8000-00000000dead' }, 'no-such-paper'],
    [{ revision: 99 }, 'item-changed-meanwhile'],
    [{ closed: { title: 'x', summary: null } }, 'closed-text-not-held'],
  ] as const)('is refused for %o: %s', async (given, rule) => {
    const item = await here.scheduled('Street lights')
    const paper = await aPaperOf(item)

    expect(await ruleOf(markPaper(here.council.deps, monitoring, asked(item, paper, given)))).toBe(rule)

    expect(await papersOf(item)).toEqual([paper])
  })

  it('of one item cannot be marked as if it were another’s', async () => {
    const one = await here.scheduled('Libraries')
    const other = await here.scheduled('Museums')
    const paper = await aPaperOf(one)

    expect(await ruleOf(markPaper(here.council.deps, monitoring, asked(other, paper)))).toBe('no-such-paper')
  })
})

describe('Splitting an item into an open report and an exempt appendix', () => {
  it('makes two papers: the open report, to follow where none is there yet, and the appendix in the council’s own system', async () => {
    const item = await here.scheduled('A lease', { heldElsewhere: 'https://intranet.westmarch.example/lease' })

    await mark(monitoring, asked(item, null))

    const [report, appendix] = await papersOf(item)
    expect(report).toMatchObject({ title: 'A lease', state: 'to-follow', part: 'open', isAppendix: false })
    expect(appendix).toMatchObject({
      title: 'Exempt appendix',
      part: 'exempt',
      paragraphs: ['3'],
      partReason: 'The terms are still being negotiated',
      isAppendix: true,
      appendixOfId: report!.id,
      link: 'https://intranet.westmarch.example/lease',
      isDecided: true,
    })
  })

  it('hangs the appendix on the report that is there, and a second beside the first', async () => {
    const item = await here.scheduled('A sale')
    const report = await aPaperOf(item)

    await mark(monitoring, asked(item, null))
    await mark(monitoring, asked(item, null, { title: 'Exempt appendix B', paragraphs: ['5'] }))

    expect((await papersOf(item)).map(({ title, appendixOfId }) => [title, appendixOfId])).toEqual([
      [report.title, null],
      ['Exempt appendix', report.id],
      ['Exempt appendix B', report.id],
    ])
  })

  it('takes an item that was private as a whole in public again, with its history; what was closed goes to the appendix', async () => {
    await switchHolding(here.council.deps, monitoring, here.panel.id, true)
    const item = await here.scheduled('A purchase')
    const words = { title: 'Brightwater’s price', summary: 'Too much' }
    const whole = await markPart(here.council.deps, monitoring, { ...asked(item, null), closed: words })
    if (!whole.ok) throw new Error(whole.refusal.rule)

    await mark(monitoring, asked(item, null))

    expect(await inTx((tx) => tx.items.find(item.id))).toMatchObject({ part: 'open', paragraphs: [], partReason: null })
    expect((await inTx((tx) => tx.closed.changesOf(item.id))).map(({ now }) => now)).toEqual(['exempt', 'open'])
    const opened = await openClosedItem(here.council.deps, member, item.id)
    expect(opened).toMatchObject({ ok: true, value: { words: null, papers: [{ words }] } })
  })

  it.each<[string, Partial<Item>]>([
    ['open', {}],
    ['private as a whole', { part: 'exempt', paragraphs: ['3'], partReason: 'Terms' }],
  ])(
    'sent in twice of an item that is %s, says the second time that it was saved, and makes one appendix',
    async (_, given) => {
      const item = await here.scheduled('A transfer', given)
      const form = asked(item, null, { revision: item.revision })
      await mark(monitoring, form)
      const stands = await papersOf(item)

      expect(await markPaper(here.council.deps, monitoring, form)).toMatchObject({
        refusal: { rule: 'saved-already', what: '“Exempt appendix” is exempt' },
      })
      const appendix = { ...form, paperId: stands.at(-1)!.id }
      const ofIt = await ruleOf(markPaper(here.council.deps, monitoring, appendix))
      expect(ofIt).toBe(given.part ? 'saved-already' : 'part-is-that-already')
      expect(await papersOf(item)).toEqual(stands)
      const other = await ruleOf(markPaper(here.council.deps, monitoring, { ...form, paragraphs: ['5'] }))
      expect(other).toBe(given.part ? 'item-changed-meanwhile' : 'allowed')
    },
  )

  it('never says of closed words that they were saved already', async () => {
    await switchHolding(here.council.deps, monitoring, here.panel.id, true)
    const item = await here.scheduled('A loan', { part: 'exempt', paragraphs: ['3'], partReason: 'Terms' })
    const form = asked(item, null, { revision: item.revision })
    await mark(monitoring, form)
    const closed = { title: 'Brightwater’s price', summary: null }

    expect(await ruleOf(markPaper(here.council.deps, monitoring, { ...form, closed }))).toBe('item-changed-meanwhile')
    const whole = { ...form, title: null, part: 'open', paragraphs: [], reason: 'It is known', closed } as const
    expect(await markPart(here.council.deps, monitoring, whole)).toMatchObject({
      refusal: { rule: 'item-changed-meanwhile' },
    })
  })

  it('is only a suggestion where an author asks for it: the item stays as it was', async () => {
    const item = await here.scheduled('A grant', { part: 'exempt', paragraphs: ['3'], partReason: 'Terms' })

    await mark(author, asked(item, null))

    expect(await inTx((tx) => tx.items.find(item.id))).toMatchObject({ part: 'exempt', revision: item.revision })
    expect((await papersOf(item)).at(-1)).toMatchObject({ part: 'unsure', isDecided: false, isAppendix: true })
  })
})

describe('The closed words of a paper', () => {
  const words = { title: 'Brightwater’s price', summary: 'Too much' }
  const anAppendix = async (given: Partial<Item> = {}) => {
    await switchHolding(here.council.deps, monitoring, here.panel.id, true)
    const item = await here.scheduled('Waste collection', given)
    const paper = await aPaperOf(item, { title: 'Appendix', appendixOfId: null })
    await mark(monitoring, asked(item, paper, { closed: words }))
    return { item, paper }
  }

  it('are opened by those who are cleared, and by nobody else, though the item itself is public', async () => {
    const { item, paper } = await anAppendix()
    const open = (who: Presser) => openClosedItem(here.council.deps, who, item.id)

    expect(await open(member)).toMatchObject({ ok: true, value: { papers: [{ paper: { id: paper.id }, words }] } })
    for (const who of [cabinet, author, { ...member, isFullMember: false }])
      expect(await open(who)).toMatchObject({
        ok: false,
        refusal: { rule: expect.stringMatching(/^not-(?:cleared|a-full-member)$/) },
      })
  })

  it('are the committee’s own where the item is: an author can neither open nor mark it', async () => {
    const { item, paper } = await anAppendix({ part: 'committee-private' })

    expect(await openClosedItem(here.council.deps, author, item.id)).toMatchObject({ ok: false })
    expect(await ruleOf(markPaper(here.council.deps, author, asked(item, paper)))).toBe('no-such-item')
    const whole = await markPart(here.council.deps, author, { ...asked(item, null), title: null })
    expect(whole).toEqual({ ok: false, refusal: { rule: 'no-such-item' } })
  })

  it('go when the paper is open again, and all of them when holding is switched off', async () => {
    const first = await anAppendix()
    const second = await anAppendix()
    const holds = (id: string) => inTx((tx) => tx.closed.holds(id))
    expect([await holds(first.paper.id), await holds(second.paper.id)]).toEqual([true, true])

    const open = { part: 'open', paragraphs: [], reason: 'It is signed' } as const
    await mark(monitoring, asked(first.item, first.paper, open))
    expect([await holds(first.paper.id), await holds(second.paper.id)]).toEqual([false, true])

    await switchHolding(here.council.deps, monitoring, here.panel.id, false)
    expect(await holds(second.paper.id)).toBe(false)
  })

  it('are in a bundle only for somebody cleared who asks for them', async () => {
    const { item } = await anAppendix()
    const shared: string[] = []
    const deps = {
      ...here.council.deps,
      files: {
        ...here.council.deps.files,
        share: async (_: string, files: readonly { readonly bytes: Uint8Array }[]) => {
          const { unzipSync, strFromU8 } = await import('fflate')
          shared.push(...files.flatMap(({ bytes }) => Object.values(unzipSync(bytes)).map((one) => strFromU8(one))))
          return { is: 'shared' as const }
        },
      },
    } as unknown as typeof here.council.deps
    const bundle = (closed: boolean, who = here.officer) =>
      bundleItem(deps, who, { committeeId: here.panel.id, itemId: item.id, closed })

    expect((await bundle(false)).ok).toBe(true)
    expect(shared.join()).not.toContain('Too much')
    expect((await bundle(true)).ok).toBe(true)
    expect(shared.join()).toContain('Too much')
  })
})
