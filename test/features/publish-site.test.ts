import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedFor, exportOne } from '../../src/command-line/export.ts'
import { publish, publishInto } from '../../src/command-line/publish.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Awaited<ReturnType<Council['committee']>>
let meeting: Awaited<ReturnType<Council['meeting']>>
let officer: Awaited<ReturnType<Council['person']>>
const folder = mkdtempSync(join(tmpdir(), 'site-'))
const said = { out: '', err: '' }
const io = {
  out: (text: string) => {
    said.out = text
  },
  err: (text: string) => {
    said.err = text
  },
  readFile: async () => new Uint8Array(),
}
const write = () => publishInto({ folder, json: true }, council.deps, io)
const page = (path: string) => readFileSync(join(folder, path), 'utf8')

beforeAll(async () => {
  council = await aCouncil('2026-10-01T09:00:00Z')
  panel = await council.committee()
  await council.committee({ name: 'Pre-meeting group', slackChannel: null, regime: 'informal' })
  await council.committee({ name: 'Rehearsing Panel', slackChannel: null, isInRehearsal: true })
  meeting = await council.meeting(panel.id, '2026-11-12')
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  await draftAgenda(council.deps, officer, { meetingId: meeting.id })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await council?.close()
})

describe('cleardays publish', () => {
  it('writes committees that meet in public, their programmes and calendars, and no draft agenda', async () => {
    expect(await write()).toBe(0)

    expect(page('index.html')).toContain(
      '<a href="corporate-and-communities-panel/index.html">Corporate and Communities Panel</a>',
    )
    expect(page('index.html')).not.toMatch(/Pre-meeting|Rehearsing/)
    expect(page('corporate-and-communities-panel/index.html')).toContain('No agenda has been published yet.')
    expect(page('calendar.ics')).toContain('BEGIN:VEVENT')
    expect(page('calendar.ics')).not.toContain('our target')
    expect(readdirSync(join(folder, 'corporate-and-communities-panel')).sort()).toEqual([
      'calendar.ics',
      'index.html',
      'work-programme.csv',
      'work-programme.docx',
      'work-programme.html',
      'work-programme.json',
      'work-programme.md',
      'work-programme.pdf',
      'work-programme.xlsx',
    ])
  })

  it('changes nothing where nothing has changed', async () => {
    const before = statSync(join(folder, 'index.html')).mtimeMs
    await write()

    expect(JSON.parse(said.out)).toMatchObject({ changed: 0, removed: 0 })
    expect(statSync(join(folder, 'index.html')).mtimeMs).toBe(before)
  })

  it('writes an agenda once it is published, in every format, with links that lead somewhere', async () => {
    await council.here.transaction(async (tx) => {
      const agenda = (await tx.agendas.of(meeting.id))!
      await tx.publications.add({
        agendaId: agenda.id,
        meetingId: meeting.id,
        revision: 1,
        publishedById: officer.personId,
        publishedAt: '2026-10-01T09:00:00.000Z',
        publishedOn: civilDate('2026-10-01'),
        link: null,
        noticeAtOffices: true,
        summonsSent: true,
        withoutReplyBecause: null,
        lateBecause: null,
      })
    })
    await write()

    const of = 'corporate-and-communities-panel'
    for (const [from, name] of [
      ['.', 'index.html'],
      [of, 'index.html'],
      [`${of}/2026-11-12-1000`, 'agenda.html'],
      [of, 'work-programme.html'],
    ] as const) {
      const links = [...page(`${from}/${name}`).matchAll(/href="([^"#:]+)"/g)].map(([, href]) => href!)
      expect(links.length).toBeGreaterThan(0)
      for (const href of links) expect(existsSync(join(folder, from, href)), `${from}/${name} → ${href}`).toBe(true)
    }
    expect(page(`${of}/2026-11-12-1000/agenda.html`)).toContain('Published on Thursday 1 October 2026.')
  })

  it('takes away what is public no longer, and leaves what others put there', async () => {
    writeFileSync(join(folder, 'robots.txt'), 'User-agent: *')
    await council.here.transaction(async (tx) => {
      const committee = (await tx.committees.find(panel.id))!
      await tx.committees.save({ ...committee, regime: 'informal' })
    })
    await write()

    expect(existsSync(join(folder, 'corporate-and-communities-panel/work-programme.html'))).toBe(false)
    expect(page('robots.txt')).toBe('User-agent: *')
    expect(page('index.html')).toContain('No committee has been set up yet.')
    await council.here.transaction(async (tx) => {
      const committee = (await tx.committees.find(panel.id))!
      await tx.committees.save({ ...committee, regime: 'statutory' })
    })
  })

  it('says in a sentence what is wrong with how it was typed, or with the folder', async () => {
    expect(await publish.run([], io)).toBe(2)
    expect(said.err).toBe('Say which folder to write into: cleardays publish DIR.\n')
    expect(await publishInto({ folder: join(folder, 'robots.txt'), json: false }, council.deps, io)).toBe(1)
    expect(said.err).toMatch(/^The folder .* could not be written into \(E[A-Z]+\)\.\n$/)
  })
})

describe('cleardays export', () => {
  const run = async (...line: string[]) => {
    const asked = askedFor(line)
    if (typeof asked === 'string') return { code: 2, said: asked }
    const code = await exportOne(asked, council.deps, io)
    return { code, said: code === 0 ? said.out : said.err }
  }
  const PANEL = ['--committee', 'Corporate and Communities Panel'] as const

  it('prints an agenda, a programme and the report to the committee', async () => {
    expect((await run('agenda', '--format', 'md', ...PANEL, '--on', '2026-11-12')).said).toContain(
      '# Agenda: Corporate',
    )
    expect((await run('programme', '--format', 'csv', '--columns', 'Item,Meeting date', ...PANEL)).said).toContain(
      'Item,Meeting date',
    )
    expect((await run('report', '--format', 'html', ...PANEL)).said).toContain('<h2>Recommendation</h2>')
    expect(JSON.parse((await run('agenda', '--json', ...PANEL)).said)).toMatchObject({ _type: 'event' })
  })

  it('makes the public form only, unless it is told for whom', async () => {
    for (const kind of ['agenda', 'programme'])
      expect(await run(kind, '--format', 'md', '--closed', ...PANEL)).toMatchObject({
        code: 2,
        said: expect.stringContaining('--as NAME'),
      })
  })

  it('says what is wrong with a template', async () => {
    const out = join(folder, 'a.docx')
    const line = ['agenda', '--template', 'ours.docx', '--on', '2026-11-12', '--out', out, ...PANEL]

    expect((await run(...line, '--format', 'docx')).said).toContain('The template ours.docx is not a Word document')
    expect((await run(...line, '--format', 'pdf')).said).toContain('use it with --format docx')
  })

  it('says what is missing in a sentence', async () => {
    expect((await run('agenda', '--format', 'md')).said).toContain('Say which committee with --committee NAME.')
    expect((await run('agenda', '--format', 'md', '--on', '2026-11-13', ...PANEL)).said).toContain(
      'has no meeting on Friday 13 November 2026',
    )
    expect((await run('programme', '--format', 'csv', '--columns', 'Colour', ...PANEL)).said).toContain(
      'There is no column “Colour”.',
    )
    expect((await run('agenda', '--format', 'pdf', ...PANEL)).said).toContain('--out FILE')
  })
})
