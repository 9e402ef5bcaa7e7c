import type { Room } from './room.ts'

/** Whose a workspace is, for the counters: null where it is nobody's, or where the database cannot be asked now. */
export const whose = async (room: Pick<Room, 'shelter' | 'councilOf'>, teamId: string): Promise<string | null> =>
  room.shelter?.isThere() === false ? null : room.councilOf(teamId).catch(() => null)
