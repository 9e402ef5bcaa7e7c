import { Document, ImageRun, Packer, Paragraph } from 'docx'
import { zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { defaultLimits, type Limits } from '../../src/import/limits.ts'
import { read } from '../../src/import/read.ts'
import { readWithoutWaiting } from '../../src/import/read-in-worker.ts'
import { sayReadingRefusal } from '../../src/import/say-reading-refusal.ts'
import { bytesOf, reading } from './support/pages.ts'

const refusal = async (bytes: Uint8Array, limits = defaultLimits): Promise<string> => {
  const ruling = await read(bytes, { limits })
  return ruling.ok ? 'it was read' : sayReadingRefusal(ruling.refusal)
}

const pdf = (
  draw: (page: InstanceType<typeof PDFDocument>) => void,
  options: ConstructorParameters<typeof PDFDocument>[0] = {},
): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const document = new PDFDocument(options)
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    draw(document)
    document.end()
  })

describe('A file that cannot be read is refused in one clear sentence', () => {
  it('when it is empty, or holds only spaces', async () => {
    expect(await refusal(new Uint8Array())).toBe('The file is empty, so nothing was read.')
    expect(await refusal(bytesOf(' \n'.repeat(2_000)))).toBe('There are no words in this file, so nothing was read.')
  })

  it('when it is too large, before anything is done with it', async () => {
    expect(await refusal(new Uint8Array(50 * 1024 * 1024))).toMatch(
      /^The file is 50 MB and the most that is read is 20 MB/,
    )
  })

  it.each([
    ['tabs', 'Item\tDate\tLead\n', '\t'],
    ['bars', '| Item | Date |\n', '|'],
    ['cells of HTML', '<html><body><table>', '<td>x'],
    ['commas', 'title,date,lead\n', ','],
  ])('when its tables are of more cells than are kept: %s', async (_, head, parting) => {
    const row = `x${parting}x`.repeat(50)
    const file = (rows: number) => bytesOf(`${head}${`${row}\n`.repeat(rows)}`)
    const limits = { ...defaultLimits, cells: 1_000 }

    expect(await refusal(file(40), limits)).toBe(
      'The file has tables of more than 1,000 cells, so it was not read; send only the rows and columns that are needed.',
    )
    expect(await refusal(file(5), limits)).toBe('it was read')
  })

  it('when a small archive would unpack to a large one', async () => {
    const bomb = zipSync(
      { 'word/document.xml': new Uint8Array(12 * 1024 * 1024), '[Content_Types].xml': bytesOf('<Types/>') },
      { level: 6 },
    )

    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb, { ...defaultLimits, unpacked: 5 * 1024 * 1024 })).toMatch(
      /^The file unpacks to more than 5 MB/,
    )
  })

  it('when an archive holds more entries than any document has', async () => {
    const empty = Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`word/x${n}.xml`, new Uint8Array()]))
    const document = { 'word/document.xml': bytesOf('<w:document/>'), '[Content_Types].xml': bytesOf('<Types/>') }

    expect(await refusal(zipSync({ ...document, ...empty }, { level: 0 }))).toMatch(/^The file unpacks to more than/)
  })

  it('when an archive hides what it unpacks to behind another name', async () => {
    const bomb = zipSync(
      {
        '[Content_Types].xml': bytesOf('<Types/>'),
        'word/document.xml': bytesOf('<w:document/>'),
        'word/pictures.jpg': new Uint8Array(12 * 1024 * 1024),
      },
      { level: 6 },
    )
    // the list at the end gives the name of the document to what is a picture in its own place, and the reverse
    const list = Buffer.from(bomb.buffer, bomb.byteOffset, bomb.length)
    const from = list.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    const [document, picture] = [
      list.indexOf('word/document.xml', from),
      list.indexOf('word/pictures.jpg', from),
    ] as const
    list.write('word/pictures.jpg', document)
    list.write('word/document.xml', picture)

    const before = process.memoryUsage().arrayBuffers
    expect(await refusal(bomb)).toMatch(/^The file looks like a Word document but is damaged|^There are no words/)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024)
  })

  it('when reading it takes more time or memory than one file may', async () => {
    const rows = '<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>'
    const content = `<office:document-content><office:body><office:text><table:table>${rows.repeat(200_000)}</table:table></office:text></office:body></office:document-content>`
    const small = zipSync({
      mimetype: bytesOf('application/vnd.oasis.opendocument.text'),
      'content.xml': bytesOf(content),
    })
    const words =
      'Reading the file took more time or memory than one file may take, so it was left; send the minutes as plain text instead.'
    const apart = async (limits: Limits): Promise<string> => {
      const ruling = await readWithoutWaiting(small, { limits })
      return ruling.ok ? 'it was read' : sayReadingRefusal(ruling.refusal)
    }

    expect(small.length).toBeLessThan(200_000)
    expect(await apart({ ...defaultLimits, seconds: 0 })).toBe(words)
    expect(await apart({ ...defaultLimits, memory: 32 * 1024 * 1024 })).toBe(words)
  })

  it('when it is an archive of something else, or one that breaks off', async () => {
    const archive = zipSync({ 'photo.jpg': new Uint8Array(100) })

    expect(await refusal(archive)).toMatch(/^The file is an archive/)
    expect(await refusal(archive.subarray(0, archive.length - 30))).toMatch(/damaged or incomplete/)
  })

  it('when it is a PDF of scanned pages', async () => {
    const scan = await pdf((page) =>
      page.rect(50, 50, 400, 600).fill('#ddd').addPage().rect(50, 50, 400, 600).fill('#ddd'),
    )

    expect(await refusal(scan)).toBe(
      'The PDF has 2 pages and no text: its pages are pictures (a scan), so send a copy with text, or paste the words.',
    )
  })

  it('when it is protected by a password', async () => {
    const locked = await pdf((page) => page.text('Minutes'), { userPassword: 'a password', ownerPassword: 'another' })
    const container = new Uint8Array(2048)
    container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    container.set(new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le')), 1024)

    expect(await refusal(locked)).toBe(
      'The file is protected by a password, so it was not opened; send a copy without one.',
    )
    expect(await refusal(container)).toBe(
      'The file is protected by a password, so it was not opened; send a copy without one.',
    )
  })

  it('when it is damaged', async () => {
    expect(await refusal(bytesOf('%PDF-1.7\nnothing more'))).toMatch(/^The file looks like a PDF but is damaged/)
    expect(await refusal(bytesOf('{"EventId": 1, '))).toMatch(/^The file looks like JSON but is damaged/)
    expect(await refusal(bytesOf('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nthis is no line of it'))).toMatch(
      /^The file looks like an iCalendar file but is damaged/,
    )
  })

  it('when it is of a kind that is not read', async () => {
    expect(await refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toMatch(
      /^The file is a picture, which is not read here/,
    )
    expect(await refusal(bytesOf('{\\rtf1 Minutes}'))).toMatch(/^The file is Rich Text/)
    expect(await refusal(bytesOf('{"weather": "fine"}'))).toMatch(/^The file is JSON of a kind that is not known/)
  })
})

describe('A Word document with a picture', () => {
  it('has its words read, and its picture left alone', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({
              children: [new ImageRun({ type: 'png', data: pixel, transformation: { width: 10, height: 10 } })],
            }),
            new Paragraph('RESOLVED: That the report be noted.'),
          ],
        },
      ],
    })

    const ruling = await readWithoutWaiting(new Uint8Array(await Packer.toBuffer(document)))

    expect(ruling).toMatchObject({ ok: true, value: { text: 'RESOLVED: That the report be noted.' } })
  })
})

describe('A file that arrives damaged but can be read', () => {
  it('is read as it stands, and said to be damaged, when its letters were mixed up before', async () => {
    const read = await reading(
      bytesOf('Minutes of the Parks Committee\n\nRESOLVED: That the councilâ€™s report be noted.'),
    )

    expect(read.resolutions[0]?.text).toBe('the councilâ€™s report be noted.')
    expect(read.warnings.map((one) => one.says)[0]).toMatch(/^Some letters of this file were damaged/)
  })

  it('is read in the encoding it is in', async () => {
    const words = 'Minutes of the Parks Committee held on 7 May 2024\n\nApologies: Councillor Siân O’Môr'

    expect((await reading(new Uint8Array(Buffer.from(words.replace('’', "'"), 'latin1')))).people[0]?.name).toBe(
      "Councillor Siân O'Môr",
    )
    expect((await reading(new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le')))).people[0]?.name).toBe(
      'Councillor Siân O’Môr',
    )
    expect((await reading(new Uint8Array(Buffer.from(words, 'utf16le')))).people[0]?.name).toBe('Councillor Siân O’Môr')
    // of Windows, where a curly apostrophe is one byte that Latin 1 has not; and UTF-16 the other way round
    const ofWindows = Uint8Array.from([...words].map((letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0))))
    expect((await reading(ofWindows)).people[0]?.name).toBe('Councillor Siân O’Môr')
    const turned = Buffer.from(`\ufeff${words}`, 'utf16le').swap16()
    expect((await reading(new Uint8Array(turned))).people[0]?.name).toBe('Councillor Siân O’Môr')
  })

  it('has its scripts, styles, menus and hidden parts left out', async () => {
    const read = await reading(
      bytesOf(
        '<!doctype html><body><nav>Home</nav><script>document.write("RESOLVED that a report be brought to the next meeting")</script><p hidden>Action: Bo to run</p><p>RESOLVED: That the report be noted.</p><img src=x onerror="alert(1)"><a href="javascript:alert(1)">Paper</a></body>',
      ),
    )

    expect(read.text).toBe('RESOLVED: That the report be noted.\nPaper')
    expect(read.proposals).toEqual([])
  })
})
