/** Elements whose words nobody reads on the page. */
export const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'select',
  'nav',
  'footer',
  'iframe',
  'object',
  'button',
  'textarea',
  'math',
])
/** Elements that begin a paragraph of their own. */
export const BREAKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul br title caption legend'.split(
    ' ',
  ),
)
/** The attributes that are looked at. */
export const WANTED: ReadonlySet<string> = new Set([
  'hidden',
  'role',
  'start',
  'class',
  'alt',
  'href',
  'type',
  'style',
  'value',
])
/** The levels of headings. */
export const HEADING: Record<string, number> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }
/** A link to a paper. */
export const PAPER = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip)(?:$|[?#])/i
