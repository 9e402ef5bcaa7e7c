import type { Draw } from '../../app/drawing.ts'
import { readRequest } from '../../app/reports/read-request.ts'
import { accessNeeds, needsForgotten } from './messages.ts'

/** What the contact officer is told; nobody else, whoever reads the row. Once it is deleted, that is what it says. */
export const drawAccessNeeds: Draw = async (tx, about, reader, { clock }) => {
  const need = await tx.requests.accessNeed(about)
  const read = need && (await readRequest(tx, clock, need.requestId))
  if (!need || !read) return needsForgotten()
  return reader !== null && read.officer?.id === reader ? accessNeeds(read, need.words) : needsForgotten()
}

/** It is never written out as a letter: that would put it before whoever sends letters. */
export const drawNoLetter: Draw = async () => null
