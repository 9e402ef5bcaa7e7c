import { escapeUTF8 } from 'entities'
import type { Block, Paper, Run } from '../document/paper.ts'
import { printableLine } from '../document/printable.ts'
import { styles } from './styles.ts'

/** Text as it stands in a page. */
export const inPage = (text: string): string => escapeUTF8(text)

const runOf = (run: Run): string => {
  const text = inPage(run.text).replaceAll('\n', '<br>')
  const strong = run.bold ? `<strong>${text}</strong>` : text
  return run.link ? `<a href="${inPage(run.link)}">${strong}</a>` : strong
}
const runsOf = (runs: readonly Run[]): string => runs.map(runOf).join('')
const linesOf = (text: string): string => inPage(text).replaceAll('\n', '<br>')

/** One part of a document as HTML. */
export const blockHtml = (block: Block): string => {
  switch (block.is) {
    case 'heading': {
      const number = block.number === null ? '' : `<span class="number">${inPage(block.number)}.</span> `
      return `<h${block.level}>${number}${inPage(block.text)}</h${block.level}>`
    }
    case 'paragraph':
      return `<p${block.look === 'note' ? ' class="note"' : ''}>${runsOf(block.runs)}</p>`
    case 'facts':
      return `<dl>\n${block.facts.map(([label, said]) => `<div><dt>${inPage(label)}</dt><dd>${linesOf(said)}</dd></div>`).join('\n')}\n</dl>`
    case 'list': {
      const name = block.isNumbered ? 'ol' : 'ul'
      return `<${name}>\n${block.entries.map((entry) => `<li>${runsOf(entry)}</li>`).join('\n')}\n</${name}>`
    }
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${inPage(cell)}</th>`).join('')
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${linesOf(cell)}</td>`).join('')}</tr>`)
      // A wide table scrolls by itself; whoever has only a keyboard can reach it.
      return `<div class="wide" role="region" tabindex="0" aria-label="${inPage(block.caption)}"><table>\n<caption${block.isCaptionShown ? '' : ' class="heard"'}>${inPage(block.caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`
    }
    default:
      return block satisfies never
  }
}

/** A whole page: no script, nothing from elsewhere, readable without its style, and fit to print. */
export const pageHtml = (page: {
  readonly title: string
  readonly above: string
  readonly language: string
  readonly main: string
  /** Links above the title, back to where it belongs. */
  readonly way?: readonly { readonly text: string; readonly href: string }[]
}): string => `<!doctype html>
<html lang="${inPage(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inPage(printableLine(page.title))} – ${inPage(printableLine(page.above))}</title>
<style>
${styles}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<p>${inPage(printableLine(page.above))}</p>${wayHtml(page.way ?? [])}
</header>
<main id="main" tabindex="-1">
<h1>${inPage(printableLine(page.title))}</h1>
${page.main}
</main>
</body>
</html>
`

const wayHtml = (way: readonly { readonly text: string; readonly href: string }[]): string =>
  way.length === 0
    ? ''
    : `\n<nav aria-label="Where this page is">${way.map(({ text, href }) => `<a href="${inPage(href)}">${inPage(text)}</a>`).join(' ')}</nav>`

/** Words in a style sheet's string: nothing in them can end it. */
const inStyle = (text: string): string =>
  printableLine(text).replace(/[^\p{L}\p{N} ,;:.()]/gu, (letter) => `\\${letter.codePointAt(0)!.toString(16)} `)

/** A document as a web page. */
export const html = (paper: Paper): string => {
  const { mark } = paper
  const main = paper.blocks.map(blockHtml).join('\n')
  if (mark === undefined) return pageHtml({ ...paper, main })
  // It stays in sight while the page moves under it, and stands in the margin of each page that is printed.
  const inMargin = `<style>@page { @top-center { font: bold 8pt sans-serif; content: "${inStyle(mark)}" } }</style>\n`
  return pageHtml({ ...paper, main: `${inMargin}<p class="mark"><strong>${inPage(mark)}</strong></p>\n${main}` })
}
