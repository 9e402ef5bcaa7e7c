import { Document, Packer, Paragraph, TextRun } from 'docx'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { agendaPaper } from '../../src/export/agenda/agenda-paper.ts'
import { agendaInTemplate } from '../../src/export/agenda/agenda-template.ts'
import { docx } from '../../src/export/word/docx.ts'
import { anAgendaOut } from '../support/papers.ts'

const aTemplate = async (...lines: readonly string[]) => {
  const children = lines.map((text) => new Paragraph({ children: [new TextRun({ text, bold: true })] }))
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
const inWord = async (bytes: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
const filled = async (template: Uint8Array, out = anAgendaOut()) => {
  const made = await agendaInTemplate(out, template)
  if (made.is !== 'filled') throw new Error(made.is)
  return made.bytes
}

describe('A council’s own Word template', () => {
  it('keeps what stands in it, and gets its fields and the business', async () => {
    const template = await aTemplate(
      'Our own heading',
      '{{committee}} on {{ date }}, {{time}}',
      '{{business}}',
      'Our own foot',
    )
    const said = await inWord(await filled(template))

    expect(said).toContain('<strong>Our own heading</strong>')
    expect(said).toContain('Corporate and Communities Panel on Thursday 12 November 2026, 10.00am')
    expect(said).toContain('305. Children’s complaints: Ŵyn-Jones a’r tŷ')
    expect(said).toContain('https://council.example/papers/305.pdf?a=1&amp;b=2')
    expect(said.indexOf('307. Leisure contract')).toBeLessThan(said.indexOf('Our own foot'))
    expect(said).not.toContain('{{')
  })

  it('makes the same bytes of the same words', async () => {
    const template = await aTemplate('{{business}}')

    expect(Buffer.compare(await filled(template), await filled(template))).toBe(0)
  })

  it('says which fields nobody knows, and which there are', async () => {
    const made = await agendaInTemplate(anAgendaOut(), await aTemplate('{{chairs_name}}', '{{business}}'))

    expect(made).toMatchObject({
      is: 'unknown-fields',
      unknown: ['chairs_name'],
      known: expect.arrayContaining(['business', 'venue']),
    })
  })

  it('is refused without a place for the business, or where it is no Word document', async () => {
    expect(await agendaInTemplate(anAgendaOut(), await aTemplate('{{committee}}'))).toEqual({
      is: 'no-place-for-business',
    })
    expect(await agendaInTemplate(anAgendaOut(), new TextEncoder().encode('PK not really'))).toEqual({
      is: 'not-a-word-document',
    })
    expect(await agendaInTemplate(anAgendaOut(), new Uint8Array(11_000_000))).toEqual({ is: 'not-a-word-document' })
  })

  it('puts words that look like fields in as words', async () => {
    const out = anAgendaOut()
    const odd = { ...out, agenda: { ...out.agenda, venue: 'Room {{business}} & <b>' } }
    const said = await inWord(await filled(await aTemplate('At {{venue}}', '{{business}}'), odd))

    expect(said.match(/307\. Leisure contract/g)).toHaveLength(1)
    expect(await inWord(await docx(agendaPaper(odd)))).toContain('Room {{business}} &amp; &lt;b&gt;')
  })
})
