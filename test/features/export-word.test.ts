import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedFor, exportOne } from '../../src/command-line/export.ts'
import { readCalendarFile } from '../../src/import/calendar-file.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
const folder = mkdtempSync(join(tmpdir(), 'export-'))
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  const panel = await council.committee()
  const other = await council.committee({ name: 'Environment Panel', slackChannel: 'C0ENV' })
  await council.meeting(panel.id, '2026-11-12')
  await council.meeting(other.id, '2026-11-24', '14:00')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await council.close()
})

const run = async (...line: string[]) => {
  const said = { out: '', err: '' }
  const asked = askedFor(line)
  if (typeof asked === 'string') return { code: 2, out: '', err: asked }
  const code = await exportOne(asked, council.deps, {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    readFile: async () => new Uint8Array(),
  })
  return { code, ...said }
}

describe('cleardays export calendar', () => {
  it('prints the meetings as one JSON document that `cleardays read` takes', async () => {
    const { code, out, err } = await run('calendar', '--json', '--committee', 'environment panel')

    expect([code, err]).toEqual([0, ''])
    expect(readCalendarFile(out)).toEqual({
      committee: 'Environment Panel',
      meetings: [{ date: '2026-11-24', time: '14:00', committee: 'Environment Panel' }],
      days: { profile: 'england-council', closures: [] },
    })
  })

  it('prints a calendar file of all committees unless told', async () => {
    const { out } = await run('calendar')

    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  })

  it('says which committees there are where there is none of that name', async () => {
    expect(await run('calendar', '--committee', 'Nobody')).toEqual({
      code: 1,
      out: '',
      err: 'There is no committee “Nobody”. There are: Corporate and Communities Panel; Environment Panel.\n',
    })
  })
})

describe('cleardays export grid', () => {
  it('writes a workbook where it is told to', async () => {
    const out = join(folder, 'grid.xlsx')

    expect(await run('grid', '--out', out)).toEqual({ code: 0, out: '', err: '' })

    const [all] = await readXlsx(readFileSync(out))
    expect(all!.data).toHaveLength(3)
  })

  it('refuses a day that is none', async () => {
    expect(await run('grid', '--format', 'ics', '--on', '2026-02-30')).toMatchObject({
      code: 1,
      err: '“2026-02-30” is not a day such as 2026-11-12.\n',
    })
  })
})

describe('Wrong arguments', () => {
  it.each([
    [[], 'Say what to export, one of: programme, '],
    [['minutes'], 'Say what to export, one of: programme, '],
    [['calendar', '--format', 'docx'], '“calendar” can be exported as ics, json, not as docx.'],
    [['grid'], 'xlsx is not text: say where to write it with --out FILE.'],
    [['calendar', '--colour', 'red'], "Unknown option '--colour'."],
  ])('%j is refused with a sentence', (line, says) => {
    expect(askedFor(line)).toContain(says)
  })
})
