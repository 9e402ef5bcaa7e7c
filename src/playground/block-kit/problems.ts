import { blockChecks } from './blocks.ts'
import {
  boolean,
  byType,
  type Check,
  type Fields,
  isFields,
  oneOf,
  type Problem,
  problemsIn,
  type Report,
  shape,
  string,
} from './check.ts'
import { known, plainText } from './composition.ts'
import type { Surface } from './surfaces.ts'
import { checkTogether, lengthOfText } from './together.ts'
import { checkWords } from './words.ts'

export type { Problem } from './check.ts'
export type { Surface } from './surfaces.ts'

const anyBlock = byType('a block Slack knows', blockChecks)

const checkBlocks =
  (surface: Surface): Check =>
  (value, at, report) => {
    if (!Array.isArray(value)) return report(at, 'must be a list of blocks')
    for (const [index, block] of value.entries()) anyBlock(block, `${at}/${index}`, report)
    checkTogether(value, surface, at, report)
  }

/** What Slack would refuse in these blocks on this surface; an empty list when it would take them. */
export const problemsWithBlocks = (blocks: unknown, surface: Surface): Problem[] =>
  problemsIn(checkBlocks(surface), blocks)

const submits: Check = (value, at, report) => {
  const { blocks, submit } = value as Fields
  const asks = Array.isArray(blocks) && blocks.some((block) => isFields(block) && block.type === 'input')
  if (asks && submit === undefined) report(at, 'must have submit, because it has an input')
}

const shared = {
  private_metadata: string({ max: 3000 }),
  callback_id: string({ max: 255 }),
  external_id: string({ max: 255 }),
}
const modal = shape(
  { type: known, title: plainText(24), blocks: checkBlocks('modal') },
  {
    ...shared,
    submit: plainText(24),
    close: plainText(24),
    clear_on_close: boolean,
    notify_on_close: boolean,
    submit_disabled: boolean,
  },
  submits,
)
const home = shape({ type: oneOf('home'), blocks: checkBlocks('home') }, shared)

/** What Slack would refuse in this form or Home tab. */
export const problemsWithView = (view: unknown): Problem[] =>
  problemsIn(byType('a modal or a home', { modal, home }), view)

/** The longest `text` a message of ours may have; Slack recommends no more, and cuts at 40,000. */
const LONGEST_TEXT = 4000
/** Slack refuses a message whose blocks hold about 13,200 characters (`msg_blocks_too_long`); this leaves room. */
const MOST_TEXT = 12_000

const message = (value: Fields, report: Report) => {
  string({ min: 1, max: LONGEST_TEXT })(value.text, '/text', report)
  if (typeof value.text === 'string') checkWords(value.text, '/text', report)
  if (value.blocks === undefined) return
  checkBlocks('message')(value.blocks, '/blocks', report)
  const length = lengthOfText(value.blocks)
  if (length > MOST_TEXT) report('/blocks', `hold ${length} characters together, and ${MOST_TEXT} is the most`)
  checkWords(value.blocks, '/blocks', report)
}

/**
 * What is wrong with a message of ours: everything Slack would refuse, a missing or over-long fallback text, more text
 * than is safe, and people's words that were not escaped. Stricter than Slack on purpose.
 */
export const problemsWithMessage = (said: unknown): Problem[] => {
  if (!isFields(said)) return [{ pointer: '', says: 'must be an object' }]
  return problemsIn((value, _at, report) => message(value as Fields, report), said)
}

/** What would be read as Slack's own markup in text that was not meant so: `<!channel>`, a stray `<` or `&`. */
export const problemsWithWords = (value: unknown): Problem[] =>
  problemsIn((it, at, report) => checkWords(it, at, report), value)
