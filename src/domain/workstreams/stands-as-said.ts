import type { Workstream } from './workstream.ts'

/** Whether a workstream stands as a form says already: the same form was sent in twice. */
export const standsAsSaid = (one: Workstream, said: Partial<Workstream>): boolean =>
  Object.entries(said).every(([field, value]) => isSame(one[field as keyof Workstream], value))

const isSame = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const [fields, others] = [Object.entries(one), new Map(Object.entries(other))]
  return fields.length === others.size && fields.every(([field, value]) => isSame(value, others.get(field)))
}
