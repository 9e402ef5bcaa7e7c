import { calendarInputsOf } from '../../app/calendars.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { deadlinesNow } from '../../app/recalculate/deadlines-now.ts'
import { type NamedMoved, named } from '../../app/recalculate/named.ts'
import { replanAffected } from '../../app/recalculate/replan-affected.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { type ProfileName, profiles } from '../../domain/calendar/profiles.ts'
import { type LocalRule, rulesInForce } from '../../domain/calendar/rules-in-force.ts'
import { calendarFor } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { readCouncilRules } from '../../import/council-rules.ts'
import { saidChange } from './said-change.ts'

/** For whom a rule is: one committee, or every committee of the council. */
export type Scope = 'committee' | 'council'
export type For = { readonly committeeId: string; readonly scope: Scope }
/** What was done, and what moved by it. */
export type RulesChanged = {
  readonly committee: Committee
  readonly scope: Scope
  /** Whole sentences. */
  readonly said: readonly string[]
  readonly moved: readonly NamedMoved[]
}

/** Puts one rule in place of the profile’s, or adds it. Refused, with the section, where it is weaker than the statute. */
export const setRule = (deps: Deps, who: Presser, of: For, rule: LocalRule): Promise<Ruling<RulesChanged>> =>
  change(deps, who, of, (rules) => allow([...rules.filter(({ name }) => name !== rule.name), rule]))

/** Takes a rule of the council’s own away again: the profile’s is back in force. */
export const removeRule = (deps: Deps, who: Presser, of: For, name: string): Promise<Ruling<RulesChanged>> =>
  change(deps, who, of, (rules) =>
    rules.some((rule) => rule.name === name)
      ? allow(rules.filter((rule) => rule.name !== name))
      : refuse({ rule: 'no-such-rule', name }),
  )

const LARGEST_FILE = 500_000

/** Takes the rules from a JSON file in place of all that were set for that scope before. */
export const setRulesFromFile = async (
  deps: Deps,
  who: Presser,
  of: For,
  fileId: string,
): Promise<Ruling<RulesChanged>> => {
  const file = await deps.files.fetch(fileId, LARGEST_FILE, who.councilId)
  if (file.is === 'refused') return refuse({ rule: 'file-not-fetched' })
  const read = readCouncilRules(new TextDecoder().decode(file.bytes))
  if (!read.ok) return refuse({ rule: 'rule-file-not-read', why: read.why })
  return change(deps, who, of, () => allow(read.rules))
}

const change = (
  deps: Deps,
  who: Presser,
  { committeeId, scope }: For,
  becomes: (rules: readonly LocalRule[]) => Ruling<readonly LocalRule[]>,
): Promise<Ruling<RulesChanged>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const setFor = scope === 'council' ? null : committee.id
    const may = await permitted(tx, deps.clock, who, 'change-rules', setFor)
    if (!may.ok) return may

    const was = await tx.calendar.rulesSetFor(setFor)
    const ruling = becomes(was)
    if (!ruling.ok) return ruling
    const affected = scope === 'council' ? await tx.committees.all() : [committee]
    const before = await deadlinesNow(tx, deps.clock, { committees: affected })
    const now = deps.clock.now()
    await tx.calendar.setRules(setFor, ruling.value, civilDateAt(now, committee.zone))
    for (const one of affected) {
      const lawful = await stillLawful(tx, one)
      if (!lawful.ok) return lawful
    }

    const said = saidChange(was, ruling.value)
    const at = now.toISO()!
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'rules-changed',
      aboutKind: setFor === null ? 'council' : 'committee',
      aboutId: setFor ?? who.councilId,
      committeeId: setFor,
      detail: { was, now: ruling.value },
    })
    const moved = await replanAffected(tx, deps.clock, before, { key: `rules:${at}`, why: said, byId: who.personId })
    return allow({ committee, scope, said, moved: await named(tx, moved) })
  })

/** Whether the rules of a committee, as they are now set, hold together and are nowhere weaker than its statute. */
const stillLawful = async (tx: Tx, committee: Committee) => {
  const { rules, closures, holidays } = await calendarInputsOf(tx, committee)
  const profile = profiles[committee.profile as ProfileName]
  return rulesInForce(profile, { overrides: rules, regime: committee.regime }, calendarFor(profile, closures, holidays))
}
