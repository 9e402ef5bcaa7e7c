import { Document, Packer, Paragraph, TextRun } from 'docx'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import type { Presser } from '../../src/app/presser.ts'
import { agenda as commandLine } from '../../src/command-line/export/agenda.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { exportAgenda } from '../../src/features/export-agenda/export-agenda.ts'
import { keepTemplate, removeTemplate, templateOf } from '../../src/features/keep-template/keep-template.ts'
import { sayRefusal } from '../../src/slack/refusals/say-refusal.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

let council: Council
let deps: Deps
let panel: Committee
let officer: Presser
let meeting: Meeting
const given = new Map<string, Uint8Array>()
const fetched: Deps['files']['fetch'] = async (id) => {
  const bytes = given.get(id)
  return bytes ? { is: 'file', name: `${id}.docx`, bytes } : { is: 'refused', why: 'not-there' }
}
const aDocument = async (...lines: readonly string[]) => {
  const children = lines.map((text) => new Paragraph({ children: [new TextRun({ text })] }))
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

beforeAll(async () => {
  council = await aCouncil('2026-10-01T09:00:00Z')
  deps = { ...council.deps, files: { fetch: fetched, share: async () => ({ is: 'shared' }) } }
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  meeting = await council.meeting(panel.id, '2026-11-12')
  await anItemOn(council, panel, 'Roads', { stage: { is: 'scheduled', meetingId: meeting.id } })
  await draftAgenda(deps, officer, { meetingId: meeting.id })
  given.set('ours', await aDocument('Our crest', '{{committee}}, {{date}}', '{{business}}'))
  given.set('everybodys', await aDocument('The council’s crest', '{{business}}'))
  given.set('strange', await aDocument('{{mayor}} and {{committee}}', '{{business}}'))
  given.set('bare', await aDocument('Only words'))
  given.set('not-word', new TextEncoder().encode('PK and then nothing that unpacks'))
})
afterAll(() => council.close())

const keep = (fileId: string, isForAll = false, committee = panel, who = officer) =>
  keepTemplate(deps, who, { committeeId: committee.id, fileId, isForAll })
const inWord = async (of = meeting, who = officer) => {
  const ruling = await exportAgenda(deps, who, { meetingId: of.id, what: 'agenda', format: 'docx' })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return (await mammoth.extractRawText({ buffer: Buffer.from(ruling.value.bytes) })).value
}
const words = (ruling: Awaited<ReturnType<typeof keep>>) => (ruling.ok ? 'kept' : sayRefusal(ruling.refusal))

describe('A council’s own Word document, put in from Slack', () => {
  it('is refused with the field that nobody knows and those there are, in one sentence', async () => {
    const said = words(await keep('strange'))

    expect(said).toMatch(
      /^Cleardays does not know \{\{mayor\}\}; the fields there are: \{\{business\}\}, \{\{council\}\}/,
    )
    expect(said.match(/\.(?:\s|$)/g)).toHaveLength(1)
  })

  it('is refused without a place for the business, and where it is no Word document or not there', async () => {
    expect(words(await keep('bare'))).toContain('Put {{business}} on a line of its own')
    expect(words(await keep('not-word'))).toContain('not a Word document')
    expect(await keep('nowhere')).toMatchObject({ refusal: { rule: 'file-not-given' } })
    expect(await inWord()).not.toContain('crest')
  })

  it('is an officer’s to put in', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)

    expect(await keep('ours', false, panel, member)).toMatchObject({ refusal: { rule: 'not-permitted' } })
  })

  it('is what agendas in Word are made in from then on, from Slack and from the command line', async () => {
    expect(await keep('ours')).toMatchObject({
      value: { template: { name: 'ours.docx', fields: ['committee', 'date', 'business'] } },
    })

    const said = await inWord()
    expect(said).toContain('Our crest')
    expect(said).toContain('Corporate and Communities Panel, Thursday 12 November 2026')
    expect(said).toContain('Roads')

    const asked = { format: 'docx', committee: null, on: '2026-11-12', columns: null, minute: null, template: null }
    const from = {
      store: deps.store,
      councilId: officer.councilId,
      clock: deps.clock,
      readFile: async () => new Uint8Array(),
    }
    const made = await commandLine.write({ ...asked, closedFor: null }, from)
    if ('why' in made) throw new Error(made.why)
    expect((await mammoth.extractRawText({ buffer: Buffer.from(made.bytes) })).value).toContain('Our crest')
  })

  it('of the whole council is for committees that have none of their own', async () => {
    const board = await council.committee({ name: 'Audit Board' })
    const clerk = await council.person('U0CLERK', 'officer', board.id)
    const other = await council.meeting(board.id, '2026-11-19')
    await anItemOn(council, board, 'Accounts', { stage: { is: 'scheduled', meetingId: other.id } })
    await draftAgenda(deps, clerk, { meetingId: other.id })
    expect(await inWord(other, clerk)).not.toContain('crest')

    await keep('everybodys', true)

    expect(await inWord(other, clerk)).toContain('The council’s crest')
    expect(await inWord()).toContain('Our crest')
  })

  it('of a joint committee is that of whoever hosts the day of the meeting', async () => {
    const joint = await council.committee({ name: 'Joint Waste Committee', kind: 'joint' })
    const clerk = await council.person('U0JOINT', 'officer', joint.id)
    const first = await council.meeting(joint.id, '2026-12-03')
    const later = await council.meeting(joint.id, '2027-06-03')
    const authority = (name: string, hostsFrom: string) => ({
      name,
      hostsFrom: [hostsFrom],
      closures: [],
      profile: 'england-council',
      hosting: {},
    })
    await council.here.transaction((tx) =>
      tx.calendar.setAuthorities(joint.id, [
        authority('Eastmarch Council', '2026-01-01'),
        authority('Westmarch County Council', '2027-05-01'),
      ] as never),
    )
    for (const each of [first, later]) {
      await anItemOn(council, joint, `Bins ${each.day}`, { stage: { is: 'scheduled', meetingId: each.id } })
      await draftAgenda(deps, clerk, { meetingId: each.id })
    }

    expect(await keep('ours', true, joint, clerk)).toMatchObject({
      value: { host: 'Eastmarch Council', template: { authority: 'Eastmarch Council', committeeId: joint.id } },
    })

    expect(await inWord(first, clerk)).toContain('Our crest')
    expect(await inWord(later, clerk)).not.toContain('crest')
  })

  it('is removed, once, and then the council’s stands', async () => {
    const before = await templateOf(deps, officer, panel.id)
    if (!before.ok || !before.value.template) throw new Error('there is one')
    const command = { committeeId: panel.id, templateId: before.value.template.id }

    expect(await removeTemplate(deps, officer, command)).toMatchObject({
      value: { template: { name: 'everybodys.docx', committeeId: null } },
    })
    expect(await removeTemplate(deps, officer, command)).toMatchObject({ ok: true })
    expect(await inWord()).toContain('The council’s crest')
    const { entries } = await council.here.transaction((tx) => tx.ledger.page({ aboutId: panel.id, atMost: 50 }))
    expect(entries.filter(({ did }) => did === 'template-removed')).toHaveLength(1)
  })
})
