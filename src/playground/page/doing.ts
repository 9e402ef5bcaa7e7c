import type { Act, ActResult } from '../protocol.ts'
import { channelOf, type Here, writeHere } from './here.ts'
import type { Link } from './live.ts'
import { change, now, tell } from './page-state.ts'
import { act, NotAnswered, readState } from './server.ts'

let reading: Promise<void> | undefined
let again = false

const read = async (): Promise<void> => {
  const { here } = now()
  try {
    const state = await readState(here.as, channelOf(here))
    // The visitor went elsewhere while this was on its way: what came is another's.
    if (now().here !== here) {
      again = true
      return
    }
    const at = here.at ?? firstPlace(state)
    const isSettled = here.as === state.me && here.at === at
    const link: Link = now().link === 'lost' ? 'asking' : now().link
    change({
      state,
      readAt: Date.now(),
      readOf: channelOf(here),
      link,
      ...(!isSettled && { here: { ...here, as: state.me, at } }),
    })
    if (!isSettled) {
      history.replaceState(null, '', writeHere(now().here))
      again = channelOf(now().here) !== undefined
    }
  } catch (fault) {
    if (!(fault instanceof NotAnswered)) throw fault
    if (fault.isAway) change({ link: 'lost' })
    else if (here.as) go({ as: undefined, at: undefined, thread: undefined })
    tell(fault.message)
  }
}

const firstPlace = (state: NonNullable<ReturnType<typeof now>['state']>): string =>
  state.people.find((person) => person.id === state.me)?.hasSlack
    ? (state.conversations.find((each) => each.isMember && each.members.includes(state.app.botUser))?.id ?? 'home')
    : 'letters'

/** Reads the state again. Calls made while it is being read become one more reading. */
export const refresh = (): Promise<void> => {
  if (reading) {
    again = true
    return reading
  }
  const turn = async (): Promise<void> => {
    again = false
    await read()
    if (again) await turn()
  }
  reading = turn().finally(() => {
    reading = undefined
  })
  return reading
}

/** Goes somewhere: to another person's eyes, another conversation, or a thread. */
export const go = (to: Partial<Here>): Promise<void> => {
  const here = { ...now().here, ...to }
  const isElsewhere = here.as !== now().here.as || here.at !== now().here.at
  change({ here, isSideOpen: false })
  history.replaceState(null, '', writeHere(here))
  return isElsewhere ? refresh() : Promise.resolve()
}

/**
 * Does something in the name of the one acted as, then shows what came of it. What was refused is told in words;
 * errors that belong under fields are handed back for the form to show.
 */
export const perform = async (doing: Act, as = now().here.as): Promise<ActResult> => {
  if (!as) return { ok: false, says: 'Choose whom to act as first.' }
  try {
    const result = await act({ ...doing, as })
    if (!result.ok && !result.errors && result.says) tell(result.says)
    await refresh()
    return result
  } catch (fault) {
    if (!(fault instanceof NotAnswered)) throw fault
    if (fault.isAway) change({ link: 'lost' })
    tell(fault.message)
    return { ok: false, says: fault.message }
  }
}
