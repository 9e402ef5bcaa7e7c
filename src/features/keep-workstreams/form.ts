import { z } from 'zod'
import { typedFunding, typedTarget } from '../../domain/workstreams/targets.ts'
import { DIRECTIONS, type Direction, type Lead } from '../../domain/workstreams/workstream.ts'
import {
  choiceOrNone,
  day,
  files,
  NONE,
  oneOf,
  optionalChoice,
  optionalDay,
  optionalLines,
  optionalPerson,
  optionalText,
  text,
} from '../../slack/kit/form.ts'

const directions = Object.keys(DIRECTIONS) as Direction[]
const EVERY = ['quarterly', 'half-yearly', 'yearly'] as const

const lines = () => optionalLines({ max: 2000, tooLong: 'Keep this to 2,000 characters.' })

/** `NDC: Priya Sharma`; without a colon, the name alone. */
const leadTyped = (line: string): Lead => {
  const [, authority, name] = /^([^:]{1,60}):\s*(.+)$/.exec(line) ?? []
  return authority && name ? { authority: authority.trim(), name: name.trim() } : { authority: null, name: line }
}

/** One workstream. The key is the block id in the form, and the place where Slack shows what is amiss. */
export const workstreamForm = z.object({
  name: text({ missing: 'Give the workstream a name.', max: 200, tooLong: 'Keep the name to 200 characters.' }),
  phase: optionalText({ max: 100, tooLong: 'Keep the phase to 100 characters.' }),
  areas: lines(),
  leads: lines().transform((all) => all.map(leadTyped)),
  direction: optionalChoice().transform((chosen) => directions.find((one) => one === chosen) ?? null),
  directionReason: optionalText({ max: 1000, tooLong: 'Keep the reason to 1,000 characters.' }),
  feedingBody: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
  feedingOn: optionalDay(),
  feeding: choiceOrNone(),
  targets: lines().transform((all) => all.map(typedTarget)),
  funding: lines().transform((all) => all.map(typedFunding)),
  item: choiceOrNone(),
  endsOn: optionalDay(),
  every: optionalChoice().transform((chosen) => EVERY.find((one) => one === chosen) ?? null),
  author: optionalPerson(),
  first: optionalDay(),
})
export const newMetadata = z.object({ committee: z.uuid() })
/** The one that is changed, as it stood when the form was drawn. */
export const changeMetadata = z.object({ workstream: z.uuid(), revision: z.int() })

/** How one stands. */
export const ratingForm = z.object({
  rating: oneOf(['red', 'amber', 'green', NONE], 'Say how it stands.').transform((chosen) =>
    chosen === NONE ? null : chosen,
  ),
  reason: optionalText({ max: 1000, tooLong: 'Keep the reason to 1,000 characters.' }),
  on: day('Give the day of which the rating tells.'),
})

/** A page that names workstreams. */
export const pageForm = z.object({
  file: files().pipe(z.tuple([z.object({ id: z.string() })], 'Put in one file.')),
})
export const pageMetadata = z.object({ committee: z.uuid(), file: z.string(), digest: z.string() })
