import type { TemplateKept, WordTemplates } from '../app/ports/word-templates.ts'
import { isUuid } from '../domain/is-uuid.ts'
import { fromInstant } from './days.ts'
import type { Db } from './db.ts'

const LIGHT = { id: true, committeeId: true, authority: true, name: true, fields: true, byId: true, at: true } as const

const toTemplate = ({ fields, at, ...row }: Omit<TemplateKept, 'fields' | 'at'> & { fields: unknown; at: Date }) => ({
  ...row,
  fields: fields as string[],
  at: at.toISOString(),
})

/** Keeps councils' own Word documents. One stands in each place: what is put in takes the place of what was there. */
export const wordTemplates = (db: Db, councilId: string): WordTemplates => ({
  async templatesFor(committeeId) {
    const rows = await db.wordTemplate.findMany({
      where: { councilId, OR: [{ committeeId }, { committeeId: null }] },
      select: LIGHT,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    return rows.map(toTemplate)
  },
  async templateBytes(id) {
    const row = isUuid(id)
      ? await db.wordTemplate.findFirst({ where: { id, councilId }, select: { bytes: true } })
      : null
    return row && new Uint8Array(row.bytes)
  },
  async keepTemplate({ bytes, fields, at, ...template }) {
    const { committeeId, authority } = template
    await db.wordTemplate.deleteMany({ where: { councilId, committeeId, authority } })
    const row = await db.wordTemplate.create({
      data: { councilId, ...template, fields: [...fields], bytes: Uint8Array.from(bytes), at: fromInstant(at) },
      select: LIGHT,
    })
    return toTemplate(row)
  },
  async removeTemplate(id) {
    return isUuid(id) ? (await db.wordTemplate.deleteMany({ where: { id, councilId } })).count > 0 : false
  },
})
