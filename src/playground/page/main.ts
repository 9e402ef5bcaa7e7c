import { h, render } from 'preact'
import type { Live } from '../protocol.ts'
import { refresh } from './doing.ts'
import { channelOf, readHere } from './here.ts'
import { listen } from './live.ts'
import { change, now } from './page-state.ts'
import { Workspace } from './views/workspace.ts'

const WIDE = 1100

const concerns = (live: Live | undefined): boolean => {
  const { here } = now()
  if (!live) return true
  if (live.for && live.for !== here.as) return live.changed === 'people'
  return live.changed !== 'messages' || !live.channel || live.channel === channelOf(here) || live.for === undefined
}

const root = document.getElementById('root')!
render(h(Workspace, null), root)

await refresh()
const { state } = now()
if (state && !state.tour.hidden && innerWidth >= WIDE) change({ isTourOpen: true })
listen(
  (live) => {
    if (concerns(live)) void refresh()
  },
  (link) => change({ link }),
)
addEventListener('hashchange', () => {
  change({ here: readHere(location.hash) })
  void refresh()
})
