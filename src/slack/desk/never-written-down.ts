import { actionIds } from '../kit/action-ids.ts'

/** Fields that are never written on a disk of ours, by form; and when what stands in one is such words. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  [actionIds.privateSubmitted]: { closedTitle: /\S/, closedSummary: /\S/ },
  [actionIds.whatINeedSubmitted]: { needs: /\S/ },
  [actionIds.attendanceSubmitted]: { declarations: /sensiti[fv]/i },
}

/**
 * Whether a form holds words that are kept nowhere but where they belong, or nowhere at all: what is closed, what
 * somebody needs in order to take part, the nature of a sensitive interest. While the database is away such a form is
 * refused, and not kept on this machine's disk; and none is written down because it takes long.
 */
export const isNeverWrittenDown = (form: string, values: unknown): boolean => {
  const fields = Object.entries(FIELDS[form] ?? {})
  return fields.some(([field, is]) =>
    Object.values(inside(inside(values)[field])).some((answer) => {
      const { value } = inside(answer)
      return typeof value === 'string' && is.test(value)
    }),
  )
}

const inside = (it: unknown): Readonly<Record<string, unknown>> =>
  typeof it === 'object' && it !== null ? (it as Readonly<Record<string, unknown>>) : {}
