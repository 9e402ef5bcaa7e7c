import { useLayoutEffect, useRef } from 'preact/hooks'

const NEAR = 80

/** Keeps a list at its end while it is at its end: what is new is seen, and what is being read does not jump. */
export const useStayAtEnd = (of: string) => {
  const frame = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return
    isAtEnd.current = true
    const follow = () => {
      if (isAtEnd.current) box.scrollTop = box.scrollHeight
    }
    const sizes = new ResizeObserver(follow)
    sizes.observe(box)
    for (const inside of box.children) sizes.observe(inside)
    follow()
    return () => sizes.disconnect()
  }, [of, frame.current?.firstElementChild])
  const onScroll = () => {
    const box = frame.current
    if (box) isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
  }
  return { frame, onScroll }
}
