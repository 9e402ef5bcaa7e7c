import type { Draw } from '../../app/drawing.ts'
import { electionAdvice, electionAdvised, electionAsked } from './messages.ts'
import { readElection } from './read-election.ts'

/** What the committee’s officer is asked. */
export const drawElectionAsked: Draw = async (tx, about) => {
  const read = await readElection(tx, about)
  return read && electionAsked(read)
}

/** What the monitoring officer is asked. */
export const drawElectionAdvice: Draw = async (tx, about) => {
  const read = await readElection(tx, about)
  return read && electionAdvice(read)
}

/** What the officer is told once there is advice. */
export const drawElectionAdvised: Draw = async (tx, about) => {
  const read = await readElection(tx, about)
  return read?.answer?.words ? electionAdvised(read) : null
}
