import type { Answers } from '../acts.ts'
import { type Fields, isFields } from '../block-kit/check.ts'
import { deliver } from '../delivery/deliver.ts'
import { NotOffered } from '../payloads/answers.ts'
import { controlsIn } from '../payloads/controls.ts'
import { mistakeIn } from '../payloads/mistakes.ts'
import { viewObject } from '../payloads/shown.ts'
import { mustBeOffered, overlay, stateOf } from '../payloads/state-values.ts'
import type { ActResult } from '../protocol.ts'
import { DEEPEST, viewIn } from '../web-api/views.ts'
import type { PersonRecord, ViewRecord } from '../world/records.ts'
import { newTrigger } from '../world/triggers.ts'
import { closeViews, openView, redrawView, showErrors, stackOf } from '../world/views.ts'
import type { World } from '../world/world.ts'
import { interactionFrom } from './interaction.ts'
import { appName, done, refusal, silence } from './people-acting.ts'

/** What the form itself says before anything is sent: required, too long, not a number. */
const mistakesIn = (world: World, view: ViewRecord): Record<string, string> => {
  const { values } = stateOf(world, view.id, view.body.blocks, view.answers)
  const mistakes: Record<string, string> = {}
  for (const placed of controlsIn(view.body.blocks).filter(({ isInput }) => isInput)) {
    const held = values[placed.block]?.[placed.control.action_id]
    const mistake = held && mistakeIn(placed, held)
    if (mistake) mistakes[placed.block] = mistake
  }
  return mistakes
}

const wrongForm = 'Some answers need another look.'

const errorsShown = (world: World, view: ViewRecord, errors: unknown): ActResult => {
  const inputs = new Set(view.body.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id))
  const given = isFields(errors) ? Object.entries(errors) : []
  const stray = given.find(([block, says]) => !inputs.has(block) || typeof says !== 'string' || says === '')
  if (given.length === 0 || stray)
    return refusal(
      `Slack would refuse the errors ${appName(world)} sent: ${stray ? `${stray[0]} is not an input of this form` : 'there are none'}.`,
    )
  showErrors(world, view, errors as Record<string, string>)
  return { ok: false, says: wrongForm, errors: errors as Record<string, string> }
}

/** Does what the app's answer to a submission says: close it, show errors, draw another in its place or on top. */
const follow = (world: World, person: PersonRecord, submitted: string, answer: unknown): ActResult => {
  const view = world.views.get(submitted)
  if (!view) return done
  const asked = isFields(answer) ? answer : {}
  switch (asked.response_action) {
    case undefined:
      closeViews(world, person.id, 'top')
      return done
    case 'clear':
      closeViews(world, person.id, 'all')
      return done
    case 'errors':
      return errorsShown(world, view, asked.errors)
    case 'update':
    case 'push': {
      const next = viewIn(world, asked.view, 'modal', view.id)
      if (next.ok === false) return refusal(`Slack would refuse the form ${appName(world)} sent: ${saysOf(next)}.`)
      if (asked.response_action === 'update') redrawView(world, view, next)
      else if (stackOf(world, person.id).length >= DEEPEST)
        return refusal('Slack shows at most three forms on top of each other.')
      else openView(world, person.id, next, 'on-top')
      return done
    }
    default:
      return refusal(
        `${appName(world)} answered with ${JSON.stringify(asked.response_action)}, which Slack does not know.`,
      )
  }
}
const saysOf = (answer: Fields) => (Array.isArray(answer.errors) ? String(answer.errors[0]) : String(answer.error))

/** Sends a form. What is required is looked at first, as Slack's own form does. */
export const submit = async (
  world: World,
  person: PersonRecord,
  act: { readonly view: string; readonly answers: Answers },
): Promise<ActResult> => {
  const top = stackOf(world, person.id).at(-1)
  if (top?.id !== act.view) return refusal('That form is no longer open.')
  if (!top.body.submit) return refusal('That form has nothing to send.')
  try {
    const answers = overlay(top.answers, act.answers)
    mustBeOffered(world, top.id, top.body.blocks, act.answers)
    const { errors: _before, ...rest } = top
    const view = world.views.put({ ...rest, answers })
    const mistakes = mistakesIn(world, view)
    if (Object.keys(mistakes).length > 0) {
      showErrors(world, view, mistakes)
      return { ok: false, says: wrongForm, errors: mistakes }
    }
    const receipt = await deliver(world, {
      kind: 'interactive',
      payload: {
        ...interactionFrom('view_submission', person),
        trigger_id: newTrigger(world, person.id),
        view: viewObject(world, view),
        response_urls: [],
      },
    })
    const silent = silence(world, receipt)
    return silent ?? follow(world, person, view.id, (receipt as { answer: unknown }).answer)
  } catch (fault) {
    if (fault instanceof NotOffered) return refusal(`${fault.message}.`)
    throw fault
  }
}

/** Closes the form on top, or all of them, and tells the app where it asked to be told. */
export const close = async (
  world: World,
  person: PersonRecord,
  act: { readonly view: string; readonly all?: boolean },
): Promise<ActResult> => {
  const stack = stackOf(world, person.id)
  const top = stack.at(-1)
  if (top?.id !== act.view) return refusal('That form is no longer open.')
  const isCleared = act.all === true || top.body.clear_on_close === true
  const gone = isCleared ? [...stack].reverse() : [top]
  const told = gone.filter(({ body }) => body.notify_on_close === true).map((view) => viewObject(world, view))
  closeViews(world, person.id, isCleared ? 'all' : 'top')
  for (const view of told) {
    const payload = { ...interactionFrom('view_closed', person), view, is_cleared: isCleared }
    await deliver(world, { kind: 'interactive', payload })
  }
  return done
}
