import type { Fields } from '../block-kit/check.ts'
import { withIds } from './block-ids.ts'
import { withConversation } from './current-conversation.ts'
import { freshId, secret } from './ids.ts'
import type { ViewRecord } from './records.ts'
import type { World } from './world.ts'

type Body = ViewRecord['body']

const bodyOf = (world: World, view: Fields, openedIn?: string): Body => ({
  ...view,
  blocks: withIds(view.blocks as readonly unknown[]).map((block) => withConversation(world, block, openedIn)),
})

const newHash = (world: World) => `${world.time.second()}.${secret(4)}`

/** The forms somebody has open, the lowest first. */
export const stackOf = (world: World, person: string): ViewRecord[] =>
  (world.stacks.get(person)?.views ?? []).flatMap((id) => world.views.get(id) ?? [])

const setStack = (world: World, person: string, views: readonly string[]) => {
  for (const gone of world.stacks.get(person)?.views ?? []) if (!views.includes(gone)) world.views.drop(gone)
  world.stacks.put({ id: person, views })
  world.changes.tell({ changed: 'modals', for: person })
}

/** Opens a form as the only one, or on top of those that are open. */
export const openView = (
  world: World,
  person: string,
  view: Fields,
  how: 'alone' | 'on-top',
  from?: string,
): ViewRecord => {
  const below = how === 'on-top' ? stackOf(world, person) : []
  const openedIn = below[0]?.openedIn ?? from
  const id = freshId('V')
  const previous = below.at(-1)?.id
  const record = world.views.put({
    id,
    kind: 'modal',
    person,
    body: bodyOf(world, view, openedIn),
    ...(openedIn && { openedIn }),
    hash: newHash(world),
    root: below[0]?.id ?? id,
    ...(previous && { previous }),
    answers: {},
  })
  setStack(world, person, [...below.map((one) => one.id), id])
  return record
}

/** Draws a view anew. What somebody put in stays where block and action are still there; errors go. */
export const redrawView = (world: World, record: ViewRecord, view: Fields): ViewRecord => {
  const { errors: _gone, ...rest } = record
  const redrawn = world.views.put({ ...rest, body: bodyOf(world, view, record.openedIn), hash: newHash(world) })
  world.changes.tell({ changed: record.kind === 'home' ? 'home' : 'modals', for: record.person })
  return redrawn
}

/** Shows errors under the blocks of a form, or takes them away. */
export const showErrors = (world: World, record: ViewRecord, errors: Readonly<Record<string, string>> | undefined) => {
  const { errors: _gone, ...rest } = record
  const shown = world.views.put(errors ? { ...rest, errors } : rest)
  world.changes.tell({ changed: 'modals', for: record.person })
  return shown
}

/** Closes one form, so that the one below shows, or all of them. */
export const closeViews = (world: World, person: string, which: 'top' | 'all'): void =>
  setStack(
    world,
    person,
    which === 'all'
      ? []
      : stackOf(world, person)
          .slice(0, -1)
          .map(({ id }) => id),
  )

/** Somebody's Home tab, when the app has published one. */
export const homeOf = (world: World, person: string): ViewRecord | undefined =>
  world.views.get(String(world.homes.get(person)?.value))

/** Publishes somebody's Home tab. */
export const publishHome = (world: World, person: string, view: Fields): ViewRecord => {
  const existing = homeOf(world, person)
  if (existing) return redrawView(world, { ...existing, answers: {} }, view)
  const id = freshId('V')
  const made = world.views.put({
    id,
    kind: 'home',
    person,
    body: bodyOf(world, view),
    hash: newHash(world),
    root: id,
    answers: {},
  })
  world.homes.put({ id: person, value: id })
  world.changes.tell({ changed: 'home', for: person })
  return made
}
