import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** What is told of a page of tags as it goes by. Attributes are those that were asked for, and of two alike the first. */
export type TagReader = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (letters: string) => void
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const VOID = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)
const PARAGRAPH = words('p')
const HEADINGS = words('h1 h2 h3 h4 h5 h6 p')
const FORM = words('input option optgroup select button datalist textarea')
/** Which elements end where another begins, though no tag says so: a paragraph at a list, a row at a row. */
const ENDS = new Map<string, ReadonlySet<string>>([
  ['tr', words('tr th td')],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['body', words('head link script')],
  ['a', words('a')],
  ['li', words('li')],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ...'dd dt'.split(' ').map((name) => [name, words('dd dt')] as const),
  ...'rt rp'.split(' ').map((name) => [name, words('rt rp')] as const),
  ...'tbody tfoot'.split(' ').map((name) => [name, words('thead tbody')] as const),
  ...'h1 h2 h3 h4 h5 h6'.split(' ').map((name) => [name, HEADINGS] as const),
  ...'select input output button datalist textarea'.split(' ').map((name) => [name, FORM] as const),
  ...'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul'
    .split(' ')
    .map((name) => [name, PARAGRAPH] as const),
])
/** Drawings and formulas have rules of their own, but for these parts of them. */
const WITHIN_FOREIGN = words('mi mo mn ms mtext annotation-xml foreignObject desc title')
const NONE: Readonly<Record<string, string>> = {}

/**
 * Reads HTML (or XML) tag by tag with htmlparser2's tokenizer, and closes what the page left open by the same rules as
 * its parser. That parser looks through all that is open at each tag, so that a page of tags in tags costs its square;
 * here what is open is counted. Only the attributes named in `wanted` are taken.
 */
export const readTags = (html: string, wanted: ReadonlySet<string> | 'all', reader: TagReader, xml = false): void => {
  const open: string[] = []
  const counts = new Map<string, number>()
  const foreign: ('svg' | 'math' | 'html')[] = []
  const strange = (): boolean => foreign.length > 0 && foreign[foreign.length - 1] !== 'html'
  let name = ''
  let attributes = NONE
  let attribute: string | null = null
  let value = ''

  const push = (one: string): void => {
    open.push(one)
    counts.set(one, (counts.get(one) ?? 0) + 1)
    if (xml) return
    if (one === 'svg' || one === 'math') foreign.push(one)
    else if (WITHIN_FOREIGN.has(one)) foreign.push('html')
  }
  const pop = (): void => {
    const one = open.pop()!
    counts.set(one, counts.get(one)! - 1)
    if (!xml && (one === 'svg' || one === 'math' || WITHIN_FOREIGN.has(one))) foreign.pop()
    reader.close(one)
  }
  const nameAt = (start: number, end: number): string => {
    const one = html.slice(start, end)
    if (xml) return one
    const low = one.toLowerCase()
    if (low === 'image' && !strange()) return 'img'
    const isDrawn = low === 'foreignobject' && (foreign.at(-1) === 'svg' || counts.get('foreignObject'))
    return isDrawn ? 'foreignObject' : low
  }
  const begin = (one: string): void => {
    name = one
    attributes = NONE
    if (!xml) {
      if (one === 'form' && counts.get('form')) {
        name = ''
        return
      }
      const ends = ENDS.get(one)
      if (ends) while (open.length > 0 && ends.has(open[open.length - 1]!)) pop()
    }
    if (xml || !VOID.has(one)) push(one)
  }
  const told = (): void => {
    if (name === '') return
    reader.open(name, attributes)
    if (!xml && VOID.has(name)) reader.close(name)
    name = ''
  }
  const closeAtOnce = (): void => {
    const one = name
    told()
    if (one !== '' && open[open.length - 1] === one) pop()
  }

  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => reader.text(html.slice(start, end)),
    ontextentity: (code) => reader.text(String.fromCodePoint(code)),
    onopentagname: (start, end) => begin(nameAt(start, end)),
    onopentagend: told,
    onselfclosingtag: () => (xml || strange() ? closeAtOnce() : told()),
    onclosetag: (start, end) => {
      const one = nameAt(start, end)
      if (!xml && VOID.has(one)) {
        if (one !== 'br') return
        reader.open('br', NONE)
        reader.close('br')
      } else if (counts.get(one)) {
        while (open[open.length - 1] !== one) pop()
        pop()
      } else if (!xml && one === 'p') {
        begin('p')
        closeAtOnce()
      }
    },
    onattribname: (start, end) => {
      const one = html.slice(start, end)
      const known = xml ? one : one.toLowerCase()
      attribute = (wanted === 'all' || wanted.has(known)) && !Object.hasOwn(attributes, known) ? known : null
      value = ''
    },
    onattribdata: (start, end) => {
      if (attribute !== null) value += html.slice(start, end)
    },
    onattribentity: (code) => {
      if (attribute !== null) value += String.fromCodePoint(code)
    },
    onattribend: () => {
      if (attribute !== null) attributes = { ...attributes, [attribute]: value }
      attribute = null
    },
    oncdata: (start, end, offset) => {
      if (xml || strange()) reader.text(html.slice(start, end - offset))
    },
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    onend: () => {
      while (open.length > 0) pop()
    },
    isInForeignContext: strange,
  }
  const tokenizer = new Tokenizer({ xmlMode: xml, decodeEntities: true }, callbacks)
  tokenizer.write(html)
  tokenizer.end()
}
