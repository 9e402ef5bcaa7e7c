import { printableLine } from '../document/printable.ts'
import { inPage } from '../web/html.ts'

/** A link from one page of the site to another. */
export type SiteLink = { readonly text: string; readonly href: string }

/** A list of links. `about` is heard after each and not seen, so that each makes sense by itself. */
export const linksHtml = (links: readonly SiteLink[], about = ''): string => {
  const heard = about === '' ? '' : `<span class="heard">${inPage(about)}</span>`
  const items = links.map(
    ({ text, href }) => `<li><a href="${inPage(href)}">${inPage(printableLine(text))}${heard}</a></li>`,
  )
  return `<ul>\n${items.join('\n')}\n</ul>`
}
