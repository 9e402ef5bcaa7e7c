import { BREAKS, HEADING, PAPER, UNREAD, WANTED } from './html-names.ts'
import type { HtmlState as State } from './html-state.ts'
import { asPrinted, styleOf } from './list-numbers.ts'
import { type Cell, type Loose, layOut, type Page } from './page.ts'
import { tidy } from './plain.ts'
import { singleRows } from './single-rows.ts'
import { readTags } from './tags.ts'

/** One space for any run of them, by hand: a regular expression over a long run of spaces can take seconds. */
const squeezed = (letters: string): string =>
  UNEVEN.test(letters) ? tidy(letters).split(/\s/).filter(Boolean).join(' ') : letters.trim()
const UNEVEN = /[\n\t\r\u00a0\u00ad\u2000-\u200f\u202f\u2060]| {2}/

const flush = (state: State): void => {
  const letters = squeezed(state.letters)
  state.letters = ''
  state.last = ''
  state.linked = ''
  const strong = state.strong
  state.strong = 0
  if (!letters) return
  const table = state.tables[state.tables.length - 1]
  const cell: Cell | null = table ? { table: table.id, row: table.row, column: table.column } : null
  state.loose.push({
    text: state.marker + letters,
    heading: state.heading,
    strong: strong >= letters.length * 0.8,
    cell,
  })
  state.marker = ''
}

const say = (state: State, letters: string): void => {
  if (letters === '') return
  state.letters += letters
  if (state.link !== null) state.linked += letters
  state.last = letters[letters.length - 1]!
}

const open = (state: State, name: string, attributes: Readonly<Record<string, string>>): void => {
  if (state.skipped > 0) {
    if (name === state.skippedAs) state.skipped += 1
    return
  }
  if (
    UNREAD.has(name) ||
    'hidden' in attributes ||
    attributes.role === 'navigation' ||
    attributes.role === 'contentinfo'
  ) {
    flush(state)
    if (name !== 'input' && name !== 'img') {
      state.skipped = 1
      state.skippedAs = name
    }
    return
  }
  if (BREAKS.has(name)) {
    flush(state)
    if (name === 'title') state.inTitle = true
    else if (HEADING[name]) state.heading = HEADING[name]
    else if (name === 'ul' || name === 'ol')
      state.lists.push({
        ordered: name === 'ol',
        next: Number(attributes.start ?? 1) || 1,
        style: styleOf(attributes),
      })
    else if (name === 'li') {
      const list = state.lists[state.lists.length - 1]
      if (list && Number(attributes.value) > 0) list.next = Number(attributes.value)
      state.marker = list?.ordered ? `${asPrinted(list.next++, list.style)}. ` : '• '
    } else if (name === 'table') state.tables.push({ id: state.made++, row: -1, column: -1 })
    else if (name === 'tr') nextRow(state)
    else if (name === 'td' || name === 'th') nextCell(state)
    if (name === 'main' || attributes.role === 'main') state.main ??= state.loose.length
    if (/\bmgAiTitle/.test(attributes.class ?? '')) state.heading = 4
    return
  }
  if (name === 'b' || name === 'strong') state.bold += 1
  else if (name === 'img' && attributes.alt && /icon/i.test(attributes.alt)) say(state, ` ${attributes.alt} `)
  else if (name === 'a' && attributes.href && PAPER.test(attributes.href)) {
    state.link = attributes.href
    state.linked = ''
  }
}

const nextRow = (state: State): void => {
  const table = state.tables[state.tables.length - 1]
  if (!table) return
  table.row += 1
  table.column = -1
}

const nextCell = (state: State): void => {
  const table = state.tables[state.tables.length - 1]
  if (table) table.column += 1
}

const close = (state: State, name: string): void => {
  if (state.skipped > 0) {
    if (name === state.skippedAs) state.skipped -= 1
    return
  }
  if (BREAKS.has(name)) {
    if (name === 'title') {
      state.title ||= squeezed(state.letters)
      state.letters = ''
      state.last = ''
      state.linked = ''
      state.inTitle = false
    } else flush(state)
    if (HEADING[name] || name === 'p' || name === 'div') state.heading = 0
    if (name === 'ul' || name === 'ol') state.lists.pop()
    else if (name === 'table') state.tables.pop()
    else if (name === 'main' && state.main !== null) state.mainEnd = state.loose.length
    return
  }
  if (name === 'b' || name === 'strong') {
    state.bold = Math.max(0, state.bold - 1)
    state.glued = state.last !== '' && '.:;?!'.includes(state.last)
  } else if (name === 'a' && state.link) {
    const title = squeezed(state.linked)
    if (title) state.papers.push({ title, format: PAPER.exec(state.link)?.[1]?.toUpperCase() ?? null })
    state.link = null
  }
}

/** Only what lies in the page's main part, where it says which that is and there is enough of it. */
const mainPart = (state: State): Loose[] => {
  if (state.main === null || state.mainEnd === null) return state.loose
  const main = state.loose.slice(state.main, state.mainEnd)
  return main.reduce((sum, one) => sum + one.text.length, 0) > 100 ? main : state.loose
}

/** A page of HTML as text and blocks. Scripts, styles, menus and hidden parts are not read; nothing is run or fetched. */
export const readHtml = (html: string): Page => {
  const state: State = {
    loose: [],
    letters: '',
    strong: 0,
    bold: 0,
    skipped: 0,
    skippedAs: '',
    heading: 0,
    lists: [],
    marker: '',
    tables: [],
    made: 0,
    main: null,
    glued: false,
    mainEnd: null,
    title: '',
    inTitle: false,
    link: null,
    linked: '',
    last: '',
    papers: [],
  }
  readTags(tidy(html), WANTED, {
    open: (name, attributes) => open(state, name, attributes),
    close: (name) => close(state, name),
    text: (letters) => {
      if (state.skipped > 0) return
      // a sentence that ends in bold, with the next one set hard against it
      if (state.glued && /^\p{Lu}/u.test(letters)) say(state, ' ')
      state.glued = false
      say(state, letters)
      if (state.bold > 0) state.strong += letters.trim().length
    },
  })
  flush(state)
  return layOut(singleRows(mainPart(state)), state.title || null, state.papers)
}
