import { h, render } from 'preact'
import { refresh } from './doing.ts'
import { readHere } from './here.ts'
import { listen } from './live.ts'
import { change, now } from './page-state.ts'
import { Workspace } from './views/workspace.ts'

const WIDE = 1100

// A burst of changes is one reading.
const SETTLE_MS = 40
let settling: ReturnType<typeof setTimeout> | undefined
const heard = (): void => {
  if (settling) return
  settling = setTimeout(() => {
    settling = undefined
    void refresh()
  }, SETTLE_MS)
}

const root = document.getElementById('root')!
render(h(Workspace, null), root)

await refresh()
const { state } = now()
if (state && !state.tour.hidden && innerWidth >= WIDE) change({ isTourOpen: true })
listen(heard, (link) => change({ link }))
addEventListener('hashchange', () => {
  change({ here: readHere(location.hash) })
  void refresh()
})
