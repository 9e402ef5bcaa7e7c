import type { Choice, Choices, Place } from '../acts.ts'
import { type Fields, isFields, listOf, problemsIn } from '../block-kit/check.ts'
import { option, optionGroup } from '../block-kit/composition.ts'
import { deliver } from '../delivery/deliver.ts'
import { findControl } from '../payloads/controls.ts'
import { rememberSuggested } from '../payloads/suggested.ts'
import type { ActResult } from '../protocol.ts'
import type { PersonRecord } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { interactionFrom } from './interaction.ts'
import { appName, refusal, silence } from './people-acting.ts'
import { findPlace } from './place.ts'
import { whereabouts } from './press.ts'

const choicesIn = (answer: Fields): Choices | string => {
  const groups = answer.option_groups
  const problems = groups
    ? problemsIn(listOf(optionGroup, { max: 100 }), groups)
    : problemsIn(listOf(option('menu'), { max: 100 }), answer.options)
  if (problems[0]) return `${groups ? 'option_groups' : 'options'}${problems[0].pointer} ${problems[0].says}`
  if (!groups) return { options: answer.options as Choice[] }
  return {
    groups: (groups as { label: { text: string }; options: Choice[] }[]).map(({ label, options }) => ({
      label: label.text,
      options,
    })),
  }
}

/** Types into a menu whose options the app suggests. */
export const suggest = async (
  world: World,
  person: PersonRecord,
  act: { readonly in: Place; readonly block: string; readonly action: string; readonly typed: string },
): Promise<ActResult> => {
  const found = findPlace(world, person, act.in)
  const placed = found && findControl(found.blocks, act.block, act.action)
  if (!found || !placed?.control.type.endsWith('external_select')) return refusal('That menu is no longer there.')
  const fewest = Number(placed.control.min_query_length ?? 3)
  if (act.typed.length < fewest) return { ok: true, choices: { options: [] } }

  const { state: _state, ...where } = whereabouts(world, person, found)
  const payload = {
    ...interactionFrom('block_suggestion', person),
    ...where,
    action_id: act.action,
    block_id: act.block,
    value: act.typed,
  }
  const receipt = await deliver(world, { kind: 'interactive', payload })
  const silent = silence(world, receipt)
  if (silent) return silent
  const { answer } = receipt as { answer: unknown }
  const choices = isFields(answer) ? choicesIn(answer) : 'it sent none'
  if (typeof choices === 'string') return refusal(`Slack would refuse the options ${appName(world)} sent: ${choices}.`)
  const flat = 'options' in choices ? choices.options : choices.groups.flatMap(({ options }) => options)
  rememberSuggested(world, [found.id, act.block, act.action], flat)
  return { ok: true, choices }
}
