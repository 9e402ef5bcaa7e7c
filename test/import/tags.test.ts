import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/import/text/html.ts'
import { readTags } from '../../src/import/text/tags.ts'

const WANTED = new Set(['class', 'href', 'hidden', 'role', 'start'])

const ours = (page: string, xml = false): string[] => {
  const told: string[] = []
  readTags(
    page,
    WANTED,
    {
      open: (name, attributes) => told.push(`<${name} ${JSON.stringify(Object.entries(attributes).sort())}`),
      close: (name) => told.push(`/${name}`),
      text: (letters) => told.push(`"${letters}`),
    },
    xml,
  )
  return told
}

const theirs = (page: string, xml = false): string[] => {
  const told: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const wanted = Object.entries(attributes).filter(([one]) => WANTED.has(one))
        told.push(`<${name} ${JSON.stringify(wanted.sort())}`)
      },
      onclosetag: (name) => told.push(`/${name}`),
      ontext: (letters) => told.push(`"${letters}`),
    },
    { xmlMode: xml, decodeEntities: true },
  )
  parser.end(page)
  return told
}

const NAMES =
  'p div ul ol li table tbody thead tfoot tr td th h1 h4 b a img br hr main nav script style title svg math desc select option button textarea form input dl dt dd rt rp body head html pre template image xmp'.split(
    ' ',
  )
const name = fc.constantFrom(...NAMES)
const attribute = fc.constantFrom(
  '',
  ' hidden',
  ' class="one two"',
  ' ROLE=main role=nav',
  " href='a.pdf?x=1&amp;y'",
  ' start=3',
  ' title="a > b"',
)
const piece = fc.oneof(
  fc.tuple(name, attribute).map(([one, said]) => `<${one}${said}>`),
  fc.tuple(name, attribute).map(([one, said]) => `<${one.toUpperCase()}${said}/>`),
  name.map((one) => `</${one}>`),
  fc.constantFrom('word ', 'Ends.', '&amp;', '&nbsp;', '&#8217;', '&none', '<', '>', '<!-- c -->', '<![CDATA[x]]>'),
  fc.string({ maxLength: 6 }),
)
const page = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('tags', () => {
  it('are opened, closed and put in words exactly as htmlparser2’s own parser does it', () => {
    fc.assert(
      fc.property(page, (one) => {
        expect(ours(one)).toEqual(theirs(one))
      }),
      { numRuns: 2_000 },
    )
  })

  it('of XML are too', () => {
    fc.assert(
      fc.property(page, (one) => {
        expect(ours(one, true)).toEqual(theirs(one, true))
      }),
      { numRuns: 1_000 },
    )
  })

  it('may lie in one another as deep as a page of 300,000 letters goes', () => {
    for (const tag of ['<div>', '<b>x', '<ul><li>a', '<table><tr><td>a']) {
      const read = readHtml(tag.repeat(Math.ceil(300_000 / tag.length)))
      expect(read.text.replace(/[^ax]/g, '').length).toBe(tag === '<div>' ? 0 : Math.ceil(300_000 / tag.length))
    }
  })

  it('of a link give its paper the words that stand in its last block', () => {
    const read = readHtml('<p>Before <a href="a.pdf">not this<br>The report</a> after</p>')
    expect(read.papers).toEqual([{ title: 'The report', format: 'PDF' }])
  })
})
