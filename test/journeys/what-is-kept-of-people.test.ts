import { Document, Packer, Paragraph } from 'docx'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { PEOPLE, thePanelOf2021 } from '../support/journey.ts'

// A leak and its clock, somebody's data, and a council's own Word document: every field of each form.
const { officer, member, monitoring } = PEOPLE
const journey = thePanelOf2021('2021-02-08T09:30:00Z')
const { as, fills, here, read, said } = journey
const { typed, pressed, opened, shows, sends, closes, hears } = journey.acting(officer)
const filesOf = (person: string) => {
  const direct = as(person).direct()
  return direct
    ? as(person)
        .seesMessages(direct)
        .flatMap((message) => message.files ?? [])
    : []
}

describe('The 72 hours after a leak', () => {
  it('end with what was decided about telling the Information Commissioner, and the reference', async () => {
    await as(member).command('/committee leaked', here())
    await fills(member, 'leak.raise.submitted', { where: 'In the panel’s channel' })
    await said(monitoring, 'What was decided about telling')
    await as(monitoring).press('What was decided about telling')
    await journey.workspace.opened(monitoring, 'leak.end-clock.submitted')
    expect(await as(monitoring).submit({ told: 'told' })).toMatchObject({ ok: false })
    await as(monitoring).submit({ told: 'told', words: 'Reference IC-1234' })
    await journey.workspace.formShows(monitoring, 'IC-1234')
    await as(monitoring).closeForm(true)
    await journey.workspace.jobs.runDue()

    const { entries } = await read((tx) => tx.ledger.page({ did: ['leak-clock-ended'], atMost: 5 }))
    expect(entries).toMatchObject([{ detail: { isTold: true, words: 'Reference IC-1234' } }])
    const before = as(monitoring).reads().length
    await journey.workspace.goTo('2021-02-11T08:30:00Z')
    expect(as(monitoring).reads()).toHaveLength(before)
    await as(monitoring).press('Let posting go on')
    await said(monitoring, 'Posting goes on')
  })
})

describe('A person’s data', () => {
  it('comes as one file to whoever looks after it; of one of two people, never of both', async () => {
    await as(monitoring).command('/committee data', here())
    await journey.workspace.opened(monitoring, 'person-data.submitted')
    expect(await as(monitoring).submit({ person: member, name: 'Councillor Ken Daly', what: 'gather' })).toMatchObject({
      ...{ ok: false, errors: { name: 'Somebody in Slack is chosen above as well. Keep one of the two.' } },
    })
    await as(monitoring).submit({ person: member, name: '', what: 'gather' })
    await journey.workspace.formShows(monitoring, 'in your messages from Cleardays')
    await as(monitoring).closeForm(true)

    const file = await journey.workspace.until(() => filesOf(monitoring).find(({ name }) => name.endsWith('.zip')))
    const unpacked = unzipSync(journey.workspace.playground.workspace.bytesOf(file.id)!)
    const words = Object.values(unpacked).map((bytes) => new TextDecoder().decode(bytes))
    expect(words.join('\n')).toContain('Councillor Priya Nair')
  })

  it('is erased only once it was shown what goes and what stays', async () => {
    await as(monitoring).command('/committee data', here())
    await journey.workspace.opened(monitoring, 'person-data.submitted')
    const refused = await as(monitoring).submit({ name: 'Dr Peter Lund', what: 'erase' })
    expect(JSON.stringify(refused)).toContain('Dr Peter Lund still holds a role')
    await read(async (tx, panel) => {
      const held = await tx.people.holdingsFor(panel.id)
      await tx.people.end(held.find(({ role }) => role === 'witness')!.id, civilDate('2021-02-07'))
    })
    await as(monitoring).submit({ name: 'Dr Peter Lund', what: 'erase' })
    await journey.workspace.formShows(monitoring, 'Nothing has been erased yet of *Dr Peter Lund*')
    await as(monitoring).press('Erase it')
    await journey.workspace.until(() => JSON.stringify(as(monitoring).form()?.body ?? {}).includes('rased'))

    const { entries } = await read((tx) => tx.ledger.page({ did: ['person-erased'], atMost: 5 }))
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain('Lund')
  })
})

describe('A council’s own Word document', () => {
  const aDocument = async (...lines: readonly string[]) =>
    new Uint8Array(
      await Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] })),
    )

  it('is put in, for every committee that has none of its own, and agendas are made in it', async () => {
    await typed('/committee')
    await hears('Word document')
    await pressed('Word document')
    await hears('Put in a Word document')
    await pressed('Put in a Word document')
    await opened('template.submitted')
    const strange = as(officer).upload('strange.docx', await aDocument('{{mayor}}', '{{business}}'))
    expect(await sends({ file: [strange], all: ['yes'] })).toMatchObject({ ok: false, errors: { file: /mayor/ } })
    await closes()
    await pressed('Put in a Word document')
    await opened('template.submitted')
    const ours = as(officer).upload(
      'ours.docx',
      await aDocument('The council’s crest', '{{committee}}', '{{business}}'),
    )
    await sends({ file: [ours], all: ['yes'] })
    await shows('ours.docx')
    await closes()

    const kept = await read((tx, panel) => tx.papers.templatesFor(panel.id))
    expect(kept).toMatchObject([{ name: 'ours.docx', committeeId: null }])
  })
})
