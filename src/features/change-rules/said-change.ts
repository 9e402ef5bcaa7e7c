import { clockTime } from '../../domain/calendar/civil-date.ts'
import { anchorWords } from '../../domain/calendar/explanation.ts'
import { measureOf } from '../../domain/calendar/rule.ts'
import type { LocalRule } from '../../domain/calendar/rules-in-force.ts'

/** What a rule is called: its title, or its name as words. */
export const titleOf = ({ name, title }: Pick<LocalRule, 'name' | 'title'>): string => {
  const words = title ?? name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `five working days before the meeting, closing at 9.00am`. */
export const ruleWords = ({ count, unit, direction, anchor, at, lastOf }: LocalRule): string =>
  [
    unit === 'months-beginning-with'
      ? `${measureOf({ count, unit }).replace(/ the day$/, '')} ${anchorWords(anchor)}`
      : `${measureOf({ count, unit })} ${direction.replace('-', ' ')} ${anchorWords(anchor)}`,
    lastOf && `the last ${lastOf.words} on or before that day`,
    at && `closing at ${clockTime(at)}`,
  ]
    .filter(Boolean)
    .join(', ')

/** What changed between two sets of rules, a sentence for each. */
export const saidChange = (was: readonly LocalRule[], now: readonly LocalRule[]): readonly string[] => {
  const before = new Map(was.map((rule) => [rule.name, JSON.stringify(rule)]))
  const set = now.filter((rule) => before.get(rule.name) !== JSON.stringify(rule))
  const gone = was.filter(({ name }) => !now.some((rule) => rule.name === name))
  return [
    ...set.map((rule) => `Our own rule “${titleOf(rule)}” is now ${ruleWords(rule)} (${rule.authority.words}).`),
    ...gone.map((rule) => `Our own rule “${titleOf(rule)}” no longer applies.`),
  ]
}
