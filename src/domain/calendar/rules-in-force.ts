import { allow, type Ruling, refuse } from '../ruling.ts'
import type { TimeOfDay } from './civil-date.ts'
import { checkAgainstStatute } from './no-weaker-than-statute.ts'
import type { Profile } from './profiles.ts'
import type { CalendarRefusal } from './refusals.ts'
import { events, measureOf, type Rule } from './rule.ts'
import { stage } from './rules/every-council.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A council's own rule: one of the profile's names, which it then replaces, or a name of its own. */
export type LocalRule = Omit<Rule, 'title' | 'is'> & Partial<Pick<Rule, 'title' | 'is'>>

/** A report stage of one committee: working days before the last lawful day to publish, or tied to real dates. */
export type StageSetting =
  | number
  | { readonly workingDays: number; readonly title?: string; readonly at?: TimeOfDay; readonly lastOf?: Rule['lastOf'] }

/** How one committee differs from the profile it starts with. */
export type LocalSettings = {
  readonly stages?: Readonly<Record<string, StageSetting>>
  /** Clear days for publishing the agenda: the statute's number or more. */
  readonly clearDays?: number
  readonly overrides?: readonly LocalRule[]
  /** An informal gathering has no notice in law: its stages are counted back from the day itself. */
  readonly regime?: 'statutory' | 'public-by-choice' | 'informal'
}

/**
 * The rules of one committee: the profile's, with the committee's own stages, and the council's own rules in place of
 * those they name. Refused where one is weaker than the statute, or counts from something that is not there.
 */
export const rulesInForce = (
  profile: Profile,
  settings: LocalSettings,
  calendar: WorkingCalendar,
): Ruling<readonly Rule[], CalendarRefusal> => {
  let rules = withStages(profile.rules, settings.stages ?? {})

  if (settings.clearDays !== undefined) {
    const publishBy = rules.find(({ name }) => name === 'publish-by')!
    const own = ownClearDays(publishBy, settings.clearDays)
    if (!own.ok) return own
    rules = rules.map((rule) => (rule === publishBy ? own.value : rule))
  }

  for (const local of settings.overrides ?? []) {
    const replaced = rules.find(({ name }) => name === local.name)
    const rule = completed(local, replaced)
    const statute = profile.rules.find(({ name, statutory }) => statutory && name === local.name)
    if (statute) {
      const lawful = checkAgainstStatute(rule, statute, rules, calendar)
      if (!lawful.ok) return lawful
    }
    rules = replaced ? rules.map((other) => (other === replaced ? rule : other)) : [...rules, rule]
  }

  const inForce = settings.regime === 'informal' ? informally(rules) : rules
  return anchored(inForce)
}

const withStages = (rules: readonly Rule[], stages: Readonly<Record<string, StageSetting>>): readonly Rule[] => {
  const set = (rule: Rule, setting: StageSetting): Rule =>
    typeof setting === 'number'
      ? { ...rule, count: setting }
      : {
          ...rule,
          count: setting.workingDays,
          title: setting.title ?? rule.title,
          at: setting.at ?? rule.at,
          ...(setting.lastOf && { lastOf: setting.lastOf }),
        }
  const known = new Set(rules.map(({ name }) => name))
  const added = Object.entries(stages).filter(([name]) => !known.has(name))
  return [
    ...rules.map((rule) => (stages[rule.name] === undefined || rule.statutory ? rule : set(rule, stages[rule.name]!))),
    ...added.map(([name, setting]) => set(stage(name, inWords(name), 0), setting)),
  ]
}

const ownClearDays = (statute: Rule, count: number): Ruling<Rule, CalendarRefusal> => {
  if (count < statute.count) {
    return refuse({
      rule: 'weaker-than-statute',
      name: statute.name,
      asked: sentenceCase(measureOf({ ...statute, count })),
      statute: measureOf(statute),
      section: statute.authority.words,
      link: statute.authority.link,
      example: null,
    })
  }
  if (count === statute.count) return allow(statute)
  const { otherReading: _, doubt: __, ...rest } = statute
  return allow({
    ...rest,
    count,
    statutory: false,
    authority: {
      words: `The council’s own rule, stricter than the ${measureOf(statute)} of the ${statute.authority.words}`,
      link: statute.authority.link,
    },
  })
}

const completed = (local: LocalRule, replaced: Rule | undefined): Rule => ({
  ...(replaced?.onlyFor && { onlyFor: replaced.onlyFor }),
  ...local,
  title: local.title ?? replaced?.title ?? inWords(local.name),
  is: local.is ?? replaced?.is ?? 'by',
})

/** No statute gives notice of an informal gathering, so its stages count back from the day itself. */
const informally = (rules: readonly Rule[]): readonly Rule[] =>
  rules
    .filter(({ statutory, anchor, name }) => !(statutory && anchor === 'meeting') && name !== 'publish-by')
    .filter(({ name }) => !ONLY_OF_A_MEETING.includes(name))
    .map((rule) => (rule.anchor === 'publish-by' ? { ...rule, anchor: 'meeting' } : rule))

const ONLY_OF_A_MEETING: readonly string[] = [
  'late-items-after',
  'public-questions-by',
  'our-target',
  'draft-minutes-by',
]

const anchored = (rules: readonly Rule[]): Ruling<readonly Rule[], CalendarRefusal> => {
  const byName = new Map(rules.map((rule) => [rule.name, rule]))
  for (const rule of rules) {
    const seen = [rule.name]
    let anchor = rule.anchor
    while (!(events as readonly string[]).includes(anchor)) {
      const next = byName.get(anchor)
      if (!next) return refuse({ rule: 'anchor-not-known', name: seen.at(-1)!, anchor })
      if (seen.includes(next.name)) return refuse({ rule: 'rules-go-round', names: seen })
      seen.push(next.name)
      anchor = next.anchor
    }
  }
  return allow(rules)
}

const inWords = (name: string): string => sentenceCase(name.replaceAll('-', ' '))
const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
