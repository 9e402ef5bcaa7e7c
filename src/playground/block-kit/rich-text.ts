import { boolean, byType, type Check, integer, listOf, oneOf, shape, string } from './check.ts'
import { known } from './composition.ts'

const style = shape(
  {},
  Object.fromEntries(
    ['bold', 'italic', 'strike', 'code', 'underline', 'highlight', 'client_highlight', 'unlink'].map((name) => [
      name,
      boolean,
    ]),
  ),
)
const leaf = (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}) =>
  shape({ type: known, ...required }, { style, ...optional })

const leaves = byType('something rich text can hold', {
  text: leaf({ text: string({ min: 1 }) }),
  link: leaf({ url: string({ min: 1 }) }, { text: string(), unsafe: boolean }),
  user: leaf({ user_id: string({ min: 1 }) }),
  channel: leaf({ channel_id: string({ min: 1 }) }),
  usergroup: leaf({ usergroup_id: string({ min: 1 }) }),
  team: leaf({ team_id: string({ min: 1 }) }),
  emoji: leaf({ name: string({ min: 1 }) }, { unicode: string(), url: string(), skin_tone: integer() }),
  broadcast: leaf({ range: oneOf('here', 'channel', 'everyone') }),
  color: leaf({ value: string({ min: 1 }) }),
  date: leaf({ timestamp: integer(), format: string({ min: 1 }) }, { url: string(), fallback: string() }),
})

const held = { elements: listOf(leaves) }
const bordered = { border: integer({ min: 0 }) }
const section = shape({ type: known, ...held })

/** A block of rich text: paragraphs, lists, quotations and fixed-width text. */
export const richText: Check = shape(
  {
    type: oneOf('rich_text'),
    elements: listOf(
      byType('a part of rich text', {
        rich_text_section: section,
        rich_text_list: shape(
          {
            type: known,
            style: oneOf('bullet', 'ordered'),
            elements: listOf(byType('a line of a list', { rich_text_section: section })),
          },
          { ...bordered, indent: integer({ min: 0, max: 8 }), offset: integer({ min: 0 }) },
        ),
        rich_text_quote: shape({ type: known, ...held }, bordered),
        rich_text_preformatted: shape({ type: known, ...held }, { ...bordered, language: string() }),
      }),
      { min: 1 },
    ),
  },
  { block_id: string({ min: 1, max: 255 }) },
)
