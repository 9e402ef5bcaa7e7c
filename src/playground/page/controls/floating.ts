import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

type Side = {
  readonly left: string
  readonly width: string
  readonly maxHeight: string
  readonly top?: string
  readonly bottom?: string
}

const EDGE = 8
const TALLEST = 320

/**
 * Where a list that drops from something should stand: fixed on the screen, so that no scrolling frame cuts it off,
 * and above its anchor where there is more room.
 */
export const useFloating = (
  anchor: RefObject<HTMLElement | null>,
  isOpen: boolean,
  widest?: number,
): Side | undefined => {
  const [side, setSide] = useState<Side>()
  useLayoutEffect(() => {
    if (!isOpen) return
    const place = () => {
      const box = anchor.current?.getBoundingClientRect()
      if (!box) return
      const below = innerHeight - box.bottom - EDGE
      const isBelow = below >= Math.min(TALLEST, 220) || below >= box.top
      const width = Math.min(widest ?? box.width, innerWidth - 2 * EDGE)
      const left = Math.max(EDGE, Math.min(box.left, innerWidth - width - EDGE))
      setSide({
        left: `${left}px`,
        width: `${width}px`,
        maxHeight: `${Math.max(120, Math.min(TALLEST, isBelow ? below : box.top - EDGE))}px`,
        ...(isBelow ? { top: `${box.bottom + 4}px` } : { bottom: `${innerHeight - box.top + 4}px` }),
      })
    }
    place()
    addEventListener('scroll', place, true)
    addEventListener('resize', place)
    return () => {
      removeEventListener('scroll', place, true)
      removeEventListener('resize', place)
    }
  }, [isOpen])
  return side
}

/** Runs `leave` when something outside is pressed. */
export const useOutside = (inside: RefObject<HTMLElement | null>, isOpen: boolean, leave: () => void): void => {
  useLayoutEffect(() => {
    if (!isOpen) return
    const pressed = (event: Event) => {
      if (!inside.current?.contains(event.target as Node)) leave()
    }
    document.addEventListener('pointerdown', pressed)
    return () => document.removeEventListener('pointerdown', pressed)
  }, [isOpen])
}
