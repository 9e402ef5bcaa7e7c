/** How the page hears of changes: at once, by asking every two seconds, or not at all for the moment. */
export type Link = 'live' | 'asking' | 'lost'

const ASK_EVERY = 2_000
const TRY_AGAIN_AFTER = 1_000

/**
 * Listens for changes. Where the browser has no WebSocket, or a proxy will not pass one, it asks every two seconds
 * instead, and keeps trying the socket.
 */
export const listen = (heard: () => void, told: (link: Link) => void): void => {
  let asking: ReturnType<typeof setInterval> | undefined
  const ask = () => {
    if (asking) return
    asking = setInterval(heard, ASK_EVERY)
    told('asking')
  }
  if (typeof WebSocket === 'undefined') {
    ask()
    return
  }
  const open = () => {
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/playground/live`)
    socket.addEventListener('open', () => {
      if (asking) clearInterval(asking)
      asking = undefined
      told('live')
      heard()
    })
    socket.addEventListener('message', heard)
    socket.addEventListener('close', () => {
      ask()
      setTimeout(open, TRY_AGAIN_AFTER)
    })
  }
  open()
}
