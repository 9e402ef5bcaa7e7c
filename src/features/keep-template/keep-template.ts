import type { Deps } from '../../app/deps.ts'
import { hostOnDay } from '../../app/hosting.ts'
import { templateFor } from '../../app/papers/template-for.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { TemplateKept } from '../../app/ports/word-templates.ts'
import type { Presser } from '../../app/presser.ts'
import { fetchFile } from '../../app/reading/fetch-file.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { AGENDA_FIELDS } from '../../domain/papers/template-fields.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A committee and the Word document its agendas are made in. */
export type TemplateAt = {
  readonly committee: Committee
  /** Whoever hosts a joint committee today: the document is that authority's. Null for a committee of one council. */
  readonly host: string | null
  /** What its agendas are made in today; null where it is the shape that comes with Cleardays. */
  readonly template: TemplateKept | null
}

const at = async (tx: Tx, { clock }: Deps, who: Presser, committeeId: string): Promise<Ruling<TemplateAt>> => {
  const committee = await tx.committees.find(committeeId)
  if (!committee) return refuse({ rule: 'no-such-committee' })
  const may = await permitted(tx, clock, who, 'change-settings', committee.id)
  if (!may.ok) return may
  const today = civilDateAt(clock.now(), committee.zone)
  return allow({
    committee,
    host: (await hostOnDay(tx, committee, today))?.name ?? null,
    template: await templateFor(tx, committee, today),
  })
}

/** The Word document of a committee as it stands, for whoever may change its settings. */
export const templateOf = (deps: Deps, who: Presser, committeeId: string): Promise<Ruling<TemplateAt>> =>
  deps.store.for(who.councilId).transaction((tx) => at(tx, deps, who, committeeId))

/** A file, and whether it is for this committee or for every committee that has none. */
export type KeepTemplate = {
  readonly committeeId: string
  readonly fileId: string
  readonly isForAll: boolean
}

/**
 * Keeps a council's own Word document for agendas. It is read first: fields that nobody knows, and a document without a
 * place for the business, are refused with the names there are. Of a joint committee it is the host's of today.
 */
export const keepTemplate = async (deps: Deps, who: Presser, command: KeepTemplate): Promise<Ruling<TemplateAt>> => {
  const before = await templateOf(deps, who, command.committeeId)
  if (!before.ok) return before
  const file = await fetchFile(deps, command.fileId, who.councilId)
  if (!file.ok) return file
  const { name, bytes } = file.value
  const { checkTemplate } = await import('../../export/word/template.ts')
  const checked = await checkTemplate(bytes, AGENDA_FIELDS)
  if (checked.is === 'unknown-fields')
    return refuse({ rule: 'template-unknown-fields', unknown: checked.unknown, known: checked.known })
  if (checked.is !== 'fine')
    return refuse({ rule: checked.is === 'no-place-for-business' ? 'template-without-business' : 'template-not-word' })
  return deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<TemplateAt>> => {
    const now = await at(tx, deps, who, command.committeeId)
    if (!now.ok) return now
    const { committee, host } = now.value
    await tx.committees.hold(committee.id)
    const isForAll = command.isForAll && host === null
    const stamp = deps.clock.now().toISO()!
    await tx.papers.keepTemplate({
      committeeId: isForAll ? null : committee.id,
      authority: isForAll ? null : host,
      name,
      fields: checked.fields,
      byId: who.personId,
      at: stamp,
      bytes,
    })
    await tx.ledger.record({
      at: stamp,
      byId: who.personId,
      did: 'template-kept',
      aboutKind: 'committee',
      aboutId: committee.id,
      committeeId: committee.id,
      detail: { name, isForAll, host, fields: checked.fields },
    })
    return at(tx, deps, who, command.committeeId)
  })
}

/** Takes the document away: agendas are made in the next one that fits, or in our own shape. */
export const removeTemplate = (
  deps: Deps,
  who: Presser,
  command: { readonly committeeId: string; readonly templateId: string },
): Promise<Ruling<TemplateAt>> =>
  deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<TemplateAt>> => {
    const before = await at(tx, deps, who, command.committeeId)
    if (!before.ok) return before
    const { committee } = before.value
    const meant = (await tx.papers.templatesFor(committee.id)).find(({ id }) => id === command.templateId)
    if (meant && (await tx.papers.removeTemplate(meant.id)))
      await tx.ledger.record({
        at: deps.clock.now().toISO()!,
        byId: who.personId,
        did: 'template-removed',
        aboutKind: 'committee',
        aboutId: committee.id,
        committeeId: committee.id,
        detail: { name: meant.name, isForAll: meant.committeeId === null },
      })
    return at(tx, deps, who, command.committeeId)
  })
