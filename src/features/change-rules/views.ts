import type { ModalView } from '@slack/types'
import { anchorWords } from '../../domain/calendar/explanation.ts'
import { events, type Rule, units } from '../../domain/calendar/rule.ts'
import type { LocalRule } from '../../domain/calendar/rules-in-force.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, plain, section } from '../../slack/kit/blocks.ts'
import { choice, radio } from '../../slack/kit/choices.ts'
import { addressInput, fileInput, longText, numberInput, textInput, timeInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { Scope } from './change-rules.ts'

type Of = { readonly id: string; readonly name: string }

/** A rule that the council does not have yet. */
export const NEW_RULE = 'new'

const UNITS: Readonly<Record<Rule['unit'], string>> = {
  'clear-working-days': 'clear working days (whole working days between)',
  'clear-calendar-days': 'clear days (whole days of any kind between)',
  'working-days': 'working days',
  days: 'days of any kind',
  'months-beginning-with': 'months, of which the day itself is the first',
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const scopeRadio = (committee: Of, mayCouncil: boolean, initial: Scope) =>
  radio(
    'scope',
    'For',
    [
      { value: 'committee', text: committee.name },
      ...(mayCouncil ? [{ value: 'council', text: 'Every committee of the council' }] : []),
    ],
    { initial },
  )

/** Which rule is to be changed, of those in force, or a new one. */
export const chooseRuleView = (committee: Of, inForce: readonly Rule[]): ModalView =>
  modal({
    title: 'Change or add a rule',
    callbackId: actionIds.chooseRuleSubmitted,
    metadata: { committee: committee.id },
    submit: 'Next',
    blocks: [
      section(`Rules in force for the *${plain(committee.name)}*.`),
      choice('rule', 'Rule', [
        { value: NEW_RULE, text: 'A new rule of our own' },
        ...inForce
          .filter(({ name }) => name.length <= 60)
          .map(({ name, title, statutory }) => ({
            value: name,
            text: title,
            description: statutory ? 'The law: may be made stricter' : 'Our own: may be changed',
          })),
      ]),
    ],
  })

/** The form of one rule, filled in as it stands. */
export const ruleView = (
  committee: Of,
  rule: LocalRule | null,
  {
    anchors,
    mayCouncil,
    scope = 'committee',
  }: { readonly anchors: readonly Rule[]; readonly mayCouncil: boolean; readonly scope?: Scope },
): ModalView =>
  modal({
    title: rule ? 'Change a rule' : 'A new rule',
    callbackId: actionIds.changeRuleSubmitted,
    metadata: { committee: committee.id, name: rule?.name ?? null },
    submit: 'Save',
    blocks: [
      rule?.statutory &&
        section(
          `The law says so (${plain(rule.authority.words)}). The council may be stricter; a weaker rule is refused with the section.`,
        ),
      scopeRadio(committee, mayCouncil, mayCouncil ? scope : 'committee'),
      textInput('title', 'What is to be done', { max: 100, initial: rule?.title ?? null }),
      numberInput('count', 'How many', { min: 0, max: 3660, initial: rule?.count ?? null }),
      choice(
        'unit',
        'Counted in',
        units.map((value) => ({ value, text: capital(UNITS[value]) })),
        { initial: rule?.unit ?? 'working-days' },
      ),
      radio(
        'direction',
        'Which way',
        [
          { value: 'before', text: 'Before' },
          { value: 'after', text: 'After' },
          { value: 'beginning-with', text: 'Beginning with the day itself' },
        ],
        { initial: rule?.direction ?? 'before' },
      ),
      choice(
        'anchor',
        'Counted from',
        [
          ...events.map((value) => ({ value: String(value), text: capital(anchorWords(value)) })),
          ...anchors
            .filter(({ name }) => name !== rule?.name && name.length <= 60)
            .map(({ name, title }) => ({ value: name, text: title })),
        ],
        { initial: rule?.anchor ?? 'meeting' },
      ),
      timeInput('at', 'It closes at', { optional: true, initial: rule?.at ?? null }),
      radio(
        'roll',
        'Where the offices are shut on that day',
        [
          { value: 'none', text: 'The day stands' },
          { value: 'previous', text: 'The working day before' },
          { value: 'next', text: 'The working day after' },
        ],
        { initial: rule?.roll ?? 'none' },
      ),
      textInput('authority', 'Whose rule it is', {
        max: 300,
        placeholder: 'Our constitution, part 4, rule 12',
        initial: rule && !rule.statutory ? rule.authority.words : null,
      }),
      addressInput('link', 'Where it can be read', {
        optional: true,
        initial: rule && !rule.statutory ? rule.authority.link : null,
      }),
      textInput('datesOf', 'Tied to real dates: of what', {
        optional: true,
        max: 100,
        placeholder: 'leadership team',
        hint: 'The day is then the last of these dates on or before the day that is counted.',
        initial: rule?.lastOf?.words ?? null,
      }),
      longText('dates', 'The dates, one to a line', {
        optional: true,
        placeholder: '2026-11-12',
        initial: rule?.lastOf?.days.join('\n') ?? null,
      }),
    ],
  })

/** The form that takes the rules from a file, in place of those that were set before. */
export const rulesFileView = (committee: Of, mayCouncil: boolean): ModalView =>
  modal({
    title: 'Rules from a file',
    callbackId: actionIds.rulesFromFileSubmitted,
    metadata: { committee: committee.id },
    submit: 'Use these',
    blocks: [
      scopeRadio(committee, mayCouncil, 'committee'),
      fileInput('file', 'A file of rules', { kinds: ['json'] }),
      context(
        'JSON: a list of rules, each with name, count, unit, anchor, direction, at, roll, authority {words, link}, statutory. It takes the place of every rule that was set for them before.',
      ),
    ],
  })
