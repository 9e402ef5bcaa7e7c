import { useEffect, useState } from 'preact/hooks'
import { now, type Page, watch } from '../page-state.ts'

/** What the page knows, drawn again whenever it changes. */
export const usePage = (): Page => {
  const [, redraw] = useState(0)
  useEffect(() => watch(() => redraw((turn) => turn + 1)), [])
  return now()
}

/** The visitor's own time passing: draws again every so often, for a clock that runs. */
export const useTick = (isRunning: boolean, everyMs: number): void => {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => redraw((turn) => turn + 1), everyMs)
    return () => clearInterval(timer)
  }, [isRunning, everyMs])
}
