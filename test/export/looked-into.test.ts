import { describe, expect, it } from 'vitest'
import { AGENDA_FORMATS, type AgendaFormat, agendaFile } from '../../src/export/agenda/agenda-files.ts'
import { fileName } from '../../src/export/file-name.ts'
import { PROGRAMME_FORMATS, type ProgrammeFormat, programmeFile } from '../../src/export/programme/programme-files.ts'
import { unpacked } from '../assurance/security/unpacked.ts'
import { anAgendaOut, aProgrammeOut, aPublicLine, aRow } from '../support/papers.ts'

const SEEN = 'HERON-4B2C'
const plain = (text: string) => text.replaceAll('\0', '')

describe('What a file holds can be looked into, so that a search of it means something', () => {
  it.each(Object.keys(AGENDA_FORMATS) as AgendaFormat[])('an agenda as %s', async (format) => {
    const { bytes } = await agendaFile(anAgendaOut({}, [aPublicLine({ title: SEEN })]), format)
    expect(plain(await unpacked(bytes))).toContain(SEEN)
  })

  it.each(Object.keys(PROGRAMME_FORMATS) as ProgrammeFormat[])('a programme as %s', async (format) => {
    const { bytes } = await programmeFile(
      aProgrammeOut({ committee: SEEN, groups: [{ of: 'pool', meeting: null, rows: [aRow({ title: SEEN })] }] }),
      format,
      'full',
    )
    const held = plain(await unpacked(bytes))
    expect(held.includes(SEEN) || held.includes(SEEN.toLowerCase())).toBe(true)
  })

  it('and its name, which is made of nothing but letters, digits and hyphens', () => {
    expect(fileName(['../../etc/passwd\u202e', '<b>"\r\n'], 'docx/')).toBe('etc-passwd-b.docx')
  })
})
