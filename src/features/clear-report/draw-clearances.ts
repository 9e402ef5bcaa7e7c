import type { Draw } from '../../app/drawing.ts'
import { readRequest } from '../../app/reports/read-request.ts'
import { changesNeeded, clearanceAnswered, clearanceAsked, clearancePassedOn } from './messages.ts'

/** What a clearance officer sees: the clearances they were asked for. */
export const drawAsked: Draw = async (tx, about, reader, { clock }) => {
  const read = await readRequest(tx, clock, about)
  if (!read) return null
  const theirs = read.clearances.filter((one) => reader !== null && one.personId === reader)
  if (theirs.length > 0) return clearanceAsked(read, theirs)
  const passedOn = read.clearances.filter(
    (one) => reader !== null && one.delegateForId === reader && one.personId !== null,
  )
  return passedOn.length > 0 ? clearanceAsked(read, passedOn) : null
}

/** What the contact officer is told. */
export const drawAnswered: Draw = async (tx, about, _reader, { clock }) => {
  const read = await readRequest(tx, clock, about)
  return read && clearanceAnswered(read)
}

/** What the author is told. */
export const drawChanges: Draw = async (tx, about, _reader, { clock }) => {
  const read = await readRequest(tx, clock, about)
  return read && changesNeeded(read)
}

/** What the contact officer is told where somebody is away or silent. */
export const drawPassedOn: Draw = async (tx, about, _reader, { clock }) => {
  const read = await readRequest(tx, clock, about)
  return read && clearancePassedOn(read)
}
