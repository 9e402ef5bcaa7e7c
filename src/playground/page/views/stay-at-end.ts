import { useLayoutEffect, useRef } from 'preact/hooks'

const NEAR = 80
const PEEK = 12

const lastIn = (box: HTMLElement): HTMLElement | undefined => [...box.querySelectorAll<HTMLElement>('.message')].at(-1)

/** Keeps a list at its end while it is at its end: what is new is seen, and what is being read does not jump. */
export const useStayAtEnd = (of: string) => {
  const frame = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return
    isAtEnd.current = true
    const follow = () => {
      if (!isAtEnd.current) return
      const last = lastIn(box)
      // A message taller than the screen is shown from its beginning.
      const isTall = last !== undefined && last.offsetHeight > box.clientHeight
      box.scrollTop = isTall ? last.offsetTop - box.offsetTop - PEEK : box.scrollHeight
    }
    const sizes = new ResizeObserver(follow)
    sizes.observe(box)
    for (const inside of box.children) sizes.observe(inside)
    follow()
    return () => sizes.disconnect()
  }, [of, frame.current?.firstElementChild])
  const onScroll = () => {
    const box = frame.current
    if (!box) return
    const last = lastIn(box)
    const isSeen = last !== undefined && last.offsetTop - box.offsetTop < box.scrollTop + box.clientHeight - NEAR
    isAtEnd.current = isSeen || box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
  }
  return { frame, onScroll }
}
