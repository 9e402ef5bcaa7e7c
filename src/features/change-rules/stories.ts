import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { profiles } from '../../domain/calendar/profiles.ts'
import type { LocalRule } from '../../domain/calendar/rules-in-force.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { someMoved } from '../../slack/law/law-gallery-data.ts'
import { rulesChanged, rulesList } from './messages.ts'
import { chooseRuleView, rulesFileView, ruleView } from './views.ts'

const { rules, title } = profiles['england-council']
const own = (given: Partial<LocalRule> = {}): LocalRule => ({
  name: 'public-questions-by',
  title: 'Public questions and requests to speak close',
  count: 3,
  unit: 'working-days',
  anchor: 'meeting',
  direction: 'before',
  at: timeOfDay('12:00'),
  roll: 'none',
  authority: { words: 'Our constitution, part 4, rule 12', link: 'https://westmarch.example/constitution#rule-12' },
  statutory: false,
  ...given,
})
const tied = own({
  name: 'own-leadership-team',
  title: 'To the <leadership> team',
  anchor: 'publish-by',
  at: null,
  authority: { words: 'The chief executive’s instructions', link: null },
  lastOf: { words: 'leadership team', days: [civilDate('2026-10-13'), civilDate('2026-10-27')] },
})
const all = { anchors: rules, mayCouncil: true }

export const stories: Stories = {
  'our own rules to an officer': () =>
    rulesList(aCommittee(), title, { committee: [own()], council: [tied] }, { committee: true, council: false }),
  'our own rules to a member': () =>
    rulesList(aCommittee(), title, { committee: [own()], council: [] }, { committee: false, council: false }),
  'none of our own': () =>
    rulesList(aCommittee(), title, { committee: [], council: [] }, { committee: true, council: true }),
  'which rule': () => chooseRuleView(aCommittee(), rules),
  'the form of a rule of the law': () =>
    ruleView(aCommittee(), rules.find(({ name }) => name === 'publish-by')!, { anchors: rules, mayCouncil: false }),
  'the form of our own rule, tied to real dates': () => ruleView(aCommittee(), tied, { ...all, scope: 'council' }),
  'the form of a new rule': () => ruleView(aCommittee(), null, all),
  'the form for a file': () => rulesFileView(aCommittee(), true),
  'saved, and what moved': () =>
    rulesChanged({
      committee: aCommittee(),
      scope: 'committee',
      said: ['Our own rule “Final report” is now four working days before the last lawful day to publish (Part 4).'],
      moved: someMoved,
    }),
  'saved for the council, and nothing moved': () =>
    rulesChanged({ committee: aCommittee(), scope: 'council', said: [], moved: [] }),
}
