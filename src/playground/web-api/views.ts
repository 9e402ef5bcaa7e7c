import { type Fields, isFields } from '../block-kit/check.ts'
import { problemsWithView } from '../block-kit/problems.ts'
import { viewObject } from '../payloads/shown.ts'
import type { ViewRecord } from '../world/records.ts'
import { useTrigger } from '../world/triggers.ts'
import { homeOf, openView, publishHome, redrawView, stackOf } from '../world/views.ts'
import type { World } from '../world/world.ts'
import { type Answer, invalid, no, yes } from './answer.ts'
import type { Args } from './args.ts'
import type { Methods } from './method.ts'

/** Slack shows at most so many forms on top of each other. */
export const DEEPEST = 3

/** A form, or a Home tab, looked at as Slack looks at it. */
export const viewIn = (world: World, given: unknown, type: 'modal' | 'home', self?: string): Fields | Answer => {
  if (!isFields(given))
    return no('invalid_arguments', { response_metadata: { messages: ['[ERROR] view must be an object'] } })
  if (given.type !== type) return invalid('invalid_arguments', [{ pointer: '/type', says: `must be ${type}` }], 'view')
  const problems = problemsWithView(given)
  if (problems.length > 0) return invalid('invalid_arguments', problems, 'view')
  const external = given.external_id
  const isTaken =
    external && [...world.views.all()].some(({ id, body }) => id !== self && body.external_id === external)
  return isTaken ? no('duplicate_external_id') : given
}

const refused = (found: Fields | Answer): found is Answer & { ok: false } => 'ok' in found && found.ok === false

const opens =
  (how: 'alone' | 'on-top') =>
  (world: World, args: Args): Answer => {
    // What Slack looks at first is what is sent, so a wrong view does not use the trigger up.
    const view = viewIn(world, args.json('view'), 'modal')
    if (refused(view)) return view
    const trigger = args.text('trigger_id') ?? args.text('interactivity_pointer')
    if (!trigger)
      return no('invalid_arguments', {
        response_metadata: { messages: ['[ERROR] missing required field: trigger_id'] },
      })
    const used = useTrigger(world, trigger)
    if ('error' in used) return no(used.error)
    const depth = stackOf(world, used.person).length
    if (how === 'on-top' && depth === 0) return no('not_found')
    if (how === 'on-top' && depth >= DEEPEST) return no('push_limit_reached')
    return yes({ view: viewObject(world, openView(world, used.person, view, how, used.openedIn)) })
  }

const findOpen = (world: World, args: Args): ViewRecord | undefined => {
  const id = args.text('view_id')
  const external = args.text('external_id')
  return id ? world.views.get(id) : [...world.views.all()].find(({ body }) => external && body.external_id === external)
}

const update = (world: World, args: Args): Answer => {
  if (!args.text('view_id') && !args.text('external_id')) return no('invalid_arguments')
  const found = findOpen(world, args)
  const view = viewIn(world, args.json('view'), found?.kind ?? 'modal', found?.id)
  if (refused(view)) return view
  if (!found) return no('not_found')
  const hash = args.text('hash')
  if (hash && hash !== found.hash) return no('hash_conflict')
  return yes({ view: viewObject(world, redrawView(world, found, view)) })
}

const publish = (world: World, args: Args): Answer => {
  const person = world.people.get(args.text('user_id') ?? '')
  if (!person?.hasSlack) return no('user_not_found')
  if (world.manifest.features.app_home?.home_tab_enabled !== true) return no('not_enabled')
  const current = homeOf(world, person.id)
  const view = viewIn(world, args.json('view'), 'home', current?.id)
  if (refused(view)) return view
  const hash = args.text('hash')
  if (hash && current && hash !== current.hash) return no('hash_conflict')
  return yes({ view: viewObject(world, publishHome(world, person.id, view)) })
}

/** Forms and Home tabs. They need no scope. */
export const views: Methods = {
  'views.open': { tier: 'tier-4', scopes: [], does: opens('alone') },
  'views.push': { tier: 'tier-4', scopes: [], does: opens('on-top') },
  'views.update': { tier: 'tier-4', scopes: [], does: update },
  'views.publish': { tier: 'tier-4', scopes: [], does: publish },
}
