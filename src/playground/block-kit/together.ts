import { type Fields, isFields, type Report } from './check.ts'
import { isAskedOn, isShownOn, mostBlocks, type Surface } from './surfaces.ts'

/** Every object inside a payload, with its pointer, outer ones first. */
export function* everyObject(value: unknown, at = ''): Generator<readonly [string, Fields]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* everyObject(item, `${at}/${index}`)
  } else if (isFields(value)) {
    yield [at, value]
    for (const [key, inside] of Object.entries(value)) yield* everyObject(inside, `${at}/${key}`)
  }
}

const unique = (blocks: unknown, at: string, key: 'block_id' | 'action_id', report: Report) => {
  const seen = new Set<unknown>()
  for (const [pointer, part] of everyObject(blocks, at)) {
    const id = part[key]
    if (id === undefined) continue
    if (seen.has(id)) report(`${pointer}/${key}`, `${JSON.stringify(id)} is used twice`)
    seen.add(id)
  }
}

const count = (blocks: readonly unknown[], type: string) =>
  blocks.filter((block) => isFields(block) && block.type === type).length

/**
 * What Slack refuses in blocks that are each well formed: too many, on the wrong surface, the same id twice, and its
 * limits on a whole message. Sources: docs.slack.dev, block reference pages; `@slack/types` 3.2.0.
 */
export const checkTogether = (blocks: readonly unknown[], surface: Surface, at: string, report: Report): void => {
  if (blocks.length > mostBlocks[surface])
    report(at, `must have at most ${mostBlocks[surface]} blocks and has ${blocks.length}`)

  for (const [index, block] of blocks.entries()) {
    if (!isFields(block)) continue
    if (!isShownOn(String(block.type), surface))
      report(`${at}/${index}/type`, `${block.type} is not drawn in a ${surface}`)
    if (isFields(block.element) && !isAskedOn(String(block.element.type), surface))
      report(`${at}/${index}/element/type`, `${block.element.type} can be used in a modal only`)
  }
  unique(blocks, at, 'block_id', report)
  for (const [index, block] of blocks.entries()) unique(block, `${at}/${index}`, 'action_id', report)
  if (count(blocks, 'table') > 1) report(at, 'must have at most one table')
  if (count(blocks, 'data_visualization') > 2) report(at, 'must have at most two data_visualization blocks')

  const focused = [...everyObject(blocks, at)].filter(([, part]) => part.focus_on_load === true)
  for (const [pointer] of focused.slice(1)) report(`${pointer}/focus_on_load`, 'is set on an earlier element already')

  const markdown = blocks.reduce<number>(
    (sum, block) => sum + (isFields(block) && block.type === 'markdown' ? String(block.text ?? '').length : 0),
    0,
  )
  if (markdown > 12_000) report(at, `its markdown blocks have ${markdown} characters together, and 12000 is the most`)
}

/** How many characters of text the blocks hold together: Slack refuses a message whose sum is too great. */
export const lengthOfText = (blocks: unknown): number => {
  let sum = 0
  for (const [, part] of everyObject(blocks)) if (typeof part.text === 'string') sum += part.text.length
  return sum
}
