import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/command-line/read.ts'

const fixtures = new URL('../import/fixtures/', import.meta.url)

const typed = async (args: readonly string[], files: Record<string, string> = {}) => {
  let out = ''
  let err = ''
  const code = await read.run(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    readFile: async (path) =>
      path in files
        ? new TextEncoder().encode(files[path])
        : new Uint8Array(await readFile(fileURLToPath(new URL(path, fixtures)))),
  })
  return { code, out, err }
}

describe('cleardays read', () => {
  it('prints one JSON document, with every part of it', async () => {
    const { code, out, err } = await typed(['panel-meeting.txt', '--json'])
    const document = JSON.parse(out)

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(Object.keys(document)).toEqual(
      expect.arrayContaining([
        'kind',
        'title',
        'committee',
        'text',
        'meeting',
        'contacts',
        'items',
        'people',
        'resolutions',
        'proposals',
        'documents',
        'decision',
        'warnings',
      ]),
    )
    expect(document.decision).toBeNull()
    for (const { evidence } of document.proposals)
      expect(document.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })

  it('tells a person what the page proposes, with the sentence that says so', async () => {
    const { code, out } = await typed(['council-debate.txt'])

    expect(code).toBe(0)
    expect(out).toContain(
      '- Refer (certain): Comments on Themed Debate - Libraries for Tomorrow (to Cabinet, Tuesday 12 November 2019)',
    )
    expect(out).toContain('“following debate the Council agreed to forward')
  })

  it('settles the next meeting against a committee’s calendar', async () => {
    const calendar = JSON.stringify({
      committee: 'Planning Committee',
      meetings: [
        { date: '2025-02-04', time: '14:00' },
        { date: '2025-01-07', time: '14:00' },
      ],
    })
    const minutes =
      'Minutes of the Planning Committee held on 7 January 2025\n\nRESOLVED: That a report on trees be brought to the next meeting.'
    const { out } = await typed(['minutes', '--committee-file', 'calendar', '--json'], { calendar, minutes })

    expect(JSON.parse(out).proposals[0].to).toMatchObject({ meeting: '2025-02-04', time: '14:00', derived: true })
  })

  it('ends with 1 and one sentence for a file it cannot read', async () => {
    expect(await typed(['nothing'], { nothing: '' })).toEqual({
      code: 1,
      out: '',
      err: 'The file is empty, so nothing was read.\n',
    })
    expect(await typed(['no-such-file.txt'])).toEqual({
      code: 1,
      out: '',
      err: 'The file no-such-file.txt could not be read.\n',
    })
    expect((await typed(['council-debate.txt', '--committee-file', 'x'], { x: '[1]' })).err).toBe(
      'The committee file x is not a calendar: it holds no list of meetings with dates.\n',
    )
  })

  it('ends with 2 when it is typed wrongly', async () => {
    expect(await typed([])).toEqual({ code: 2, out: '', err: 'Say which file to read: cleardays read FILE.\n' })
    expect((await typed(['a', '--yaml'])).code).toBe(2)
    expect((await typed(['a', 'b'])).code).toBe(2)
    expect((await typed(['a', '--committee-file'])).code).toBe(2)
  })
})
