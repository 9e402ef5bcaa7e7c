import type { Ack } from './turn.ts'

const MOST = 1000

/**
 * The last deliveries and what they were answered. Slack sends a thing again where our acknowledgement was lost on the
 * way, and the second must hear what the first would have.
 */
export const recently = (): { firstOf(key: string, ack: Ack): Promise<unknown> | null } => {
  const answers = new Map<string, Promise<unknown>>()
  return {
    firstOf: (key, ack) => {
      const first = answers.get(key)
      if (first) return first
      answers.set(key, ack.body)
      if (answers.size > MOST) answers.delete(answers.keys().next().value!)
      return null
    },
  }
}
