import { calendarInputsOf } from '../../app/calendars.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted, rolesOf } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { type ProfileName, profiles } from '../../domain/calendar/profiles.ts'
import type { Rule } from '../../domain/calendar/rule.ts'
import { type LocalRule, rulesInForce } from '../../domain/calendar/rules-in-force.ts'
import { calendarFor } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
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
    /** A form of a committee’s rules, for whoever may change them. */
    const form = (
      who: Presser,
      committeeId: string,
      draw: (tx: Tx, committee: Committee) => Promise<Extract<Answer, { is: 'form' }>['view']>,
    ) =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        const committee = await tx.committees.find(committeeId)
        if (!committee) return refused({ rule: 'no-such-committee' })
        const may = await permitted(tx, deps.clock, who, 'change-rules', committee.id)
        return may.ok ? { is: 'form', view: await draw(tx, committee) } : refused(may.refusal)
      })
    const ruleForNamed = (who: Presser, committeeId: string, name: string, scope: Scope) =>
      form(who, committeeId, async (tx, committee) => {
        const anchors = await inForce(tx, committee)
        const own = (await tx.calendar.rulesSetFor(scope === 'council' ? null : committee.id)).find(
          (rule) => rule.name === name,
        )
        const rule = own ?? anchors.find((one) => one.name === name) ?? null
        return ruleView(committee, rule, { anchors, mayCouncil: await mayCouncil(tx, who), scope })
      })

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
      ({ who, value }) =>
        form(who, value, async (tx, committee) => chooseRuleView(committee, await inForce(tx, committee))),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.chooseRuleSubmitted,
      filledIn(chooseRuleForm, chooseRuleMetadata, async ({ who, said, of: { committee } }) => {
        return ruleForNamed(who, committee, said.rule === NEW_RULE ? '' : said.rule, 'committee')
      }),
    )
    desk.onPress(
      actionIds.changeRule,
      ({ who, value }) => {
        const [committee = '', scope, name = ''] = value.split(':')
        return ruleForNamed(who, committee, name, scope === 'council' ? 'council' : 'committee')
      },
      { opensForm: true },
    )
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
      const of = { committeeId, scope: scope === 'council' ? 'council' : 'committee' } as const
      const ruling = await removeRule(deps, who, of, name)
      return ruling.ok ? { is: 'say', message: rulesChanged(ruling.value) } : refused(ruling.refusal)
    })

    desk.onPress(
      actionIds.rulesFromFile,
      ({ who, value }) =>
        form(who, value, async (tx, committee) => rulesFileView(committee, await mayCouncil(tx, who))),
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
