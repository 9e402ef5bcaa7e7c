import { type IPatch, type ParagraphChild, PatchType, patchDetector, patchDocument, TextRun } from 'docx'
import { unzipSync } from 'fflate'
import type { Paper } from '../document/paper.ts'
import { settledZip } from '../settled-zip.ts'
import { LISTS, wordBlock } from './blocks.ts'

/** What goes into a council's own template, by the names of its fields. `business` is everything below the title. */
export type TemplateFields = Readonly<Record<string, string>>

/** A filled template; or why there is none: fields that are none of ours, no place for the business, or no Word document. */
export type Filled =
  | { readonly is: 'filled'; readonly bytes: Uint8Array }
  | { readonly is: 'unknown-fields'; readonly unknown: readonly string[]; readonly known: readonly string[] }
  | { readonly is: 'no-place-for-business' }
  | { readonly is: 'not-a-word-document' }

/** Larger is no template: it is refused before it is unpacked. */
const LARGEST = 10_000_000
const LARGEST_UNPACKED = 60_000_000
const BUSINESS = 'business'

/**
 * Fills a council's own Word document: `{{committee}}` and the like become words as they stand there, and the paragraph
 * of `{{business}}` becomes the business itself. A field that nobody knows is said, never left standing in print.
 */
export const fillTemplate = async (template: Uint8Array, paper: Paper, fields: TemplateFields): Promise<Filled> => {
  const checked = await checkTemplate(template, Object.keys(fields))
  if (checked.is !== 'fine') return checked

  let lists = 0
  const business = paper.blocks.flatMap((block) => wordBlock(block, () => (lists += 1)))
  const patches: Record<string, IPatch> = { [BUSINESS]: { type: PatchType.DOCUMENT, children: business as never } }
  for (const [name, words] of Object.entries(fields))
    if (checked.fields.includes(name)) patches[name] = { type: PatchType.PARAGRAPH, children: inLines(words) }
  const bytes = await patchDocument({
    outputType: 'uint8array',
    data: template,
    patches,
    numbering: LISTS as never,
    keepOriginalStyles: true,
    trimPlaceholders: true,
    recursive: true,
  })
  return { is: 'filled', bytes: settledZip(bytes, paper.day) }
}

/** Whether a document can be filled from fields of these names, and which of them stand in it. */
export const checkTemplate = async (
  template: Uint8Array,
  names: readonly string[],
): Promise<{ readonly is: 'fine'; readonly fields: readonly string[] } | Exclude<Filled, { is: 'filled' }>> => {
  if (template.length > LARGEST || template[0] !== 0x50 || template[1] !== 0x4b || !unpacksSmall(template))
    return { is: 'not-a-word-document' }
  const named = await fieldsIn(template)
  if (named === null) return { is: 'not-a-word-document' }
  const known = [BUSINESS, ...names]
  const unknown = named.filter((name) => !known.includes(name))
  if (unknown.length > 0) return { is: 'unknown-fields', unknown: [...new Set(unknown)], known }
  return named.includes(BUSINESS) ? { is: 'fine', fields: [...new Set(named)] } : { is: 'no-place-for-business' }
}

/** Whether what is packed is of a size that a template has; nothing is unpacked to find out. */
const unpacksSmall = (template: Uint8Array): boolean => {
  let size = 0
  try {
    unzipSync(template, {
      filter: ({ originalSize }) => {
        size += originalSize
        return false
      },
    })
    return size <= LARGEST_UNPACKED
  } catch {
    return false
  }
}

const inLines = (words: string): readonly ParagraphChild[] =>
  words.split('\n').map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }) }))

const fieldsIn = async (template: Uint8Array): Promise<readonly string[] | null> => {
  try {
    return await patchDetector({ data: template, trimPlaceholders: true })
  } catch {
    return null
  }
}
