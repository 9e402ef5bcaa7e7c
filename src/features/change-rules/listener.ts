import { calendarInputsOf } from '../../app/calendars.ts'
import type { Deps } from '../../app/deps.ts'
import { rolesOf } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { type ProfileName, profiles } from '../../domain/calendar/profiles.ts'
import type { Rule } from '../../domain/calendar/rule.ts'
import { type LocalRule, rulesInForce } from '../../domain/calendar/rules-in-force.ts'
import { calendarFor } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { removeRule, type Scope, setRule, setRulesFromFile } from './change-rules.ts'
import { chooseRuleForm, chooseRuleMetadata, daysIn, ruleForm, ruleMetadata, rulesFileForm } from './form.ts'
import { rulesChanged, rulesList } from './messages.ts'
import { chooseRuleView, NEW_RULE, rulesFileView, ruleView } from './views.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    const mayCouncil = async (tx: Tx, who: Presser) => mayDo('change-rules', await rolesOf(tx, deps.clock, who, null))
    /** The form of one rule of a committee, by `<scope>:<name>` after its id; without a name, of a new one. */
    const ruleNamed = pressedInCommittee(
      deps,
      'change-rules',
      async ({ who, tx, committee, carried: [scope, name = ''] }) => {
        const anchors = await inForce(tx, committee)
        const set = await tx.calendar.rulesSetFor(scope === 'council' ? null : committee.id)
        const rule = [...set, ...anchors].find((one) => one.name === name) ?? null
        const may = await mayCouncil(tx, who)
        return { is: 'form', view: ruleView(committee, rule, { anchors, mayCouncil: may, scope: scopeOf(scope) }) }
      },
    )

    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, roles, tx }) => {
        const rules = {
          committee: await tx.calendar.rulesSetFor(committee.id),
          council: await tx.calendar.rulesSetFor(null),
        }
        const may = { committee: mayDo('change-rules', roles), council: await mayCouncil(tx, heard.who) }
        const { title } = profiles[committee.profile as ProfileName]
        return { is: 'say', message: rulesList(committee, title, rules, may) }
      }),
    )

    desk.onPress(
      actionIds.chooseRule,
      pressedInCommittee(deps, 'change-rules', async ({ tx, committee }) => ({
        is: 'form',
        view: chooseRuleView(committee, await inForce(tx, committee)),
      })),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.chooseRuleSubmitted,
      filledIn(chooseRuleForm, chooseRuleMetadata, ({ who, said, of: { committee } }) =>
        ruleNamed({ who, value: `${committee}:committee:${said.rule === NEW_RULE ? '' : said.rule}` }),
      ),
    )
    desk.onPress(actionIds.changeRule, ruleNamed, { opensForm: true })
    desk.onSubmit(
      actionIds.changeRuleSubmitted,
      filledIn(ruleForm, ruleMetadata, async ({ who, said: { scope, ...rule }, of: { committee, name } }) => {
        const ruling = await setRule(deps, who, { committeeId: committee, scope }, ruleTyped(rule, name))
        return ruling.ok
          ? { is: 'say', message: rulesChanged(ruling.value) }
          : { is: 'errors', errors: { count: sayRefusal(ruling.refusal) } }
      }),
    )
    desk.onPress(actionIds.removeRule, async ({ who, value }) => {
      const [committeeId = '', scope, name = ''] = value.split(':')
      const ruling = await removeRule(deps, who, { committeeId, scope: scopeOf(scope) }, name)
      return ruling.ok ? { is: 'say', message: rulesChanged(ruling.value) } : refused(ruling.refusal)
    })

    desk.onPress(
      actionIds.rulesFromFile,
      pressedInCommittee(deps, 'change-rules', async ({ who, tx, committee }) => ({
        is: 'form',
        view: rulesFileView(committee, await mayCouncil(tx, who)),
      })),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.rulesFromFileSubmitted,
      filledIn(rulesFileForm, chooseRuleMetadata, async ({ who, said, of: { committee } }) => {
        const of = { committeeId: committee, scope: said.scope }
        const ruling = await setRulesFromFile(deps, who, of, said.file[0]!.id)
        return ruling.ok
          ? { is: 'say', message: rulesChanged(ruling.value) }
          : { is: 'errors', errors: { file: sayRefusal(ruling.refusal) } }
      }),
    )
  }

/** Whose rule it is, as a button carries it. */
const scopeOf = (word: string | undefined): Scope => (word === 'council' ? 'council' : 'committee')

/** The rules in force for a committee; where they do not hold together, its profile’s. */
const inForce = async (tx: Tx, committee: Committee): Promise<readonly Rule[]> => {
  const profile = profiles[committee.profile as ProfileName]
  const { rules, closures, holidays } = await calendarInputsOf(tx, committee)
  const ruling = rulesInForce(profile, { overrides: rules }, calendarFor(profile, closures, holidays))
  return ruling.ok ? ruling.value : profile.rules
}

type Typed = Omit<ReturnType<typeof ruleForm.parse>, 'scope'>

/** A rule as it was typed. A new one is named after what is to be done. */
const ruleTyped = (
  { title, link, authority, datesOf, dates, at, unit, ...rest }: Typed,
  name: string | null,
): LocalRule => ({
  ...rest,
  name: name ?? nameOf(title),
  title,
  unit: unit as LocalRule['unit'],
  at: at ?? null,
  authority: { words: authority, link: link ?? null },
  statutory: false,
  ...(datesOf && { lastOf: { words: datesOf, days: daysIn(dates) as readonly CivilDate[] } }),
})

const nameOf = (title: string): string =>
  `own-${title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')}`
