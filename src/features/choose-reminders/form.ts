import { z } from 'zod'
import { isMutable, type MutableName } from '../../domain/delivery/what-may-be-muted.ts'
import { choice, manyChoices, optionalDay, optionalTime } from '../../slack/kit/form.ts'

/** As Slack says, or a zone by its name. */
export const AS_IN_SLACK = 'as-in-slack'

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const remindersForm = z
  .object({
    wanted: manyChoices().transform((names) => names.filter((name): name is MutableName => isMutable(name))),
    from: optionalTime(),
    until: optionalTime(),
    days: manyChoices().pipe(z.array(z.coerce.number<string>().int().min(1).max(5))),
    zone: choice('Choose where you are.'),
    since: optionalDay(),
    back: optionalDay(),
  })
  .refine(({ from, until }) => (from === undefined) === (until === undefined), {
    path: ['until'],
    message: 'Give both hours, or neither.',
  })
  .refine(({ from, until }) => !from || !until || minutes(until) - minutes(from) >= 60, {
    path: ['until'],
    message: 'Leave at least an hour between the two, the earlier first.',
  })
  .refine(({ days }) => days.length > 0, {
    path: ['days'],
    message: 'Choose at least one day. If you are away for a while, say so below.',
  })
  .refine(({ since, back }) => (since === undefined) === (back === undefined), {
    path: ['back'],
    message: 'Give both days, or neither.',
  })
  .refine(({ since, back }) => !since || !back || since <= back, {
    path: ['back'],
    message: 'The last day is before the first. Turn them round.',
  })

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
