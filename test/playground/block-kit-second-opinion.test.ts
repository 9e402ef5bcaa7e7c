import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { edges } from './block-kit-edges.ts'

/** A schema made from `@slack/types` and its doc comments, beside the project where it is lent to it. */
const file = new URL('../../../shared/slack/blockkit/slack-blockkit.from-types.schema.json', import.meta.url)

/** What types cannot say, and Slack's pages do: our validator is alone in refusing these. */
const BEYOND_TYPES = [
  'options or groups',
  'an initial option that is offered',
  'a day that exists',
  'a time that exists',
  'a Unix second',
  'rich text with something in it',
]

describe.skipIf(!existsSync(file))(
  'A second opinion (skipped where ../shared/slack is not lent to the project)',
  () => {
    const schema = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as {
          definitions: { KnownBlock: { anyOf: { $ref: string }[] } } & Record<
            string,
            { properties?: { type?: { const?: string } } }
          >
        })
      : undefined
    const ajv = new Ajv({ strict: false, allErrors: true })
    if (schema) ajv.addSchema(schema)
    const isValid = (block: unknown): boolean => {
      const names =
        schema?.definitions.KnownBlock.anyOf.map(({ $ref }) => decodeURIComponent($ref.split('/').at(-1) ?? '')) ?? []
      return names.some((name) => ajv.validate(`slack-block-kit-official#/definitions/${name}`, block))
    }

    it.each(edges)('agrees about %s', (what, taken, refused) => {
      expect(isValid(taken)).toBe(true)
      expect(isValid(refused)).toBe(BEYOND_TYPES.includes(what))
    })
  },
)
