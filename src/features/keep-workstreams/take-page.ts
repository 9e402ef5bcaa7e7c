import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { digestOf, fetchFile } from '../../app/reading/fetch-file.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { setWorkstreamReminders } from '../../app/workstreams/set-reminders.ts'
import { isCivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type FoundOnPage, type PagePlan, planFromPage } from '../../domain/workstreams/from-page.ts'
import { sayReadingRefusal } from '../../import/say-reading-refusal.ts'

/** A page that was put in, for a committee. */
export type PageIn = { readonly committeeId: string; readonly fileId: string }
/** What stands on it and what would be done of it; `digest` tells that file from another. */
export type PageSeen = {
  readonly committee: Committee
  readonly file: string
  readonly digest: string
  readonly plan: PagePlan
  readonly ratings: FoundOnPage['ratings']
  /** What the reading found amiss on the page itself. */
  readonly warnings: readonly string[]
}

type Opened = {
  readonly file: string
  readonly digest: string
  readonly found: FoundOnPage
  readonly warnings: readonly string[]
}

const mayKeep = (deps: Deps, who: Presser, committeeId: string): Promise<Ruling<Committee>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'keep-workstreams', committee.id)
    return may.ok ? allow(committee) : may
  })

/** Reads the file outside any transaction, on another thread where it is large. */
const open = async (deps: Deps, councilId: string, fileId: string): Promise<Ruling<Opened>> => {
  const file = await fetchFile(deps, fileId, councilId)
  if (!file.ok) return file
  const { name, bytes } = file.value
  const { readWithoutWaiting } = await import('../../import/read-in-worker.ts')
  const read = await readWithoutWaiting(Uint8Array.from(bytes), {
    name,
    ...(deps.reading && { limits: deps.reading }),
  })
  if (!read.ok) return refuse({ rule: 'file-not-read', says: sayReadingRefusal(read.refusal) })
  const { phases, workstreams, ratings, meeting, warnings } = read.value
  if (phases.length === 0 && workstreams.length === 0) return refuse({ rule: 'no-workstreams-on-page' })
  return allow({
    file: name,
    digest: await digestOf(bytes),
    found: {
      services: phases.map(({ service, phase, direction }) => ({ name: service, phase, direction })),
      streams: workstreams,
      ratings,
      // a day that was worked out is not one that the page gives
      day: meeting.date && !meeting.derived && isCivilDate(meeting.date) ? meeting.date : null,
    },
    warnings: warnings.map(({ says }) => says),
  })
}

/** Looks at a page. Nothing is written. */
export const lookAtPage = async (deps: Deps, who: Presser, page: PageIn): Promise<Ruling<PageSeen>> => {
  const may = await mayKeep(deps, who, page.committeeId)
  if (!may.ok) return may
  const opened = await open(deps, who.councilId, page.fileId)
  if (!opened.ok) return opened
  const { file, digest, found, warnings } = opened.value
  const committee = may.value
  return deps.store.for(who.councilId).transaction(async (tx) => {
    const plan = planFromPage(committee.id, await tx.workstreams.of(committee.id), found)
    return allow({ committee, file, digest, plan, ratings: found.ratings, warnings })
  })
}

/** Takes over what was looked at, all in one transaction. What is in the table by now is not added again. */
export const takePage = async (
  deps: Deps,
  who: Presser,
  page: PageIn & { readonly digest: string },
): Promise<Ruling<PageSeen>> => {
  const may = await mayKeep(deps, who, page.committeeId)
  if (!may.ok) return may
  const opened = await open(deps, who.councilId, page.fileId)
  if (!opened.ok) return opened
  const { file, digest, found, warnings } = opened.value
  if (digest !== page.digest) return refuse({ rule: 'page-not-as-seen' })
  const committee = may.value
  return unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const still = await permitted(tx, deps.clock, who, 'keep-workstreams', committee.id)
        if (!still.ok) return still
        await tx.committees.hold(committee.id)
        const plan = planFromPage(committee.id, await tx.workstreams.of(committee.id), found)
        if (plan.add.length + plan.fill.length === 0) return refuse({ rule: 'nothing-new-on-page' })
        const record = (aboutId: string, did: string, detail: Readonly<Record<string, unknown>>) =>
          tx.ledger.record({
            at: deps.clock.now().toISO()!,
            byId: who.personId,
            did,
            aboutKind: 'workstream',
            aboutId,
            committeeId: committee.id,
            detail: { ...detail, from: file },
          })
        for (const one of plan.add) {
          const added = await tx.workstreams.add(one)
          await record(added.id, 'workstream-added', { title: one.name, phase: one.phase, rating: one.rating })
        }
        for (const { stands, becomes } of plan.fill) {
          await tx.workstreams.save(becomes)
          await setWorkstreamReminders(
            tx,
            deps.clock,
            committee,
            { ...becomes, revision: becomes.revision + 1 },
            stands,
          )
          const { phase, direction, rating } = becomes
          const was = { phase: stands.phase, direction: stands.direction, rating: stands.rating }
          await record(stands.id, 'workstream-changed', { title: becomes.name, phase, direction, rating, was })
        }
        return allow({ committee, file, digest, plan, ratings: found.ratings, warnings })
      }),
    { rule: 'workstream-changed-meanwhile' },
  )
}
