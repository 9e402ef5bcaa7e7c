import type { LocalRule } from '../../domain/calendar/rules-in-force.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  confirm,
  context,
  link,
  list,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { movedLines, movedSentence } from '../../slack/law/moved-lines.ts'
import type { RulesChanged, Scope } from './change-rules.ts'
import { ruleWords, titleOf } from './said-change.ts'

type Of = { readonly id: string; readonly name: string }

const ruleLine = (committee: Of, rule: LocalRule, scope: Scope, mayChange: boolean) => [
  section(
    `*${plain(titleOf(rule))}*: ${plain(ruleWords(rule))}\n${rule.authority.link ? link(rule.authority.link, rule.authority.words) : plain(rule.authority.words)}`,
  ),
  mayChange &&
    actions(
      button('Change', actionIds.changeRule, `${committee.id}:${scope}:${rule.name}`, undefined, {
        says: `Change the rule ${titleOf(rule)}`,
      }),
      button('Remove', actionIds.removeRule, `${committee.id}:${scope}:${rule.name}`, undefined, {
        says: `Remove the rule ${titleOf(rule)}`,
        confirm: confirm({
          title: 'Remove this rule?',
          text: 'What the nation’s rules say is back in force. Deadlines are worked out anew, and the officers concerned are told.',
          yes: 'Remove it',
          no: 'Keep it',
        }),
      }),
    ),
]

/** The council’s own rules for a committee, over those of its nation. */
export const rulesList = (
  committee: Of,
  profile: string,
  rules: { readonly committee: readonly LocalRule[]; readonly council: readonly LocalRule[] },
  may: { readonly committee: boolean; readonly council: boolean },
): Message =>
  message(
    `Our own rules for the ${committee.name}`,
    section(`*Our own rules for the ${plain(committee.name)}*, over those of ${plain(profile)}.`),
    rules.committee.length + rules.council.length === 0 &&
      section(
        'There are none: the law applies as it stands, and the stages of a report as the committee’s settings have them.',
      ),
    rules.committee.slice(0, 15).map((rule) => ruleLine(committee, rule, 'committee', may.committee)),
    rules.council.length > 0 && section('*For every committee of the council*'),
    rules.council.slice(0, 15).map((rule) => ruleLine(committee, rule, 'council', may.council)),
    actions(
      may.committee && button('Change or add a rule', actionIds.chooseRule, committee.id, 'primary'),
      may.committee && button('Rules from a file', actionIds.rulesFromFile, committee.id),
      runButton(
        { command: '/committee', word: 'deadlines', button: 'Why these dates?' },
        { committeeId: committee.id },
      ),
    ),
    context(
      'A council may be stricter than the statute, and never weaker: what is weaker is refused with the section.',
    ),
  )

/** What whoever changed them is told, with everything that moved. */
export const rulesChanged = ({ committee, scope, said, moved }: RulesChanged): Message =>
  message(
    `The rules ${scope === 'council' ? 'of the council' : `of the ${committee.name}`} are saved. ${movedSentence(moved)}`,
    section(
      `The rules ${scope === 'council' ? 'for every committee of the council' : `for the *${plain(committee.name)}*`} are saved. ${movedSentence(moved)}`,
    ),
    list(
      said.map((sentence) => `• ${plain(sentence)}`),
      { most: 20, none: 'They are what they were before.' },
    ),
    movedLines(moved),
    actions(
      runButton({ command: '/committee', word: 'rules', button: 'Our own rules' }, { committeeId: committee.id }),
    ),
    moved.length > 0 && context('The other officers of these committees are told.'),
  )
